/** What the adviser's console runs. */
import { createRoot } from 'react-dom/client';
import {
  CALLS_KEY,
  newCall,
  readCalls,
  type Call,
  type CallStart,
  type KeptCalls,
} from '../../adviser/call/calls.ts';
import { DAY, DEFAULT_DESK, readDesk, type DeskSettings } from '../../adviser/desk.ts';
import { REMARKS_KEY, withRemark } from '../../adviser/remarks.ts';
import { openJournal, recordsOf } from '../../adviser/journal.ts';
import { pathOf, urlOf } from '../../guide/pages.ts';
import { isoDate } from '../../guide/readings.ts';
import { joinAdviser, type AdviserGuide, type AdviserPart } from '../../adviser/adviser-part.ts';
import {
  addressOf,
  documentLoader,
  fetchPart,
  goalNames,
  loadCodes,
  loadIndex,
} from '../shared/document-parts.ts';
import '../shared/styles.css';
import './console.css';
import { JOURNAL_URL } from '../shared/Shell.tsx';
import { Rescue, rescue } from '../shared/Rescue.tsx';
import { createCounter } from '../shared/counter.ts';
import { createSentenceLoader, once, phrasesIn } from '../shared/search/load-search.ts';
import { callClosed } from '../../measure/moves.ts';
import { registerWorker } from '../shared/register-worker.ts';
import { Console } from './Console.tsx';
import { JournalPage } from './JournalPage.tsx';

/** A random UUID (RFC 9562, version 4). Browsers keep `randomUUID` from sites without TLS, and older ones lack it. */
function uuid(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((bytes[8] ?? 0) % 4) + 8;
  return digits.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
    (_, a, b, c, d, e) => `${a}-${b}-4${c}-${variant.toString(16)}${d}-${e}`,
  );
}

const startCall = (): CallStart => ({ id: uuid(), at: Date.now() });

/** What this tab kept of its calls; nothing when it kept none, or when its storage is forbidden. */
function keptText(): string | undefined {
  try {
    return window.sessionStorage.getItem(CALLS_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What the organisation set when the site was built. */
function deskSettings(): DeskSettings {
  const text = addressOf('poste');
  return text === undefined ? DEFAULT_DESK : readDesk(JSON.parse(text) as unknown);
}

/** Whether another tab of this browser, of which this one is a copy, already has a call. A lock lasts as long as its tab. */
async function isTakenElsewhere(id: string): Promise<boolean> {
  // Browsers keep locks from sites without TLS: two tabs are then told apart by nothing.
  if (!('locks' in navigator)) return false;
  return new Promise((resolve) => {
    void navigator.locks
      .request(`${CALLS_KEY}:${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock === null);
        return lock === null ? undefined : new Promise<never>(() => undefined);
      })
      .catch(() => resolve(false));
  });
}

/** The calls that the tab kept; in a copy of a tab they take names of their own, so that no line of the journal is written over. */
async function ownCalls(calls: readonly Call[]): Promise<readonly Call[]> {
  const [first] = calls;
  const copied = first !== undefined && (await isTakenElsewhere(first.id));
  const own = copied ? calls.map((call) => ({ ...call, id: uuid() })) : calls;
  const [mine] = own;
  if (copied && mine !== undefined) await isTakenElsewhere(mine.id);
  return own;
}

// Both the search and the mask read it: it is fetched once.
const index = once(loadIndex);
const sentences = createSentenceLoader(index);
const loadSearch = async () => (await sentences()).find;
const loadRead = async () => (await sentences()).read;
const loadPhrases = () => phrasesIn(index);

/** Keeps a remark in this browser; false when it refuses. */
function keepRemark(version: string, content: string, text: string): boolean {
  try {
    const kept = window.localStorage.getItem(REMARKS_KEY) ?? undefined;
    window.localStorage.setItem(REMARKS_KEY, withRemark(kept, { at: Date.now(), content, version, text }));
    return true;
  } catch {
    return false;
  }
}

/** What the adviser must know of the calls that this tab kept. */
function troublesOf(
  { console: ui }: AdviserGuide,
  text: string | undefined,
  kept: KeptCalls | undefined,
): readonly string[] {
  if (text === undefined || kept?.lost === 0) return [];
  return [kept === undefined ? ui.appelsIllisibles : ui.appelIllisible];
}

/** Draws what the address asks for: the console, or the journal. */
async function start(container: HTMLElement): Promise<void> {
  const loader = documentLoader();
  const address = addressOf('conseiller');
  if (loader === undefined || address === undefined) return;
  const [shown, adviser] = await Promise.all([loader.ensure(goalNames()), fetchPart(address)]);
  const guide = joinAdviser(shown, adviser as AdviserPart);
  const desk = deskSettings();
  const journal = openJournal();
  const root = createRoot(container);
  const onError = rescue(container);
  if (urlOf(pathOf(window.location.pathname)) === JOURNAL_URL) {
    root.render(
      <Rescue onError={onError}>
        <JournalPage guide={guide} journal={journal} days={desk.joursDuJournal} now={Date.now} />
      </Rescue>,
    );
    return;
  }
  void journal.purge(Date.now() - desk.joursDuJournal * DAY);
  const text = keptText();
  const kept = text === undefined ? undefined : readCalls(guide, text);
  const count = import.meta.env.VITE_MESURE ? createCounter(import.meta.env.VITE_MESURE) : undefined;
  const [current, ...parked] = await ownCalls([
    kept?.current ?? newCall(startCall()),
    ...(kept?.parked ?? []),
  ]);
  if (current === undefined) return;
  root.render(
    <Rescue onError={onError}>
      <Console
        guide={guide}
        desk={desk}
        loadCodes={loadCodes}
        loadSearch={loadSearch}
        loadRead={loadRead}
        loadPhrases={loadPhrases}
        initial={{ current, parked }}
        troubles={troublesOf(guide, text, kept)}
        record={async (call, seconds, ending, outside) => {
          const lines = recordsOf(guide, call, seconds, ending, outside);
          count?.(lines.map((line) => callClosed(guide, line.goal, line.outcome ?? '')));
          const written = await Promise.all(lines.map((line) => journal.add(line)));
          return written.every(({ ok }) => ok);
        }}
        remark={(content, text) => keepRemark(guide.version, content, text)}
        startCall={startCall}
        today={() => isoDate(new Date())}
      />
    </Rescue>,
  );
}

const container = document.getElementById('app');
if (container !== null) {
  start(container).catch((error: unknown) => {
    // The page stays what it was: it says that a script is needed, and leads to the list of questions.
    console.warn('Le poste du conseiller ne démarre pas.', error);
  });
}
// A call keeps its version to its end: a newer one comes in with the next document.
registerWorker({ adopt: false });
