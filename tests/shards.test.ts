/** A small guide cut into its parts, each looked at whole. */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../src/flow.ts';
import { compileGuide } from '../src/guide.ts';
import { cut, cutAdviser, join } from '../src/shards.ts';
import { detour, flow, smallGuide, smallWords } from './fixtures/small.ts';
import { data } from './guide.ts';

/** The same guide on another map. */
function on(root: Flow) {
  return compileGuide({ ...data, root, words: smallWords }, 'essai');
}

describe('the root’s part', () => {
  const { root } = cut(smallGuide);

  test('has each goal’s way in and nothing beyond, and all the rest of the root', () => {
    expect(root.root).toEqual({
      ...flow,
      states: { ...flow.states, 'detour': { initial: 'x', states: { 'x': { tags: 'reply' } } } },
    });
    expect(Object.keys(root.words)).toEqual(['debut', 'apres', 'loin']);
  });

  test('counts the ways behind each goal’s first page, and names each goal’s part', () => {
    expect(root.codes).toEqual({ offset: 0, digits: 6, ways: { 'detour/x': 5 } });
    expect(root.goals).toEqual({ 'detour': 'detour' });
    expect(cut(smallGuide, ({ goal, words }) => `${goal} ${Object.keys(words).length}`).root.goals).toEqual({
      'detour': 'detour 3',
    });
  });

  test('says which goals stand before the root’s own pages, and nothing where none does', () => {
    expect(root.needs).toEqual({});
    const behind = on({ ...flow, states: { ...flow.states, 'debut': { on: { 'detour': 'detour' } } } });
    expect(cut(behind).root.needs).toEqual({ 'apres': ['detour'], 'loin': ['detour'] });
  });

  test('goes down to the first question of a goal that begins with a detour', () => {
    const nested = on({
      ...flow,
      states: {
        ...flow.states,
        'but': {
          initial: 'detour',
          states: { 'detour': { ...detour, onDone: 'loin' }, 'loin': { tags: 'reply' } },
        },
        'debut': { on: { 'detour': 'but', 'apres': 'apres' } },
      },
    });
    const words = new Map([
      ...nested.words,
      ['but/loin', nested.words.get('loin') ?? { question: '', reponses: {}, dire: [] }],
    ]);
    const parts = cut({ ...nested, words }).root;
    // x, its reply « y », that of « y », and the end, which goes on at « loin ».
    expect(parts.codes.ways).toEqual({ 'but/detour/x': 4, 'detour/x': 5 });
    expect(parts.root.states['but']).toEqual({
      initial: 'detour',
      states: { 'detour': { initial: 'x', states: { 'x': { tags: 'reply' } } } },
    });
  });
});

describe('a goal’s part', () => {
  test('is its flow and the public words of its pages', () => {
    const goal = cut(smallGuide).goals.get('detour');
    expect(goal).toMatchObject({ version: 'essai', goal: 'detour', flow: detour });
    expect(Object.keys(goal?.words ?? {})).toEqual(['detour/x', 'detour/y', 'detour/z']);
    expect(Object.keys(goal?.words['detour/y'] ?? {})).toEqual(['question', 'reponses']);
  });

  test('is not cut where a page has no words', () => {
    expect(() => cut({ ...smallGuide, words: new Map() })).toThrow(/^debut : /);
  });
});

describe('the parts joined', () => {
  const { root, goals } = cut(smallGuide);

  test('are the guide, whole with its goal, and with that goal’s way in without it', () => {
    const whole = join(root, [...goals.values()]);
    expect(whole.pages).toEqual(smallGuide.pages);
    expect(whole.codes).toEqual(smallGuide.codes);
    expect([...whole.loaded]).toEqual(['detour']);
    const bare = join(root, []);
    expect([...bare.pages.keys()]).toEqual(['', 'detour/x', 'apres', 'loin']);
    expect(bare.codes.ways.get('')).toBe(smallGuide.codes.ways.get(''));
    expect(bare.codes.ways.get('detour/x')).toBe(5);
    expect([...bare.loaded]).toEqual([]);
  });
});

describe('the adviser’s part', () => {
  test('has what public pages leave out, and no key for what there is not', () => {
    expect(cutAdviser(smallGuide).words).toEqual(
      Object.fromEntries([...smallGuide.words.keys()].map((content) => [content, { dire: ['Dites.'] }])),
    );
    const more = { dire: ['Dites.'], savoir: ['Sachez.'], relances: ['Et ?'], mots: ['mot'] };
    const guide = { ...smallGuide, words: new Map([['debut', { question: 'Où ?', reponses: {}, ...more }]]) };
    expect(cutAdviser(guide).words).toEqual({ 'debut': more });
  });
});
