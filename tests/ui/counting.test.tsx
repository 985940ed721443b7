/** What a page sends where pages are counted, and that nothing of it holds up the page. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { queryOf } from '../../src/measure/event.ts';
import { helped, shown } from '../../src/measure/moves.ts';
import { EMPTY } from '../../src/session/session.ts';
import { typesetAll } from '../../src/guide/format.ts';
import { Useful } from '../../src/ui/public/step/Useful.tsx';
import { createCounter, keepRefusal } from '../../src/ui/shared/counter.ts';
import { data, guide as bare } from '../guide.ts';

const guide = { ...bare, interface: { ...bare.interface, mesure: typesetAll(data.mesure) } };
const words = typesetAll(data.mesure);
const reply = [...guide.pages.values()].find(({ kind }) => kind === 'reply')?.path ?? '';
const event = shown(guide, EMPTY);

/** The addresses that were asked for. */
let asked: string[];
let answer: () => Promise<Response>;
/** A body-less answer; jsdom's own refuses the status. */
const nothing = (status = 204) => ({ status }) as Response;

beforeEach(() => {
  asked = [];
  answer = () => Promise.resolve(nothing());
  vi.stubEnv('VITE_MESURE', '/mesure');
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  window.localStorage.clear();
});

describe('« cette page vous a-t-elle aidé ? »', () => {
  test('is answered in one tap, says thanks in its place, and asks nothing more', async () => {
    render(<Useful guide={guide} page={reply} live />);
    await userEvent.click(screen.getByRole('link', { name: words.oui }));
    await vi.waitFor(() => expect(asked).toEqual([`/mesure?${queryOf(helped(guide, reply, true))}`]));
    expect(screen.getByRole('status')).toHaveTextContent(words.merci);
    expect(screen.getByRole('status')).toHaveFocus();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('is two links that the server counts where no script runs', () => {
    render(<Useful guide={guide} page={reply} live={false} />);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([true, false].map((yes) => `/merci/?${queryOf(helped(guide, reply, yes))}`));
  });
});

describe('the counter', () => {
  test('sends events in their order, one at a time', async () => {
    let release: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    const count = createCounter('/mesure');
    count([event, { ...event, what: 'retour' }]);
    count([{ ...event, what: 'suite' }]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    release(nothing());
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    release(nothing());
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked.map((address) => new URL(address, 'http://x').searchParams.get('quoi'))).toEqual([
      'page',
      'retour',
      'suite',
    ]);
  });

  test.each<[string, () => Promise<Response>]>([
    ['fails', () => Promise.reject(new TypeError('bloqué'))],
    ['answers something else', () => Promise.resolve(nothing(500))],
  ])('gives up when the server %s three times in a row, and never throws', async (_, answered) => {
    answer = answered;
    const count = createCounter('/mesure');
    for (let times = 0; times < 8; times += 1) {
      count([event]);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    expect(asked).toHaveLength(3);
  });

  test('lets a server that never answers hold one connection, for a few seconds at most', async () => {
    vi.useFakeTimers();
    const signals: AbortSignal[] = [];
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('trop long'))),
      );
    });
    const count = createCounter('/mesure');
    for (let times = 0; times < 50; times += 1) count([event]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(signals).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(signals).toHaveLength(3);
  });

  test('sends what is left when the page goes', async () => {
    answer = () => new Promise(() => undefined);
    createCounter('/mesure')([event, event, event]);
    // Nothing holds up the tap itself.
    expect(asked).toHaveLength(0);
    window.dispatchEvent(new Event('pagehide'));
    expect(asked).toHaveLength(3);
  });

  test.each<[string, () => void]>([
    [
      'the browser asks not to be tracked',
      () => vi.stubGlobal('navigator', { onLine: true, doNotTrack: '1' }),
    ],
    [
      'the browser sends Global Privacy Control',
      () => vi.stubGlobal('navigator', { onLine: true, globalPrivacyControl: true }),
    ],
    ['the person said so', () => keepRefusal(true)],
    ['there is no network', () => vi.stubGlobal('navigator', { onLine: false })],
    [
      'the storage that would say so is forbidden',
      () => {
        vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
          throw new Error('interdit');
        });
      },
    ],
  ])('sends nothing when %s', (_, given) => {
    given();
    createCounter('/mesure')([event]);
    window.dispatchEvent(new Event('pagehide'));
    expect(asked).toEqual([]);
  });

  test('counts again once the person has taken the choice back', () => {
    keepRefusal(true);
    keepRefusal(false);
    createCounter('/mesure')([event]);
    window.dispatchEvent(new Event('pagehide'));
    expect(asked).toHaveLength(1);
  });
});
