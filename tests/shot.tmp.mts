import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/lib/chromium.ts';
const b = await chromium.launch(launchOptions());
const sizes: [string, number, number, number][] = [['720',1280,720,1],['768',1366,768,1],['1080',1920,1080,1],['390',390,844,1]];
const only = process.argv[2]; const dark = process.argv[3] === 'dark';
for (const [n,w,h] of sizes) { if (only && only !== n) continue;
  const c = await b.newContext({ viewport: { width: w, height: h }, locale: 'fr-FR', serviceWorkers: 'block', colorScheme: dark ? 'dark' : 'light', permissions:['clipboard-read','clipboard-write'] });
  const p = await c.newPage(); p.on('pageerror', (e) => console.log('ERR', e.message)); p.on('console', m => m.type()==='error' && console.log('CON', m.text()));
  p.on('dialog', d => d.accept());
  await p.goto('http://localhost:5201/conseiller/'); await p.locator('main h1').waitFor();
  await p.screenshot({ path: `/tmp/p/s-${n}-a.png` });
  await p.keyboard.press('/'); await p.keyboard.type('mot de passe oublié'); await p.locator('[data-result]').first().waitFor();
  await p.screenshot({ path: `/tmp/p/s-${n}-b.png` });
  await p.keyboard.press('Enter'); await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/p/s-${n}-c.png` });
  for (let i=0;i<5;i++){ await p.keyboard.press('o'); await p.waitForTimeout(50);} 
  await p.keyboard.press('n'); await p.keyboard.type('Mme Durand attend sa carte, tel 06 12 34 56 78. '); await p.keyboard.press('Escape');
  await p.screenshot({ path: `/tmp/p/s-${n}-d.png` });
  await p.keyboard.press('t'); await p.waitForTimeout(200); await p.keyboard.press('1');
  await p.screenshot({ path: `/tmp/p/s-${n}-e.png` });
  await p.keyboard.press('Enter'); await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/p/s-${n}-f.png` });
  console.log(n, await p.evaluate(() => [document.documentElement.scrollWidth, innerWidth, document.documentElement.scrollHeight, innerHeight]));
  await c.close(); }
await b.close();
