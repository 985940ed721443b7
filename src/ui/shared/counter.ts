/** Sends events to the address where pages are counted. A server that is slow, gone or forbidden changes nothing on the page. */
import { identity } from '../../../machines/guide.ts';
import { queryOf, type Counted } from '../../measure/event.ts';

/** Where this browser remembers that the person is not to be counted. */
const refusalKey = (): string => `${identity.id}:mesure`;
const REFUSED = 'non';

/** How long after it happened an event is sent, in milliseconds: the page has changed by then, and the tap waited for nothing. */
const REST = 100;
/** How long the server may take, in milliseconds: a request that waits longer would hold up those of the page. */
const PATIENCE = 4000;
/** Events that wait for their turn; what happens beyond is not counted. */
const MOST_WAITING = 20;
/** After so many failures in a row, this document counts nothing more. */
const MOST_FAILURES = 3;

/** Whether the browser asks, for every site, that nothing be counted. */
export function browserRefuses(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & {
    // Browsers that know these; TypeScript knows neither for sure.
    readonly doNotTrack?: string | null;
    readonly globalPrivacyControl?: boolean;
  };
  return doNotTrack === '1' || globalPrivacyControl === true;
}

/** Whether the person said on the privacy page that they are not to be counted. A storage that is forbidden says so too. */
export function personRefuses(): boolean {
  try {
    return window.localStorage.getItem(refusalKey()) === REFUSED;
  } catch {
    return true;
  }
}

/** Keeps the person's choice; false when this browser refuses to. */
export function keepRefusal(refused: boolean): boolean {
  try {
    if (refused) window.localStorage.setItem(refusalKey(), REFUSED);
    else window.localStorage.removeItem(refusalKey());
    return true;
  } catch {
    return false;
  }
}

export type Count = (events: readonly Counted[]) => void;

/**
 * A counter of this document. It sends one event at a time, so that it never takes more than one connection from the page; what is left
 * when the page goes is sent at once.
 *
 * @param address on this site, as the body's file says it.
 */
export function createCounter(address: string): Count {
  let waiting: readonly Counted[] = [];
  let busy = false;
  let failures = 0;

  const send = async (event: Counted): Promise<void> => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), PATIENCE);
    try {
      const { status } = await fetch(`${address}?${queryOf(event)}`, {
        keepalive: true,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        mode: 'same-origin',
        redirect: 'error',
        priority: 'low',
        signal: controller.signal,
      });
      failures = status === 204 ? 0 : failures + 1;
    } catch {
      failures += 1;
    } finally {
      clearTimeout(timer);
    }
  };
  const sendAll = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let [event] = waiting; event !== undefined; [event] = waiting) {
      waiting = waiting.slice(1);
      await send(event);
      if (failures >= MOST_FAILURES) waiting = [];
    }
    busy = false;
  };
  window.addEventListener('pagehide', () => {
    const last = waiting;
    waiting = [];
    for (const event of last) void send(event);
  });
  return (events) => {
    if (failures >= MOST_FAILURES || !navigator.onLine || browserRefuses() || personRefuses()) return;
    waiting = [...waiting, ...events].slice(0, MOST_WAITING);
    setTimeout(() => void sendAll(), REST);
  };
}
