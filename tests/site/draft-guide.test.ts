/** A draft opens with what is wrong in it, as far as it can; where it cannot, its owner is led back to the page at fault. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { machines } from '../../machines/index.ts';
import { listPages } from '../../src/guide/pages.ts';
import type { Machines } from '../../src/proof/guide-data.ts';
import { readGuide } from '../../src/proof/read-guide.ts';
import { readOrganisation } from '../../src/guide/legal.ts';
import { draftFaultsAsPage, reachedGuide } from '../../src/site/dev/draft.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { SOURCE_PROGRAMS } from '../../src/site/programs.ts';
import { createRenderer } from '../../src/site/render.tsx';
import { fileOf } from '../../src/words/read.ts';

vi.setConfig({ testTimeout: 120_000 });

const files = contentFiles(process.cwd());
const organisation = readOrganisation(readFileSync('organisme.json', 'utf8'));
const home = machines.root.initial;
const reply = [...listPages(machines.root).values()].find(({ kind }) => kind === 'reply');
if (reply === undefined) throw new Error('no reply');

test('a page that nothing leads to, and a number that does not exist, do not keep the guide from opening', async () => {
  const states = { ...machines.root.states, orpheline: { tags: 'reply' } };
  const draft = { ...machines, root: { ...machines.root, states } } as Machines;
  const now = new Map(files);
  const text = files.get(fileOf(reply.content)) ?? '';
  now.set(fileOf('orpheline'), text);
  now.set(
    fileOf(reply.content),
    text.replace(/^# .*$/m, (title) => `${title} {truc}`),
  );
  const { guide } = readGuide(draft, now);
  if (guide === undefined) throw new Error('the draft does not read');
  expect(() => createRenderer(guide, SOURCE_PROGRAMS, organisation)).toThrow('orpheline');
  const renderer = createRenderer(reachedGuide(guide), SOURCE_PROGRAMS, organisation);
  expect(renderer.guide.pages.has('orpheline')).toBe(false);
  const page = renderer.guide.pages.get(reply.path);
  if (page === undefined) throw new Error('the page is not there');
  expect(await renderer.page(page)).toContain('{truc}');
  expect(renderer.guide.pages.size).toBe(listPages(machines.root).size);
});

test('a draft where everything is reached is left as it is', () => {
  const { guide } = readGuide(machines, files);
  if (guide === undefined) throw new Error('the guide does not read');
  expect(reachedGuide(guide)).toBe(guide);
});

test('a draft that cannot open names its page, leads to it, and shows neither file nor trace', () => {
  const file = fileOf(reply.content);
  const at = (place: string) => ({ file: place, line: 3, what: 'Error: at cut (/work/x.ts:1:2)', todo: 'x' });
  const html = draftFaultsAsPage([at(file), at(file), at(`machines/${home}.ts`)], files);
  const title = /^# (.+)$/m.exec(files.get(file) ?? '')?.[1] ?? '';
  expect(html).toContain(`href="/atelier/#/page/${reply.content}">${title}<`);
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(html).not.toMatch(/machines\/|\.md|\.ts|Error/);
  expect(draftFaultsAsPage([], files)).toContain('href="/atelier/"');
});
