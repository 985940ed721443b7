import { useEffect, useId, useRef, useState } from 'react';
import type {
  ChangesModel,
  Conflict,
  Proposed,
  ProposeProgress,
  Refusal,
} from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { BeforeAfter } from '../told/BeforeAfter.tsx';
import { FaultLinks } from '../told/Faults.tsx';
import { AT_SIGHT, ToldLines } from '../told/ToldLines.tsx';
import { Both } from '../told/Refused.tsx';
import { Fresh } from '../../shared/Fresh.tsx';
import { useAsked } from '../workbench/use-asked.ts';
import { useKeptForm } from '../workbench/use-kept-form.ts';
import { useSpoken } from '../workbench/use-spoken.ts';
import { useWorkbench, useModel, useOwnerWords } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';
import { PlainText } from '../sentence/PlainText.tsx';

const words = WORDS.changements;

/** Where the draft is handed over. */
const PROPOSE_ID = 'proposer';

function goToProposing(): void {
  const heading = document.getElementById(PROPOSE_ID);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Where the owner's name is kept: on this machine, and nowhere else. */
const NAME_KEY = 'atelier.nom';

function rememberedName(): string {
  try {
    return window.localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

function rememberName(name: string): void {
  try {
    window.localStorage.setItem(NAME_KEY, name);
  } catch {
    // It is typed again next time.
  }
}

/** What is under way, in words. */
function progressInWords(progress: ProposeProgress | undefined): string {
  if (progress === undefined) return words.attente;
  const { step, rank, total } = progress;
  return printed(fill(words.etape, { rang: rank, nombre: total, etape: words.etapes[step] }));
}

/** How far the checks are. It is seen at each step; what is said aloud is said elsewhere, less often. */
function Progress({ progress }: { progress: ProposeProgress | undefined }) {
  const id = useId();
  return (
    <div className="progress">
      <p id={id}>
        <Fresh text={progressInWords(progress)} />
      </p>
      <progress aria-labelledby={id} max={progress?.total ?? 1} value={(progress?.rank ?? 1) - 1} />
      {progress !== undefined && <p className="help-line">{words.attente}</p>}
    </div>
  );
}

/**
 * Hands the draft over, once everything is checked.
 *
 * @param proposed whether all that changes is in a proposal already.
 */
function Propose({ proposed }: { proposed: boolean }) {
  const workbench = useWorkbench();
  const { draft, faults, version } = useModel();
  const owner = useOwnerWords();
  const id = useId();
  const outcome = useRef<HTMLDivElement>(null);
  const [name, setName] = useState(rememberedName);
  const [note, setNote, forgetNote] = useKeptForm('proposition', () => '');
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ProposeProgress>();
  useEffect(() => workbench.client.onProgress(setProgress), [workbench]);
  // A step that is over at once is not said: only where the machine stays a while.
  const spoken = useSpoken(busy ? progressInWords(progress) : '');
  const [refusal, setRefusal] = useState<Refusal>();
  const [done, setDone] = useState<Proposed>();
  // Until something changes again, there is nothing more to hand over.
  const isHandedOver = proposed || done?.model.version === version;
  const warnings = faults.filter(({ level }) => level === 'a-revoir');
  const propose = async () => {
    rememberName(name.trim());
    setBusy(true);
    setProgress(undefined);
    setRefusal(undefined);
    setDone(undefined);
    await workbench.flush();
    const answer = await workbench.ask('propose', {
      name: name.trim(),
      ...(note.trim() !== '' && { note: note.trim() }),
    });
    setBusy(false);
    if (answer === undefined) return;
    if (answer.ok) {
      setDone(answer.value);
      setNote('');
      forgetNote();
      workbench.take(answer.value.model);
    } else setRefusal(answer.refusal);
    requestAnimationFrame(() => outcome.current?.focus());
  };
  return (
    <section aria-labelledby={PROPOSE_ID}>
      <h2 id={PROPOSE_ID} tabIndex={-1}>
        {words.proposer}
      </h2>
      {!isHandedOver && <p>{words.proposerIntro}</p>}
      <form
        className="confirm"
        hidden={isHandedOver}
        onSubmit={(event) => {
          event.preventDefault();
          void propose();
        }}
      >
        <label htmlFor={`${id}-nom`}>{words.nom}</label>
        <p className="help-line" id={`${id}-aide`}>
          {words.nomAide}
        </p>
        <input
          id={`${id}-nom`}
          aria-describedby={`${id}-aide`}
          autoComplete="name"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <label htmlFor={`${id}-note`}>{words.note}</label>
        <PlainText id={`${id}-note`} rows={2} value={note} onText={setNote} />
        {name.trim() === '' && (
          <p className="help-line">{printed(fill(WORDS.chemins.manque, { quoi: words.nom }))}</p>
        )}
        <button type="submit" className="strong" disabled={busy || name.trim() === '' || draft.changed === 0}>
          {words.proposer}
        </button>
      </form>
      {busy && <Progress progress={progress} />}
      <p className="visually-hidden" role="status">
        <Fresh text={spoken} />
      </p>
      <div ref={outcome} tabIndex={-1}>
        {refusal !== undefined && (
          <div className="refused">
            <p>{words.refuse}</p>
            <p>{printed(owner(refusal.told))}</p>
            {refusal.kind === 'faults' && <FaultLinks faults={refusal.faults} />}
          </div>
        )}
        {proposed && done === undefined && (
          <p className="notice">{printed(fill(words.deja, { nom: draft.id }))}</p>
        )}
        {done !== undefined && isHandedOver && (
          <div className="notice">
            {[...new Set(done.told)].map((line) => (
              <p key={line}>{printed(line)}</p>
            ))}
          </div>
        )}
      </div>
      {warnings.length > 0 && (
        <details>
          <summary>{`${words.avertissements} (${warnings.length})`}</summary>
          <FaultLinks faults={warnings} />
        </details>
      )}
    </section>
  );
}

/** What others published meanwhile: taken in field by field, both texts shown where both changed. */
function Theirs({ count }: { count: number }) {
  const workbench = useWorkbench();
  const owner = useOwnerWords();
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [choices, setChoices] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const [told, setTold] = useState<readonly string[]>([]);
  if (count === 0 && conflicts.length === 0 && told.length === 0) return null;
  const take = async () => {
    await workbench.flush();
    const answer = await workbench.ask('take-theirs', { choices });
    if (answer === undefined) return;
    if (!answer.ok) {
      setTold([owner(answer.refusal.told)]);
      if (answer.refusal.kind === 'conflict') setConflicts(answer.refusal.conflicts);
      return;
    }
    setTold(answer.value.told);
    setConflicts(answer.value.conflicts);
    workbench.take(answer.value.model, answer.value.told);
  };
  return (
    <section aria-labelledby="leurs">
      <h2 id="leurs">{words.leurs}</h2>
      {conflicts.length > 0 && <p>{words.conflits}</p>}
      {conflicts.map((conflict) => (
        <Both
          key={conflict.key}
          conflict={conflict}
          chosen={choices[conflict.key]}
          onMine={() => setChoices({ ...choices, [conflict.key]: 'mine' })}
          onTheirs={() => setChoices({ ...choices, [conflict.key]: 'theirs' })}
        />
      ))}
      {(count > 0 || conflicts.length > 0) && (
        <button
          type="button"
          className="strong"
          disabled={conflicts.some(({ key }) => choices[key] === undefined)}
          onClick={() => void take()}
        >
          {conflicts.length > 0 ? words.choisir : words.prendre}
        </button>
      )}
      <div role="status">
        {[...new Set(told)].map((line) => (
          <p key={line}>{printed(line)}</p>
        ))}
      </div>
    </section>
  );
}

/** The drafts: what is in one stays in it when another is opened. */
function Drafts() {
  const workbench = useWorkbench();
  const drafts = useAsked('drafts');
  const id = useId();
  const [name, setName] = useState('');
  const open = async (draft: string, named?: string) => {
    await workbench.flush();
    const answer = await workbench.ask('draft-open', {
      id: draft,
      ...(named !== undefined && { name: named }),
    });
    if (answer?.ok === true) {
      workbench.take(answer.value.model, answer.value.told);
      setName('');
    }
  };
  if (drafts === undefined) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.brouillons}</h2>
      <p>{printed(fill(words.brouillonActuel, { nom: drafts.current.name }))}</p>
      <ul className="actions">
        {drafts.others.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => void open(draft.id)}>
              {printed(fill(words.ouvrirBrouillon, { nom: draft.name }))}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void open('', name.trim());
        }}
      >
        <label className="stacked" htmlFor={`${id}-nom`}>
          {words.nomBrouillon}
        </label>
        <input id={`${id}-nom`} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <button type="submit" disabled={name.trim() === ''}>
          {words.nouveauBrouillon}
        </button>
      </form>
    </section>
  );
}

