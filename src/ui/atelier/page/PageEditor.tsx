import { use, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import type { PageModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { canonicalOf } from '../../../guide/guide.ts';
import { bodyOf } from '../../../proof/checks/phrase-match.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { Confirm } from '../told/Consequences.tsx';
import { Counted } from './Counted.tsx';
import { pageWithTyped } from '../workbench/workbench.ts';
import { DrawnContext } from '../workbench/drawn-context.ts';
import { withPage, writtenWords } from '../workbench/drawn.ts';
import { Field } from './Fields.tsx';
import { faultsInWords, type ShownFault } from '../told/Faults.tsx';
import { isOf, OpenFaultsContext, type OpenFaults } from '../workbench/faults-now.ts';
import { dated } from '../told/owner-words.ts';
import {
  anchorOf,
  filledWords,
  JUDGED,
  judgeWritten,
  missingFields,
  readability,
  withoutBlanks,
  type PageFault,
} from '../workbench/judge.ts';
import { useSpoken } from '../workbench/use-spoken.ts';
import { Marks } from '../told/Marks.tsx';
import { Paths } from './Paths.tsx';
import { Preview, type Onlooker } from './Preview.tsx';
import { Remarks } from '../draft/Remarks.tsx';
import { go, hrefOf } from '../route.ts';
import { SearchTrial } from './SearchTrial.tsx';
import { knownBy, shownText, typedNumbers, withLinked, type Values } from '../sentence/shown-text.ts';
import {
  useWorkbench,
  useWorkbenchState,
  useModel,
  useNumbers,
  useOwnerWords,
} from '../workbench/use-workbench.ts';
import { fieldName, kindName, WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';

/** The parts of the form, in the order in which a page is read. */
const PARTS: readonly { readonly title: string; readonly fields: readonly string[] }[] = [
  {
    title: WORDS.page.partPublic,
    fields: [
      'question',
      'titre',
      'demande',
      'pourquoi',
      'essentiel',
      'faire',
      'preparer',
      'ensuite',
      'bonASavoir',
      'message',
      'siEchec',
      'suite',
      'picto',
    ],
  },
  { title: WORDS.page.partConseiller, fields: ['dire', 'savoir', 'relances'] },
  { title: WORDS.page.partSource, fields: ['statut', 'sources', 'contacts', 'sans', 'responsable'] },
  { title: WORDS.page.partRecherche, fields: ['mots'] },
];

/** How many things are to be put right on the page. */
const countInWords = (count: number): string =>
  fill(WORDS.fautes.surLaPage, { compte: faultsInWords(count) });

/** The texts of a page, field by field, as they are shown. */
function textsOf({ fields }: PageModel, values: Values): readonly string[] {
  return fields.flatMap(({ value }) =>
    value === null
      ? []
      : (typeof value === 'string' ? [value] : Object.values(value as Readonly<Record<string, string>>)).map(
          (text) => shownText(text, values),
        ),
  );
}

/** The text of a page that was changed last; undefined until one is. */
function useChanged(page: PageModel, values: Values): string | undefined {
  const texts = useMemo(() => textsOf(page, values), [page, values]);
  const [seen, setSeen] = useState({ texts, changed: undefined as string | undefined });
  if (seen.texts !== texts) {
    const before = new Set(seen.texts);
    const changed = texts.find((text) => !before.has(text)) ?? seen.changed;
    setSeen({ texts, changed });
  }
  return seen.changed;
}

/** Tells the bar what the open page finds, so that both say one count; nothing while it is not yet judged in the guide that is kept. */
function useOpenFaults(page: PageModel, found: readonly PageFault[], others: readonly ShownFault[]): void {
  const { version: kept } = useModel();
  const { version } = use(DrawnContext);
  const tell = use(OpenFaultsContext);
  const own = found.map(({ message, at }): ShownFault => ({
    file: page.file,
    line: 1,
    what: message,
    todo: '',
    level: 'faute',
    page: page.page,
    ...(at !== undefined && { field: anchorOf(at) }),
  }));
  const { flow, step } = page;
  const all = JSON.stringify({ version, page: { page: page.page, flow, step }, faults: [...own, ...others] });
  const isCurrent = version === kept;
  useEffect(() => {
    if (isCurrent) tell(JSON.parse(all) as OpenFaults);
  }, [tell, all, isCurrent]);
  useEffect(() => () => tell(undefined), [tell]);
}

/** The pages whose answers lead to this one, each with the label that does. */
function Arrivals({ page }: { page: PageModel }) {
  const { flows } = useModel();
  const steps = flows.find(({ flow }) => flow === page.flow)?.steps ?? [];
  const from = steps.flatMap((step) =>
    step.edges
      .filter(({ to }) => to === page.step)
      .flatMap(({ label }) =>
        step.page === undefined ? [] : [{ page: step.page, title: step.title, label }],
      ),
  );
  if (from.length === 0) return null;
  return (
    <details>
      <summary>{`${WORDS.page.onYArrive} (${from.length})`}</summary>
      <ul>
        {from.map((one) => (
          <li key={`${one.page} ${one.label}`}>
            <a href={hrefOf('page', one.page)}>{printed(`${one.title} → ${one.label}`)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where a page stands: the whole guide, then its flow. */
function Crumbs({ page }: { page: PageModel }) {
  const { flows } = useModel();
  const flow = flows.find((one) => one.flow === page.flow);
  return (
    <nav aria-label={WORDS.page.fil} className="crumbs">
      <a href={hrefOf('carte')}>{WORDS.carte.tout}</a>
      {flow !== undefined && (
        <>
          <span aria-hidden="true"> › </span>
          <a href={hrefOf('carte', flow.flow)}>{flow.title}</a>
        </>
      )}
    </nav>
  );
}

function ReadOnlyNotice({ page }: { page: PageModel }) {
  if (page.readOnly === undefined) return null;
  const { file, line } = page.readOnly;
  return <p className="notice">{fill(WORDS.garde.ailleurs, { file, line })}</p>;
}

/** A page whose document does not read: nothing of it can be shown, and the rest of the guide stays to be worked on. */
function UnreadPage({ page }: { page: PageModel }) {
  return (
    <>
      <Crumbs page={page} />
      <h1 tabIndex={-1}>{printed(page.title)}</h1>
      <p>{WORDS.page.illisible}</p>
      <ReadOnlyNotice page={page} />
      <p>{page.readOnly?.what}</p>
    </>
  );
}

/** A page being written: its form, and the page itself beside it. */
export function PageEditor({ page }: { page: PageModel }) {
  return page.fields.length === 0 ? <UnreadPage page={page} /> : <Editor page={page} />;
}

/** Brings an element into view, and goes on from there. */
function bring(to: HTMLElement | null, block: ScrollLogicalPosition): void {
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block });
}

function Editor({ page: kept }: { page: PageModel }) {
  const workbench = useWorkbench();
  const { guide, judge } = use(DrawnContext);
  const state = useWorkbenchState();
  const { values, numbers } = useNumbers();
  const owner = useOwnerWords();
  const id = useId();
  const [onlooker, setOnlooker] = useState<Onlooker>('telephone');
  const [removing, setRemoving] = useState(false);
  const [opened, setOpened] = useState<readonly string[]>([]);
  // What the search found before anything was typed here.
  const [asOpened] = useState(guide);
  const page = useMemo(() => pageWithTyped(state, kept), [state, kept]);
  const written = useMemo(() => writtenWords(page), [page]);
  const filled = useMemo(() => filledWords(written, values), [written, values]);
  const found: readonly PageFault[] = useMemo(
    () => [
      ...missingFields(page.fields, WORDS.fautes.obligatoire),
      ...(judge === undefined ? [] : judgeWritten(judge, page.page, filled)),
    ],
    [judge, page, filled],
  );
  const faults = useMemo(
    () => found.map(({ check, message, at }) => ({ check, message: owner(message, page.page), at })),
    [found, owner, page.page],
  );
  // What the rules of the whole guide add to what this page's own say.
  const others = state.model.faults.filter(
    (fault) =>
      isOf(page, fault) &&
      fault.level === 'faute' &&
      (judge === undefined || fault.check === undefined || !JUDGED.has(fault.check)),
  );
  useOpenFaults(page, found, others);
  // As many things as are counted: those that stand under a field name it.
  const whole = [
    ...faults.map(({ at, message }) =>
      at === undefined ? message : fill(WORDS.fautes.dansChamp, { champ: fieldName(at.field), message }),
    ),
    ...others.map(({ what, todo }) => owner(`${what} ${todo}`, page.page)),
  ];
  const count = faults.length + others.length;
  const first = faults[0]?.message ?? whole[0] ?? '';
  const spoken = useSpoken(count === 0 ? countInWords(0) : `${countInWords(count)} ${first}`);
  const ease = readability(filled);
  // The preview follows the keys as fast as the machine can, and never holds them back.
  const typed = useMemo(
    () => (guide === undefined ? undefined : withPage(guide, page.page, withoutBlanks(filled))),
    [guide, page.page, filled],
  );
  const drawn = useDeferredValue(typed);
  const body = useDeferredValue(bodyOf(filled));
  const path = page.paths[0];
  const shown =
    drawn === undefined || path === undefined ? undefined : drawn.pages.get(pathFor(drawn, page.page, path));
  const changedLine = useDeferredValue(useChanged(page, values));
  const fields = new Map(page.fields.map((field) => [field.field, field]));
  const reading = page.reading;
  const { pages } = state.model;
  const sections = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLHeadingElement>(null);
  // On a narrow screen the page stands under its form: a button leads to it, and one back to where one was writing.
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLElement>(null);
  const name = kept.page;
  /** Gives the focus to the last line of a field, once it is drawn. */
  const writeIn = useCallback((field: string) => {
    const within = `[data-field="${CSS.escape(field)}"] :is(textarea, select, input)`;
    requestAnimationFrame(() =>
      [...(sections.current?.querySelectorAll<HTMLElement>(within) ?? [])].at(-1)?.focus(),
    );
  }, []);
  /** Puts a fact of the sheet among what is good to know, its numbers as those of the sheet. */
  const tell = useCallback(
    (sentence: string) => {
      const now = workbench.state();
      const own = now.model.pages.find((one) => one.page === name);
      if (own === undefined) return;
      const held = pageWithTyped(now, own).fields.find(({ field }) => field === 'bonASavoir')?.value ?? null;
      const known = knownBy(numbers);
      const linked = typedNumbers(sentence, values, known).reduce(
        (text, number) => withLinked(text, values, known, number),
        sentence,
      );
      workbench.type(name, 'bonASavoir', [
        ...(Array.isArray(held) ? (held as readonly string[]) : []),
        linked,
      ]);
      writeIn('bonASavoir');
    },
    [workbench, name, values, numbers, writeIn],
  );
  const openPath = useCallback(
    (to: string) => {
      const next = pages.find(({ paths }) => paths.includes(to));
      if (next !== undefined) go('page', next.page);
    },
    [pages],
  );

  return (
    <div className="editor">
      <div
        className="writing"
        ref={sections}
        onFocus={({ target }) => {
          if (target.matches('textarea, input, select')) field.current = target;
        }}
      >
        <Crumbs page={page} />
        <button type="button" className="between" onClick={() => bring(preview.current, 'start')}>
          {WORDS.page.apercu}
        </button>
        <h1 id="titre-page" ref={title} tabIndex={-1}>
          {printed(page.title)}
        </h1>
        <p className="marks">
          <span className={`kind ${page.kind}`}>{kindName(page.kind)}</span>
          <Marks page={{ ...page, faults: count }} />
        </p>
        {page.places > 1 && <p>{printed(fill(WORDS.page.adresses, { nombre: page.places }))}</p>}
        <Arrivals page={page} />
        <section className="verdict" aria-labelledby={`${id}-fautes`}>
          <h2 id={`${id}-fautes`}>{WORDS.fautes.pageTitre}</h2>
          <p>{countInWords(count)}</p>
          <ul className="faults">
            {whole.map((message, rank) => (
              <li key={`${rank} ${message}`}>{printed(message)}</li>
            ))}
          </ul>
          {ease !== undefined && (
            <p className={ease < 70 ? 'count over' : 'count'}>
              {printed(fill(WORDS.page.lisibilite, { indice: ease }))}
            </p>
          )}
        </section>
        <Counted page={kept} />
        <p className="visually-hidden" role="status">
          <Fresh text={spoken} />
        </p>
        <ReadOnlyNotice page={page} />
        {PARTS.map((part, rank) => {
          const own = part.fields.flatMap((name) => fields.get(name) ?? []);
          const there = own.filter(
            ({ value, required, field }) => value !== null || required || opened.includes(field),
          );
          const absent = own.filter((field) => !there.includes(field));
          return (
            <section key={part.title} aria-labelledby={`${id}-${rank}`} className="part">
              <h2 id={`${id}-${rank}`}>{part.title}</h2>
              {there.map((field) => (
                <section key={field.field} aria-labelledby={`${id}-${field.field}`} data-field={field.field}>
                  <h3 id={`${id}-${field.field}`}>
                    {fieldName(field.field)}{' '}
                    {field.required && <span className="hint">{WORDS.champ.obligatoire}</span>}
                  </h3>
                  <Field
                    page={page.page}
                    field={field}
                    faults={faults.filter(({ at }) => at?.field === field.field)}
                    body={body}
                    onChange={(value) => workbench.type(page.page, field.field, value)}
                    onTell={tell}
                  />
                  {field.field === 'mots' &&
                    asOpened !== undefined &&
                    shown !== undefined &&
                    drawn !== undefined && <SearchTrial before={asOpened} after={drawn} path={shown.path} />}
                </section>
              ))}
              {absent.length > 0 && (
                <div className="actions">
                  {absent.map(({ field }) => (
                    <button
                      type="button"
                      key={field}
                      onClick={() => {
                        setOpened([...opened, field]);
                        writeIn(field);
                      }}
                    >
                      {`${WORDS.champ.ajouterChamp} : ${fieldName(field)}`}
                    </button>
                  ))}
                </div>
              )}
              {rank === 0 && page.kind !== 'reply' && (
                <section aria-labelledby={`${id}-chemins`} data-field="reponses">
                  <h3 id={`${id}-chemins`}>{WORDS.page.chemins}</h3>
                  <Paths page={page} faults={faults} />
                </section>
              )}
            </section>
          );
        })}
        <section aria-labelledby={`${id}-relecture`} className="part">
          <h2 id={`${id}-relecture`}>{WORDS.relire.titre}</h2>
          {page.kind !== 'question' && (
            <p>
              {reading === null
                ? WORDS.page.jamaisLue
                : printed(
                    fill(WORDS.page.lueLe, { date: dated(reading.le), suite: dated(reading.aRevoirLe) }),
                  )}{' '}
              {reading?.changed === true && WORDS.page.changeeDepuis}{' '}
              <a href={hrefOf('relire', page.page)}>{WORDS.page.relire}</a>
            </p>
          )}
          <Remarks page={page} />
        </section>
        <div className="part">
          {removing ? (
            <Confirm
              edit={{ type: 'page-remove', page: page.page }}
              verb={WORDS.chemins.retirerVraiment}
              onCancel={() => setRemoving(false)}
              onDone={() => go('carte', page.flow)}
            />
          ) : (
            <button type="button" onClick={() => setRemoving(true)}>
              {WORDS.chemins.retirerPage}
            </button>
          )}
        </div>
      </div>
      <section className="seeing" aria-labelledby={`${id}-apercu`}>
        <h2 id={`${id}-apercu`} ref={preview} tabIndex={-1}>
          {WORDS.page.apercu}
        </h2>
        <button
          type="button"
          className="between"
          onClick={() => bring(field.current?.isConnected === true ? field.current : title.current, 'center')}
        >
          {WORDS.page.retourTexte}
        </button>
        <div className="actions" role="group" aria-labelledby={`${id}-apercu`}>
          {(['telephone', 'large', 'conseiller'] as const).map((one) => (
            <button type="button" key={one} aria-pressed={onlooker === one} onClick={() => setOnlooker(one)}>
              {WORDS.page[one]}
            </button>
          ))}
        </div>
        {drawn !== undefined && shown !== undefined ? (
          <Preview
            key={onlooker}
            guide={drawn}
            page={shown}
            onlooker={onlooker}
            today={state.model.today}
            onOpen={openPath}
            changed={changedLine}
          />
        ) : (
          <p className="notice">
            {page.fields.some(({ required, value }) => required && value === null)
              ? WORDS.page.apercuImpossible
              : WORDS.page.apercuArrive}
          </p>
        )}
      </section>
    </div>
  );
}

/** The address that stands for the copies of a page, in the guide as it is drawn. */
function pathFor(guide: AdviserGuide, content: string, otherwise: string): string {
  try {
    return canonicalOf(guide, content);
  } catch {
    return otherwise;
  }
}
