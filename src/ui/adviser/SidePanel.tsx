import { useState } from 'react';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { maskPersonal } from '../../adviser/mask/mask.ts';
import { wordsFor } from '../../guide/guide.ts';
import type { Page } from '../../guide/pages.ts';
import { isQuestion } from '../../guide/text.ts';
import { maskedField } from './masked-field.ts';

/** What the adviser must never do stands first. */
const NEVER = /\bne jamais\b/i;

/** Each entry of the sheet that the page cites: a press opens its facts. */
function Sources({ guide, sources }: { guide: AdviserGuide; sources: readonly string[] }) {
  const [open, setOpen] = useState<string>();
  if (sources.length === 0) return null;
  const facts = open === undefined ? undefined : guide.sources[open];
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{guide.console.sources}</h2>
      <p className="entries">
        {sources.map((source) =>
          guide.sources[source] === undefined ? (
            <span key={source}>{guide.console.conseilDuGuide}</span>
          ) : (
            <button
              key={source}
              type="button"
              aria-expanded={open === source}
              aria-controls="faits"
              onClick={() => setOpen(open === source ? undefined : source)}
            >
              {source}
            </button>
          ),
        )}
      </p>
      <div id="faits">
        {facts !== undefined && (
          <>
            <h3>{`${open} — ${facts.sujet}`}</h3>
            <ul>
              {facts.faits.map((fait) => (
                <li key={fait}>{fait}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

/** « Cette page est fausse » : a remark that stays in this browser. */
function Remark({ guide, onRemark }: { guide: AdviserGuide; onRemark: (text: string) => boolean }) {
  const ui = guide.console.fausse;
  const [text, setText] = useState('');
  const [kept, setKept] = useState(false);
  return (
    <details className="remark">
      <summary>{ui.ouvrir}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const masked = maskPersonal(text.trim());
          if (masked === '' || !onRemark(masked)) return;
          setText('');
          setKept(true);
        }}
      >
        <label>
          {ui.champ}
          <textarea
            rows={2}
            {...maskedField(
              text,
              (changed) => {
                setKept(false);
                setText(changed);
              },
              { most: 400 },
            )}
          />
        </label>
        <button type="submit">{ui.garder}</button>
        <p role="status">{kept && ui.gardee}</p>
      </form>
    </details>
  );
}

interface SidePanelProps {
  guide: AdviserGuide;
  page: Page;
  onRemark: (text: string) => boolean;
}

/** Beside what is said: what to know and never read, what to ask when the caller hesitates, where it comes from. */
export function SidePanel({ guide, page, onRemark }: SidePanelProps) {
  const ui = guide.console;
  const words = wordsFor(guide, page.content);
  const know = (words.savoir ?? []).toSorted(
    (one, other) => Number(NEVER.test(other)) - Number(NEVER.test(one)),
  );
  return (
    <div className="side">
      {know.length > 0 && (
        <section className="know" aria-labelledby="savoir">
          <h2 id="savoir">{ui.savoir}</h2>
          <ul>
            {know.map((line) => (
              <li key={line} className={NEVER.test(line) ? 'never' : undefined}>
                {line}
              </li>
            ))}
          </ul>
        </section>
      )}
      {words.relances !== undefined && (
        <section className="probes" aria-labelledby="relances">
          <h2 id="relances">{ui.relances}</h2>
          <ul>
            {words.relances.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Sources guide={guide} sources={isQuestion(words) ? (words.sources ?? []) : words.sources} />
      <Remark guide={guide} onRemark={onRemark} />
    </div>
  );
}
