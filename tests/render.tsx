/** The one way in which tests show a screen: the real App on the real guide, its parts loaded as a browser loads them. */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { wordsFor } from '../src/guide/guide.ts';
import { releasesOf, withPresent } from '../src/session/spoken-code.ts';
import { createLoader, type Loader } from '../src/guide/loader.ts';
import { HOME, urlOf, type Page } from '../src/guide/pages.ts';
import { conditionsIn, type Session, type Topic } from '../src/session/session.ts';
import { cut } from '../src/guide/parts.ts';
import { readSession, SESSION_KEY, type Stored } from '../src/session/storage.ts';
import { isQuestion } from '../src/guide/text.ts';
import { App } from '../src/ui/public/App.tsx';
import { begin } from '../src/ui/public/begin.ts';
import { data, guide as whole } from './guide.ts';

const shards = cut(whole);
// Through JSON, as over the network: what does not survive it is not there in a browser either.
const ROOT = JSON.stringify(shards.root);
const CODES = withPresent(releasesOf(data.releases), whole.root, whole.version);
const GOALS = new Map([...shards.goals].map(([goal, shard]) => [goal, JSON.stringify(shard)]));

/**
 * A loader over the guide's parts, held in memory.
 *
 * @param unreachable the goals whose part cannot be had; what is added to the set later counts too.
 */
export function memoryLoader(unreachable: ReadonlySet<string> = new Set()): Loader {
  const goals = Object.fromEntries([...GOALS.keys()].map((goal) => [goal, goal]));
  return createLoader({ root: '', goals }, (address) => {
    const text = address === '' ? ROOT : GOALS.get(address);
    if (text === undefined || unreachable.has(address)) {
      return Promise.reject(new Error(`${address} : hors d’atteinte`));
    }
    return Promise.resolve(JSON.parse(text) as unknown);
  });
}

/** A screen under test. Its functions read the document as it stands when they are called. */
export interface Screen {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly main: () => HTMLElement;
  /** What the page's live regions say, the empty ones left out. */
  readonly said: () => string[];
  /** What the tab's storage keeps. */
  readonly stored: () => Stored;
  /** Waits until the screen shows a page. */
  readonly shows: (path: string) => Promise<void>;
  /** Closes the document, as leaving the page does; the tab's history and storage stay. */
  readonly leave: () => void;
}

interface ShowOptions {
  readonly loader?: Loader;
  /** A document already there to be taken over; without it, the App draws its own. */
  readonly container?: HTMLElement;
  readonly onRecoverableError?: (error: unknown) => void;
}

/** The `main` of the document in hand. */
function main(): HTMLElement {
  return screen.getByRole('main');
}

async function shows(path: string): Promise<void> {
  await waitFor(() => expect(main()).toHaveAttribute('data-page', path));
  // An address is a page and nothing else: what a person answered is nobody's but theirs.
  expect(document.location.search).toBe('');
}

/**
 * Runs the App on the page that the address names, as the script of a document does: the session is that of the
 * history entry, else that of the tab's storage. This is what a reload does.
 */
export async function runHere(options: ShowOptions = {}): Promise<Screen> {
  const user = userEvent.setup({ delay: null });
  const loader = options.loader ?? memoryLoader();
  const { guide, path, arrival } = await begin(loader);
  const loadCodes = () => Promise.resolve(CODES);
  const loadSearch = () => Promise.resolve(() => ({ results: [] }));
  const app = (
    <App
      guide={guide}
      path={path}
      loader={loader}
      loadCodes={loadCodes}
      loadSearch={loadSearch}
      arrival={arrival}
    />
  );
  const { container, onRecoverableError } = options;
  const { unmount } =
    container === undefined
      ? render(app)
      : render(app, {
          container,
          hydrate: true,
          ...(onRecoverableError === undefined ? {} : { onRecoverableError }),
        });
  // Hydration may take more than one turn.
  await act(async () => {});
  return {
    user,
    main,
    said: () =>
      screen
        .queryAllByRole('status')
        .concat(screen.queryAllByRole('alert'))
        .map((region) => region.textContent)
        .filter((text) => text !== ''),
    stored: () => readSession(() => window.sessionStorage),
    shows,
    leave: unmount,
  };
}

/** Opens a page of the guide in this tab, as a link or a bookmark would, and runs the App on it. */
export function show(
  path: string = HOME,
  options: ShowOptions & { readonly hash?: string } = {},
): Promise<Screen> {
  window.history.pushState(null, '', urlOf(path) + (options.hash ?? ''));
  return runHere(options);
}

/** Puts a session into the tab's storage, as an earlier document of the tab left it. */
export function keep(session: Session): void {
  window.sessionStorage.setItem(SESSION_KEY, JSON.stringify(session));
}

/** The contract of a page with the programs that read it: what its `main` must carry, and nothing else. */
export function contractOf({ path, kind, content }: Page, topic: Topic): Readonly<Record<string, string>> {
  const words = wordsFor(whole, content);
  return {
    page: path,
    kind,
    content,
    supposed: String(conditionsIn(whole, topic).filter(({ mark }) => mark === 'supposed').length),
    sources: (words.sources ?? []).join(' '),
    ...(isQuestion(words) ? {} : { status: words.statut }),
  };
}

/** The `data-*` attributes of an element, by their names in a script. */
export function dataOf(element: Element): Record<string, string | undefined> {
  return element instanceof HTMLElement ? Object.fromEntries(Object.entries(element.dataset)) : {};
}
