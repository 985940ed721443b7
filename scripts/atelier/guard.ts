/** Who may speak to the atelier: its own page, from this machine, and nobody else. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../../src/atelier/contract.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether an address « host:port » is that of this server: another site's name that leads here is none (DNS rebinding). */
function isOwn(host: string | undefined, port: number): boolean {
  if (host === undefined) return false;
  const [, name = '', own] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return LOOPBACK.has(name) && Number(own ?? 80) === port;
}

/** Whether a request comes from this server's own pages, or was typed by the person themselves. */
export function isFromHere({ headers }: Pick<IncomingMessage, 'headers'>, port: number): boolean {
  if (!isOwn(headers.host, port)) return false;
  const { origin } = headers;
  if (origin !== undefined && !(origin.startsWith('http://') && isOwn(origin.slice('http://'.length), port)))
    return false;
  const site = headers['sec-fetch-site'];
  // Another site may lead here by a link, never ask in the back of the person.
  return (
    site === undefined ||
    site === 'same-origin' ||
    site === 'none' ||
    headers['sec-fetch-mode'] === 'navigate'
  );
}

/** Whether a request carries the token of this run. A stream of events has it in its address: it may carry no header. */
export function hasToken({ headers, url }: Pick<IncomingMessage, 'headers' | 'url'>, token: string): boolean {
  const given =
    headers[TOKEN_HEADER] ?? new URL(url ?? '/', 'http://localhost').searchParams.get('jeton') ?? '';
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
