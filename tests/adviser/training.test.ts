import { describe, expect, test } from 'vitest';
import { verdictInWords, verdictOf } from '../../src/adviser/call/training.ts';
import { conditionsOf } from '../../src/guide/conditions.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { EMPTY, open } from '../../src/session/session.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { guide } from '../guide.ts';

describe('the verdict of a scripted call', () => {
  test.each(guide.console.entrainement.appels.map(([, target]) => target))('%s', (target) => {
    const way = shortestWay(guide, target);
    const said = { ...EMPTY, now: saidTopic(way) };
    expect(verdictOf(guide, said, target, 5)).toEqual({ arrived: true, supposed: [], keys: 5 });
    // Another subject taken up afterwards takes nothing away.
    expect(verdictOf(guide, { ...said, past: [said.now], now: saidTopic([]) }, target, 5).arrived).toBe(true);
    expect(verdictOf(guide, EMPTY, target, 0).arrived).toBe(false);
    // Opened by the search: there, and nothing of what it rests on was said.
    const opened = verdictOf(guide, open(guide, EMPTY, target), target, 2);
    expect(opened.arrived).toBe(true);
    expect(opened.supposed).toHaveLength(conditionsOf(guide, target).length);
    const told = verdictInWords(guide, opened, target).join('\n');
    for (const one of opened.supposed) expect(told).toContain(one);
    expect(told).not.toMatch(/[{}]/);
  });
});
