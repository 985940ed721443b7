import { useState, type FormEvent } from 'react';
import type { Interface } from '../../guide/interface.ts';
import type { CodeFault } from '../../guide/interface.ts';

/** Why a code does not lead on: the reader's fault, or the code cannot be read at all now. */
export type CodeTrouble = CodeFault | 'indisponible';

interface CodeEntryProps {
  ui: Interface;
  /** What is wrong with the code that the address brought, if it brought one. */
  brought: CodeTrouble | undefined;
  /** Reads a code and goes there; gives back what is wrong with it, or nothing. */
  onCode: (typed: string) => Promise<CodeTrouble | undefined>;
}

/** Where a spoken code is typed, to go on with a session begun on another device or on the phone. */
export function CodeEntry({ ui, brought, onCode }: CodeEntryProps) {
  const [typedTrouble, setTrouble] = useState<CodeTrouble | 'lu'>();
  const told = typedTrouble ?? brought;
  const trouble = told === 'lu' ? undefined : told;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('code');
    const typed = new FormData(event.currentTarget).get('code');
    onCode(typeof typed === 'string' ? typed : '').then(
      (fault) => {
        setTrouble(fault ?? 'lu');
        // What must be put right is where the reader goes on.
        if (fault !== undefined && field instanceof HTMLElement) field.focus();
      },
      () => setTrouble('indisponible'),
    );
  };
  return (
    <section className="code-entry no-print" aria-labelledby="code-titre">
      <h2 id="code-titre">{ui.code.titre}</h2>
      <p id="code-consigne">{ui.code.consigne}</p>
      <form onSubmit={submit} noValidate>
        <label htmlFor="code">{ui.code.champ}</label>
        <div className="field">
          <input
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
          {trouble !== undefined &&
            (trouble === 'indisponible' ? ui.code.indisponible : ui.code.fautes[trouble])}
        </p>
      </form>
    </section>
  );
}
