/** `npm run capture` : the picture of the README, made anew from a built site. */
import { join } from 'node:path';
import { launchChromium } from './lib/chromium.ts';
import { root } from './lib/project.ts';
import { serveSite } from './lib/site.ts';

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
} finally {
  await browser.close();
  await site.close();
}
