import { useId, useRef } from 'react';
import { fill } from '../../../guide/format.ts';
import { TextFaults } from '../told/Faults.tsx';
import { useNumbers } from '../workbench/use-workbench.ts';
import { fieldHelp, WORDS } from '../words.fr.ts';
import { Count } from './Count.tsx';
import { SentenceField } from './SentenceField.tsx';
import { shownText } from './shown-text.ts';
import { printed } from './printed.ts';

interface LineProps {
  readonly label: string;
  /** Whether the label is shown above the field too. */
  readonly shownLabel?: React.ReactNode;
  readonly help?: React.ReactNode;
  readonly value: string;
  readonly messages: readonly string[];
  readonly helpId: string;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
  readonly onEnter?: () => void;
  readonly children?: React.ReactNode;
}

/** One text with its count and its faults. */
export function Line(props: LineProps) {
  const { label, shownLabel, help, value, messages, helpId, required, onChange, onEnter, children } = props;
  const id = useId();
  const { values, numbers } = useNumbers();
  return (
    <>
      <SentenceField
        label={label}
        shownLabel={shownLabel}
        help={help}
        value={value}
        values={values}
        numbers={numbers}
        onChange={onChange}
        onEnter={onEnter}
        describedBy={`${helpId} ${id}`}
        invalid={messages.length > 0}
        required={required === true}
      >
        {children}
        <Count text={shownText(value, values)} />
      </SentenceField>
      <TextFaults id={id} messages={messages} />
    </>
  );
}

/** What helps to write a field, in one line. */
export function Help({ id, field }: { id: string; field: string }) {
  return (
    <p className="help-line" id={id}>
      {printed(fieldHelp(field))}
    </p>
  );
}

interface LinesProps {
  /** The list's name, as its form calls it. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly messagesAt: (rank: number) => readonly string[];
  readonly helpId: string;
  readonly onChange: (lines: readonly string[]) => void;
}

/** A list of sentences: each line is moved, removed and written by itself; Enter begins the next one. An empty list has a line to begin with. */
export function Lines({ name, lines: written, messagesAt, helpId, onChange }: LinesProps) {
  const list = useRef<HTMLOListElement>(null);
  const lines = written.length === 0 ? [''] : written;
  const focusOn = (rank: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[rank]?.focus());
  const put = (rank: number, text: string) =>
    onChange(lines.map((line, index) => (index === rank ? text : line)));
  const add = (rank: number) => {
    onChange(lines.toSpliced(rank, 0, ''));
    focusOn(rank);
  };
  const move = (rank: number, to: number) => {
    const [line = ''] = lines.slice(rank, rank + 1);
    onChange(lines.toSpliced(rank, 1).toSpliced(to, 0, line));
  };
  const removed = (rank: number) => {
    onChange(lines.toSpliced(rank, 1));
    focusOn(Math.max(0, rank - 1));
  };
  return (
    <>
      <ol className="lines" ref={list}>
        {lines.map((line, rank) => {
          const at = { champ: name, rang: rank + 1 };
          const tool = (gesture: string) => fill(WORDS.champ.aLaLigne, { geste: gesture, rang: rank + 1 });
          return (
            <li key={rank}>
              <Line
                label={fill(WORDS.champ.ligne, at)}
                value={line}
                messages={messagesAt(rank)}
                helpId={helpId}
                onChange={(text) => put(rank, text)}
                onEnter={() => add(rank + 1)}
              >
                <button
                  type="button"
                  className="tool up"
                  aria-label={tool(WORDS.champ.monter)}
                  disabled={rank === 0}
                  onClick={() => move(rank, rank - 1)}
                ></button>
                <button
                  type="button"
                  className="tool down"
                  aria-label={tool(WORDS.champ.descendre)}
                  disabled={rank === lines.length - 1}
                  onClick={() => move(rank, rank + 1)}
                ></button>
                <button
                  type="button"
                  className="tool gone"
                  aria-label={tool(WORDS.champ.retirer)}
                  onClick={() => removed(rank)}
                ></button>
              </Line>
            </li>
          );
        })}
      </ol>
      <button type="button" onClick={() => add(lines.length)}>
        {WORDS.champ.ajouter}
        <span className="visually-hidden">{` : ${name}`}</span>
      </button>
    </>
  );
}
