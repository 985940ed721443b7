/** The built site, served as a host would: for scripts that look at it. */
import { preview } from 'vite';
import { freePort, root } from './project.ts';

/** A site that is being served. */
export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves `dist/` on a free port. */
export async function serveSite(): Promise<ServedSite> {
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { port: await freePort(), strictPort: true },
  });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  return { url: url.replace(/\/$/, ''), close: () => server.close() };
}
