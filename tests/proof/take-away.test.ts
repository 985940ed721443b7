/** Taking a page away: what goes with it is said, and a map that would not hold is refused. */
import { expect, test } from 'vitest';
import { machines } from '../../machines/index.ts';
import { lastReadingOf } from '../../src/guide/readings.ts';
import { takeAway } from '../../src/proof/take-away.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { fileOf } from '../../src/words/read.ts';
import { data } from '../guide.ts';

const files = contentFiles(process.cwd());
const today = lastReadingOf(data.relectures);

test('its document, its step and the answers that lead to it go, each one said', () => {
  const taken = takeAway(machines, files, 'connexion/attendre', today);
  expect(taken.files.get(fileOf('connexion/attendre'))).toBeUndefined();
  const map = taken.files.get('machines/connexion.ts') ?? '';
  expect(map).not.toContain("'attendre'");
  expect(map).toContain("'acces-adresse'");
  expect(taken.files.get(fileOf('connexion/message'))).not.toContain('`bloque`');
  expect(taken.consequences).toContain(
    'Dans machines/connexion/message.fr.md, la réponse « bloque » est enlevée.',
  );
  expect(taken.unlawful).toEqual([]);
});

test('the first step of a flow cannot go: the map would begin nowhere', () => {
  expect(takeAway(machines, files, 'connexion/message', today).unlawful.length).toBeGreaterThan(0);
});
