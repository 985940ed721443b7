/** What the adviser's console runs. */
import { createRoot } from 'react-dom/client';
import { CALLS_KEY, newCall, readCalls, type Ring } from '../../calls.ts';
import { joinAdviser, type AdviserShard } from '../../shards.ts';
import { addressOf, documentLoader, fetchPart, goalNames, loadCodes } from '../parts.ts';
import '../styles.css';
import './console.css';
import { Console } from './Console.tsx';

const ring = (): Ring => ({ id: window.crypto.randomUUID(), at: Date.now() });

/** What this tab kept of its calls; nothing when it kept none, or when its storage is forbidden. */
function keptText(): string | undefined {
  try {
    return window.sessionStorage.getItem(CALLS_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

async function start(container: HTMLElement): Promise<void> {
  const loader = documentLoader();
  const address = addressOf('conseiller');
  if (loader === undefined || address === undefined) return;
  const [shown, adviser] = await Promise.all([loader.ensure(goalNames()), fetchPart(address)]);
  const guide = joinAdviser(shown, adviser as AdviserShard);
  const text = keptText();
  const kept = text === undefined ? undefined : readCalls(guide, text);
  const troubles = text !== undefined && kept === undefined ? [guide.console.appelsIllisibles] : [];
  createRoot(container).render(
    <Console
      guide={guide}
      loadCodes={loadCodes}
      initial={kept ?? { present: newCall(ring()), parked: [] }}
      troubles={troubles}
      ring={ring}
    />,
  );
}

const container = document.getElementById('app');
if (container !== null) {
  start(container).catch((error: unknown) => {
    // The page stays what it was: it says that a script is needed, and leads to the list of questions.
    console.warn('Le poste du conseiller ne démarre pas.', error);
  });
}
