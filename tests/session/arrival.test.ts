/** How a session kept by a tab is brought to the page that was opened. */
import { describe, expect, test } from 'vitest';
import { arriveAt, keptSession, readEntry, resumeUrl, type Entry } from '../../src/session/arrival.ts';
import { GONE_HASH } from '../../src/session/redirects.ts';
import { EMPTY, type Session } from '../../src/session/session.ts';
import type { Answer } from '../../src/guide/ways.ts';
import { smallGuide as guide } from '../fixtures/small.ts';

const toDetour: Answer = { step: 'debut', answer: 'detour' };
const toAfter: Answer = { step: 'debut', answer: 'apres' };
const onward: Answer = { step: 'apres', answer: 'ensuite' };

function now(...answers: readonly Answer[]): Session {
  return { past: [], now: { answers, supposed: 0 }, pending: [] };
}

/** An arrival on a page of a tab that kept nothing, but for what is said. */
function arrive(
  path: string,
  kept?: Session,
  { entry, stored = { kind: 'none' }, hash = '', referrer }: Partial<Parameters<typeof arriveAt>[3]> = {},
) {
  return arriveAt(guide, path, kept, { entry, stored, hash, referrer });
}

describe('an entry of the browser’s history', () => {
  const entry: Entry = { index: 3, session: now(toAfter), answered: true };

  test('is read as it was written', () => {
    expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });

  test.each([
    ['nothing', null],
    ['another program’s', { scroll: 12 }],
    ['of half a place', { ...entry, index: 1.5 }],
    ['of no place', { ...entry, index: '3' }],
    ['without a session', { index: 3, answered: true }],
    ['with a damaged session', { ...entry, session: { past: [] } }],
    ['that does not say whether an answer led there', { ...entry, answered: undefined }],
  ])('that is %s is none', (_name, state) => {
    expect(readEntry(state)).toBeUndefined();
  });

  test('counts before the storage, which counts when there is no entry', () => {
    const stored = { kind: 'session', session: now(toDetour) } as const;
    expect(keptSession(entry, stored)).toEqual(entry.session);
    expect(keptSession(undefined, stored)).toEqual(stored.session);
    expect(keptSession(undefined, { kind: 'none' })).toBeUndefined();
    expect(keptSession(undefined, { kind: 'unreadable' })).toBeUndefined();
  });
});

describe('arriving', () => {
  test('where nothing was kept supposes the shortest way', () => {
    expect(arrive('apres')).toEqual({
      session: { past: [], now: { answers: [toAfter], supposed: 1 }, pending: [] },
      index: 0,
      answered: false,
      notices: [],
      code: undefined,
    });
    expect(arrive('').session).toEqual(EMPTY);
  });

  test('by the link of an answer counts that answer as given, although nothing was kept', () => {
    expect(arrive('loin', undefined, { referrer: 'apres' }).session).toEqual({
      past: [],
      now: { answers: [toAfter, onward], supposed: 1 },
      pending: [],
    });
    expect(arrive('apres', undefined, { referrer: '' }).session).toEqual(now(toAfter));
  });

  test('from a page that does not lead there, or is none, supposes the way', () => {
    const supposed = arrive('loin').session;
    expect(arrive('loin', undefined, { referrer: '' }).session).toEqual(supposed);
    expect(arrive('loin', undefined, { referrer: 'ailleurs' }).session).toEqual(supposed);
  });

  test('with a kept session goes on from it, whichever page the browser names', () => {
    expect(arrive('loin', now(toAfter)).session).toEqual(now(toAfter, onward));
    expect(arrive('loin', now(toAfter), { referrer: 'apres' }).session).toEqual(now(toAfter, onward));
    expect(arrive('apres', EMPTY, { referrer: 'detour/x' }).session).toEqual(now(toAfter));
  });

  test('with a session of an older guide keeps what stands, and says so', () => {
    const { session, notices } = arrive('apres', now(toAfter, { step: 'apres', answer: 'disparue' }));
    expect(session).toEqual(now(toAfter));
    expect(notices).toEqual([{ kind: 'stale' }]);
  });

  test('at the place of its entry, which may have been an answer’s', () => {
    const entry: Entry = { index: 3, session: now(toAfter), answered: true };
    expect(arrive('apres', entry.session, { entry })).toMatchObject({ index: 3, answered: true });
  });

  test('tells what could not be read, and what is gone, in this order', () => {
    const stored = { kind: 'unreadable' } as const;
    expect(arrive('', undefined, { stored }).notices).toEqual([{ kind: 'unreadable' }]);
    expect(arrive('', undefined, { hash: GONE_HASH }).notices).toEqual([{ kind: 'gone' }]);
    expect(arrive('', undefined, { stored, hash: GONE_HASH }).notices).toEqual([
      { kind: 'unreadable' },
      { kind: 'gone' },
    ]);
    expect(arrive('', now({ step: 'debut', answer: '?' }), { hash: GONE_HASH }).notices).toEqual([
      { kind: 'gone' },
      { kind: 'stale' },
    ]);
  });

  test('says nothing of a storage that cannot be read when the history entry has kept the answers', () => {
    const entry: Entry = { index: 3, session: now(toAfter), answered: true };
    const { session, notices } = arrive('apres', entry.session, { entry, stored: { kind: 'unreadable' } });
    expect(session.now.answers).toEqual([toAfter]);
    expect(notices).toEqual([]);
  });

  test('reads the code that its address carries, as the link that takes a session up writes it', () => {
    const url = resumeUrl('123456');
    expect(url).toMatch(/^\/#/);
    expect(arrive('', undefined, { hash: url.slice(1) })).toMatchObject({ code: '123456', notices: [] });
    expect(arrive('', undefined, { hash: '#autre=123456' }).code).toBeUndefined();
    expect(arrive('', undefined, { hash: `x${url.slice(1)}` }).code).toBeUndefined();
  });
});
