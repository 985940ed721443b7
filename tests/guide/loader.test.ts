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

const [one = '', two = '', three = ''] = goals.keys();

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
    await Promise.all([loader.ensure([one]), loader.ensure([two, one])]);
    await loader.ensure([]);
    await loader.ensure([two]);
    expect(asked.toSorted()).toEqual([`/but/${one}`, `/but/${two}`, '/racine'].toSorted());
  });

  test('gives the goals asked for whole, and keeps those that it gave before', async () => {
    const { loader } = loaderOver();
    expect(wholeGoals(await loader.ensure([]))).toEqual([]);
    expect(wholeGoals(await loader.ensure([two]))).toEqual([two]);
    const guideOfTwo = await loader.ensure([one]);
    expect(wholeGoals(guideOfTwo)).toEqual([one, two]);
    expect(guideOfTwo.loaded).toEqual(new Set([one, two]));
    expect(await loader.ensure([two])).toBe(guideOfTwo);
  });

  test('gives each goal whole, whichever came before it: two goals may begin with the same page', async () => {
    const names = [...goals.keys()];
    const pairs = names.flatMap((before) => names.map((after) => [before, after] as const));
    const missed: string[] = [];
    for (const [before, after] of pairs) {
      const { loader } = loaderOver();
      await loader.ensure([before]);
      if (!wholeGoals(await loader.ensure([after])).includes(after)) missed.push(`${after} after ${before}`);
    }
    expect(missed).toEqual([]);
  });

  test.each(['/racine', `/but/${one}`])('says that %s failed, and asks for it again', async (address) => {
    const broken = new Set([address]);
    const { loader, asked } = loaderOver({ broken });
    await expect(loader.ensure([one])).rejects.toThrow(address);
    const before = asked.length;
    broken.clear();
    expect(wholeGoals(await loader.ensure([one]))).toEqual([one]);
    expect(asked.slice(before)).toEqual([address]);
  });

  test('keeps what it has when another goal fails', async () => {
    const { loader } = loaderOver({ broken: new Set([`/but/${two}`]) });
    await loader.ensure([one]);
    await expect(loader.ensure([two])).rejects.toThrow(`/but/${two}`);
    expect(wholeGoals(await loader.ensure([three]))).toEqual([one, three]);
  });

  test('gives what it has to one call while another still waits', async () => {
    const loader = createLoader(ADDRESSES, (address) =>
      address === `/but/${two}` ? new Promise(() => undefined) : Promise.resolve(sent(PARTS[address])),
    );
    void loader.ensure([two]);
    expect(wholeGoals(await loader.ensure([one]))).toEqual([one]);
  }, 5_000);

  test('refuses a goal that does not exist, or of another version', async () => {
    await expect(loaderOver().loader.ensure(['but-disparu'])).rejects.toThrow('but-disparu');
    const parts = { ...PARTS, [`/but/${one}`]: { ...shards[0], version: 'autre' } };
    await expect(loaderOver({ parts }).loader.ensure([one])).rejects.toThrow('autre');
  });
});
