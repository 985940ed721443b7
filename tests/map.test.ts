/** The map, exhaustively: every step, every answer, every detour. */
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../src/flow.ts';
import { canonicalOf, machineOf, pageAt, wordsFor } from '../src/guide.ts';
import { HOME, isDetour, type Page } from '../src/pages.ts';
import { pathOfSnapshot, replay, shortestWay } from '../src/session.ts';
import { isAdvice, isQuestion, isReply, labelsOf, publicText } from '../src/text.ts';
import { data, guide } from './guide.ts';

const pages = [...guide.pages.values()];
const replies = pages.filter(({ kind }) => kind === 'reply');
const spoken = pages.map((page) => ({ ...page, words: wordsFor(guide, page.content) }));

/** Every flow of the map, the root first, with the keys that lead to it. */
function* flows(flow: Flow, path = ''): Generator<{ flow: Flow; path: string; onDone: string | undefined }> {
  if (path === '') yield { flow, path, onDone: undefined };
  for (const [key, step] of Object.entries(flow.states)) {
    if (!isDetour(step)) continue;
    const inner = path === '' ? key : `${path}/${key}`;
    yield { flow: step, path: inner, onDone: step.onDone };
    yield* flows(step, inner);
  }
}

/** Every page that some answers lead to, from each page. */
const reached = new Map(
  pages.map(({ path }) => {
    const found = new Set<string>();
    const queue = [path];
    for (const from of queue) {
      for (const { to } of pageAt(guide, from).answers) {
        if (!found.has(to)) queue.push(to);
        found.add(to);
      }
    }
    return [path, found];
  }),
);

function leads(from: string, to: string): boolean {
  return reached.get(from)?.has(to) ?? false;
}

/** The places of what was found. */
function at(found: readonly { readonly path: string }[]): string[] {
  return found.map(({ path }) => path);
}

/** The values that come more than once. */
function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** What is asked inside a nested flow belongs to the detour; the home page and the steps of a goal count. */
function counts({ path }: Page): boolean {
  return path.split('/').length <= 2;
}

/** What the copies of a page have in common: its kind, its answers and where they lead as long as it is in the detour. */
function shape({ path, kind, answers }: Page): unknown {
  const flow = path.slice(0, path.lastIndexOf('/') + 1);
  const inner = (to: string) => (to.startsWith(flow) ? to.slice(flow.length) : 'out');
  return { kind, answers: answers.map(({ id, to }) => `${id} ${inner(to)}`) };
}

/** Whether a page is about the declaration, which a person may go on with after any reply. */
function declaring(path: string): boolean {
  return /^(declarer|remplir|apres-envoi)\//.test(path);
}

/** Without this filter XState also walks the inner events of detours, which nobody sends. */
function filterEvents(_: unknown, event: { readonly type: string }): boolean {
  return !event.type.startsWith('xstate.');
}

describe('every way', () => {
  test('can be taken: each step is reached from the home page', () => {
    expect(at(pages.filter(({ path }) => path !== HOME && !leads(HOME, path)))).toEqual([]);
  });

  test('goes forward: no step comes back', () => {
    expect(at(pages.filter(({ path }) => leads(path, path)))).toEqual([]);
  });

  test('ends with a reply, which asks nothing', () => {
    expect(at(replies.filter(({ answers }) => answers.length > 0))).toEqual([]);
    const others = pages.filter(({ kind }) => kind !== 'reply');
    expect(at(others.filter(({ path }) => !replies.some((reply) => leads(path, reply.path))))).toEqual([]);
  });

  test('takes seven answers at most, detours apart, and three or four in the median', () => {
    const known = new Map<string, number>();
    const longest = (page: Page): number => {
      const next = page.answers.map(({ to }) => known.get(to) ?? longest(pageAt(guide, to)));
      const length = Math.max(0, ...next) + (counts(page) && next.length > 0 ? 1 : 0);
      known.set(page.path, length);
      return length;
    };
    const lengths = replies
      .map(({ path }) => replay(guide, shortestWay(guide, path)).visited.filter(counts).length)
      .toSorted((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)];
    const most = longest(pageAt(guide, HOME));
    console.log(`answers to a reply, detours apart: at most ${most}, in the median ${median}`);
    expect(most).toBeLessThanOrEqual(7);
    expect([3, 4]).toContain(median);
  });
});