/** What is told of the changes, under headings. */
function Sections({ sections }: { sections: ChangesModel['sections'] }) {
  return sections.map(({ title, lines }) => (
    <section key={title}>
      <h3>{printed(title)}</h3>
      <ToldLines lines={lines.map((line) => printed(line))} />
    </section>
  ));
}

/** What changes, in words and page by page, and the way to hand it over. */
export function Changes() {
  const changes = useAsked('changes');
  const { draft } = useModel();
  return (
    <>
      <h1 tabIndex={-1}>{words.titre}</h1>
      {/* What changes may be long: whoever has read it already goes to the end of it at once. */}
      {changes !== undefined && !changes.proposed && draft.changed > 0 && (
        <p>
          <button type="button" onClick={goToProposing}>
            {printed(words.allerProposer)}
          </button>
        </p>
      )}
      {changes === undefined && <p role="status">{words.cherche}</p>}
      {changes !== undefined && (
        <>
          <Theirs count={changes.theirs.length} />
          <section aria-labelledby="en-mots">
            <h2 id="en-mots">{words.enMots}</h2>
            <Sections sections={changes.sections.filter(({ technical }) => technical !== true)} />
            <details>
              <summary>{words.techniques}</summary>
              <Sections sections={changes.sections.filter(({ technical }) => technical === true)} />
            </details>
          </section>
          {changes.pages.length > 0 && (
            <section aria-labelledby="par-page">
              <h2 id="par-page">{words.pages}</h2>
              {/* The same, with each text whole: many pages are opened by whoever wants them. */}
              <details open={changes.pages.length <= AT_SIGHT}>
                <summary>{fill(WORDS.fiche.pages, { nombre: changes.pages.length })}</summary>
                <BeforeAfter changes={changes.pages} />
              </details>
            </section>
          )}
        </>
      )}
      {/* They stand under what is told: shown before it, they would move under the finger. */}
      <div hidden={changes === undefined}>
        <Propose proposed={changes?.proposed === true} />
        <Drafts />
      </div>
    </>
  );
}
