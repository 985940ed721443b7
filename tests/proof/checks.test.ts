/**
 * Every check of the content: it finds nothing in the guide, and it finds each fault that is planted in a guide that was frozen. A plant names
 * the pages that it breaks, and an owner may rename any of theirs.
 */
import { describe, expect, test, vi } from 'vitest';
import { CHECKS, checkGuide, measureGuide } from '../../src/proof/checks.ts';
import { subjectOf, type Subject } from '../../src/proof/checks/check.ts';
import { REVIEWS_CHECKS } from '../../src/proof/checks/reviews.ts';
import { addDays, lastReading, lastReadingOf, oneYearAfter } from '../../src/guide/readings.ts';
import { frozen } from '../fixtures/frozen.ts';
import { answersOf, copyOf, FAULTS, flowAt, frozenDay, sheet, REPLY, type Copy } from '../fixtures/plants.ts';
import { data } from '../guide.ts';

// A fault planted is a whole guide read again: seconds, when the computer is busy elsewhere.
vi.setConfig({ testTimeout: 30_000 });

/** The day of the last reading: the guide is judged then, so that no test fails because time has passed. */
const today = lastReadingOf(data.relectures);

/** What one check finds in a guide. */
function found(name: string, subject: Subject) {
  const check = CHECKS.find((one) => one.name === name);
  if (check === undefined) throw new Error(`${name} : pas de vérification`);
  return check.find(subject);
}

const theGuide = subjectOf(data, today);
const theFrozen = subjectOf(frozen, frozenDay);

