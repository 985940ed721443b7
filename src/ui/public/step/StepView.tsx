import type { ReactNode, Ref } from 'react';
import { isAdvice, isQuestion, isReply, titleOf } from '../../../guide/text.ts';
import { wordsFor, type Guide, type PublicQuestion, type PublicWords } from '../../../guide/guide.ts';
import { HOME, urlOf, type Page } from '../../../guide/pages.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Sheet } from './Sheet.tsx';
import type { previousOf } from '../../../session/session.ts';
import { useMove } from '../../shared/moves.ts';

interface AnswersProps {
  guide: Guide;
  page: Page;
  words: Exclude<PublicWords, { suite: unknown }>;
  /** The answer being changed, when there is one. */
  previous: ReturnType<typeof previousOf>;
}

/** The answers of a step as links: the same graph with a script or without. */
function Answers({ guide, page, words, previous }: AnswersProps) {
  const move = useMove();
  // The same as the trail says: what the guide supposed is nobody's answer.
  const { suppose, confirme, votreReponse } = guide.interface.trail;
  const tags = { said: `(${votreReponse})`, supposed: suppose, confirmed: confirme } as const;
  const pictos: PublicQuestion['pictos'] = isQuestion(words) ? words.pictos : undefined;
  return (
    <ul className={pictos === undefined ? 'answers' : 'answers with-pictos'}>
      {page.answers.map(({ id, to }) => {
        const picto = pictos?.[id];
        return (
          <li key={id}>
            <a data-answer={id} href={urlOf(to)} onClick={move({ type: 'ANSWER', answer: id })}>
              {picto !== undefined && <Icon name={picto} />}
              <span className="label">{words.reponses[id]}</span>
              {previous?.answer === id && <span className="previous">{tags[previous.mark]}</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

interface StepViewProps {
  guide: Guide;
  page: Page;
  heading: Ref<HTMLHeadingElement>;
  previous: ReturnType<typeof previousOf>;
  /** False until the page runs: what needs a script is then left out. */
  live: boolean;
  /** What stands beside the first words of the home page. */
  beside?: ReactNode;
  /** What the page rests on. */
  conditions: ReactNode;
}

/** One step as the person reads it: its heading, what to do, and the answers. */
export function StepView({ guide, page, heading, previous, live, beside, conditions }: StepViewProps) {
  const words = wordsFor(guide, page.content);
  const ui = guide.interface;
  const title = titleOf(words);
  if (isQuestion(words)) {
    return (
      <>
        {page.path === HOME && (
          <div className="opening">
            <p className="promise">{ui.promesse}</p>
            {beside}
          </div>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {words.pourquoi !== undefined && <p className="why">{words.pourquoi}</p>}
        <nav aria-label={ui.choisissez}>
          <Answers guide={guide} page={page} words={words} previous={previous} />
        </nav>
        {conditions}
      </>
    );
  }
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {isReply(words) && <Icon name={words.picto} />}
        {title}
      </h1>
      {conditions}
      <Sheet guide={guide} words={words} live={live}>
        {isAdvice(words) && (
          <nav className="then" aria-labelledby="ensuite">
            <h2 id="ensuite">{words.ensuite}</h2>
            <Answers guide={guide} page={page} words={words} previous={previous} />
          </nav>
        )}
      </Sheet>
    </>
  );
}
