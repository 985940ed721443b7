/** What pages rest on, held against every way of the map. */
import { describe, expect, test } from 'vitest';
import { askedAt, casesOf, conditionsOf } from '../../src/guide/conditions.ts';
import { goalsFor } from '../../src/guide/guide.ts';
import { pageAt } from '../../src/guide/pages.ts';
import { cut, join } from '../../src/guide/parts.ts';
import { conditionInWords } from '../../src/guide/text.ts';
import type { Answer } from '../../src/guide/ways.ts';
import { codeFor, readCode, releasesOf, withPresent } from '../../src/session/spoken-code.ts';
import { saidTopic, supposedTopic } from '../fixtures/topics.ts';
import { follow, ways } from '../fixtures/ways.ts';
import { data, guide } from '../guide.ts';

const nameOf = ({ step, answer }: Answer) => `${step} ${answer}`;

describe('the conditions of a page', () => {
  test('are the answers that all ways to it give, and no other', () => {
    const shared = new Map<string, Set<string>>();
    for (const way of ways) {
      const path = follow(way)?.path ?? '?';
      const given = new Set(way.map(nameOf));
      const before = shared.get(path);
      shared.set(path, before === undefined ? given : new Set([...before].filter((one) => given.has(one))));
    }
    expect([...shared.keys()].toSorted()).toEqual([...guide.pages.keys()].toSorted());
    for (const [path, names] of shared) {
      expect(new Set(conditionsOf(guide, path).map(nameOf)), path).toEqual(names);
    }
  });

  test('are the same where only the parts that the page needs are loaded', () => {
    const { root, goals } = cut(guide);
    for (const path of guide.pages.keys()) {
      const needed = new Set(goalsFor(guide, path).concat(root.needs[path] ?? []));
      const loaded = join(
        root,
        [...goals.values()].filter(({ goal }) => needed.has(goal)),
      );
      expect(conditionsOf(loaded, path), path).toEqual(conditionsOf(guide, path));
      expect(casesOf(loaded, path), path).toEqual(casesOf(guide, path));
      // Whoever has only these parts can read each of them in words.
      for (const { step } of [...conditionsOf(loaded, path), ...casesOf(loaded, path).flat()]) {
        expect(loaded.words.has(step), `${path} : ${step}`).toBe(true);
      }
    }
  });

  test('are each asked on a page, and each said in words of its own', () => {
    for (const path of guide.pages.keys()) {
      for (const condition of conditionsOf(guide, path)) {
        const asked = pageAt(guide, askedAt(guide, path, condition));
        expect(asked.content).toBe(condition.step);
        const words = guide.words.get(condition.step);
        expect(words !== undefined && 'reponses' in words).toBe(true);
        expect(conditionInWords(guide, condition)).toMatch(/^\p{Ll}/u);
      }
    }
  });
});

describe('the cases of a page', () => {
  const waysTo = new Map<string, (readonly Answer[])[]>();
  for (const way of ways) {
    const path = follow(way)?.path ?? '?';
    waysTo.set(path, [...(waysTo.get(path) ?? []), way]);
  }

  test('are answers of which each way to it gives one, and of which none is on all of them', () => {
    for (const [path, into] of waysTo) {
      const needed = new Set(conditionsOf(guide, path).map(nameOf));
      for (const cases of casesOf(guide, path)) {
        const names = new Set(cases.map(nameOf));
        for (const way of into) expect(way.some((given) => names.has(nameOf(given)))).toBe(true);
        for (const name of names) expect(needed.has(name), `${path} : ${name}`).toBe(false);
      }
    }
  });

  test('are told wherever the ways to a page end on different answers', () => {
    let several = 0;
    for (const [path, into] of waysTo) {
      const last = new Set(into.flatMap((way) => way.slice(-1)).map(nameOf));
      if (last.size < 2) continue;
      several += 1;
      expect(casesOf(guide, path).map((cases) => new Set(cases.map(nameOf)))).toContainEqual(last);
    }
    expect(several).toBeGreaterThan(0);
  });

  test('are asked where the shortest way gives one of them', () => {
    for (const path of waysTo.keys()) {
      for (const cases of casesOf(guide, path)) {
        const asked = pageAt(guide, askedAt(guide, path, ...cases));
        expect(cases.map(({ step }) => step)).toContain(asked.content);
      }
    }
  });
});

test('a code says whether an answer was supposed where it was written, and gives the same answers either way', () => {
  const releases = withPresent(releasesOf(data.releases), guide.root, guide.version);
  for (const way of ways.filter((_, index) => index % 37 === 1)) {
    const said = codeFor(guide, saidTopic(way));
    const supposed = codeFor(guide, supposedTopic(way));
    expect(supposed).toHaveLength(said.length);
    expect(readCode(releases, said)).toEqual({ ok: true, answers: way, changed: false, supposed: false });
    expect(readCode(releases, supposed)).toEqual({ ok: true, answers: way, changed: false, supposed: true });
    // What is agreed to is no longer told as supposed.
    const confirmed = { ...supposedTopic(way), confirmed: way.map((_, place) => place) };
    expect(codeFor(guide, confirmed)).toBe(said);
  }
});
