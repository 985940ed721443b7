import { lazy, Suspense, useId, useMemo, useState } from 'react';
import type {
  FieldValue,
  FlowModel,
  Model,
  PageModel,
  SetReturn,
  StepModel,
} from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { Confirm } from '../told/Consequences.tsx';
import { CountedMarks } from '../page/Counted.tsx';
import { FaultLinks } from '../told/Faults.tsx';
import { Marks, waitsForReading } from '../told/Marks.tsx';
import type { MapArrow, MapBox } from './MapDrawing.tsx';
import { FormEnd, useOnce } from '../page/FormEnd.tsx';
import { useFormFaults } from '../page/use-new-page.ts';
import { emptyStep, missingIn, stepOf, usualIn } from '../page/new-step.ts';
import { NewStepForm, TargetSelect } from '../page/NewStep.tsx';
import { go, hrefOf } from '../route.ts';
import { counted } from '../sentence/counted.ts';
import { searchable, seeker, shownText, type Values } from '../sentence/shown-text.ts';
import { isFormKept, useKeptForm } from '../workbench/use-kept-form.ts';
import { pagesNow } from '../workbench/faults-now.ts';
import {
  useWorkbench,
  useWorkbenchState,
  useModel,
  useNumbers,
  useTitleAt,
} from '../workbench/use-workbench.ts';
import { kindName, WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';

const MapDrawing = lazy(() => import('./MapDrawing.tsx'));

const words = WORDS.carte;

/** The guide, its pages with all that is to be put right on each. */
function useModelNow(): Model {
  const state = useWorkbenchState();
  return useMemo(() => ({ ...state.model, pages: pagesNow(state) }), [state]);
}

function textsIn(value: FieldValue | null): readonly string[] {
  if (value === null) return [];
  return typeof value === 'string' ? [value] : Object.values(value as Readonly<Record<string, string>>);
}

/** Everything that a page says, to be searched: words, entries of the sheet, numbers. */
function searchedText(page: PageModel, values: Values): string {
  const said = page.fields.flatMap(({ value }) => textsIn(value)).map((text) => shownText(text, values));
  return searchable([page.title, page.page, ...said].join('\n'));
}

type Filter = 'toutes' | 'aCorriger' | 'aRelire' | 'changees';

function passes(page: PageModel, filter: Filter): boolean {
  switch (filter) {
    case 'toutes':
      return true;
    case 'aCorriger':
      return page.faults > 0;
    case 'aRelire':
      return waitsForReading(page);
    case 'changees':
      return page.changed;
  }
}

/** What waits on a page, and what was counted of it. */
function PageMarks({ page }: { page: PageModel }) {
  return (
    <>
      <Marks page={page} /> <CountedMarks page={page} />
    </>
  );
}

/** The text of a page by which it was found, as it is shown; undefined when its title has what is sought. */
function foundBy(page: PageModel, isSought: (text: string) => boolean, values: Values): string | undefined {
  if (isSought(searchable(page.title))) return undefined;
  return page.fields
    .filter(({ field }) => field !== 'sources')
    .flatMap(({ value }) => textsIn(value))
    .map((text) => shownText(text, values))
    .find((text) => isSought(searchable(text)));
}

/** Where what is sought stands on a page: pages named by it come first, then those that people find by it. */
function rankOf(page: PageModel, isSought: (text: string) => boolean, values: Values): number {
  const holds = (texts: readonly string[]) =>
    isSought(searchable(texts.map((one) => shownText(one, values)).join('\n')));
  const held = (...names: string[]) =>
    page.fields.filter(({ field }) => names.includes(field)).flatMap(({ value }) => textsIn(value));
  if (holds([page.title])) return 0;
  if (holds([page.title, ...held('demande', 'essentiel', 'reponses', 'sources')])) return 1;
  return holds([page.title, ...held('faire', 'mots')]) ? 2 : 3;
}

/** Where a page that was found is, and the text that was sought. */
function FoundIn({ part, text }: { part: string; text: string | undefined }) {
  return (
    <p className="help-line">
      {printed(fill(words.partie, { titre: part }))}
      {text !== undefined && (
        <>
          <br />
          {printed(`« ${text} »`)}
        </>
      )}
    </p>
  );
}

/** Finds pages by what they say, by an entry of the sheet, by a number. */
function PageSearch({ flow }: { flow: FlowModel | undefined }) {
  const id = useId();
  const { pages, flows } = useModelNow();
  const { values } = useNumbers();
  const parts = new Map(flows.map(({ flow: name, title }) => [name, title]));
  const [sought, setSought] = useState('');
  const [filter, setFilter] = useState<Filter>('toutes');
  const texts = useMemo(
    () => new Map(pages.map((page) => [page.page, searchedText(page, values)])),
    [pages, values],
  );
  const isSought = seeker(sought);
  const asked = sought.trim() !== '' || filter !== 'toutes';
  const found = pages
    .filter(
      (page) =>
        passes(page, filter) &&
        isSought(texts.get(page.page) ?? '') &&
        (sought.trim() !== '' || flow === undefined || page.flow === flow.flow),
    )
    .map((page) => ({ page, rank: rankOf(page, isSought, values) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ page }) => page);
  const told = asked ? counted(found.length, words.aucune, words.uneTrouvee, words.trouvees) : '';
  return (
    <div role="search" className="page-search">
      <label htmlFor={id}>{words.chercher}</label>
      <p className="help-line" id={`${id}-aide`}>
        {printed(words.chercherAide)}
      </p>
      <div className="row">
        <input
          id={id}
          type="search"
          aria-describedby={`${id}-aide`}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <select
          aria-label={words.seulement}
          value={filter}
          onChange={({ currentTarget }) => setFilter(currentTarget.value as Filter)}
        >
          {(['toutes', 'aCorriger', 'aRelire', 'changees'] as const).map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      </div>
      <p role="status">
        <Fresh text={told} />
      </p>
      {asked && (
        <ul className="page-list">
          {found.map((page) => (
            <li key={page.page}>
              <a href={hrefOf('page', page.page)}>{printed(page.title)}</a>{' '}
              <span className={`kind ${page.kind}`}>{kindName(page.kind)}</span> <PageMarks page={page} />
              <FoundIn
                part={parts.get(page.flow) ?? page.flow}
                text={sought.trim() === '' ? undefined : foundBy(page, isSought, values)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function pageOf({ pages }: Model, step: StepModel): PageModel | undefined {
  return step.page === undefined ? undefined : pages.find(({ page }) => page === step.page);
}

function hrefOfStep(step: StepModel): string | undefined {
  if (step.page !== undefined) return hrefOf('page', step.page);
  return step.flow === undefined ? undefined : hrefOf('carte', step.flow);
}

const stepKind = (step: StepModel): string => WORDS.natures[step.kind];

/** The steps of a map in a list: each with its answers and where they lead. */
function StepList({ flow }: { flow: FlowModel }) {
  const model = useModelNow();
  const titles = new Map(flow.steps.map(({ step, title }) => [step, title]));
  const [removing, setRemoving] = useState<string>();
  const [returning, setReturning] = useState<SetReturn>();
  return (
    <ol className="step-list">
      {flow.steps.map((step) => {
        const page = pageOf(model, step);
        const href = hrefOfStep(step);
        return (
          <li key={step.step} className={step.kind}>
            <p>
              <span className={`kind ${step.kind}`}>{stepKind(step)}</span>{' '}
              {href === undefined ? (
                <strong>{printed(step.title)}</strong>
              ) : (
                <a href={href}>{printed(step.title)}</a>
              )}{' '}
              {page !== undefined && <PageMarks page={page} />}
            </p>
            {step.readOnly !== undefined && (
              <p className="notice">
                {fill(WORDS.garde.ailleurs, { file: step.readOnly.file, line: step.readOnly.line })}
              </p>
            )}
            {step.edges.length > 0 && (
              <ul>
                {step.edges.map(({ answer, label, to }) => (
                  <li key={answer}>{printed(`${label} ${words.mene} « ${titles.get(to) ?? to} »`)}</li>
                ))}
              </ul>
            )}
            {step.kind === 'detour' && (
              <>
                {step.onDone !== undefined && (
                  <TargetSelect
                    flow={flow.flow}
                    label={WORDS.chemins.retour}
                    value={step.onDone}
                    except={step.step}
                    verb={WORDS.chemins.revenirLa}
                    onChange={(onDone) => {
                      if (onDone !== '' && onDone !== step.onDone) {
                        setReturning({ type: 'return-set', flow: flow.flow, step: step.step, onDone });
                      }
                    }}
                  />
                )}
                {returning?.step === step.step && (
                  <Confirm
                    edit={returning}
                    verb={WORDS.chemins.changerVraiment}
                    onDone={() => setReturning(undefined)}
                    onCancel={() => setReturning(undefined)}
                  />
                )}
                {removing === step.step ? (
                  <Confirm
                    edit={{ type: 'detour-remove', flow: flow.flow, step: step.step }}
                    verb={WORDS.chemins.retirerVraiment}
                    onDone={() => setRemoving(undefined)}
                    onCancel={() => setRemoving(undefined)}
                  />
                ) : (
                  <button type="button" onClick={() => setRemoving(step.step)}>
                    {printed(fill(WORDS.chemins.retirerQuoi, { libelle: step.title }))}
                  </button>
                )}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A page added to a map: nothing leads to it yet, which its map then says. */
function AddPage({ flow }: { flow: FlowModel }) {
  const [adding, setAdding] = useState(() => isFormKept(`page ${flow.flow}`));
  return adding ? (
    <AddPageForm flow={flow} onClose={() => setAdding(false)} />
  ) : (
    <button type="button" onClick={() => setAdding(true)}>
      {words.ajouterPage}
    </button>
  );
}

function AddPageForm({ flow, onClose }: { flow: FlowModel; onClose: () => void }) {
  const workbench = useWorkbench();
  const { pages, guide } = useModel();
  const titleAt = useTitleAt();
  const form = `page ${flow.flow}`;
  const [draft, setDraft, forget] = useKeptForm(form, () =>
    emptyStep('reply', usualIn(pages, flow.flow, guide)),
  );
  const close = () => {
    forget();
    onClose();
  };
  const wrong = useFormFaults(draft, flow.flow);
  const send = useOnce(async () => {
    const step = stepOf(draft, titleAt);
    if (step === undefined) return;
    const made = await workbench.make({ type: 'step-add', flow: flow.flow, step });
    if (made === undefined) return;
    close();
    const [created] = made.pages;
    if (created !== undefined) go('page', created);
  });
  return (
    <form
      className="confirm"
      aria-label={words.ajouterPage}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <NewStepForm
        flow={flow.flow}
        draft={draft}
        kinds={['reply', 'advice', 'question', 'detour']}
        onChange={setDraft}
      />
      <FormEnd
        form={form}
        missing={missingIn(draft)}
        wrong={wrong}
        verb={words.ajouterPage}
        onCancel={close}
      />
    </form>
  );
}

/** An arrow, with what a screen reader says of it. */
function arrowOf(
  ends: Pick<MapArrow, 'id' | 'from' | 'to'>,
  titles: ReadonlyMap<string, string>,
  label = '',
): MapArrow {
  const { from, to } = ends;
  const said = { de: titles.get(from) ?? from, vers: titles.get(to) ?? to, libelle: label };
  return { ...ends, label, said: printed(fill(label === '' ? words.fleche : words.flecheAvec, said)) };
}

function drawnFlow(model: Model, flow: FlowModel): { boxes: MapBox[]; arrows: MapArrow[] } {
  const titles = new Map(flow.steps.map(({ step, title }) => [step, title]));
  return {
    boxes: flow.steps.map((step) => {
      const page = pageOf(model, step);
      return {
        id: step.step,
        kind: step.kind,
        kindName: stepKind(step),
        title: printed(step.title),
        href: hrefOfStep(step),
        marks: page === undefined ? null : <PageMarks page={page} />,
        // What was counted is said in two lines at most, in a box of its width.
        more: page !== undefined && model.counted?.pages[page.page] !== undefined ? 2 : 0,
      };
    }),
    arrows: flow.steps.flatMap((step) => [
      ...step.edges.map(({ answer, label, to }) =>
        arrowOf({ id: `${step.step} ${answer}`, from: step.step, to }, titles, label),
      ),
      ...(step.onDone === undefined
        ? []
        : [arrowOf({ id: `${step.step} →`, from: step.step, to: step.onDone }, titles)]),
    ]),
  };
}

function FlowMarks({ flow }: { flow: FlowModel }) {
  const { pages } = useModelNow();
  const own = pages.filter((page) => page.flow === flow.flow);
  const count = (test: (page: PageModel) => boolean) => own.filter(test).length;
  const faults = own.reduce((sum, page) => sum + page.faults, 0);
  const due = count((page) => passes(page, 'aRelire'));
  const changed = count((page) => passes(page, 'changees'));
  return (
    <span className="badges">
      <span className="badge">{fill(words.pages, { nombre: own.length })}</span>{' '}
      {faults > 0 && <span className="badge fault">{fill(WORDS.marques.fautes, { nombre: faults })}</span>}{' '}
      {due > 0 && <span className="badge due">{`${WORDS.marques.due} : ${due}`}</span>}{' '}
      {changed > 0 && <span className="badge changed">{`${words.changees} : ${changed}`}</span>}
    </span>
  );
}

function drawnWhole({ flows }: Model): { boxes: MapBox[]; arrows: MapArrow[] } {
  const titles = new Map(flows.map(({ flow, title }) => [flow, title]));
  return {
    boxes: flows.map((flow) => ({
      id: flow.flow,
      kind: flow.root ? 'question' : 'detour',
      kindName: words.flux,
      title: printed(flow.title),
      href: hrefOf('carte', flow.flow),
      marks: <FlowMarks flow={flow} />,
      more: 0,
    })),
    arrows: flows.flatMap(({ flow, usedBy }) =>
      usedBy.map((user) => arrowOf({ id: `${user} ${flow}`, from: user, to: flow }, titles)),
    ),
  };
}

/** The whole guide, then each of its maps: a drawing and a list that do the same. */
export function MapScreen({ flow: name }: { flow: string }) {
  const model = useModelNow();
  const id = useId();
  const flow = model.flows.find((one) => one.flow === name);
  const { boxes, arrows } = useMemo(
    () => (flow === undefined ? drawnWhole(model) : drawnFlow(model, flow)),
    [model, flow],
  );
  const title = flow === undefined ? words.tout : fill(words.fluxTitre, { titre: flow.title });
  const faults = model.faults.filter(
    (fault) =>
      fault.level === 'faute' &&
      fault.page === undefined &&
      fault.flow !== undefined &&
      (flow === undefined || fault.flow === flow.flow),
  );
  return (
    <>
      {flow !== undefined && (
        <nav aria-label={WORDS.page.fil} className="crumbs">
          <a href={hrefOf('carte')}>{words.tout}</a>
        </nav>
      )}
      <h1 tabIndex={-1}>{printed(title)}</h1>
      <PageSearch flow={flow} />
      {faults.length > 0 && (
        <section aria-labelledby={`${id}-fautes`}>
          <h2 id={`${id}-fautes`}>{WORDS.fautes.titre}</h2>
          <FaultLinks faults={faults} />
        </section>
      )}
      <div className="map-and-list">
        <section aria-labelledby={`${id}-liste`}>
          <h2 id={`${id}-liste`}>{words.liste}</h2>
          {flow === undefined ? (
            <ul className="page-list">
              {model.flows.map((one) => (
                <li key={one.flow}>
                  <a href={hrefOf('carte', one.flow)}>{printed(one.title)}</a> <FlowMarks flow={one} />
                </li>
              ))}
            </ul>
          ) : (
            <>
              {flow.usedBy.length > 0 && (
                <p>
                  {words.utilise}{' '}
                  {flow.usedBy.map((user, rank) => (
                    <span key={user}>
                      {rank > 0 && ', '}
                      <a href={hrefOf('carte', user)}>
                        {model.flows.find((one) => one.flow === user)?.title ?? user}
                      </a>
                    </span>
                  ))}
                </p>
              )}
              <StepList flow={flow} />
              <AddPage flow={flow} />
            </>
          )}
        </section>
        <section aria-labelledby={`${id}-dessin`}>
          <h2 id={`${id}-dessin`}>{words.dessin}</h2>
          <p className="help-line">{words.aide}</p>
          {'ResizeObserver' in window && (
            <Suspense fallback={<p>{WORDS.chargement}</p>}>
              <MapDrawing boxes={boxes} arrows={arrows} name={title} />
            </Suspense>
          )}
        </section>
      </div>
    </>
  );
}
