/** Loading the guide's parts: each once, whatever fails meanwhile. */
import { describe, expect, test } from 'vitest';
import { createLoader } from '../../src/guide/loader.ts';
import { goals, root, sent, shards, wholeGoals } from '../fixtures/parts.ts';

const PARTS: Readonly<Record<string, unknown>> = Object.fromEntries([
  ['/racine', root],
  ...shards.map((shard): [string, unknown] => [`/but/${shard.goal}`, shard]),
]);
const ADDRESSES = {
  root: '/racine',
  goals: Object.fromEntries(shards.map(({ goal }): [string, string] => [goal, `/but/${goal}`])),
};

/** A loader over parts of which some cannot be had for now, and the addresses that it asked for. */
function loaderOver({ parts = PARTS, broken = new Set<string>() } = {}) {
  const asked: string[] = [];
  const loader = createLoader(ADDRESSES, async (address) => {
    asked.push(address);
    await Promise.resolve();
    if (broken.has(address)) throw new Error(address);
    return sent(parts[address]);
  });
  return { loader, asked };
}

describe('the loader', () => {
  test('asks for each part once, however often and by however many', async () => {
    const { loader, asked } = loaderOver();
    await Promise.all([loader.ensure(['declarer']), loader.ensure(['remplir', 'declarer'])]);
    await loader.ensure([]);
    await loader.ensure(['remplir']);
    expect(asked.toSorted()).toEqual(['/but/declarer', '/but/remplir', '/racine']);
  });

  test('gives the goals asked for whole, and keeps those that it gave before', async () => {
    const { loader } = loaderOver();
    expect(wholeGoals(await loader.ensure([]))).toEqual([]);
    expect(wholeGoals(await loader.ensure(['remplir']))).toEqual(['remplir']);
    const guideOfTwo = await loader.ensure(['declarer']);
    expect(wholeGoals(guideOfTwo)).toEqual(['declarer', 'remplir']);
    expect(guideOfTwo.loaded).toEqual(new Set(['declarer', 'remplir']));
    expect(await loader.ensure(['remplir'])).toBe(guideOfTwo);
  });

  test('gives each goal whole, whichever came before it: two goals may begin with the same page', async () => {
    const names = [...goals.keys()];
    const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));
    const missed: string[] = [];
    for (const [one, other] of pairs) {
      const { loader } = loaderOver();
      await loader.ensure([one]);
      if (!wholeGoals(await loader.ensure([other])).includes(other)) missed.push(`${other} after ${one}`);
    }
    expect(missed).toEqual([]);
  });

  test.each(['/racine', '/but/declarer'])('says that %s failed, and asks for it again', async (address) => {
    const broken = new Set([address]);
    const { loader, asked } = loaderOver({ broken });
    await expect(loader.ensure(['declarer'])).rejects.toThrow(address);
    const before = asked.length;
    broken.clear();
    expect(wholeGoals(await loader.ensure(['declarer']))).toEqual(['declarer']);
    expect(asked.slice(before)).toEqual([address]);
  });

  test('keeps what it has when another goal fails', async () => {
    const { loader } = loaderOver({ broken: new Set(['/but/remplir']) });
    await loader.ensure(['declarer']);
    await expect(loader.ensure(['remplir'])).rejects.toThrow('/but/remplir');
    expect(wholeGoals(await loader.ensure(['apres-envoi']))).toEqual(['declarer', 'apres-envoi']);
  });

  test('gives what it has to one call while another still waits', async () => {
    const loader = createLoader(ADDRESSES, (address) =>
      address === '/but/remplir' ? new Promise(() => undefined) : Promise.resolve(sent(PARTS[address])),
    );
    void loader.ensure(['remplir']);
    expect(wholeGoals(await loader.ensure(['declarer']))).toEqual(['declarer']);
  }, 5_000);

  test('refuses a goal that does not exist, or of another version', async () => {
    await expect(loaderOver().loader.ensure(['but-disparu'])).rejects.toThrow('but-disparu');
    const parts = { ...PARTS, '/but/declarer': { ...shards[0], version: 'autre' } };
    await expect(loaderOver({ parts }).loader.ensure(['declarer'])).rejects.toThrow('autre');
  });
});
