/** What a guide is made of, as data. */
import type { Flow } from '../flow/flow.ts';
import type { Reading, Status, WordsFile } from '../words/words.ts';
import type { Interface } from './interface.ts';

/** A way to reach a person, under its one name. */
export interface Channel {
  readonly nom: string;
  readonly comment: string;
  readonly lien?: string;
}

/**
 * The ways in which a page may say something: any of these lists, each of beginnings of words that all come on the page.
 * Capitals, accents and the kind of apostrophe or space do not count.
 */
export type Phrasings = readonly (readonly string[])[];

/** One thing that an entry of the sheet says, in the project's own words. */
export interface Fact {
  readonly texte: string;
  readonly dit: Phrasings;
  /** The numbers, delays, channels and forms that it gives, by their names in `valeurs`. */
  readonly donne?: readonly string[];
  /** It is the way out to a person: any page may say it without citing the entry. */
  readonly partout?: boolean;
}

/** What an entry of the source sheet says, each fact under its own id. */
export interface SourceEntry {
  readonly sujet: string;
  readonly faits: Readonly<Record<string, Fact>>;
}

/** A number, delay, channel or form: written once, and allowed where a cited fact gives it (`donne`). */
export interface Value {
  readonly sorte: 'nombre' | 'delai' | 'canal' | 'formulaire';
  readonly valeur: string;
  /** How a page shows it when it is not by `valeur` itself. */
  readonly mentions?: readonly string[];
}

/** A point that the sheet leaves open: the one outcome that the guide gives it, and the question put to the sheet's owner. */
export interface Point {
  readonly entrees: readonly string[];
  readonly probleme: string;
  /** What the guide says. */
  readonly conclusion: string;
  readonly statut: Status;
  /** The contents that carry the outcome, each with what it must say. */
  readonly pages: Readonly<Record<string, Phrasings>>;
  /** What no sentence of the guide may say: lists of beginnings of words that never come together in one. */
  readonly jamais?: Phrasings;
  readonly question: string;
  /** What is public and says otherwise, each with where it was read. The guide tells nobody: it helps the owner to settle. */
  readonly ailleurs?: readonly { readonly dit: string; readonly adresses: readonly string[] }[];
}

/** Who answers for a content (a role, never a person's name), and every time that it was read, the first one first. */
export interface Review {
  readonly responsable: string;
  readonly historique: readonly Reading[];
}

/** What is particular to a guide in the rules of its content (`src/proof/checks/`). Texts are met whatever their capitals and accents. */
export interface Rules {
  /** How many entries the sheet has, and how many points it leaves open. */
  readonly entrees: number;
  readonly points: number;
  /** Each reply goes on with a page of one of these goals at least. */
  readonly suites: readonly string[];
  /** What such a page lets the person do, for the message of the check: « continuer la déclaration ». */
  readonly suivre: string;
  /** The channels that lead from every page to a person. */
  readonly sortie: readonly string[];
  /** A gesture that cannot be undone, and what the steps before it must have said. */
  readonly irreversible?: { readonly geste: string; readonly dabord: readonly string[] };
  /** The channels that nobody can use in some flows: whoever cannot log in writes no message from the account. */
  readonly inutilisables?: Readonly<Record<string, readonly string[]>>;
  /** Initials, and what they are developed as where they first come on a page. */
  readonly sigles: Readonly<Record<string, readonly string[]>>;
  /**
   * What no line says: patterns (source of a regular expression), and what to write instead. `partout` counts what is
   * shown to nobody too: the words that people type into the search.
   */
  readonly interdits: readonly {
    readonly motif: string;
    readonly message: string;
    readonly partout?: boolean;
  }[];
  /** Two words that must never be taken for each other, in a guide that has such a pair. */
  readonly codes?: { readonly terme: string; readonly secret: string };
  /** How a page says that the sheet is not sure, to whom it leads then, and how it says that the sheet is silent. */
  readonly doute: {
    readonly fiche: string;
    /** Beginnings of words: the page must lead there. */
    readonly renvoi: readonly string[];
    /** The same as one phrase, for the message of the check: « renvoyer à la caisse ». */
    readonly renvoyer: string;
    /** The sheet says nothing of the matter, or not all of it. */
    readonly silence: { readonly rien: readonly string[]; readonly partie: readonly string[] };
  };
  /** Contents that must be harder to read than the rest, and why. */
  readonly plusDifficiles: Readonly<Record<string, string>>;
}

/** A frozen map whose spoken codes stay readable: the ranks from `offset` on are its own, for ever. */
export interface Release {
  readonly name: string;
  readonly offset: number;
  /** How many ways the map has: as many ranks are taken. */
  readonly ways: number;
  readonly root: Flow;
}

/** Everything that a guide is made of but the words of its screens, which each room types for itself. */
export interface GuideContent {
  readonly locale: string;
  readonly root: Flow;
  readonly words: readonly WordsFile[];
  readonly channels: Readonly<Record<string, Channel>>;
  readonly sources: Readonly<Record<string, SourceEntry>>;
  readonly valeurs: Readonly<Record<string, Value>>;
  readonly points: Readonly<Record<string, Point>>;
  /** The readings of every advice and reply, by content. */
  readonly relectures: Readonly<Record<string, Review>>;
  readonly regles: Rules;
  readonly interface: Interface;
  /** The registered releases, as read from their file; `releasesOf` checks it. */
  readonly releases: unknown;
}