describe('XState’s own walk of the machine', () => {
  const machine = machineOf(data.root);

  test('finds the same pages and the same answers, one event each', () => {
    const adjacency = getAdjacencyMap(machine, { filterEvents });
    const found = Object.values(adjacency).map(({ state }) => pathOfSnapshot(guide, state));
    expect(found.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());

    const walked = adjacencyMapToArray(adjacency).map(({ state, event, nextState }) =>
      [pathOfSnapshot(guide, state), event.type, pathOfSnapshot(guide, nextState)].join(' '),
    );
    const ours = pages.flatMap(({ path, answers }) => answers.map(({ id, to }) => `${path} ${id} ${to}`));
    expect(walked.toSorted()).toEqual(ours.toSorted());
  });

  test('finds ways as short as ours', () => {
    const lengths = getShortestPaths(machine, { filterEvents }).map(({ state, weight }) => [
      pathOfSnapshot(guide, state),
      weight,
    ]);
    const ours = pages.map(({ path }) => [path, shortestWay(guide, path).length]);
    expect(Object.fromEntries(lengths)).toEqual(Object.fromEntries(ours));
  });
});

describe('a detour', () => {
  const edges = pages.flatMap(({ path, answers }) => answers.map(({ to }) => ({ from: path, to })));
  const detours = [...flows(data.root)]
    .filter(({ path }) => path !== '')
    .map(({ path, onDone }) => {
      const inside = (page: string) => page.startsWith(`${path}/`);
      return {
        path,
        onDone,
        entrances: edges.filter(({ from, to }) => !inside(from) && inside(to)),
        exits: edges.filter(({ from, to }) => inside(from) && !inside(to)),
      };
    });

  test('is entered, and returns if it says where', () => {
    expect(at(detours.filter(({ entrances }) => entrances.length === 0))).toEqual([]);
    expect(at(detours.filter(({ exits, onDone }) => exits.length > 0 !== (onDone !== undefined)))).toEqual(
      [],
    );
  });

  test('returns forward: neither to the question just left nor to a page already on the way', () => {
    const backward = detours.flatMap(({ entrances, exits }) =>
      exits.filter(({ to }) => entrances.some(({ from }) => to === from || leads(to, from))),
    );
    expect(backward).toEqual([]);
  });

  test('is the same in all its copies: words, kind and answers', () => {
    const differing = pages.filter((page) => {
      const canonical = pageAt(guide, canonicalOf(guide, page.content));
      return JSON.stringify(shape(page)) !== JSON.stringify(shape(canonical));
    });
    expect(at(differing)).toEqual([]);
  });

  test('names its content by the last two segments, and has one page that stands for its copies', () => {
    for (const { path, content } of pages) {
      expect(content).toBe(path === HOME ? data.root.initial : path.split('/').slice(-2).join('/'));
      const canonical = pageAt(guide, canonicalOf(guide, content));
      expect(canonical.content).toBe(content);
      expect(canonical.path.split('/').length).toBeLessThanOrEqual(path.split('/').length);
    }
    const contents = new Set(pages.map(({ content }) => content));
    const canonicals = new Set(pages.map(({ content }) => canonicalOf(guide, content)));
    expect(canonicals.size).toBe(contents.size);
  });
});

