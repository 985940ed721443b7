/** The pages that the law asks of a site, and what the body that puts the guide online must say of itself. */
import * as v from 'valibot';
import { fill } from './format.ts';

/** What the body says of itself, by the names that its file uses. */
const FIELDS = [
  'nom',
  'adresse',
  'telephone',
  'adresseDuSite',
  'directeurDePublication',
  'origineDuGuide',
  'hebergeur',
  'adresseDeLHebergeur',
  'telephoneDeLHebergeur',
  'journauxDeLHebergeur',
  'contactDonnees',
  'contactAccessibilite',
  'schemaDAccessibilite',
  'dateDeLaDeclaration',
  'audit',
] as const;

export type Field = (typeof FIELDS)[number];

/** How far the site follows the French rules; without a valid audit the law knows only the first. */
const STATES = ['non conforme', 'partiellement conforme', 'totalement conforme'] as const;

type Conformity = (typeof STATES)[number];

/** The body that puts the guide online. A blank field shows as « à compléter ». */
export type Organisation = Readonly<Record<Field, string>> & {
  readonly etatDeConformite: Conformity;
  /** The address, on this site, where pages are counted; empty where nothing is. */
  readonly mesure: string;
  /** What it sets for the adviser's desk, which reads it. */
  readonly poste?: unknown;
};

/** The body of a guide that nobody has put online yet: everything is still to be said. */
export const NOBODY: Organisation = Object.freeze({
  ...(Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<Field, string>),
  etatDeConformite: 'non conforme',
  mesure: '',
});

/** A paragraph, or a list of them. « {champ} » is a field of the body, « [texte](adresse) » a link. */
export type Block = string | readonly string[];

export interface LegalPage {
  readonly titre: string;
  /** What links at the bottom of each page call it; it may hold a field. */
  readonly lien: string;
  readonly intro: readonly Block[];
  readonly sections: readonly LegalSection[];
}

/** A part of a legal page. */
export interface LegalSection {
  readonly titre: string;
  readonly texte: readonly Block[];
  /** Whether it is there only where pages are counted. */
  readonly siMesure?: true;
}

/** The words of the legal pages. */
export interface LegalWords {
  /** The laws and offices that these pages name: what they say is no fact of the sheet. */
  readonly references: Readonly<Record<string, string>>;
  /** « {champ} » is replaced by the name of a field left blank. */
  readonly aCompleter: string;
  readonly champs: Readonly<Record<Field, string>>;
  /** What each state of conformity says. */
  readonly conformite: Readonly<Record<Conformity, string>>;
  /** Sentences that depend on whether pages are counted, by the name that stands for them between braces. */
  readonly selonMesure: Readonly<Record<string, { readonly sans: string; readonly avec: string }>>;
  /** The pages, by the last part of their address. */
  readonly pages: Readonly<Record<string, LegalPage>>;
  readonly plan: {
    readonly adresse: string;
    readonly titre: string;
    readonly intro: string;
    readonly guide: string;
    readonly themes: string;
    readonly site: string;
  };
}

/** A piece of a legal sentence, as it is drawn. */
export type Piece =
  | { readonly kind: 'text' | 'blank'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** An address of this site that no page has: pages end with a slash. */
const COUNTING_ADDRESS = /^(?:(?:\/[a-z0-9-]+)+)?$/;

const organisation = v.strictObject({
  ...v.entriesFromList(FIELDS, v.pipe(v.string(), v.trim())),
  etatDeConformite: v.picklist(STATES),
  mesure: v.optional(v.pipe(v.string(), v.trim(), v.regex(COUNTING_ADDRESS)), ''),
  poste: v.exactOptional(v.unknown()),
});

/**
 * Reads the body's file.
 *
 * @throws in French, naming each field that is missing, unknown or of the wrong kind.
 */
export function readOrganisation(text: string): Organisation {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('Le fichier de l’organisme n’est pas du JSON : vérifiez les virgules et les guillemets.');
  }
  if (Array.isArray(value))
    throw new Error('Le fichier de l’organisme doit contenir un objet, pas une liste.');
  const read = v.safeParse(organisation, value);
  if (read.success) return read.output;
  const faults = read.issues.map((issue) => {
    const field = v.getDotPath(issue);
    if (field === null) return 'il doit contenir un objet, comme organisme.json';
    if (field === 'mesure') {
      return '« mesure » doit être une adresse de ce site, en minuscules, sans barre à la fin, comme « /mesure »';
    }
    if (field === 'etatDeConformite') return `« ${field} » doit être l’un de : ${STATES.join(', ')}`;
    if (issue.expected === 'never') return `« ${field} » n’existe pas`;
    return issue.input === undefined ? `« ${field} » manque` : `« ${field} » doit être un texte`;
  });
  throw new Error(`Le fichier de l’organisme n’est pas lisible : ${faults.join(' ; ')}.`);
}

/** The fields that a public site may not leave blank. An audit is told only where conformity rests on one. */
export function blankFields(body: Organisation): Field[] {
  return FIELDS.filter(
    (field) => body[field] === '' && (field !== 'audit' || body.etatDeConformite !== 'non conforme'),
  );
}

/** The sentence that refuses a public site, naming each blank field by its name and its words; nothing when all are there. */
export function refusal(words: Pick<LegalWords, 'champs'>, body: Organisation): string | undefined {
  const blank = blankFields(body);
  if (blank.length === 0) return undefined;
  return [
    'Ce site ne peut pas être publié : le fichier de l’organisme est incomplet. Complétez :',
    ...blank.map((field) => `  - « ${field} » : ${words.champs[field]}`),
  ].join('\n');
}

/** The address that a value leads to, where it is one. */
function addressIn(value: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(value)) return value;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? `mailto:${value}` : undefined;
}

function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/**
 * A sentence of a legal page, cut into what is drawn: plain text, links, and the blanks left to fill in.
 *
 * @throws on a « {…} » that names no field.
 */
export function piecesOf(words: LegalWords, body: Organisation, sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of sentence.matchAll(/\{(\w+)\}|\[([^\]]+)\]\(([^)]+)\)/g)) {
    if (found.index > end) pieces.push({ kind: 'text', text: sentence.slice(end, found.index) });
    const [whole, name = '', label = '', href = ''] = found;
    end = found.index + whole.length;
    if (href !== '') {
      pieces.push({ kind: 'link', text: label, href });
    } else if (name === 'etatDeConformite') {
      pieces.push({ kind: 'text', text: body.etatDeConformite });
    } else if (name === 'conformite') {
      pieces.push(...piecesOf(words, body, words.conformite[body.etatDeConformite]));
    } else if (Object.hasOwn(words.selonMesure, name)) {
      const { sans = '', avec = '' } = words.selonMesure[name] ?? {};
      pieces.push(...piecesOf(words, body, body.mesure === '' ? sans : avec));
    } else if (isField(name)) {
      const value = body[name];
      const address = addressIn(value);
      if (value === '') {
        pieces.push({ kind: 'blank', text: fill(words.aCompleter, { champ: words.champs[name] }) });
      } else if (address === undefined) pieces.push({ kind: 'text', text: value });
      else pieces.push({ kind: 'link', text: value, href: address });
    } else {
      throw new Error(`« ${whole} » n’est pas un champ de l’organisme`);
    }
  }
  if (end < sentence.length) pieces.push({ kind: 'text', text: sentence.slice(end) });
  return pieces;
}

/** The same sentence as plain text. */
export function plain(words: LegalWords, body: Organisation, sentence: string): string {
  return piecesOf(words, body, sentence)
    .map(({ text }) => text)
    .join('');
}
