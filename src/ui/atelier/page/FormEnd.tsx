import { useId, useRef, useState, type ReactNode } from 'react';
import { isFormKept } from '../workbench/use-kept-form.ts';
import { fill } from '../../../guide/format.ts';
import { printed } from '../sentence/printed.ts';
import { TextFaults } from '../told/Faults.tsx';
import { WORDS } from '../words.fr.ts';

/** The name of a field that must be filled. */
export function Needed({ children }: { children: ReactNode }) {
  return (
    <>
      {children} <span className="hint">{WORDS.champ.obligatoire}</span>
    </>
  );
}

const NOTHING: readonly string[] = [];

interface ReadyProps {
  /** The form's name, as `useKeptForm` keeps it. */
  readonly form: string;
  readonly missing: readonly string[];
  /** What the form shows to be put right. */
  readonly wrong?: readonly string[];
  readonly verb: string;
  readonly onCancel: () => void;
}

/**
 * The end of a form: what is missing by its name, and the two ways out. A press too early says it aloud, and changes nothing; what was typed is
 * thrown away only once its owner said so.
 */
export function FormEnd({ form, missing, wrong = NOTHING, verb, onCancel }: ReadyProps) {
  const told = useRef<HTMLParagraphElement>(null);
  const [early, setEarly] = useState(false);
  const id = useId();
  const leave = useRef<HTMLButtonElement>(null);
  const [leaving, setLeaving] = useState(false);
  const words = WORDS.chemins;
  const isEarly = missing.length + wrong.length > 0;
  if (leaving) {
    return (
      <div className="missing" role="group" aria-label={words.perdreTitre}>
        <p>{words.perdre}</p>
        <div className="actions">
          <button
            type="button"
            ref={(button) => button?.focus()}
            onClick={() => {
              setLeaving(false);
              requestAnimationFrame(() => leave.current?.focus());
            }}
          >
            {words.garderForme}
          </button>
          <button type="button" onClick={onCancel}>
            {words.effacerForme}
          </button>
        </div>
      </div>
    );
  }
  return (
    <>
      <p className={early && isEarly ? 'missing' : 'help-line'} ref={told} tabIndex={-1}>
        {missing.length > 0
          ? printed(fill(words.manque, { quoi: missing.join(', ') }))
          : early && wrong.length > 0 && words.corriger}
      </p>
      {early && <TextFaults id={id} messages={wrong} />}
      <div className="actions">
        <button type="button" ref={leave} onClick={() => (isFormKept(form) ? setLeaving(true) : onCancel())}>
          {words.annuler}
        </button>
        <button
          type="submit"
          className="strong"
          onClick={(event) => {
            if (!isEarly) return;
            event.preventDefault();
            setEarly(true);
            told.current?.focus();
          }}
        >
          {verb}
        </button>
      </div>
    </>
  );
}

/** Sends a form once: the button pressed again while the answer is on its way does nothing more. */
export function useOnce(work: () => Promise<unknown>): () => void {
  const [busy, setBusy] = useState(false);
  return () => {
    if (busy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
}
