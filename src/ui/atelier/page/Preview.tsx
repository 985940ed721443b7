import { memo, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import { wordsFor } from '../../../guide/guide.ts';
import { HOME, type Page } from '../../../guide/pages.ts';
import { fold } from '../../../proof/checks/phrase-match.ts';
import { casesIn, conditionsIn, EMPTY, open, type Topic } from '../../../session/session.ts';
import { AdviserStep } from '../../adviser/AdviserStep.tsx';
import consoleSheet from '../../adviser/console.css?url';
import { Help } from '../../public/Help.tsx';
import { StepView } from '../../public/step/StepView.tsx';
import { Conditions, unearned } from '../../shared/Conditions.tsx';
import { Moves, type MakeMove } from '../../shared/moves.ts';
import { Header } from '../../shared/Shell.tsx';
import { StepMain } from '../../shared/StepMain.tsx';
import siteSheet from '../../shared/styles.css?url';
import { WORDS } from '../words.fr.ts';

/** Who looks at the page. */
export type Onlooker = 'telephone' | 'large' | 'conseiller';

interface FrameProps {
  readonly title: string;
  readonly sheets: readonly string[];
  readonly className: string;
  /** The text to be in view. */
  readonly shown: string | undefined;
  readonly children: ReactNode;
}

/** A document of its own inside the page: it has its own width, as a telephone has, and its own stylesheets. */
function Frame({ title, sheets, className, shown, children }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement>();
  useLayoutEffect(() => {
    const inner = frame.current?.contentDocument;
    if (inner === null || inner === undefined) return undefined;
    inner.documentElement.lang = 'fr';
    inner.title = title;
    inner.head.replaceChildren(
      ...sheets.map((href) => {
        const link = inner.createElement('link');
        link.rel = 'stylesheet';
        link.href = href;
        return link;
      }),
    );
    // The preview is no place to go from: what leads nowhere in the atelier is not followed.
    const stay = (event: Event) => {
      if (event.target instanceof (inner.defaultView ?? window).Element && event.target.closest('a'))
        event.preventDefault();
    };
    inner.addEventListener('click', stay);
    setBody(inner.body);
    return () => inner.removeEventListener('click', stay);
  }, [sheets, title]);
  useLayoutEffect(() => {
    if (body !== undefined && shown !== undefined) show(body, shown);
  }, [body, shown]);
  return (
    <iframe ref={frame} title={title} className={className} sandbox="allow-same-origin">
      {body !== undefined && createPortal(children, body)}
    </iframe>
  );
}

const SITE = [siteSheet];
const DESK = [siteSheet, consoleSheet];

/** The way to a page, supposed; none for a page that nothing leads to yet. */
function topicFor(guide: AdviserGuide, path: string): Topic {
  try {
    return open(guide, EMPTY, path).now;
  } catch {
    return EMPTY.now;
  }
}

interface PreviewProps {
  readonly guide: AdviserGuide;
  readonly page: Page;
  readonly onlooker: Onlooker;
  readonly today: string;
  /** Opens the page that a link of the preview leads to. */
  readonly onOpen: (path: string) => void;
  /** The text that was changed last: the preview shows the place where it stands. */
  readonly changed: string | undefined;
}

/** A text as two drawings of it compare: its spaces and signs of print do not count. */
const plain = (text: string): string => fold(text).trim();

/** Brings the place where a text stands into the view of the frame; the page around it stays where it is. */
function show(body: HTMLElement, text: string): void {
  const sought = plain(text);
  if (sought === '') return;
  const holding = [
    ...body.querySelectorAll<HTMLElement>('h1, h2, p, li, a, button, dd, label, legend'),
  ].filter((element) => plain(element.textContent).includes(sought));
  const place = holding.at(-1);
  const view = body.ownerDocument.defaultView;
  if (place === undefined || view === null) return;
  for (
    let folded = place.closest('details');
    folded !== null;
    folded = folded.parentElement?.closest('details') ?? null
  )
    folded.open = true;
  const { top, bottom } = place.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight) view.scrollTo(0, view.scrollY + top - view.innerHeight / 3);
}

function DrawnPage({ guide, page, onlooker, today, onOpen, changed }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const words = wordsFor(guide, page.content);
  const topic = topicFor(guide, page.path);
  const conditions = page.path === HOME || topic.answers.length > 0 ? conditionsIn(guide, topic) : [];
  const make: MakeMove = (press) => {
    if (press.type === 'OPEN') onOpen(press.path);
    if (press.type === 'ANSWER') {
      const to = page.answers.find(({ id }) => id === press.answer)?.to;
      if (to !== undefined) onOpen(to);
    }
  };
  const supposed = unearned(conditions).length;
  return (
    <Frame
      title={WORDS.page.apercuTitre}
      className={`preview ${onlooker}`}
      sheets={onlooker === 'conseiller' ? DESK : SITE}
      shown={changed}
    >
      <Moves value={make}>
        {onlooker !== 'conseiller' && <Header ui={guide.interface} />}
        <StepMain key={page.path} page={page} words={words} supposed={supposed}>
          {onlooker === 'conseiller' ? (
            <AdviserStep
              guide={guide}
              page={page}
              voice={guide.console.voix}
              conditions={conditions}
              cases={casesIn(guide, topic)}
              onAgree={() => undefined}
              today={today}
              keys={false}
              heading={heading}
            />
          ) : (
            <>
              <StepView
                guide={guide}
                page={page}
                heading={heading}
                previous={undefined}
                live
                conditions={
                  <Conditions
                    guide={guide}
                    page={page}
                    conditions={conditions}
                    cases={casesIn(guide, topic)}
                    onAgree={undefined}
                  />
                }
              />
              <Help guide={guide} words={words} topic={topic} live={false} />
            </>
          )}
        </StepMain>
      </Moves>
    </Frame>
  );
}

/** A page as the site shows it, drawn by the site's own code; not again while it stays the same. */
export const Preview = memo(DrawnPage);
