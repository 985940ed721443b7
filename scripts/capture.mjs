/** `npm run capture` : the picture of the README, made anew from a built site. */
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.mjs';

const PORT = '4198';
const server = spawn('node_modules/.bin/vite', ['preview', '--port', PORT, '--strictPort'], {
  stdio: 'ignore',
});
const executablePath = chromiumPath();
const browser = await chromium.launch({
  args: CHROMIUM_ARGS,
  chromiumSandbox: false,
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
  const page = await browser.newPage({ viewport: { width: 1180, height: 860 } });
  const site = `http://localhost:${PORT}`;
  for (let tries = 0; tries < 50; tries += 1) {
    const answered = await fetch(site).then(
      () => true,
      () => false,
    );
    if (answered) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // Two real pages side by side: a phone's home page, and a reply on a wide screen. The frame is of the same origin,
  // or the browser would refuse them their storage.
  // The picture is a page around two others, which the site's policy rightly refuses: here it is taken off.
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(`${site}/questions/`);
  await page.setContent(
    `<body style="margin:0;display:flex;gap:24px;padding:24px;background:#d8e3dd">
      <iframe src="${site}/" style="width:360px;height:812px;border:0;border-radius:16px"></iframe>
      <iframe src="${site}/remplir/ajouter-un-mois/" style="flex:1;height:812px;border:0;border-radius:16px"></iframe>
    </body>`,
  );
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: 'docs/capture.png' });
} finally {
  await browser.close();
  server.kill();
}
