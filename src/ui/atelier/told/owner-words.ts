/**
 * The words of the checks, for whoever edits on the screen. The checks name files, settings and ids, for those who edit files: here they name
 * what the atelier shows — its fields, its screens, the titles of pages, the labels of answers, the facts of the sheet.
 */
import type { EntryModel, FlowModel, PageModel, PointModel, ValueModel } from '../../../atelier/contract.ts';
import { fill, longDate } from '../../../guide/format.ts';
import { SHEET } from '../../../guide/readings.ts';
import { fieldName, statusName, WORDS } from '../words.fr.ts';
import { SECTIONS } from '../../../words/layout.ts';
import { STATUSES } from '../../../words/words.ts';

/** What has a name in the guide. */
export interface Named {
  readonly pages: readonly Pick<PageModel, 'page' | 'flow' | 'step' | 'title' | 'paths' | 'answers'>[];
  readonly flows: readonly Pick<FlowModel, 'flow' | 'title'>[];
  readonly values: readonly Pick<ValueModel, 'name' | 'value'>[];
  readonly entries: readonly Pick<EntryModel, 'entry' | 'sujet' | 'facts'>[];
  readonly points: readonly Pick<PointModel, 'point' | 'probleme'>[];
}

/** What the files call otherwise than the screen. The longest come first: each is replaced whole. */
const PHRASES: readonly (readonly [written: RegExp, shown: string])[] = [
  [
    /« ([^«»]*) » (n’est pas un nombre de la fiche\.) (?:On peut écrire : [^.]*\.|Vouliez-vous écrire « [^»]* » \?|Entre accolades, .*ou rien\.)/g,
    '« {$1} » $2 Effacez-le, et prenez le nombre avec le bouton « Nombre ».',
  ],
  [
    /une accolade seule\. Une accolade n’entoure que le nom d’un nombre : « \{\w+\} »\./g,
    'une accolade seule. Effacez-la. Un nombre de la fiche se prend avec le bouton « Nombre ».',
  ],
  [
    /« \$\{ », qui est du code\. Écrivez le nom .*« \{\w+\} »\./g,
    '« ${ », que le guide ne comprend pas. Effacez-le, et prenez le nombre avec le bouton « Nombre ».',
  ],
  [/, puis : npm run relire -- \S+(?: "[^"]*")?/g, ', et datez la relecture à l’écran « Relire ».'],
  [/Pour dater une relecture : npm run relire -- \S+(?: "[^"]*")?\.?/g, 'Datez-la à l’écran « Relire ».'],
  [/ : npm run relire -- \S+(?: "[^"]*")?/g, ' à l’écran « Relire ».'],
  [/ : écrivez AAAA-MM-JJ/g, ' : choisissez un jour du calendrier'],
  [/n’est pas de la forme AAAA-MM-JJ/g, 'n’est pas un jour du calendrier'],
  [/« À revoir le »/g, '« À relire le »'],
  [/ ?: npm run release -- \S+/g, ' : « Proposer » le fera.'],
  [/machines\/fiche\/sources\.ts \(valeurs\)|« valeurs »/g, 'la liste des nombres de la fiche'],
  [/machines\/fiche\/points\.ts/g, 'la liste des points'],
  [/machines\/fiche\/sources\.ts/g, 'la fiche'],
  [/ \((?:sources|contacts|onDone|dit|donne|[\w./]+\.(?:ts|yaml)(?:, [\w.]+)?)\)/g, ''],
  [/ \(valeurs, sorte « canal »\)/g, ''],
  [/ \(--revoir AAAA-MM-JJ\)/g, ''],
  [/dans son document \.fr\.md/g, 'sur sa page'],
  [/ de son document/g, ''],
  [/écrivez « sans: \[([\w-]+)\] » dans ses réglages/gi, 'cochez « $1 » sous « Ce qui ne sert pas ici »'],
  [/une ligne « - `[^`]+` vous … »/g, 'ce qu’elle dit, en commençant par « vous »'],
  [/écrivez « essentiel »/gi, 'remplissez « En bref »'],
  [/(?:écrivez|ajoutez) (S\d\d) à « sources »/gi, 'cochez $1 sous « Sources »'],
  [/retirez (S\d\d) de « sources »/gi, 'décochez $1 sous « Sources », où ses faits sont écrits'],
  [/à « dit » la façon de le dire/g, 'une façon de le dire, dans la fiche'],
  [/retirez son onDone/gi, 'retirez le retour'],
  [/(changez|accordez sa fin et) son onDone/gi, '$1 son retour'],
  [/« Ce qui le dit »/g, '« Ce que les gens disent »'],
  [/« Ce que la réponse dit »/g, '« Ce que la réponse dit de la personne »'],
  [/« sans »/g, '« Ce qui ne sert pas ici »'],
  [/« mentions »/g, 'façons d’être cité'],
];

/** The parts of a document, which the screen calls by the names of its fields. */
const PARTS: readonly (readonly [written: string, shown: string])[] = Object.entries(SECTIONS).flatMap(
  ([field, { heading }]) =>
    heading === ''
      ? []
      : [
          [`la partie « ${heading} »`, `« ${fieldName(field)} »`] as const,
          [`La partie « ${heading} »`, `« ${fieldName(field)} »`] as const,
        ],
);

/** A date as it is said: « 26 novembre 2026 »; what is no date stays as it is written. */
export function dated(iso: string): string {
  return Number.isNaN(new Date(iso).getTime()) ? iso : longDate(iso, 'fr');
}

/** Puts the words of the screen for those of the files; a sentence that began with a capital still does. */
function put(text: string, written: RegExp | string, shown: string): string {
  return text.replaceAll(written, (...found: readonly unknown[]) => {
    const filled = shown.replaceAll(/\$(\d)/g, (_, group: string) => String(found[Number(group)]));
    return /^\p{Lu}/u.test(String(found[0])) ? `${filled.charAt(0).toUpperCase()}${filled.slice(1)}` : filled;
  });
}

const placed = new WeakMap<Named['pages'], ReadonlyMap<string, Named['pages'][number]>>();

/** The pages by what a message may call them: their names, their addresses, and their steps in their flows. */
function placesOf(pages: Named['pages']): ReadonlyMap<string, Named['pages'][number]> {
  const known = placed.get(pages);
  if (known !== undefined) return known;
  const found = new Map(
    pages.flatMap((one) =>
      [`${one.flow} ${one.step}`, ...one.paths, one.page].map((name) => [name, one] as const),
    ),
  );
  placed.set(pages, found);
  return found;
}

/** The entries of the sheet that a message names by their numbers alone: each is said with what it is about, once. */
export function withSubjects(message: string, entries: Named['entries']): string {
  const said = new Set<string>();
  return message.replaceAll(
    /(\(|[lL]’entrée )?(?<![\p{L}\d/])(S\d\d)(?![\p{L}\d/])/gu,
    (whole: string, before: string | undefined, entry: string, at: number) => {
      const about = entries.find((one) => one.entry === entry);
      if (about === undefined || said.has(entry)) return whole;
      said.add(entry);
      const named = { entree: entry, sujet: about.sujet };
      if (before === '(') return `(${fill(WORDS.entree.formes.deLaFiche, named)}`;
      return fill(at === 0 ? WORDS.entree.auDebut : WORDS.entree.dansUnePhrase, named);
    },
  );
}

/** The points that a message names by their numbers alone: each is said with what it is about, once. */
function withPoints(message: string, points: Named['points']): string {
  const said = new Set<string>();
  return message.replaceAll(
    /(\(?)(point (C\d+))(?!\d)/g,
    (whole, before: string, called: string, point: string) => {
      const about = points.find((one) => one.point === point);
      if (about === undefined || said.has(point)) return whole;
      said.add(point);
      // The heart of the matter comes before what each entry says of it.
      const [heart = ''] = about.probleme.replaceAll(/ \([^()]*S\d\d[^()]*\)/g, '').split(/ [:;] |\. /);
      const name = heart.replace(/\.$/, '');
      return before === '(' ? `(${called} : ${name}` : `${called} (« ${name} »)`;
    },
  );
}

/**
 * A message of the checks as an owner reads it.
 *
 * @param page the page that it is about: its answers are named by their labels, its steps by their titles.
 */
export function ownerWords(message: string, named: Named, page?: string): string {
  const places = placesOf(named.pages);
  const own = page === undefined ? undefined : places.get(page);
  const title = (name: string): string | undefined => {
    const path = name.replaceAll(/^\/|\/$/g, '');
    const found = places.get(path) ?? (own === undefined ? undefined : places.get(`${own.flow} ${path}`));
    return found?.title ?? named.flows.find(({ flow }) => flow === path)?.title;
  };
  const value = (name: string) => named.values.find((one) => one.name === name)?.value;
  const fact = (id: string) =>
    named.entries
      .find(({ entry }) => id.startsWith(`${entry}/`))
      ?.facts.find((one) => `${one.entry}/${one.fact}` === id)?.texte;
  const isOfStatus = /statut/i.test(message);
  const quoted = (name: string): string | undefined => {
    const status = STATUSES.find((one) => one === name);
    if (isOfStatus && status !== undefined) return statusName(status);
    const label = own?.answers.find(({ answer }) => answer === name)?.label;
    if (label !== undefined && /répon/i.test(message)) return label;
    const field = fieldName(name);
    if (field !== name) return field;
    return value(name) ?? (/^[a-z0-9/-]+$/.test(name) ? title(name) : undefined) ?? label;
  };
  const told = [...PARTS, ...PHRASES]
    .reduce((text, [written, shown]) => put(text, written, shown), message)
    // What is told of several pages names each before what is said of it.
    .replaceAll(/^([a-z0-9-]+(?:\/[a-z0-9-]+)*) : /gm, (whole, name: string) => {
      const found = name === SHEET ? WORDS.relire.ficheElle : title(name);
      return found === undefined ? whole : `« ${found} » : `;
    })
    .replaceAll(/^(\d{4}-\d\d-\d\d) : /gm, '')
    .replaceAll(/« ([^«»]+) »/g, (whole, name: string) => {
      const names = isOfStatus ? name.split(' ou ') : [name];
      return names.every((one) => quoted(one) === undefined)
        ? whole
        : names.map((one) => `« ${quoted(one) ?? one} »`).join(' ou ');
    })
    .replaceAll(/(?<![\w/])\/(?:[a-z0-9-]+\/)+/g, (path) => {
      const found = title(path);
      return found === undefined ? path : `« ${found} »`;
    })
    .replaceAll(/\b(?:contact|valeur) (\w+)/g, (whole, name: string) => {
      const found = value(name);
      return found === undefined ? whole : `« ${found} »`;
    })
    .replaceAll(/\bS\d\d\/[a-z0-9-]+/g, (id) => {
      const found = fact(id);
      // It stands in another sentence, whose own point ends it.
      return found === undefined ? id : `« ${found.replace(/\.$/, '')} »`;
    })
    .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, dated);
  return withPoints(withSubjects(told, named.entries), named.points);
}
