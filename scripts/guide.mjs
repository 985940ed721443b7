/** The guide and the code that reads it, loaded as the build does: TypeScript, with no build before. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Loads modules of the project by their address (« /src/proof/checks.ts »), and lets go of the loader.
 *
 * @param {readonly string[]} addresses
 * @returns {Promise<Record<string, any>>} everything that they export
 */
export async function load(addresses) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const modules = [];
    for (const address of addresses) modules.push(await server.ssrLoadModule(address));
    return Object.assign({}, ...modules);
  } finally {
    await server.close();
  }
}
