import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Model } from '../../atelier/contract.ts';
import { fill } from '../../guide/format.ts';
import { Fresh } from '../shared/Fresh.tsx';
import { Changes } from './draft/Changes.tsx';
import { blankFields, undoable, type Workbench, type WorkbenchState } from './workbench/workbench.ts';
import { DrawnContext, type Drawn } from './workbench/drawn-context.ts';
import { guideCompiler } from './workbench/drawn.ts';
import { FactSheet } from './sheet/FactSheet.tsx';
import { FaultLinks, faultsInWords, type ShownFault } from './told/Faults.tsx';
import { waitsForReading } from './told/Marks.tsx';
import { judgeOf } from './workbench/judge.ts';
import { faultsNow, OpenFaultsContext, type OpenFaults } from './workbench/faults-now.ts';
import { MapScreen } from './map/MapScreen.tsx';
import { PageEditor } from './page/PageEditor.tsx';
import { Points } from './sheet/Points.tsx';
import { Readings } from './draft/Readings.tsx';
import { Refused, REFUSED_ID } from './told/Refused.tsx';
import { hrefOf, useRoute, type Route, type Screen } from './route.ts';
import { Left } from './told/Left.tsx';
import { Safe } from './Safe.tsx';
import { shownText } from './sentence/shown-text.ts';
import { Stories } from './draft/Stories.tsx';
import {
  WorkbenchContext,
  useWorkbench,
  useWorkbenchState,
  useModel,
  useNumbers,
  useOwnerWords,
} from './workbench/use-workbench.ts';
import { fieldName, WORDS } from './words.fr.ts';
import { printed } from './sentence/printed.ts';

const MENU: readonly Exclude<Screen, 'page'>[] = [
  'carte',
  'fiche',
  'points',
  'relire',
  'essayer',
  'changements',
];

/** What is said of a press that came before what is being done was done. */
const EARLY = {
  edit: WORDS.garde.pasEncore,
  undo: WORDS.garde.unSeulAnnule,
  redo: WORDS.garde.unSeulRefait,
} as const;

/** What is drawn and judged of the guide as it is kept. */
function useDrawn(kept: Model): Drawn {
  const [compile] = useState(guideCompiler);
  // What was just kept is judged when no key waits.
  const { guide: data, today, version } = useDeferredValue(kept);
  const drawn = useMemo(() => {
    if (data === null) return { guide: undefined, judge: undefined };
    try {
      return { guide: compile(data), judge: judgeOf(data, today) };
    } catch {
      // The map cannot be read: its faults are told where they are.
      return { guide: undefined, judge: undefined };
    }
  }, [compile, data, today]);
  return useMemo(() => ({ version, ...drawn }), [version, drawn]);
}

/**
 * All that is to be put right. Between what was just kept and its verdict on the open page, what was shown last stays: a sum of the two would be
 * of no guide. After a press that changed the guide, it would be beside what is said to be done: none is shown until there is a verdict.
 */
function useFaults(state: WorkbenchState, open: OpenFaults | undefined): readonly ShownFault[] | undefined {
  const { model, whole, typed, made } = state;
  const now = useMemo(() => faultsNow({ model, whole, typed }, open), [model, whole, typed, open]);
  const isSettled = open === undefined || open.version === model.version;
  const [last, setLast] = useState(now);
  if (isSettled && last !== now) setLast(now);
  if (isSettled) return now;
  return made === model.version ? undefined : last;
}

function titleOf(route: Route, { pages }: Model): string {
  if (route.screen === 'page')
    return pages.find(({ page }) => page === route.about)?.title ?? WORDS.page.introuvable;
  return WORDS.menu[route.screen];
}

/** Everything that is to be put right, behind its count: it closes once one of them is gone to. */
function AllFaults({ faults, place }: { faults: readonly ShownFault[] | undefined; place: string }) {
  const list = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const details = list.current;
    const close = (event: Event) => {
      const isKey = event instanceof KeyboardEvent;
      const isLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (details === null || !details.open || (isKey ? event.key !== 'Escape' : !isLink)) return;
      details.open = false;
      if (isKey) details.querySelector('summary')?.focus();
    };
    details?.addEventListener('click', close);
    details?.addEventListener('keydown', close);
    return () => {
      details?.removeEventListener('click', close);
      details?.removeEventListener('keydown', close);
    };
  }, []);
  // Another screen is another thing to do: the list does not stay over it.
  const isEmpty = faults === undefined || faults.length === 0;
  const shown = useRef(place);
  useEffect(() => {
    if ((isEmpty || shown.current !== place) && list.current !== null) list.current.open = false;
    shown.current = place;
  }, [place, isEmpty]);
  return (
    <details className="all-faults" ref={list} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary
        onClick={(event) => {
          // There is nothing to open.
          if (isEmpty) event.preventDefault();
        }}
      >
        {faults === undefined ? WORDS.fautes.attente : faultsInWords(faults.length)}
      </summary>
      {isOpen && faults !== undefined && faults.length > 0 && <FaultLinks faults={faults} />}
    </details>
  );
}

