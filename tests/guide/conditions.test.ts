/** What pages rest on, held against every way of the map. */
import { describe, expect, test } from 'vitest';
import { askedAt, conditionsOf } from '../../src/guide/conditions.ts';
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
