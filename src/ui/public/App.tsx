import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useRef, useState } from 'react';
import type { Arrival } from '../../session/arrival.ts';
import { goalsFor, wordsFor, type Guide } from '../../guide/guide.ts';
import type { Release } from '../../guide/guide-content.ts';
import { readCode } from '../../session/spoken-code.ts';
import type { Loader } from '../../guide/loader.ts';
import { HOME } from '../../guide/pages.ts';
import { EMPTY, goalsIn, pageOf, replay, resume, type Session } from '../../session/session.ts';
import { shortestWay } from '../../guide/ways.ts';
import { publicText, titleOf } from '../../guide/text.ts';
import { wizard, type Announcement } from '../../session/wizard.ts';
import { Bar } from './Bar.tsx';
import { CodeEntry, type CodeTrouble } from '../shared/CodeEntry.tsx';
import { Help } from './Help.tsx';
import { Listen } from './Listen.tsx';
import { useBrowser } from './use-browser.ts';
import { Moves, type MakeMove } from '../shared/moves.ts';
import { Notices } from './Notices.tsx';
import { Search, type SearchProps } from '../shared/Search.tsx';
import { StepMain } from '../shared/StepMain.tsx';
import { StepView } from './StepView.tsx';
import { Trail } from './Trail.tsx';

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

function spoken(guide: Guide, announcement: Announcement | undefined): string {
  const { annonces } = guide.interface;
  switch (announcement?.kind) {
    case 'answered':
      return annonces.repondu.replace('{reponse}', announcement.label);
    case 'back':
      return annonces.retour;
    case 'opened':
      return annonces.ouvert;
    case 'told':
    case undefined:
      return '';
  }
}

/** The session that a document opened at a page begins with, before the stored one is known. */
function sessionAt(guide: Guide, path: string): Session {
  const answers = shortestWay(guide, path);
  return { past: [], now: { answers, assumed: answers.length }, pending: [] };
}

/** The whole of the guide between the header and the footer. */
export function App({ guide: loaded, path, loader, loadCodes, loadSearch, arrival }: AppProps) {
  const actor = useActorRef(wizard, { input: { guide: loaded, session: sessionAt(loaded, path) } });
  const context = useSelector(actor, (snapshot) => snapshot.context);
  const confirming = useSelector(actor, (snapshot) => snapshot.matches('confirming'));
  const { guide, session, restored, notices, announcement } = context;
  const heading = useRef<HTMLHeadingElement>(null);
  const goBack = useBrowser(actor, loader, arrival);

  const { page, visited } = replay(guide, session.now.answers);
  const words = wordsFor(guide, page.content);

  // Each move, and only a move, takes the reader to the new heading.
  useEffect(() => {
    document.title = documentTitle(guide, page.content);
    if (announcement === undefined) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- the announcement is made anew by each move: it is the move
  }, [announcement]);

  const onCode = async (typed: string): Promise<CodeTrouble | undefined> => {
    const decoded = readCode(await loadCodes(), typed);
    if (!decoded.ok) return decoded.fault;
    const { answers, changed } = decoded;
    const goals = goalsIn(resume(EMPTY, answers), guide.root);
    actor.send({ type: 'LOADED', guide: await loader.ensure(goals) });
    actor.send({ type: 'RESUME', answers, changed });
    return undefined;
  };

  // A link or a QR code brings its code along; one that is refused is typed again by hand, with what is wrong told.
  const brought = arrival?.code;
  const [codeBrought, setCodeBrought] = useState<CodeTrouble>();
  useEffect(() => {
    if (brought === undefined) return;
    onCode(brought).then(setCodeBrought, () => setCodeBrought('indisponible'));
    // oxlint-disable-next-line react/exhaustive-deps -- a code is brought once, by the address of the document
  }, [brought]);

  const make: MakeMove = (move, href) => {
    if (move.type === 'BACK') {
      goBack();
      return;
    }
    const target = targetOf(guide, session, move);
    const goals = target === undefined ? [] : goalsFor(guide, target);
    if (goals.every((goal) => guide.loaded.has(goal))) {
      actor.send(move);
      return;
    }
    loader.ensure(goals).then(
      (whole) => {
        actor.send({ type: 'LOADED', guide: whole });
        actor.send(move);
      },
      // Without the part that it needs, the page that the link names still leads on.
      () => window.location.assign(href),
    );
  };

  const hasBar = page.path !== HOME || session.past.length > 0 || session.pending.length > 0;
  const listen = (
    <Listen ui={guide.interface} locale={guide.locale} text={publicText(guide, words)} live={restored} />
  );

  return (
    <Moves value={restored ? make : undefined}>
      <p className="visually-hidden" role="status" data-announcement="">
        {spoken(guide, announcement)}
      </p>
      <StepMain page={page} words={words}>
        {hasBar && (
          <Bar
            ui={guide.interface}
            backTo={visited.at(-1)?.path ?? HOME}
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
          previous={session.pending[0]?.answer}
          live={restored}
          beside={hasBar ? undefined : listen}
        />
        {page.path === HOME && (
          <Search
            guide={guide}
            live={restored}
            loadSearch={loadSearch}
            onPick={(path, href) => make({ type: 'OPEN', path }, href)}
          />
        )}
        {restored && page.path === HOME && (
          <CodeEntry ui={guide.interface} brought={codeBrought} onCode={onCode} />
        )}
        <Help guide={guide} words={words} answers={session.now.answers} live={restored} />
        <Origin guide={guide} sources={words.sources} />
        {restored && <Trail guide={guide} session={session} />}
      </StepMain>
    </Moves>
  );
}

/** Where the sentences of the page come from. */
function Origin({ guide, sources }: { guide: Guide; sources: readonly string[] | undefined }) {
  if (sources === undefined || sources.length === 0) return null;
  const { origine } = guide.interface;
  const entries = sources.filter((source) => source !== 'guide');
  return (
    <p className="origin">
      {entries.length === 0 ? origine.guide : `${origine.entrees} ${entries.join(', ')}.`}
    </p>
  );
}

/** The page that a move leads to, as far as it decides which part of the guide is needed. */
function targetOf(guide: Guide, session: Session, move: Parameters<MakeMove>[0]): string | undefined {
  if (move.type === 'OPEN') return move.path;
  if (move.type !== 'ANSWER') return undefined;
  return pageOf(guide, session.now).answers.find(({ id }) => id === move.answer)?.to;
}
