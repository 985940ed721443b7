import { useState, type ReactNode } from 'react';
import type { Guide, PublicAdvice, PublicReply } from '../../../guide/guide.ts';
import { HOME, urlOf } from '../../../guide/pages.ts';
import { isReply } from '../../../guide/text.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { useMove } from '../../shared/moves.ts';

function Lines({ title, lines }: { title: string; lines: readonly string[] | undefined }) {
  if (lines === undefined || lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The message to copy, and the button that copies it where a script runs. */
function Message({ guide, text, live }: { guide: Guide; text: string; live: boolean }) {
  const ui = guide.interface;
  const [outcome, setOutcome] = useState('');
  const copy = () => {
    // Without a secure context there is no clipboard at all: the promise then never starts.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => setOutcome(ui.copie),
        () => setOutcome(ui.copieRefusee),
      );
  };
  return (
    <section>
      <h2>{ui.sections.message}</h2>
      <blockquote className="message">{text}</blockquote>
      {live && (
        <p className="no-print">
          <button type="button" onClick={copy}>
            {ui.copier}
          </button>{' '}
          <span role="status">
            <Fresh text={outcome} />
          </span>
        </p>
      )}
    </section>
  );
}

/** Where to go after a reply: the pages that its words name, then the home page. */
function GoOn({ guide, words }: { guide: Guide; words: PublicReply }) {
  const move = useMove();
  const ui = guide.interface;
  return (
    <nav className="then no-print" aria-labelledby="suite">
      <h2 id="suite">{ui.sections.suite}</h2>
      <ul className="answers">
        {Object.entries(words.suite).map(([path, label]) => (
          <li key={path}>
            <a data-suite={path} href={urlOf(path)} onClick={move({ type: 'OPEN', path })}>
              <span className="label">{label}</span>
            </a>
          </li>
        ))}
        <li>
          <a data-suite="" href={urlOf(HOME)} onClick={move({ type: 'OPEN', path: HOME })}>
            <span className="label">{ui.autreQuestion}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}

interface SheetProps {
  guide: Guide;
  words: PublicAdvice | PublicReply;
  live: boolean;
  /** The question of an advice: « est-ce que ça marche ? ». */
  children?: ReactNode;
}

/** An action sheet: the short answer, what to do, the way on, and then what may wait. */
export function Sheet({ guide, words, live, children }: SheetProps) {
  const { sections } = guide.interface;
  return (
    <>
      {words.essentiel !== undefined && <p className="lead">{words.essentiel}</p>}
      <section>
        <h2>{sections.faire}</h2>
        {words.faire.length === 1 ? (
          <p>{words.faire[0]}</p>
        ) : (
          <ol className="todo">
            {words.faire.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </section>
      <Lines title={sections.preparer} lines={words.preparer} />
      {isReply(words) ? <GoOn guide={guide} words={words} /> : children}
      {words.message !== undefined && <Message guide={guide} text={words.message} live={live} />}
      <Lines title={sections.bonASavoir} lines={words.bonASavoir} />
      <Lines title={sections.siEchec} lines={words.siEchec} />
    </>
  );
}
