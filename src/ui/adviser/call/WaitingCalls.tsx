import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import type { Call } from '../../../adviser/call/calls.ts';
import { maskPersonal } from '../../../adviser/mask/mask.ts';
import { clip, oneLine } from '../../../adviser/texts/truncate.ts';
import { fill } from '../../../guide/format.ts';
import { wordsFor } from '../../../guide/guide.ts';
import { titleOf } from '../../../guide/text.ts';
import { pageOf } from '../../../session/session.ts';
import { hourOf } from './CallPanel.tsx';

interface Props {
  readonly guide: AdviserGuide;
  /** The parked calls, the one that the key takes up first. */
  readonly calls: readonly Call[];
  /** A key as it is told to a screen reader, where keys are on. */
  readonly keyOf: (key: string) => string | undefined;
  readonly onTake: (id: string) => void;
}

/** How much of the notes tells a call from another, in characters. */
const WORD = 40;

/** The calls that wait: a line for the page, a line for what tells two calls apart, so that neither pushes the other out. */
export function WaitingCalls({ guide, calls, keyOf, onTake }: Props) {
  const ui = guide.console;
  if (calls.length === 0) return null;
  return (
    <>
      <h3 id="attente">{ui.enAttente}</h3>
      <ul className="parked" aria-labelledby="attente">
        {calls.map((call, place) => {
          const title = titleOf(wordsFor(guide, pageOf(guide, call.session.now).content));
          const since = fill(ui.depuis, { heure: hourOf(call.heldSince ?? call.startedAt, guide.locale) });
          const word = clip(oneLine(maskPersonal(call.notes)), WORD);
          return (
            <li key={call.id}>
              <button
                type="button"
                aria-keyshortcuts={place === 0 ? keyOf('r') : undefined}
                onClick={() => onTake(call.id)}
              >
                {place === 0 && <kbd aria-hidden="true">r</kbd>}
                <span className="lines">
                  <span className="visually-hidden">{`${ui.reprendre} : `}</span>
                  <span className="line">{title}</span>
                  <span className="visually-hidden">, </span>
                  <span className="line">{`${since}${word === '' ? '' : ` — ${word}`}`}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
