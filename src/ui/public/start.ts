/**
 * What a public document runs first: nothing but a wait. The page is links that lead to the answer; the program that
 * takes it over is brought once the page is shown and the device is at rest, so that reading is never kept waiting.
 */

/** How long after the load the program is brought, whatever the device is doing, in milliseconds. */
const PATIENCE = 2000;

/** The program and the files that it is made of, by the document's own metas, the program first. */
const files = [...document.querySelectorAll<HTMLMetaElement>('meta[name="guide-programme"]')].map(
  (meta) => meta.content,
);

let brought = false;

function link(rel: string, href: string): void {
  const element = document.createElement('link');
  element.rel = rel;
  element.href = href;
  document.head.append(element);
}

/** The pages of the answers, before the program: a tap that comes sooner than it finds its page on the device. */
function fetchAhead(): void {
  if (navigator.connection?.saveData === true) return;
  for (const { href } of document.querySelectorAll<HTMLAnchorElement>('main a[data-answer]')) {
    link('prefetch', href);
  }
}

function loadProgram(): void {
  if (brought) return;
  brought = true;
  const [program, ...parts] = files;
  if (program === undefined) return;
  // The parts are asked for together with the program, and not only once it has named them.
  for (const href of parts) link('modulepreload', href);
  import(/* @vite-ignore */ program).catch((error: unknown) => {
    // The document stays what it was.
    console.warn('Le guide reste en pages simples.', error);
  });
}

/** Waits for a moment of rest. Safari has no idle callback: a short pause stands for it. */
function rest(): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(loadProgram, { timeout: PATIENCE });
  else setTimeout(loadProgram, 200);
}

/** The load may end before anything is painted, and a tab in the background is not painted at all. */
function loaded(): void {
  fetchAhead();
  setTimeout(loadProgram, PATIENCE);
  if (PerformanceObserver.supportedEntryTypes.includes('paint')) {
    new PerformanceObserver(rest).observe({ type: 'paint', buffered: true });
  } else {
    rest();
  }
}

if (document.readyState === 'complete') loaded();
else window.addEventListener('load', loaded, { once: true });
