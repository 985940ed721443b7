/** The development server as a content owner uses it: a copy of the project, its words edited, the page looked at. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { labelsOf } from '../../src/guide/text.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { guide } from './fixture.ts';

const PROJECT = join(import.meta.dirname, '../..');
const COPIED = [
  'machines',
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'organisme.json',
];

/** A question of the guide, its file, and one of its labels. */
const PAGE = 'declarer/connexion/message';
const FILE = 'machines/connexion/message.fr.md';
const LABEL = labelsOf(wordsFor(guide, 'connexion/message'))['bloque'] ?? '';
const LINE = `- \`bloque\` ${LABEL}`;

let copy = '';
let server: ChildProcess | undefined;
let address = '';
let terminal = '';

/** Writes the copy's words with one thing changed. */
function edit(from: string, to: string): void {
  const text = readFileSync(join(PROJECT, FILE), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, FILE), text.replace(from, to));
}

function repair(): void {
  writeFileSync(join(copy, FILE), readFileSync(join(PROJECT, FILE)));
}

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 60_000 });

test.beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'guide-'));
  for (const name of COPIED) cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  const started = spawn('node_modules/.bin/vite', [], { cwd: copy, env: { ...process.env, NO_COLOR: '1' } });
  server = started;
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (text: Buffer) => {
      terminal += text.toString();
    });
  }
  await expect
    .poll(() => (address = /http:\/\/localhost:\d+/.exec(terminal)?.[0] ?? ''), { timeout: 60_000 })
    .not.toBe('');
});

test.afterAll(() => {
  server?.kill();
  if (copy !== '') rmSync(copy, { recursive: true, force: true });
});

test('a changed sentence is on the page at once, without anything to click', async ({ page }) => {
  await page.goto(`${address}/${PAGE}/`);
  const main = page.locator('main');
  await expect(main.getByText(LABEL)).toBeVisible();
  // A lawful sentence: an unlawful one would be told instead of shown.
  const changed = `${LABEL}, même aujourd’hui`;
  edit(LABEL, changed);
  await expect(main.getByText(changed)).toBeVisible({ timeout: 60_000 });
  repair();
  await expect(main.getByText(LABEL, { exact: true })).toBeVisible({ timeout: 60_000 });
});

const FAULTS: readonly { name: string; from: string; to: string; says: RegExp }[] = [
  { name: 'bold text', from: LINE, to: LINE.replace(LABEL, `**${LABEL}**`), says: /un texte en gras/ },
  { name: 'a label taken away', from: LINE, to: '', says: /Il manque le texte de la réponse « bloque »/ },
  {
    name: 'a label for no answer',
    from: LINE,
    to: `${LINE}\n- \`personne\` Personne ne dit cela`,
    says: /« personne » n’est pas une réponse de cette étape/,
  },
  {
    name: 'an unknown setting',
    from: '---\n',
    to: '---\nsourcs: [S10]\n',
    says: /« sourcs » n’est pas connu/u,
  },
];

for (const { name, from, to, says } of FAULTS) {
  test(`${name} is told in the page and in the terminal: file, line, what to do; then all is well again`, async ({
    page,
  }) => {
    await page.goto(`${address}/${PAGE}/`);
    await expect(page.locator('main').getByText(LABEL)).toBeVisible();
    const before = terminal.length;
    edit(from, to);
    const lines = readFileSync(join(copy, FILE), 'utf8').split('\n');
    // The checks go on past what does not read: they may tell more of the same words.
    const fault = page.locator('[data-faults] li').filter({ hasText: says }).first();
    await expect(fault).toContainText(says, { timeout: 60_000 });
    const heading = (await fault.getByRole('heading').first().textContent()) ?? '';
    const told = /^(\S+), ligne (\d+)$/.exec(heading);
    expect(told?.[1]).toBe(FILE);
    // The line is that of the fault, or the one that opens the block where something is missing.
    const shown = (await fault.locator('pre').textContent()) ?? '';
    expect(lines[Number(told?.[2]) - 1]?.trim()).toBe(shown);
    await expect.poll(() => terminal.slice(before), { timeout: 60_000 }).toContain(heading);
    expect(terminal.slice(before)).toMatch(says);
    // No stack trace, in the terminal or in the page.
    expect(terminal.slice(before)).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    repair();
    await expect(page.locator('main').getByText(LABEL)).toBeVisible({ timeout: 60_000 });
  });
}
