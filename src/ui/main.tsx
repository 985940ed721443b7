/** What a prerendered document runs: it takes over the page that is already there, and never before it can. */
import { hydrateRoot } from 'react-dom/client';
import type { Release } from '../flow.ts';
import { arriveAt, keptSession, readEntry } from '../arrival.ts';
import { GONE_HASH, nearestPage } from '../gone.ts';
import { goalsFor } from '../guide.ts';
import { createLoader, type Loader } from '../loader.ts';
import { pathOf, urlOf } from '../pages.ts';
import { goalsIn } from '../session.ts';
import { readSession } from '../store.ts';
import { App } from './App.tsx';
import './styles.css';

async function fetchPart(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} : ${response.status}`);
  return response.json();
}

/** One address among those of the guide's parts, which the document carries so that two versions never mix. */
function part(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="guide-${name}"]`)?.content;
}

/** The maps of the spoken codes; the registry was checked when the site was built. */
async function loadCodes(): Promise<readonly Release[]> {
  return (await fetchPart(part('codes') ?? '')) as readonly Release[];
}

function loaderOf(document: Document): Loader | undefined {
  const root = part('racine');
  if (root === undefined) return undefined;
  const goals = [...document.querySelectorAll<HTMLMetaElement>('meta[name="guide-but"]')].map(
    (meta): [string, string] => [meta.dataset['but'] ?? '', meta.content],
  );
  return createLoader({ root, goals: Object.fromEntries(goals) }, fetchPart);
}

async function start(container: HTMLElement, loader: Loader): Promise<void> {
  const path = pathOf(window.location.pathname);
  const stored = readSession(() => window.sessionStorage);
  const entry = readEntry(window.history.state);
  let kept = keptSession(entry, stored);
  const bare = await loader.ensure([]);
  const own = goalsFor(bare, path);
  let guide = await loader.ensure(own);
  try {
    guide = await loader.ensure([...own, ...(kept === undefined ? [] : goalsIn(kept, bare.root))]);
  } catch {
    // Parts of the guide are out of reach: the page stands alone, without what came before.
    kept = undefined;
  }
  const arrival = arriveAt(guide, path, kept, { entry, stored, hash: window.location.hash });
  hydrateRoot(
    container,
    <App guide={guide} path={path} loader={loader} loadCodes={loadCodes} arrival={arrival} />,
    {
      onRecoverableError: (error) => {
        // A document that differs from what the program draws is a fault of the build: it is said, and the tests fail on it.
        console.error('hydratation', error);
      },
    },
  );
}

/** A wrong address: leads to the nearest page, which then says so. */
async function lead(list: string): Promise<void> {
  const paths = (await fetchPart(list)) as readonly string[];
  window.location.replace(urlOf(nearestPage(paths, window.location.pathname)) + GONE_HASH);
}

const container = document.getElementById('app');
const loader = loaderOf(document);
const list = part('pages');
// Whatever fails here, the document stays what it was: links that lead to the answer.
const failed = (error: unknown) => console.warn('Le guide reste en pages simples.', error);
if (list !== undefined) lead(list).catch(failed);
else if (container !== null && loader !== undefined) start(container, loader).catch(failed);
