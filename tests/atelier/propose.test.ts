/** The one promise of the atelier that the checks of every day hold: what is broken is not proposed. `workbench.test.ts` tries the rest. */
import { expect, test } from 'vitest';
import { machines } from '../../machines/index.ts';
import { guideFiles } from '../../scripts/lib/tools.ts';
import type { ProposeProgress } from '../../src/atelier/contract.ts';
import { Refused } from '../../src/atelier/refused.ts';
import { copyGuide } from './folder.ts';
import { pagesOf } from './workshop.ts';

test('a draft with a fault is not proposed: the fault is told with its page, and nothing is committed', async () => {
  const question = pagesOf({ files: guideFiles(), machines }).find(({ kind }) => kind === 'question');
  const page = question?.page ?? '';
  const folder = copyGuide();
  try {
    const workbench = folder.workbench();
    await workbench.edit({ type: 'field', page, field: 'question', value: null });
    const steps: ProposeProgress[] = [];
    const error = await workbench
      .propose({ name: 'Ada' }, (progress) => steps.push(progress))
      .catch((thrown: unknown) => thrown);
    const told = error instanceof Refused ? error.refusal : undefined;
    expect(told).toMatchObject({ kind: 'faults', faults: [expect.objectContaining({ page })] });
    expect(folder.git('log', '--format=%s', '-1').trim()).toBe('Le guide');
    // What was under way is told, of how many, up to the fault.
    expect(steps.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(steps.every(({ total }) => total > 2)).toBe(true);
  } finally {
    folder.remove();
  }
});
