import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { fromPromise } from 'xstate';
import { Fresh } from '../Fresh.tsx';
import type { Interface } from '../../../guide/interface.ts';
import { codeEntryMachine, type ReadAnswers } from '../../../session/code-entry.machine.ts';
import type { Decoded } from '../../../session/spoken-code.ts';

interface CodeEntryProps {
  ui: Interface;
  /** The code that the address of the document brought, checked at once. */
  brought: string | undefined;
  /** Reads a code, and loads what its answers need. Rejects when that cannot be had now. */
  check: (typed: string) => Promise<Decoded>;
  /** Goes where a code leads. */
  onResume: (read: ReadAnswers) => void;
}

/** Where a spoken code is typed, to go on with a session begun on another device or on the phone. */
export function CodeEntry({ ui, brought, check, onResume }: CodeEntryProps) {
  const [machine] = useState(() =>
    codeEntryMachine.provide({
      actors: { check: fromPromise<Decoded, { typed: string }>(({ input }) => check(input.typed)) },
    }),
  );
  const actor = useActorRef(machine, { input: { brought } });
  const trouble = useSelector(actor, ({ context }) => context.trouble);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const resumed = actor.on('resumed', ({ type: _type, ...read }) => onResume(read));
    // What must be put right is where the reader goes on.
    const refused = actor.on('refused', () => field.current?.focus());
    return () => {
      resumed.unsubscribe();
      refused.unsubscribe();
    };
  }, [actor, onResume]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    actor.send({ type: 'SUBMIT', typed: field.current?.value ?? '' });
  };
  return (
    <section className="code-entry no-print" aria-labelledby="code-titre">
      <h2 id="code-titre">{ui.code.titre}</h2>
      <p id="code-consigne">{ui.code.consigne}</p>
      <form onSubmit={submit} noValidate>
        <label htmlFor="code">{ui.code.champ}</label>
        <div className="field">
          <input
            ref={field}
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="code-consigne code-faute"
            aria-invalid={trouble !== undefined}
          />
          <button type="submit">{ui.code.reprendre}</button>
        </div>
        <p id="code-faute" className="fault" role="alert">
          {trouble !== undefined && (
            <Fresh text={trouble === 'indisponible' ? ui.code.indisponible : ui.code.fautes[trouble]} />
          )}
        </p>
      </form>
    </section>
  );
}
