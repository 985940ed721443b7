/** Whether what is lawful also means what was meant: an answer's label, its name and its page say the same; a changed map is registered. */
import type { Flow } from '../../flow/flow.ts';
import type { Words } from '../../words/words.ts';
import { releasesOf } from '../../session/spoken-code.ts';
import { isDetour } from '../../flow/flow.ts';
import { UNSURE, labelsOf, titleOf } from '../../guide/text.ts';
import { lineOf, faultsIn, type Check, type RawFinding, type SpokenPage, type Subject } from './check.ts';
import { fold, memoize } from './phrase-match.ts';

// ——— Labels ———

/** What a word is known by, whatever its ending: « déclarer », « déclaration ». Short words say nothing. */
const stemsOf = memoize((text: string): ReadonlySet<string> => {
  const words = fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
});

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length / Math.max(1, one.size);
}

/** How well a label fits the name of an answer. */
function fitsName(label: string, answer: string): number {
  return shared(stemsOf(answer), stemsOf(label));
}

/** What a page is about: its title, and the words by which people look for it. */
function aboutOf(words: Words): string {
  return [titleOf(words), ...(words.mots ?? [])].join(' ');
}

/** How much better two things fit two others as they are than crossed. */
function straighter(fit: (one: 0 | 1, other: 0 | 1) => number): number {
  return fit(0, 0) + fit(1, 1) - fit(0, 1) - fit(1, 0);
}

// Found by trying, so that the guide has no false alarm.
const NAME_DOUBT = 0.6;
const SILENT = 0.4;
const PAGE_DOUBT = 0.3;

function* pairs<T>(all: readonly T[]): Generator<readonly [T, T]> {
  for (const [index, one] of all.entries()) for (const other of all.slice(index + 1)) yield [one, other];
}

/** « Oui » said of an answer whose name says no. */
function belies(label: string, answer: string): boolean {
  const no = answer !== UNSURE && /(?:^|-)(?:non|ne|pas|rien|aucune?|jamais)(?:-|$)/.test(answer);
  return no && /^oui\b/i.test(label);
}

function findCrossedLabels({ pages }: Subject): RawFinding[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const seen = new Set<string>();
  const faulty = pages.flatMap(({ content, answers, words }: SpokenPage): RawFinding[] => {
    if (words === undefined || seen.has(content)) return [];
    seen.add(content);
    const labels = labelsOf(words);
    const told = answers.map(({ id, to }) => {
      const target = byPath.get(to)?.words;
      return { id, label: labels[id] ?? '', about: target === undefined ? '' : aboutOf(target) };
    });
    return [...pairs(told)]
      .filter((pair) => {
        const byName = straighter((label, name) => fitsName(pair[label].label, pair[name].id));
        const byPage = straighter((label, page) =>
          shared(stemsOf(pair[label].label), stemsOf(pair[page].about)),
        );
        // The names of the answers first; where they say nothing of the labels, what their pages are about.
        if (pair.some(({ id, label }) => belies(label, id))) return true;
        return byName < -NAME_DOUBT || (Math.abs(byName) < SILENT && byPage < -PAGE_DOUBT);
      })
      .map(([one, other]) => ({
        where: content,
        message: `Les réponses « ${one.id} » et « ${other.id} » semblent échangées : vérifiez leurs libellés, et où elles mènent.`,
        near: lineOf(one.id),
      }));
  });
  return faulty;
}

// ——— The registered map ———

/** Every arrow of a map, under the name of its flow: a detour has the same in all its places. */
function arrowsOf(flow: Flow, name: string): Map<string, string> {
  const arrows = new Map([[`${name}, départ`, flow.initial]]);
  for (const [key, step] of Object.entries(flow.states)) {
    if (isDetour(step)) {
      for (const [arrow, to] of arrowsOf(step, key)) arrows.set(arrow, to);
      arrows.set(`${name}/${key}, retour`, step.onDone ?? 'aucun');
    } else if ('on' in step) {
      for (const [answer, to] of Object.entries(step.on)) arrows.set(`${name}/${key}, « ${answer} »`, to);
    }
  }
  return arrows;
}

/**
 * The codes said on the phone are ways of a map: one that is published and not registered makes them unreadable later. And whoever
 * registers a map reads first what changed in it.
 */
function findUnregisteredMap({ data }: Subject): RawFinding[] {
  const last = releasesOf(data.releases).at(-1);
  if (last === undefined || JSON.stringify(last.root) === JSON.stringify(data.root)) return [];
  const name = data.words[0]?.flow ?? '';
  const before = arrowsOf(last.root, name);
  const now = arrowsOf(data.root, name);
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (key) => before.get(key) !== now.get(key),
  );
  const todo = 'Si c’est voulu, enregistrez la carte : npm run release -- NOM';
  return changed.length === 0
    ? [
        {
          where: 'carte',
          message: `L’ordre des réponses ou les étapes ont changé depuis « ${last.name} ». ${todo}`,
        },
      ]
    : changed.map((where) => ({
        where,
        message: `Mène à « ${now.get(where) ?? 'rien'} », et à « ${before.get(where) ?? 'rien'} » dans « ${last.name} ». ${todo}`,
      }));
}

// ——— Channels ———

/** A channel whose name says in brackets how else it is called is called so everywhere. */
function findOtherNames({ data, publicLines: read, spokenLines: said }: Subject): RawFinding[] {
  return Object.values(data.channels).flatMap(({ nom }) => {
    const [head, rest] = nom.split(' (');
    if (head === undefined || rest === undefined) return [];
    const own = fold(nom);
    const begun = fold(`${head.replace(/^(?:le|la|une?) /, '')} (`);
    const whole = own.slice(own.indexOf(begun));
    return faultsIn(
      [...read, ...said],
      (line) => fold(line).split(begun).length !== fold(line).split(whole).length,
      `ce canal se nomme partout « ${nom} ».`,
    );
  });
}

/** What the meaning of a guide is checked for. */
export const MEANING_CHECKS = [
  { name: 'libellés échangés', find: findCrossedLabels },
  { name: 'carte enregistrée', ofRelease: true, find: findUnregisteredMap },
  { name: 'noms des canaux', find: findOtherNames },
] as const satisfies readonly Check[];
