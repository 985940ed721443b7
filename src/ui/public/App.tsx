import { useActorRef, useSelector } from '@xstate/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fromPromise } from 'xstate';
import type { Arrival } from '../../session/arrival.ts';
import { wordsFor, type Guide } from '../../guide/guide.ts';
import type { Release } from '../../guide/guide-content.ts';
import { readCode } from '../../session/spoken-code.ts';
import type { Loader } from '../../guide/loader.ts';
import { HOME } from '../../guide/pages.ts';
import {
  casesIn,
  conditionsIn,
  EMPTY,
  goalsIn,
  isBackSupposed,
  open,
  previousOf,
  replay,
  resume,
} from '../../session/session.ts';
import type { ReadAnswers } from '../../session/code-entry.machine.ts';
import { publicText, titleOf } from '../../guide/text.ts';
import { wizardMachine } from '../../session/wizard.machine.ts';
import { spoken, useAnnouncement } from './listeners/announcement.ts';
import { Bar } from './Bar.tsx';
import { Conditions, unearned } from '../shared/Conditions.tsx';
import { CodeEntry } from '../shared/search/CodeEntry.tsx';
import { Fresh } from '../shared/Fresh.tsx';
import { Help } from './Help.tsx';
import { Listen } from './step/Listen.tsx';
import { useFocus } from './listeners/focus.ts';
import { connectCounting } from './counting.ts';
import { connectHistory, type TabHistory } from './listeners/history.ts';
import { connectStorage } from './listeners/tab-storage.ts';
import { Moves, type MakeMove } from '../shared/moves.ts';
import { Notices } from './Notices.tsx';
import { Search, searchMemory, type SearchProps } from '../shared/search/Search.tsx';
import { StepMain } from '../shared/StepMain.tsx';
import { StepView } from './step/StepView.tsx';
import { Trail } from './step/Trail.tsx';
import { Useful } from './step/Useful.tsx';

export interface AppProps {
  guide: Guide;
  /** The page that the document shows. */
  path: string;
  loader: Loader;
  /** The maps that spoken codes are read against, asked for when a code is typed. */
  loadCodes: () => Promise<readonly Release[]>;
  loadSearch: SearchProps['loadSearch'];
  /** The session to begin with; none while prerendering. */
  arrival: Arrival | undefined;
}

/** The document's title for a page. */
export function documentTitle(guide: Guide, content: string): string {
  return `${titleOf(wordsFor(guide, content))} – ${guide.interface.site}`;
}