describe('the guide', () => {
  test.each(CHECKS.map(({ name }) => [name]))('has no fault: %s', (name) => {
    const faults = found(name, theGuide).filter(({ level = 'faute' }) => level === 'faute');
    expect(faults).toEqual([]);
  });

  test('has no fault when it is checked as a whole', () => {
    expect(checkGuide(data, { today }).filter(({ level }) => level === 'faute')).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  test.each(FAULTS)('%s: %s', (name, _, plant) => {
    const copy = copyOf();
    plant(copy);
    const before = found(name, theFrozen).length;
    const now = found(name, subjectOf(copy, frozenDay));
    expect(now.length).toBeGreaterThan(before);
    // The text that it is about is the one that its reader is shown.
    for (const { message, quote = message } of now) expect(message).toContain(quote);
  });

  test('by every check, each of which has a name of its own', () => {
    const planted = new Set(FAULTS.map(([name]) => name));
    expect(CHECKS.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
    expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  });

  test('and said in French, with what to do', () => {
    const copy = copyOf();
    for (const [, , plant] of FAULTS.filter(([name]) => /[Ss]tatuts|suites|sigles/.test(name))) plant(copy);
    const findings = checkGuide(copy, { today: frozenDay });
    expect(findings.length).toBeGreaterThan(3);
    for (const { message, where } of findings) {
      expect(message).toMatch(/^[\p{Lu}«].+[.?»"]$/su);
      expect(where).not.toBe('');
    }
  });
});

describe('a map that cannot be read', () => {
  const FLAWS: readonly (readonly [string, (copy: Copy) => void])[] = [
    [
      'an answer to nowhere',
      (copy) => {
        answersOf(flowAt(copy, 'declarer'), 'date')['depassee'] = 'nulle-part';
      },
    ],
    [
      'a start that does not exist',
      (copy) => {
        flowAt(copy, 'declarer').initial = 'nulle-part';
      },
    ],
    [
      'a detour that returns nowhere',
      (copy) => {
        const detour = flowAt(copy, 'declarer').states['connexion'];
        if (detour !== undefined) detour.onDone = 'nulle-part';
      },
    ],
    [
      'a detour that ends and does not say where it returns',
      (copy) => {
        delete flowAt(copy, 'declarer').states['connexion']?.onDone;
      },
    ],
    [
      'a detour that returns and never ends',
      (copy) => {
        const detour = flowAt(copy, 'declarer').states['retard'];
        if (detour !== undefined) detour.onDone = 'date';
      },
    ],
    [
      'a question without answers',
      (copy) => {
        flowAt(copy, 'declarer').states['date'] = { on: {} };
      },
    ],
    [
      'a reply that asks',
      (copy) => {
        flowAt(copy, 'declarer').states['choisir'] = { tags: 'reply', on: { 'a': 'date' } };
      },
    ],
    [
      'ends that only lead to each other',
      (copy) => {
        const flow = flowAt(copy, 'declarer');
        flow.states['a'] = { initial: 'fin', states: { 'fin': { type: 'final' } }, onDone: 'b' };
        flow.states['b'] = { initial: 'fin', states: { 'fin': { type: 'final' } }, onDone: 'a' };
        answersOf(flow, 'date')['depassee'] = 'a';
      },
    ],
    [
      'no map at all',
      (copy) => {
        Object.assign(copy, { root: undefined });
      },
    ],
  ];

  test.each(FLAWS)('is a fault, not a crash: %s', (_, plant) => {
    const copy = copyOf();
    plant(copy);
    expect(checkGuide(copy, { today: frozenDay }).map(({ check, level }) => [check, level])).toContainEqual([
      'carte lisible',
      'faute',
    ]);
  });

  test('nor does any other damage stop the checks', () => {
    const copy = copyOf();
    Object.assign(sheet(copy, REPLY), { faire: undefined });
    expect(checkGuide(copy, { today: frozenDay }).length).toBeGreaterThan(0);
    const bare = copyOf();
    Object.assign(bare, { words: undefined, relectures: undefined });
    expect(checkGuide(bare, { today: frozenDay }).length).toBeGreaterThan(0);
  });

  test('says which check could not be made, and why; the others go on', () => {
    const copy = copyOf();
    const [, fault, plant] = FAULTS[0] ?? [];
    plant?.(copy);
    const planted = checkGuide(copy, { today: frozenDay });
    expect(planted, fault).not.toEqual([]);
    Object.assign(copy, { valeurs: null });
    const findings = checkGuide(copy, { today: frozenDay });
    expect(findings).toEqual(expect.arrayContaining([...planted]));
    const failed = findings.filter(({ message }) => /n’a pas pu se faire : .*null/.test(message));
    expect(failed.length).toBeGreaterThan(0);
    const names = new Set(CHECKS.map(({ name }) => name));
    for (const { check, level, where } of failed) {
      expect([names.has(check), level, where]).toEqual([true, 'faute', 'guide']);
    }
  });

  test('says why the map could not be read', () => {
    const copy = copyOf();
    Object.assign(copy, { root: undefined });
    const [finding, ...others] = checkGuide(copy, { today: frozenDay });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ check: 'carte lisible', level: 'faute', where: 'guide' });
    expect(finding?.message).toMatch(/n’a pas pu se faire : .*undefined/);
  });
});

describe('time that passes', () => {
  const due = Object.values(data.relectures)
    .flatMap((one) => lastReading(one)?.aRevoirLe ?? [])
    .toSorted();
  const [first = ''] = due;

  test('makes pages to be read again, one after the other, and no fault within the year', () => {
    const on = (day: string) => {
      const subject = { ...theGuide, today: day };
      const findings = REVIEWS_CHECKS.flatMap(({ find }) => find(subject));
      return {
        faults: findings.filter(({ level = 'faute' }) => level === 'faute').length,
        overdue: found('à revoir', subject).length,
      };
    };
    expect(on(addDays(first, -1))).toEqual({ faults: 0, overdue: 0 });
    expect(on(first).overdue).toBe(due.filter((day) => day === first).length);
    expect(on(oneYearAfter(today)).overdue).toBe(due.length);
    expect(on(addDays(first, 30)).faults).toBe(0);
  });

  test('makes a fault of each page that nobody read for more than a year', () => {
    const oldest = Object.values(data.relectures)
      .flatMap((one) => lastReading(one)?.le ?? [])
      .reduce((old, le) => (le < old ? le : old));
    const outdated = (day: string) => found('relue dans l’année', { ...theGuide, today: day }).length;
    expect(outdated(oneYearAfter(oldest))).toBe(0);
    expect(outdated(addDays(oneYearAfter(oldest), 1))).toBeGreaterThan(0);
    expect(outdated(addDays(oneYearAfter(today), 1))).toBe(due.length);
  });
});

describe('the figures', () => {
  const figures = measureGuide(data, { today });

  test('are those of the guide', () => {
    expect(figures.entriesCited).toBe(data.regles.entrees);
    expect(figures.factsTold).toBe(figures.facts);
    expect(figures.facts).toBeGreaterThan(figures.entries);
    expect(figures.longest).toBeLessThanOrEqual(7);
    expect(figures.median).toBeGreaterThan(0);
    expect(figures.median).toBeLessThanOrEqual(figures.longest);
    expect(figures.hardest.index).toBeGreaterThanOrEqual(70);
    expect(figures.medianIndex).toBeGreaterThan(figures.hardest.index);
    expect(figures.pages).toBeGreaterThan(figures.contents);
    expect(figures.ways).toBeGreaterThan(figures.pages);
    expect(figures.points).toBe(data.regles.points);
    expect(figures.unsettled).toEqual(
      Object.keys(data.points).filter((id) => data.points[id]?.statut !== 'sur'),
    );
  });

  test('count what is overdue on the day that is asked', () => {
    expect(figures.overdue).toBe(0);
    const { next } = figures;
    expect(measureGuide(data, { today: next?.date ?? today }).overdue).toBeGreaterThan(0);
  });

  test('name the next page to read again: the first that is due after that day, if any', () => {
    const due = Object.entries(data.relectures)
      .flatMap(([content, one]) => ({ content, date: lastReading(one)?.aRevoirLe ?? '' }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(figures.reviews).toBe(due.length);
    for (const day of [today, due[0]?.date ?? '', due[20]?.date ?? '']) {
      const { overdue, next } = measureGuide(data, { today: day });
      expect(overdue).toBe(due.filter(({ date }) => date <= day).length);
      expect(next?.date).toBe(due.find(({ date }) => date > day)?.date);
    }
    const last = due.at(-1)?.date ?? '';
    expect(measureGuide(data, { today: last })).toMatchObject({ overdue: due.length, next: undefined });
    const reversed = Object.fromEntries(Object.entries(data.relectures).toReversed());
    expect(measureGuide({ ...data, relectures: reversed }, { today }).next?.date).toBe(figures.next?.date);
  });

  test('count neither a page that nobody read nor a fact that no page says', () => {
    const copy = copyOf();
    const before = measureGuide(frozen, { today: frozenDay });
    copy.relectures[REPLY] = { responsable: 'quelqu’un', historique: [] };
    Object.assign(copy.sources['S01']?.faits ?? {}, {
      nouveau: { texte: 'Un fait que personne ne dit.', dit: [['jamais dit nulle part']] },
    });
    const counted = measureGuide(copy, { today: frozenDay });
    expect(counted.reviews).toBe(before.reviews - 1);
    expect([counted.facts, counted.factsTold]).toEqual([before.facts + 1, before.factsTold]);
  });

  test('name the page that is the hardest to read', () => {
    const copy = copyOf();
    const before = measureGuide(frozen, { today: frozenDay });
    const hard =
      'Conformément aux réglementations administratives, régularisez immédiatement l’irrégularité déclarative.';
    sheet(copy, REPLY).faire = Array.from({ length: 9 }, () => hard);
    const { hardest } = measureGuide(copy, { today: frozenDay });
    expect(hardest.content).toBe(REPLY);
    expect(hardest.index).toBeLessThan(before.hardest.index);
  });
});
