/** What a prerendered document runs: it takes over the page that is already there, and never before it can. */
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { GONE_HASH, isSamePage, nearestPage } from '../../session/redirects.ts';
import { goalsFor, type Guide } from '../../guide/guide.ts';
import { pageAt, HOME, urlOf } from '../../guide/pages.ts';
import type { Loader } from '../../guide/loader.ts';
import { App } from './App.tsx';
import { begin, breathe } from './begin.ts';
import { count } from './counting.ts';
import { SEARCH_PLACE } from './pages/Questions.tsx';
import { Search } from '../shared/search/Search.tsx';
import { watchSearch } from '../shared/search/watch-search.ts';
import { addressOf, documentLoader, fetchPart, loadCodes, loadSearch } from '../shared/document-parts.ts';
import { Rescue, rescue } from '../shared/Rescue.tsx';
import { registerWorker } from '../shared/register-worker.ts';
import '../shared/styles.css';

async function start(container: HTMLElement, loader: Loader): Promise<void> {
  const { guide, path, arrival } = await begin(loader);
  await breathe();
  // In small pieces of work: a tap or a scroll comes in between.
  startTransition(
    () =>
      void hydrateRoot(
        container,
        <Rescue onError={rescue(container)}>
          <App
            guide={guide}
            path={path}
            loader={loader}
            loadCodes={loadCodes}
            loadSearch={import.meta.env.VITE_MESURE ? watchSearch(guide, loadSearch, count) : loadSearch}
            arrival={arrival}
          />
        </Rescue>,
        {
          onRecoverableError: (error) => {
            // A document that differs from what the program draws is a fault of the build: it is said, and the tests fail on it.
            console.error('hydratation', error);
          },
        },
      ),
  );
  if (path === HOME && navigator.connection?.saveData !== true) loader.warm(goalNamesIn(guide));
}

/** The goals that an answer of the home page leads into. */
function goalNamesIn(guide: Guide): string[] {
  return pageAt(guide, HOME).answers.flatMap(({ to }) => goalsFor(guide, to));
}

/** The list of every question: its search comes to life, its links need nothing. */
async function mountSearch(place: HTMLElement, loader: Loader): Promise<void> {
  const guide = await loader.ensure([]);
  createRoot(place).render(
    <Search
      guide={guide}
      live
      loadSearch={import.meta.env.VITE_MESURE ? watchSearch(guide, loadSearch, count) : loadSearch}
    />,
  );
}

/** A wrong address: leads to the nearest page, which then says so. */
async function redirectToNearest(list: string): Promise<void> {
  const paths = (await fetchPart(list)) as readonly string[];
  const nearest = nearestPage(paths, window.location.pathname);
  // The page is there, under an address that the host does not know: it is opened without a word.
  if (isSamePage(nearest, window.location.pathname)) window.location.replace(urlOf(nearest));
  // Nothing resembles it: the page stays, says so, and offers every goal.
  else if (nearest !== HOME) window.location.replace(urlOf(nearest) + GONE_HASH);
}

const container = document.getElementById('app');
const loader = documentLoader();
const list = addressOf('pages');
// Whatever fails here, the document stays what it was: links that lead to the answer.
const failed = (error: unknown) => console.warn('Le guide reste en pages simples.', error);
const place = document.getElementById(SEARCH_PLACE);
if (list !== undefined) redirectToNearest(list).catch(failed);
else if (place !== null && loader !== undefined) mountSearch(place, loader).catch(failed);
else if (container !== null && loader !== undefined) start(container, loader).catch(failed);
registerWorker();
