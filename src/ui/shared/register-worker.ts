/** Makes the guide work without a network: registers the service worker, and lets a new version in between two answers. */
import { WORKER_POLICY, WORKER_URL } from '../../worker/cache-names.ts';
import { SESSION_KEY } from '../../session/storage.ts';

/** Trusted Types, where the browser has them: under the site's policy, an address to run must come from one of them. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** How long an idle moment is waited for after the page has loaded, in milliseconds. */
const AT_LATEST = 5000;

/** The worker's address as the browser wants it. */
function workerAddress(): string {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return WORKER_URL;
  // The one address that this policy lets through is the worker's.
  return trustedTypes.createPolicy(WORKER_POLICY, { createScriptURL: () => WORKER_URL }).createScriptURL('');
}

function whenIdle(act: () => void): void {
  const later = () => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: AT_LATEST });
    else setTimeout(act, AT_LATEST / 2);
  };
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

/** Whether the tab kept its answers: the document that comes next then finds them. */
function isKept(): boolean {
  try {
    return window.sessionStorage.getItem(SESSION_KEY) !== null;
  } catch {
    return false;
  }
}

/** Rejects whatever the browser's reason: none to give, or an address that it does not trust. */
async function register(): Promise<void> {
  await navigator.serviceWorker.register(workerAddress());
}

/**
 * Once a newer version serves this tab, the next answer is followed as a link: its page comes whole from that version,
 * with the answers that the tab kept.
 */
function follow(event: MouseEvent): void {
  const { target } = event;
  const link = target instanceof Element && target.closest('main a[data-answer]');
  // The page's own program does not see the click; the browser follows the link.
  if (link instanceof Element && isKept()) event.stopImmediatePropagation();
}

/**
 * Registers the service worker once the page has loaded and the browser is idle. A browser that has none, or refuses it,
 * keeps a guide that works with the network.
 *
 * @param adopt whether a newer version may come in at the next answer; the console keeps its version for the whole call.
 */
export function registerWorker({ adopt = true } = {}): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  let served = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // The first worker of all is no newer version.
    if (adopt && served) document.addEventListener('click', follow, { capture: true });
    served = true;
  });
  whenIdle(() => {
    register().catch((error: unknown) => console.warn('Le guide ne marchera pas sans réseau.', error));
  });
}
