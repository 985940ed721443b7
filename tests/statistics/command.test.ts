/** `npm run statistiques` : logs read once, a report and its data. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { behaviourOf, simulate } from '../../scripts/lib/statistics/simulate.ts';
import { lexicon } from '../fixtures/counted.ts';
import { guide } from '../guide.ts';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'statistiques-'));
const log = join(folder, 'mesure.log');
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  writeFileSync(log, '');
  await simulate(
    guide,
    behaviourOf(guide, [...lexicon].slice(0, 40), 7),
    { seed: 11, visits: 300, from: '2026-10-01', days: 30 },
    (lines) => writeFileSync(log, lines, { flag: 'a' }),
  );
});

test(
  'the command reads logs and writes the report and its data, in a folder of its own',
  { timeout: 120_000 },
  () => {
    const here = join(folder, 'dossier');
    const run = () =>
      execFileSync(process.execPath, ['scripts/run.mjs', 'statistiques', '--dossier', here, log], {
        encoding: 'utf8',
      });
    expect(run()).toContain(' lignes, 0 refusées');
    expect(readFileSync(join(here, 'rapport.html'), 'utf8')).toContain('<h1>');
    expect(readFileSync(join(here, 'pages.json'), 'utf8')).toContain(guide.version);
    expect(run()).toContain('déjà compté');
  },
);