describe('every page', () => {
  test('has words of its kind, and no words are left without a page', () => {
    for (const { kind, answers, words } of spoken) {
      expect(isQuestion(words) ? 'question' : isAdvice(words) ? 'advice' : 'reply').toBe(kind);
      expect(new Set(Object.keys(labelsOf(words)))).toEqual(new Set(answers.map(({ id }) => id)));
    }
    expect(new Set(guide.words.keys())).toEqual(new Set(pages.map(({ content }) => content)));
  });

  test('offers a way out to a person: the telephone, the messaging, a letter', () => {
    const { canaux } = guide.interface.aide;
    expect(canaux).toEqual(expect.arrayContaining(['telephone', 'messagerie', 'courrier']));
    for (const { words } of spoken) {
      const text = publicText(guide, words);
      const names = isQuestion(words) ? canaux : [...canaux, ...words.contacts];
      const silent = names.filter((name) => !text.includes(guide.channels[name]?.nom ?? '?'));
      expect(silent).toEqual([]);
    }
  });

  test('lets a person say that they do not know', () => {
    const sure = spoken.filter(
      ({ words }) =>
        isQuestion(words) &&
        !Object.values(words.reponses).some((label) => /je ne sais (pas|plus)/i.test(label)),
    );
    expect(at(sure)).toEqual([]);
  });

  test('has answers told apart by their labels and by where they lead', () => {
    const alike = spoken.filter(({ words }) => repeated(Object.values(labelsOf(words))).length > 0);
    expect(at(alike)).toEqual([]);
    // A link followed without script must name its answer.
    const merged = pages.filter(({ answers }) => repeated(answers.map(({ to }) => to)).length > 0);
    expect(at(merged)).toEqual([]);
  });

  test('labels its answers as sentences do: a capital, and no final dot', () => {
    const labels = spoken.flatMap(({ words }) => Object.values(labelsOf(words)));
    expect(labels.filter((label) => !/^\p{Lu}/u.test(label) || /[.\s]$/u.test(label))).toEqual([]);
  });

  test('has ids that are French words in kebab-case and plain letters', () => {
    const steps = [...flows(data.root)].flatMap(({ flow }) => Object.entries(flow.states));
    const ids = steps.flatMap(([key, step]) => [key].concat(Object.keys('on' in step ? step.on : {})));
    expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('leaves the addresses of other pages of the site free', () => {
    const reserved = new Set([
      'questions',
      'conseiller',
      'relecture',
      'accessibilite',
      'assets',
      'donnees',
      'plan-du-site',
      'mentions-legales',
      'confidentialite',
    ]);
    expect(Object.keys(data.root.states).filter((key) => reserved.has(key))).toEqual([]);
  });
});

describe('the home page', () => {
  test('offers seven goals at most, then something else', () => {
    const home = pageAt(guide, HOME);
    const last = home.answers.at(-1)?.id ?? '';
    expect(home.answers.length).toBeLessThanOrEqual(8);
    expect(labelsOf(wordsFor(guide, home.content))[last]).toMatch(/autre chose/i);
  });
});

describe('every reply', () => {
  const sheets = spoken.flatMap(({ path, words }) => (isReply(words) ? [{ path, suite: words.suite }] : []));

  test('goes on with pages of the guide, one of them on the declaration', () => {
    const lost = sheets.flatMap(({ suite }) => Object.keys(suite)).filter((to) => !guide.pages.has(to));
    expect(lost).toEqual([]);
    expect(at(sheets.filter(({ suite }) => !Object.keys(suite).some(declaring)))).toEqual([]);
  });

  test('comes from the sheet, and all the sheet is told: each entry has its page', () => {
    const entries = Array.from({ length: 32 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
    const cited = new Set(spoken.flatMap(({ words }) => (isQuestion(words) ? [] : words.sources)));
    expect(Object.keys(guide.sources)).toEqual(entries);
    expect(entries.filter((entry) => !cited.has(entry))).toEqual([]);
    expect([...cited].filter((source) => source !== 'guide' && !entries.includes(source))).toEqual([]);
  });
});
