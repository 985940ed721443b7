/** The screen and its server: a token a run, and a server that is started again while something is typed. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TOKEN_HEADER, TOKEN_META } from '../../src/atelier/contract.ts';
import { httpClient, Unreachable } from '../../src/ui/atelier/workbench/api.ts';

/** A server whose token is that of its run. */
let run = 'premier';
let accepts = true;
let asked: { address: string; token: string | null }[] = [];

beforeEach(() => {
  run = 'premier';
  accepts = true;
  asked = [];
  document.head.innerHTML = `<meta name="${TOKEN_META}" content="premier">`;
  vi.stubGlobal('fetch', (address: string, request?: RequestInit) => {
    const token = new Headers(request?.headers).get(TOKEN_HEADER);
    asked.push({ address, token });
    if (address === '/atelier/') {
      return Promise.resolve(new Response(`<meta name="${TOKEN_META}" content="${run}">`));
    }
    return Promise.resolve(
      accepts && token === run
        ? Response.json({ ok: true, value: { current: {}, others: [] } })
        : Response.json({ ok: false, refusal: { kind: 'forbidden', told: 'Non.' } }, { status: 403 }),
    );
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('every request carries the token of the page', async () => {
  expect((await httpClient().call('drafts', undefined)).ok).toBe(true);
  expect(asked).toEqual([{ address: '/atelier/api/drafts', token: 'premier' }]);
});

test('a server started again is asked for its new token, and the request is made once more', async () => {
  const client = httpClient();
  run = 'second';
  expect((await client.call('drafts', undefined)).ok).toBe(true);
  expect(asked.map(({ token }) => token)).toEqual(['premier', null, 'second']);
});

test('a server that refuses all the same is told: nothing is asked for ever', async () => {
  const client = httpClient();
  accepts = false;
  expect((await client.call('drafts', undefined)).ok).toBe(false);
  expect(asked).toHaveLength(3);
});

test('a server that does not answer is told apart from one that refuses', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fermé')));
  await expect(httpClient().call('drafts', undefined)).rejects.toBeInstanceOf(Unreachable);
});

test('a line that a closed server left dead is tried again on the new run', async () => {
  const answer = globalThis.fetch;
  let dead = true;
  vi.stubGlobal('fetch', (address: string, request?: RequestInit) => {
    if (!dead) return answer(address, request);
    dead = false;
    return Promise.reject(new TypeError('coupé'));
  });
  const client = httpClient();
  run = 'second';
  expect((await client.call('drafts', undefined)).ok).toBe(true);
  expect(asked.map(({ token }) => token)).toEqual([null, 'second']);
});
