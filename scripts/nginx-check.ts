/**
 * The nginx example of docs/hebergement in a real nginx, on the built site: every address is answered as the preview server
 * answers it. Ends with 77 where there is no nginx and none can be installed: the check was not made, and says so.
 */
import { join } from 'node:path';
import { NOT_MADE } from './lib/debian.ts';
import { answersOf } from './lib/host-answers.ts';
import { ensureNginx, startNginx } from './lib/nginx.ts';
import { root } from './lib/project.ts';

const nginx = ensureNginx();
if (nginx === undefined) {
  console.warn('nginx manque et ne peut pas être installé ici : l’exemple nginx n’a PAS été vérifié.');
  process.exit(NOT_MADE);
}
const server = await startNginx(nginx);
try {
  const { asked, faults } = await answersOf(server.url, join(root, 'dist'), 301);
  for (const fault of faults.slice(0, 20)) console.error(fault);
  console.log(`${asked} adresses demandées à nginx, ${faults.length} écarts`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
}
