import { useEffect, useId, useRef, useState } from 'react';
import type { Consequences as Told, Edit, Edited, Refusal } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { FaultLinks } from './Faults.tsx';
import { ToldLines } from './ToldLines.tsx';
import { useWorkbench, useOwnerWords } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';

interface ListProps {
  readonly title: string;
  readonly lines: readonly string[];
}

function Lines({ title, lines }: ListProps) {
  const owner = useOwnerWords();
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ToldLines lines={lines.map((line) => printed(owner(line)))} />
    </>
  );
}

/** What an edit would do, in words. */
function ToldConsequences({ told }: { told: Told }) {
  const owner = useOwnerWords();
  const words = WORDS.chemins;
  const nothing =
    told.told.length +
      told.unreached.length +
      told.untold.length +
      told.suites.length +
      told.faults.length ===
      0 && told.codes === null;
  return (
    <>
      {told.unlawful.length > 0 && (
        <>
          <p>{words.interdit}</p>
          <FaultLinks faults={told.unlawful} />
        </>
      )}
      <ToldLines lines={told.told.map((line) => printed(owner(line)))} />
      <Lines title={words.plusAtteintes} lines={told.unreached} />
      <Lines title={words.plusDits} lines={told.untold} />
      <Lines title={words.suites} lines={told.suites} />
      {told.pages.length > 0 && (
        <details open={told.pages.length < 4}>
          <summary>{fill(WORDS.fiche.pages, { nombre: told.pages.length })}</summary>
          <BeforeAfter changes={told.pages} />
        </details>
      )}
      {told.codes !== null && <p>{printed(told.codes.told)}</p>}
      {told.faults.length > 0 && (
        <>
          <p>{words.nouvellesFautes}</p>
          <FaultLinks faults={told.faults} />
        </>
      )}
      {nothing && told.unlawful.length === 0 && <p>{words.rienDautre}</p>}
    </>
  );
}

interface ConfirmProps {
  readonly edit: Edit;
  /** What the button that goes on says. */
  readonly verb: string;
  readonly onDone: (done: Edited) => void;
  readonly onCancel: () => void;
}

/** Says what an edit would do before it is made; nothing is done until the person agrees. */
export function Confirm({ edit, verb, onDone, onCancel }: ConfirmProps) {
  const workbench = useWorkbench();
  const owner = useOwnerWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [told, setTold] = useState<Told>();
  const [refusal, setRefusal] = useState<Refusal>();
  const key = JSON.stringify(edit);
  useEffect(() => {
    let current = true;
    void (async () => {
      await workbench.flush();
      const answer = await workbench.ask('dry-run', { edit: JSON.parse(key) as Edit });
      if (!current || answer === undefined) return;
      if (answer.ok) setTold(answer.value);
      else setRefusal(answer.refusal);
    })();
    return () => {
      current = false;
    };
  }, [workbench, key]);
  // Who gives it up goes on from the button that asked, not from wherever the page then stands.
  const asker = useRef<Element>(null);
  useEffect(() => {
    asker.current = document.activeElement;
  }, []);
  // It opens under the button that asked, often below what is on the screen: its heading is brought there, at once and again once it is whole.
  const isTold = told !== undefined || refusal !== undefined;
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.parentElement?.scrollIntoView({
      block: isTold ? 'start' : 'nearest',
      behavior: 'instant',
    });
  }, [isTold]);
  const cancel = () => {
    onCancel();
    const { current } = asker;
    requestAnimationFrame(() => {
      if (current instanceof HTMLElement) current.focus();
    });
  };
  const [busy, setBusy] = useState(false);
  const agree = async () => {
    setBusy(true);
    const done = await workbench.make(edit);
    setBusy(false);
    if (done !== undefined) onDone(done);
  };
  return (
    <section className="confirm" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {WORDS.chemins.consequences}
      </h4>
      {told === undefined && refusal === undefined && <p>{WORDS.chemins.attente}</p>}
      {told !== undefined && <ToldConsequences told={told} />}
      {refusal !== undefined && <p>{printed(owner(refusal.told))}</p>}
      <div className="actions">
        <button type="button" disabled={busy} onClick={cancel}>
          {WORDS.chemins.laisser}
        </button>
        {told !== undefined && told.unlawful.length === 0 && (
          <button type="button" className="strong" disabled={busy} onClick={() => void agree()}>
            {busy ? WORDS.garde.edit : verb}
          </button>
        )}
      </div>
    </section>
  );
}
