/** The index as data, which the build writes and the page downloads: what can be found, and where it leads. */
import type { Answer } from '../guide/ways.ts';
import type { Clause } from '../guide/conditions.ts';
import type { Kind } from '../guide/pages.ts';
import { HOME } from '../guide/pages.ts';
import type { Statement } from './said/settle.ts';
import type { Language } from './terms.ts';

/** An answer that a page rests on, and the page of the question that asks it. */
export interface Rest extends Answer {
  readonly page: string;
  /** What it says, when that is only what the person looks for (« votre question est sur… »), and states nothing of them. */
  readonly wish?: string;
}

/** A place of a content, and the answers that lead there. */
export interface Place {
  readonly page: string;
  /** What its shortest way rests on, in order. */
  readonly rests: readonly Rest[];
  /** Which of `rests` all ways give, by their ranks in it. */
  readonly shared: readonly number[];
  /** Where ways differ: of each group of answers, every way gives one. */
  readonly cases: readonly Clause[];
  /** Where each answer that a sentence may give leads from here. */
  readonly next?: Readonly<Record<string, string>>;
}

/** A page as a result shows it. */
export interface Target extends Place {
  readonly content: string;
  readonly title: string;
  /** Where it leads, in one line: the short answer, or why the question is asked. */
  readonly text: string;
  /** What a conclusion rests on, « si … »; nothing for a question. */
  readonly si: string;
  /** The other places of the same content, when there are some: on another goal's way, it may ask less. */
  readonly others?: readonly Place[];
  /** What kind of page it is: a reply or an advice concludes, and rests on answers. */
  readonly kind: Kind;
  /** The entries that it comes from; for a question without any, those of the pages that its answers lead to. */
  readonly sources: readonly string[];
  /** The sheet says nothing of it: the page only sends on. */
  readonly silent?: true;
}

/** A subject not treated, and the page that leads out of it. */
export interface OutOfScope {
  readonly topic: string;
  readonly sujet: string;
  readonly vers?: string;
  readonly page: string;
}

/** Something to find, and what people call it. */
export interface Entry<T> {
  readonly target: T;
  readonly phrases: readonly string[];
  /** A page's reserve, a subject's bodies: expressions apart by commas. */
  readonly only?: string;
}

/** The index as data: what the build writes and the page downloads. */
export interface SearchIndex {
  readonly version: string;
  readonly language: Language;
  readonly pages: readonly Entry<Target>[];
  readonly topics: readonly Entry<OutOfScope>[];
  /** What gives an answer in so many words. */
  readonly statements: readonly Statement[];
}

export function placesOf(target: Target): readonly Place[] {
  return [target, ...(target.others ?? [])];
}

/** The goal of a place: what the home page asks. The search itself answers it, since whoever looks for a page has its goal. */
export function goalOf({ rests }: { readonly rests: readonly Rest[] }): readonly Answer[] {
  return rests.flatMap(({ page, step, answer }) => (page === HOME ? [{ step, answer }] : []));
}
