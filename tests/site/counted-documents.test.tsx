/** The documents of a site that counts its pages, and of one that does not. */
import { afterEach, expect, test, vi } from 'vitest';
import { identity } from '../../machines/guide.ts';
import { typesetAll } from '../../src/guide/format.ts';
import { NOBODY } from '../../src/guide/legal.ts';
import { createRenderer } from '../../src/site/render.tsx';
import { data, guide } from '../guide.ts';

const words = typesetAll(data.mesure);

afterEach(() => {
  vi.unstubAllEnvs();
});

test('« cette page vous a-t-elle aidé ? » is on replies and on no other page, where pages are counted and nowhere else', async () => {
  const program = { script: '/p.js', program: ['/p.js'], styles: [] };
  const programs = { guide: program, console: program, review: program, refusal: program };
  const draw = (mesure: string) => {
    vi.stubEnv('VITE_MESURE', mesure);
    return createRenderer(data, programs, { ...NOBODY, mesure });
  };
  const pages = [...guide.pages.values()];
  const asking = pages.find(({ kind }) => kind === 'reply');
  const other = pages.find(({ kind }) => kind === 'advice');
  if (asking === undefined || other === undefined) throw new Error('guide trop petit');
  const counting = draw('/mesure');
  expect(await counting.page(asking)).toContain(words.question);
  expect(await counting.page(other)).not.toContain(words.question);
  expect(counting.standing.has('/merci/')).toBe(true);
  const privacy = (await counting.standing.get('/confidentialite/')?.()) ?? '';
  expect(privacy).toContain('Ce que ce site compte');
  expect(privacy).toContain(`${identity.id}:mesure`);
  expect(privacy).not.toContain('ne compte pas les visites');

  const quiet = draw('');
  expect(await quiet.page(asking)).not.toContain(words.question);
  expect(quiet.standing.has('/merci/')).toBe(false);
  const said = (await quiet.standing.get('/confidentialite/')?.()) ?? '';
  expect(said).toContain('ne compte pas les visites');
  expect(said).not.toContain(`${identity.id}:mesure`);
  expect(JSON.stringify(quiet.parts)).not.toContain(words.question);
});
