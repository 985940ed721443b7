/** The tab's storage: what is written comes back, what cannot be read is dropped, what is forbidden is no fuss. */
import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identity } from '../../machines/guide.ts';
import { EMPTY } from '../../src/session/session.ts';
import { readSession, SESSION_KEY, writeSession } from '../../src/session/storage.ts';
import { anySession } from '../fixtures/ways.ts';

/** A tab's storage, holding these texts. */
function storageOf(texts: Readonly<Record<string, string>>): Storage {
  const held = new Map(Object.entries(texts));
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

/** What a browser throws where storage is forbidden or full. */
function refuse(): never {
  throw new DOMException('refusé', 'QuotaExceededError');
}

describe('the tab’s storage', () => {
  test('gives back the session that was written, and touches nothing else', () => {
    assert(
      property(anySession, (session) => {
        const storage = storageOf({ autre: 'à garder' });
        expect(writeSession(() => storage, session)).toBe(true);
        expect(readSession(() => storage)).toEqual({ kind: 'session', session });
        expect([storage.length, storage.getItem('autre')]).toEqual([2, 'à garder']);
      }),
    );
  });

  test('has one key, of the guide’s own', () => {
    const storage = storageOf({});
    writeSession(() => storage, EMPTY);
    expect([storage.length, storage.key(0)]).toEqual([1, SESSION_KEY]);
    expect(SESSION_KEY).toMatch(new RegExp(`^${identity.id}:.`));
  });

  test('is empty for a person who comes for the first time', () => {
    expect(readSession(() => storageOf({}))).toEqual({ kind: 'none' });
  });

  test.each(['', '{', 'null', '[]', '"oui"', '{"past":[],"now":{},"pending":[]}'])(
    'says that it could not read « %s », removes it and loses nothing else',
    (text) => {
      const storage = storageOf({ [SESSION_KEY]: text, autre: 'à garder' });
      expect(readSession(() => storage)).toEqual({ kind: 'unreadable' });
      expect([storage.getItem(SESSION_KEY), storage.getItem('autre')]).toEqual([null, 'à garder']);
      expect(readSession(() => storage)).toEqual({ kind: 'none' });
    },
  );

  test('forbidden or full fails without a fuss', () => {
    const full = Object.assign(storageOf({ [SESSION_KEY]: '{' }), { setItem: refuse, removeItem: refuse });
    const forbidden = Object.assign(storageOf({}), { getItem: refuse });
    expect(readSession(refuse)).toEqual({ kind: 'none' });
    expect(readSession(() => forbidden)).toEqual({ kind: 'none' });
    expect(readSession(() => full)).toEqual({ kind: 'unreadable' });
    expect([writeSession(refuse, EMPTY), writeSession(() => full, EMPTY)]).toEqual([false, false]);
  });
});
