/** What the adviser's console runs. */
import { createRoot } from 'react-dom/client';
import { CALLS_KEY, newCall, readCalls, type KeptCalls, type CallStart } from '../../adviser/calls.ts';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { openJournal, recordOf } from '../../adviser/journal.ts';
import { pathOf, urlOf } from '../../guide/pages.ts';
import { isoDate } from '../../guide/readings.ts';
import { joinAdviser, type AdviserShard } from '../../adviser/adviser-part.ts';
import {
  addressOf,
  documentLoader,
  fetchPart,
  goalNames,
  loadCodes,
  loadSearch,
} from '../shared/document-parts.ts';
import '../shared/styles.css';
import './console.css';
import { JOURNAL_URL } from '../shared/Shell.tsx';
import { Rescue, rescue } from '../shared/Rescue.tsx';
import { createCounter } from '../shared/counter.ts';
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
  const guide = joinAdviser(shown, adviser as AdviserShard);
  const journal = openJournal();
  const root = createRoot(container);
  const onError = rescue(container);
  if (urlOf(pathOf(window.location.pathname)) === JOURNAL_URL) {
    root.render(
      <Rescue onError={onError}>
        <JournalPage guide={guide} journal={journal} />
      </Rescue>,
    );
    return;
  }
  const text = keptText();
  const kept = text === undefined ? undefined : readCalls(guide, text);
  const count = import.meta.env.VITE_MESURE ? createCounter(import.meta.env.VITE_MESURE) : undefined;
  root.render(
    <Rescue onError={onError}>
      <Console
        guide={guide}
        loadCodes={loadCodes}
        loadSearch={loadSearch}
        initial={{ current: kept?.current ?? newCall(startCall()), parked: kept?.parked ?? [] }}
        troubles={troublesOf(guide, text, kept)}
        record={async (call, seconds) => {
          const line = recordOf(guide, call, seconds);
          count?.([callClosed(guide, line.goal, line.outcome ?? '')]);
          return (await journal.add(line)).ok;
        }}
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
