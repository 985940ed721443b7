/** Every slip, in every command that reads the content: its sentence, its file, its line, no English stack, and an exit code that says so. */
import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../scripts/lib/project.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { contentOfFile } from '../../src/words/read.ts';
import { ENGLISH, isToldIn, SLIPS, SlipCopy } from '../fixtures/slips.ts';

const files = contentFiles(process.cwd());
/** A page that may be read again. */
const page =
  [...files].flatMap(([file, text]) => (text.includes('\nstatut: ') ? [contentOfFile(file) ?? ''] : []))[0] ??
  '';

let copy: SlipCopy;
let server: ChildProcess | undefined;
let address = '';
let terminal = '';

beforeAll(async () => {
  copy = new SlipCopy();
  const port = await freePort();
  address = `http://localhost:${port}/`;
  const started = spawn(
    process.execPath,
    ['scripts/run.mjs', 'dev', '--port', String(port), '--strictPort'],
    {
      cwd: copy.folder,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  server = started;
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (text: Buffer) => (terminal += text.toString()));
  await vi.waitUntil(async () => (await served()).includes('data-page'), { timeout: 60_000, interval: 500 });
}, 90_000);

afterAll(() => {
  server?.kill();
  copy.remove();
});

/** What the development server answers on the home page; nothing while it does not listen. */
async function served(): Promise<string> {
  try {
    return await (await fetch(address)).text();
  } catch {
    return '';
  }
}

describe.each(SLIPS.map((slip) => [slip.name, slip] as const))('« %s »', (_, slip) => {
  test.each([
    ['verifier', ['--bref']],
    ['relire', [page, 'Comparé à la fiche, phrase par phrase.']],
    ['release', ['essai']],
    ['build', []],
  ])('ends `%s` as a failure, in French, with its file and line', (command, args) => {
    copy.make(slip);
    const { status, said } = copy.run(command, ...args);
    copy.mend(slip);
    expect(said).not.toMatch(ENGLISH);
    expect(isToldIn(said, slip), said).toBe(true);
    expect(status).toBe(1);
  });

  test('is told by `dev` in the page and in the terminal, until it is mended', async () => {
    const before = terminal.length;
    copy.make(slip);
    await expect.poll(async () => isToldIn(await served(), slip), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => isToldIn(terminal.slice(before), slip), { timeout: 20_000 }).toBe(true);
    expect(terminal.slice(before)).not.toMatch(ENGLISH);
    copy.mend(slip);
    await expect.poll(served, { timeout: 20_000 }).toContain('data-page');
  });
});
