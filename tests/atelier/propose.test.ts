/** The one promise of the atelier that the checks of every day hold: what is broken is not proposed. `desk.test.ts` tries the rest. */
import { expect, test } from 'vitest';
import { machines } from '../../machines/index.ts';
import { guideFiles } from '../../scripts/lib/tools.ts';
import { Refused } from '../../src/atelier/refused.ts';
import { copyGuide } from './folder.ts';
import { pagesOf } from './workshop.ts';

test('a draft with a fault is not proposed: the fault is told with its page, and nothing is committed', async () => {
  const question = pagesOf({ files: guideFiles(), machines }).find(({ kind }) => kind === 'question');
  const page = question?.page ?? '';
  const folder = copyGuide();
  try {
    const desk = folder.desk();
    await desk.edit({ type: 'field', page, field: 'question', value: null });
    const error = await desk.propose({ name: 'Ada' }).catch((thrown: unknown) => thrown);
    const told = error instanceof Refused ? error.refusal : undefined;
    expect(told).toMatchObject({ kind: 'faults', faults: [expect.objectContaining({ page })] });
    expect(folder.git('log', '--format=%s', '-1').trim()).toBe('Le guide');
  } finally {
    folder.remove();
  }
});
