/** The examples for hosts in the documentation: they hold the name and the addresses of the guide that this project is about. */
import { expect, test } from 'vitest';
import { caddyFile, hostFile, nginxFile } from '../../src/site/host/host-files.ts';

test('the examples of the documentation are those that the code gives', async () => {
  // Changed headers: `npx vitest run tests/content/host-examples.test.ts -u` writes the examples anew.
  await expect(nginxFile()).toMatchFileSnapshot('../../docs/hebergement/nginx.conf');
  await expect(caddyFile()).toMatchFileSnapshot('../../docs/hebergement/Caddyfile');
  await expect(nginxFile('/mesure')).toMatchFileSnapshot('../../docs/hebergement/nginx-mesure.conf');
  await expect(caddyFile('/mesure')).toMatchFileSnapshot('../../docs/hebergement/Caddyfile-mesure');
  await expect(hostFile()).toMatchFileSnapshot('../../docs/hebergement/_headers');
});
