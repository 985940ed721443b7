import { useRef, type ReactNode } from 'react';
import { fill } from '../../guide/format.ts';
import type { Interface } from '../../guide/interface.ts';
import { urlOf, HOME } from '../../guide/pages.ts';
import { useMove } from '../shared/moves.ts';
import { takeFocus } from '../shared/take-focus.ts';

interface BarProps {
  ui: Interface;
  /** Where « retour » leads without a script. */
  backTo: string;
  /** The title of that page, told where nobody came by it: « retour » alone would say that they did. */
  backTitle: string | undefined;
  confirming: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  /** What stands between the two. */
  children: ReactNode;
}

/** « Retour » and « recommencer », which asks once. */
export function Bar({ ui, backTo, backTitle, confirming, onConfirm, onCancel, children }: BarProps) {
  const move = useMove();
  const restart = useRef<HTMLAnchorElement>(null);
  const cancel = () => {
    onCancel();
    // The question is gone with its buttons: the focus goes back to what asked it.
    restart.current?.focus();
  };
  return (
    <div className="bar no-print">
      <a data-nav="retour" href={urlOf(backTo)} onClick={move({ type: 'BACK' })}>
        <span aria-hidden="true">←</span>
        <span>
          {ui.retour}
          {backTitle !== undefined && (
            <span className="back-to">{` ${fill(ui.retourVers, { titre: backTitle })}`}</span>
          )}
        </span>
      </a>
      {children}
      <a ref={restart} data-nav="recommencer" href={urlOf(HOME)} onClick={move({ type: 'RESTART' })}>
        {ui.recommencer}
      </a>
      {confirming && (
        <div className="confirm" role="group" aria-labelledby="confirm-question">
          <p id="confirm-question">{ui.effacer.question}</p>
          {/* The focus goes where the question is asked, on the harmless choice. */}
          <button type="button" ref={takeFocus} onClick={cancel}>
            {ui.effacer.non}
          </button>
          <button type="button" onClick={onConfirm}>
            {ui.effacer.oui}
          </button>
        </div>
      )}
    </div>
  );
}
