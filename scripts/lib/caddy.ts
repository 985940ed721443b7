/** A real Caddy on this machine, run on an example of docs/hebergement. Installs it when it is missing, if it may. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { identity } from '../../machines/guide.ts';
import { ensureProgram } from './debian.ts';
import { changedExample } from './nginx.ts';
import { freePort, root } from './project.ts';

const PLACES = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'];

/** The path of Caddy; undefined when there is none and none can be installed. */
export const ensureCaddy = (): string | undefined => ensureProgram(PLACES, 'caddy');

/** « v2.6.2 », as it says itself. */
export const versionOfCaddy = (caddy: string): string =>
  execFileSync(caddy, ['version'], { encoding: 'utf8' }).split(' ')[0]?.trim() ?? '';

/** A Caddy that runs. */
export interface Caddy {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface CaddyOptions {
  /** The site that it serves. */
  readonly site: string;
  /** The file that it writes, for the example that counts. */
  readonly log?: string;
  /** Whether the pages read without a script count too: the lines of the example that say so lose their « # ». */
  readonly reads?: boolean;
}

/**
 * Starts Caddy on the loopback, on an example with its port and its folders changed and nothing else.
 *
 * @param caddy its path.
 */
export async function startCaddy(caddy: string, { site, log, reads = false }: CaddyOptions): Promise<Caddy> {
  const port = await freePort();
  const folder = join(root, '.cache/caddy');
  mkdirSync(folder, { recursive: true });
  const example = log === undefined ? 'Caddyfile' : 'Caddyfile-mesure';
  const change = changedExample(example);
  let text = readFileSync(join(root, 'docs/hebergement', example), 'utf8');
  text = change(text, '\n:8080 {', `\nhttp://127.0.0.1:${port} {`);
  text = change(text, `root * /srv/${identity.id}`, `root * ${site}`);
  if (log !== undefined) text = change(text, '/var/log/caddy/mesure.log', log);
  if (reads) {
    // From « # not { » to « # } ».
    const commented = /\t\t# not \{[\s\S]*?\n\t\t# \}/.exec(text)?.[0] ?? '';
    text = change(text, commented || '# not {', commented.replaceAll('\t\t# ', '\t\t'));
  }
  const file = join(folder, `${port}.Caddyfile`);
  writeFileSync(file, text);
  const server = spawn(caddy, ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: {
      ...process.env,
      CADDY_ADMIN: `127.0.0.1:${await freePort()}`,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error('Caddy ne démarre pas : « caddy validate » dit pourquoi');
    try {
      await (await fetch(url)).text();
      return { url, stop };
    } catch {
      await setTimeout(100);
    }
  }
  await stop();
  throw new Error('Caddy ne répond pas');
}