/** How many pages are to be read again, the sheet among them. */
function toRead({ pages, sheet }: Model): number {
  const isSheetDue = sheet !== null && (sheet.due || sheet.changed);
  return pages.filter(waitsForReading).length + (isSheetDue ? 1 : 0);
}

interface BarProps {
  readonly screen: Screen;
  /** The address of what is shown. */
  readonly place: string;
  readonly open: OpenFaults | undefined;
}

/** What is kept, what may be undone, and what is to be put right: on every screen. */
function Bar({ screen, place, open }: BarProps) {
  const workbench = useWorkbench();
  const state = useWorkbenchState();
  const { model, keeping, refusal, told, doing, tooSoon } = state;
  const { values } = useNumbers();
  const owner = useOwnerWords();
  const faults = useFaults(state, open);
  const reading = toRead(model);
  const { undo, redo } = undoable(state, (field) => fill(WORDS.ecrit, { champ: fieldName(field) }), owner);
  const [blank] = blankFields(state);
  const kept =
    keeping === 'blank' && blank !== undefined
      ? fill(WORDS.garde.blank, { champ: fieldName(blank.field) })
      : WORDS.garde[doing ?? keeping];
  // In a field the browser undoes the typing; anywhere else these keys are the two buttons.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement &&
        (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
      if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.repeat) return;
      const isBusy = doing !== undefined;
      if (event.shiftKey && (isBusy || redo !== undefined)) void workbench.redo();
      if (!event.shiftKey && (isBusy || undo !== undefined)) void workbench.undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [workbench, undo, redo, doing]);
  return (
    <header className="workbench-bar">
      <a className="skip" href="#contenu" onClick={(event) => skipTo(event)}>
        {WORDS.allerAuContenu}
      </a>
      <p className="name">{WORDS.titre}</p>
      <nav aria-label={WORDS.menu.nom}>
        <ul>
          {MENU.map((one) => (
            <li key={one}>
              <a
                href={hrefOf(one)}
                aria-current={screen === one || (one === 'carte' && screen === 'page') ? 'page' : undefined}
              >
                {WORDS.menu[one]}
                {one === 'relire' && reading > 0 && (
                  <span className="badge due">
                    {reading}
                    <span className="visually-hidden"> {WORDS.menu.aRelire}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="keep">
        <div className="actions">
          <button
            type="button"
            disabled={undo === undefined && doing === undefined}
            aria-disabled={doing !== undefined}
            aria-label={undo === undefined ? WORDS.rienAAnnuler : fill(WORDS.annulerQuoi, { quoi: undo })}
            title={undo === undefined ? undefined : printed(undo)}
            onClick={() => void workbench.undo()}
          >
            {WORDS.annuler}
          </button>
          <button
            type="button"
            disabled={redo === undefined && doing !== 'redo'}
            aria-disabled={doing !== undefined}
            aria-label={redo === undefined ? WORDS.rienARefaire : fill(WORDS.refaireQuoi, { quoi: redo })}
            title={redo === undefined ? undefined : printed(redo)}
            onClick={() => void workbench.redo()}
          >
            {WORDS.refaire}
          </button>
          <AllFaults faults={faults} place={place} />
        </div>
        <div className="said-line">
          <div className="said">
            <span role="status" className={`keeping ${keeping}`}>
              <Fresh text={printed(kept)} />
            </span>
            {/* What is told on top of the page may be far from where one writes. */}
            {keeping === 'refused' && refusal !== undefined && (
              <button type="button" onClick={() => document.getElementById(REFUSED_ID)?.focus()}>
                {WORDS.garde.pourquoi}
              </button>
            )}
            {keeping === 'blank' && blank !== undefined && (
              <a href={hrefOf('page', blank.page, blank.field)}>{WORDS.garde.yAller}</a>
            )}
            {(keeping === 'unreachable' || (keeping === 'refused' && refusal === undefined)) && (
              <button type="button" onClick={() => void workbench.retry()}>
                {WORDS.garde.reessayer}
              </button>
            )}
            <p className="done" role="status">
              <Fresh text={printed(owner(shownText(told.join(' '), values)))} />
            </p>
            <p className="done" role="status">
              <Fresh text={tooSoon === undefined ? '' : EARLY[tooSoon]} />
            </p>
          </div>
        </div>
      </div>
    </header>
  );
}

/** Gives the focus to the heading of a screen, or to the field where something is to be put right. */
function beginIn(main: HTMLElement, field: string): void {
  const own =
    field === ''
      ? main.querySelector('[data-begin]')
      : main.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const wrong = own?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const first = wrong ?? own?.querySelector<HTMLElement>('summary, textarea, input, select, button');
  if (first !== null && first !== undefined) {
    first.focus();
    return;
  }
  main.querySelector('h1')?.focus();
  window.scrollTo(0, 0);
}

function skipTo(event: { preventDefault: () => void }): void {
  // The address after « # » is that of the screen: the browser's own jump would leave it.
  event.preventDefault();
  document.getElementById('contenu')?.focus();
}

/** The screen of an address. */
function Screens({ route, place }: { route: Route; place: string }) {
  const model = useModel();
  const drawn = useDrawn(model);
  return (
    <Safe what={`${place} ${model.version}`}>
      <DrawnContext value={drawn}>
        <OneScreen route={route} />
      </DrawnContext>
    </Safe>
  );
}

function OneScreen({ route }: { route: Route }) {
  const model = useModel();
  const page = model.pages.find((one) => one.page === route.about);
  switch (route.screen) {
    case 'carte':
      return <MapScreen flow={route.about} />;
    case 'page':
      return page === undefined ? (
        <>
          <h1 tabIndex={-1}>{WORDS.page.introuvable}</h1>
          <p>
            <a href={hrefOf('carte')}>{WORDS.page.retourCarte}</a>
          </p>
        </>
      ) : (
        <PageEditor key={page.page} page={page} />
      );
    case 'fiche':
      return <FactSheet about={route.about} />;
    case 'points':
      return <Points />;
    case 'relire':
      return <Readings about={route.about} />;
    case 'essayer':
      return <Stories />;
    case 'changements':
      return <Changes />;
  }
}

/** The whole of the atelier. */
export function Atelier({ workbench }: { workbench: Workbench }) {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const { field } = route;
  const [openFaults, setOpenFaults] = useState<OpenFaults>();
  const place = hrefOf(route.screen, route.about, field);
  const before = useRef(place);
  const title = titleOf(route, workbench.state().model);

  // As when a page is opened: its title is read, and its heading has the focus.
  useEffect(() => {
    document.title = fill(WORDS.onglet, { page: title });
    if (before.current === place) return;
    before.current = place;
    if (main.current !== null) beginIn(main.current, field);
  }, [place, title, field]);

  // A link to where one is already: the address does not change, and its owner is led there all the same.
  useEffect(() => {
    const again = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (!link || link.hash === '' || link.hash !== window.location.hash || main.current === null) return;
      beginIn(main.current, field);
    };
    document.addEventListener('click', again);
    return () => document.removeEventListener('click', again);
  }, [field]);

  // A field that is left is done with: what is typed there later is another step to undo.
  useEffect(() => {
    document.addEventListener('focusout', workbench.rest);
    return () => document.removeEventListener('focusout', workbench.rest);
  }, [workbench]);

  // What was done is said until its owner goes on to something else.
  useEffect(() => {
    const going = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a') !== null) workbench.hush();
    };
    document.addEventListener('click', going);
    return () => document.removeEventListener('click', going);
  }, [workbench]);

  // Someone else changed a file: the guide is read again, and what is being typed stays.
  useEffect(() => workbench.client.onChange((version) => void workbench.refresh(version)), [workbench]);
  useEffect(() => {
    const hide = () => void workbench.flush();
    // What only waits is sent as the page goes; what the server refuses, or does not hear, stays here: its owner is asked.
    const ask = (event: BeforeUnloadEvent) => {
      if (workbench.isHeldBack()) event.preventDefault();
    };
    window.addEventListener('pagehide', workbench.leave);
    window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', workbench.leave);
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [workbench]);

  return (
    <WorkbenchContext value={workbench}>
      <Bar screen={route.screen} place={place} open={openFaults} />
      <main id="contenu" tabIndex={-1} ref={main} className={route.screen}>
        <Refused />
        <Left />
        <OpenFaultsContext value={setOpenFaults}>
          <Screens route={route} place={place} />
        </OpenFaultsContext>
      </main>
    </WorkbenchContext>
  );
}

/** Said while the guide is being read, and when it cannot be. */
export function Waiting({ failed }: { failed: boolean }) {
  return (
    <main className="waiting">
      <h1>{WORDS.titre}</h1>
      <p role="status">{printed(failed ? WORDS.enPanne : WORDS.chargement)}</p>
    </main>
  );
}