/** The whole of the guide between the header and the footer. */
export function App({ guide: loaded, path, loader, loadCodes, loadSearch, arrival }: AppProps) {
  const [machine] = useState(() =>
    wizardMachine.provide({
      actors: {
        load: fromPromise<Guide, { goals: readonly string[] }>(({ input }) => loader.ensure(input.goals)),
      },
    }),
  );
  const [input] = useState(() => ({
    guide: loaded,
    session: open(loaded, EMPTY, path),
    prerendered: true,
  }));
  const actor = useActorRef(machine, { input });
  const { guide, session, notices } = useSelector(actor, (snapshot) => snapshot.context);
  const live = useSelector(actor, (snapshot) => snapshot.hasTag('live'));
  const confirming = useSelector(actor, (snapshot) => snapshot.matches({ ready: 'confirming' }));

  const { page, visited } = replay(guide, session.now.answers);
  const words = wordsFor(guide, page.content);
  const conditions = conditionsIn(guide, session.now);
  const before = visited.at(-1);
  const backTitle =
    before !== undefined && isBackSupposed(guide, session)
      ? titleOf(wordsFor(guide, before.content))
      : undefined;

  const heading = useRef<HTMLHeadingElement>(null);
  useFocus(actor, heading, documentTitle(guide, page.content));
  const announcement = useAnnouncement(actor);

  // What was searched comes back when the person goes back to it. It is kept in this document's memory, and nowhere else.
  const [searched] = useState(searchMemory);

  const history = useRef<TabHistory>(undefined);
  useEffect(() => {
    if (arrival === undefined) return;
    const disconnect = connectStorage(actor);
    const stopCounting = import.meta.env.VITE_MESURE ? connectCounting(actor) : undefined;
    history.current = connectHistory(actor, arrival);
    actor.send({ type: 'RESTORE', session: arrival.session, notices: arrival.notices });
    return () => {
      disconnect();
      stopCounting?.();
      history.current?.disconnect();
    };
  }, [actor, arrival]);

  const make: MakeMove = (press) => {
    if (press.type === 'BACK') history.current?.goBack();
    else if (press.type === 'RESTART') actor.send(press);
    else actor.send({ type: 'MOVE', move: press });
  };

  const check = async (typed: string) => {
    const decoded = readCode(await loadCodes(), typed);
    if (decoded.ok) await loader.ensure(goalsIn(resume(EMPTY, decoded.answers), guide.root));
    return decoded;
  };
  const onResume = useCallback(
    (read: ReadAnswers) => actor.send({ type: 'MOVE', move: { type: 'RESUME', ...read } }),
    [actor],
  );

  const hasBar = page.path !== HOME || session.past.length > 0 || session.pending.length > 0;
  const listen = (
    <Listen ui={guide.interface} locale={guide.locale} text={publicText(guide, words)} live={live} />
  );

  return (
    <Moves value={live ? make : undefined}>
      <p className="visually-hidden" role="status" data-announcement="">
        <Fresh text={spoken(guide.interface, announcement)} />
      </p>
      {/* Every element of a new step is new: no text of the step before can stay, whatever a translator made of it. */}
      <StepMain key={page.path} page={page} words={words} supposed={unearned(conditions).length}>
        {hasBar && (
          <Bar
            ui={guide.interface}
            backTo={before?.path ?? HOME}
            backTitle={backTitle}
            confirming={confirming}
            onConfirm={() => actor.send({ type: 'CONFIRM' })}
            onCancel={() => actor.send({ type: 'CANCEL' })}
          >
            {listen}
          </Bar>
        )}
        <Notices
          ui={guide.interface}
          notices={notices}
          onUndo={() => actor.send({ type: 'UNDO' })}
          onDismiss={() => {
            actor.send({ type: 'DISMISS' });
            // The button that was pressed is gone: the reader goes on from the heading.
            heading.current?.focus();
          }}
        />
        <StepView
          guide={guide}
          page={page}
          heading={heading}
          previous={previousOf(session)}
          live={live}
          beside={hasBar ? undefined : listen}
          conditions={
            <Conditions
              guide={guide}
              page={page}
              conditions={conditions}
              cases={casesIn(guide, session.now)}
              onAgree={live ? (places) => make({ type: 'AGREE', places }) : undefined}
            />
          }
        />
        {import.meta.env.VITE_MESURE && page.kind === 'reply' ? (
          <Useful guide={guide} page={page.path} live={live} />
        ) : null}
        {page.path === HOME && (
          <Search
            guide={guide}
            live={live}
            loadSearch={loadSearch}
            memory={searched}
            cameBack={announcement?.kind === 'back'}
            onPick={({ to, given, ahead }) => make({ type: 'OPEN', path: to, said: given, ahead })}
          />
        )}
        {live && page.path === HOME && (
          <CodeEntry
            ui={guide.interface}
            // A code is brought once, by the address of the document: not again each time the home page comes back.
            brought={announcement === undefined ? arrival?.code : undefined}
            check={check}
            onResume={onResume}
          />
        )}
        <Help guide={guide} words={words} topic={session.now} live={live} />
        <Origin guide={guide} sources={words.sources} />
        {live && <Trail guide={guide} session={session} />}
      </StepMain>
    </Moves>
  );
}

/** Where the sentences of the page come from. */
function Origin({ guide, sources }: { guide: Guide; sources: readonly string[] | undefined }) {
  if (sources === undefined || sources.length === 0) return null;
  const { origine } = guide.interface;
  const entries = sources.filter((source) => source !== 'guide');
  const mixed = entries.length < sources.length;
  const cited = `${origine.entrees} ${entries.join(', ')}${mixed ? ` ${origine.mixte}` : '.'}`;
  return <p className="origin">{entries.length === 0 ? origine.guide : cited}</p>;
}
