/** `npm run capture` : the picture of the README, made anew from a built site, those of the adviser's page, and those of the owner's page, from an atelier over a copy. */
import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { machines } from '../machines/index.ts';
import { BURST } from '../src/adviser/call/burst.ts';
import { isDetour } from '../src/flow/flow.ts';
import { copyProject } from './lib/copy.ts';
import { guide } from './lib/guide.ts';
import { launchChromium } from './lib/chromium.ts';
import { freePort, root } from './lib/project.ts';
import { serveSite } from './lib/site.ts';

const { console: desk } = guide;
const site = await serveSite();
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1180, height: 860 } });
  // The picture is a page around two others, which the site's policy rightly refuses: here the policy is taken off.
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  // Two real pages side by side: a phone's home page, and a reply on a wide screen. The frame is of the same origin,
  // or the browser would refuse them their storage.
  await page.goto(`${site.url}/questions/`);
  await page.setContent(
    `<body style="margin:0;display:flex;gap:24px;padding:24px;background:#d8e3dd">
      <iframe src="${site.url}/" style="width:360px;height:812px;border:0;border-radius:16px"></iframe>
      <iframe src="${site.url}/remplir/ajouter-un-mois/" style="flex:1;height:812px;border:0;border-radius:16px"></iframe>
    </body>`,
  );
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(root, 'docs/capture.png') });
  await pictureDesk();
  await pictureAtelier();
} finally {
  await browser.close();
  await site.close();
}

/** The three screens that the adviser's page tells of: before a call, in a call, the journal after a few. */
async function pictureDesk(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const save = (file: string) => page.screenshot({ path: join(root, 'docs/images', file) });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      // Two digits that come faster than a person decides are a number being dictated.
      await setTimeout(BURST + 50);
      await page.keyboard.press(key);
    }
  };
  await page.goto(`${site.url}/conseiller/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await save('conseiller-sonnerie.png');
  await press('1', '1');
  await page.keyboard.press('n');
  await page.keyboard.type('Rappeler le 06 12 34 56 78, numéro 2 64 12 75 112 005 12');
  await page.keyboard.press('Escape');
  await setTimeout(1000);
  await save('conseiller-appel.png');
  // Four calls, one of them without a solution.
  for (const outcome of ['1', '2', '1', '1']) {
    await press('t', outcome, 'Enter');
    const anyway = page.getByRole('button', { name: desk.fin.sansCopie });
    await setTimeout(500);
    if (await anyway.isVisible()) await anyway.click();
    await press('2', '1');
  }
  await page.goto(`${site.url}/conseiller/journal/`);
  await page.setViewportSize({ width: 980, height: 720 });
  await page.getByRole('table').first().waitFor();
  await page.locator('main').screenshot({ path: join(root, 'docs/images/conseiller-journal.png') });
}

/** Opens an atelier over a copy of the project, and gives its address and what closes it. */
async function openAtelier(folder: string): Promise<{ address: string; close: () => void }> {
  const server = spawn(process.execPath, ['scripts/run.mjs', 'atelier', '--port', String(await freePort())], {
    cwd: folder,
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => {
      const found = /http:\S+\/atelier\//.exec(text.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', () => reject(new Error('L’atelier ne s’ouvre pas')));
  });
  return { address, close: () => server.kill() };
}

/** A page that owners change: the first reply of the first goal. */
function firstReply(): string {
  for (const [flow, goal] of Object.entries(machines.root.states)) {
    if (!isDetour(goal)) continue;
    const reply = Object.entries(goal.states).find(([, step]) => 'tags' in step && step.tags === 'reply');
    if (reply !== undefined) return `${flow}/${reply[0]}`;
  }
  throw new Error('Ce guide n’a pas de réponse');
}

/** The three screens that the owner's page tells of: the map, a page being written, what changes. */
async function pictureAtelier(): Promise<void> {
  const folder = copyProject('capture-');
  // What changes is told against what was there: the copy has a history of its own.
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all', '--', '.', ':!node_modules'],
    [
      '-c',
      'user.name=Capture',
      '-c',
      'user.email=capture@exemple.invalid',
      'commit',
      '--quiet',
      '--message=Départ',
    ],
  ])
    execFileSync('git', args, { cwd: folder });
  const { address, close } = await openAtelier(folder);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    const show = async (screen: string, file: string) => {
      await page.goto(`${address}#/${screen}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      // What changes is looked for in the history: it comes after the screen.
      await page.getByText('On cherche ce qui change…').waitFor({ state: 'hidden' });
      await page.screenshot({ path: join(root, 'docs/images', file) });
    };
    await show('carte', 'atelier-carte.png');
    await page.goto(`${address}#/page/${firstReply()}`);
    const line = page.getByRole('textbox', { name: 'À faire, ligne 1' });
    await line.press('End');
    await line.pressSequentially(' Prenez le temps qu’il faut.');
    await page.getByText('Tout est gardé.').waitFor();
    await line.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(root, 'docs/images/atelier-page.png') });
    await show('changements', 'atelier-changements.png');
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
