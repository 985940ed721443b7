import type { Guide } from '../../../guide/guide.ts';
import { markOf, pageOf, replay, type Session, type Topic } from '../../../session/session.ts';
import type { Answer } from '../../../guide/ways.ts';
import { titleOf } from '../../../guide/text.ts';
import { urlOf } from '../../../guide/pages.ts';
import { labelOf } from '../../../session/notices.ts';
import { useMove } from '../../shared/moves.ts';

interface TrailProps {
  guide: Guide;
  session: Session;
}

function question(guide: Guide, content: string): string {
  const words = guide.words.get(content);
  return words === undefined ? content : titleOf(words);
}

/** An answer in words. What the guide supposed is never shown as said. */
function answerIn(guide: Guide, topic: Topic, given: Answer, index: number): string {
  const label = labelOf(guide, given);
  const { suppose, confirme } = guide.interface.trail;
  const marks = { said: '', supposed: ` ${suppose}`, confirmed: ` ${confirme}` } as const;
  return `${label}${marks[markOf(topic, index)]}`;
}

interface PastProps {
  guide: Guide;
  past: readonly Topic[];
  topic: Topic;
  index: number;
}

function Past({ guide, past, topic, index }: PastProps) {
  const move = useMove();
  const page = pageOf(guide, topic);
  const title = question(guide, page.content);
  // Two topics may have ended on the same words, on two pages: out of context their links must not be one.
  const alike = past.filter((one) => pageOf(guide, one).content === page.content).length > 1;
  return (
    <li>
      {topic.answers.map((given, place) => answerIn(guide, topic, given, place)).join(' › ')}
      {' → '}
      <a href={urlOf(page.path)} onClick={move({ type: 'REOPEN', index })}>
        {`${guide.interface.trail.revoir} : ${title}`}
        {alike && ` (${index + 1})`}
      </a>
    </li>
  );
}

/** « Vos réponses » : every answer of the topic in hand, each of which can be changed, and the topics before it. */
export function Trail({ guide, session }: TrailProps) {
  const move = useMove();
  const { trail } = guide.interface;
  const { now, past } = session;
  if (now.answers.length === 0 && past.length === 0) return null;
  const { visited } = replay(guide, now.answers);
  return (
    <section className="trail no-print" aria-labelledby="trail">
      <h2 id="trail">{trail.titre}</h2>
      {now.answers.length > 0 && (
        <ol>
          {now.answers.map((given, index) => {
            const asked = question(guide, given.step);
            return (
              // The place in the list is what an answer is known by: the same step may be answered in two places.
              <li key={`${index}-${given.step}`}>
                <span className="asked">{asked}</span>{' '}
                <span className="given">{answerIn(guide, now, given, index)}</span>{' '}
                <a href={urlOf(visited[index]?.path ?? '')} onClick={move({ type: 'EDIT', index })}>
                  {trail.modifier}
                  <span className="visually-hidden">{` : ${asked}`}</span>
                </a>
              </li>
            );
          })}
        </ol>
      )}
      {past.length > 0 && (
        <>
          <h3>{trail.sujetsPrecedents}</h3>
          <ul>
            {past.map((topic, index) => (
              <Past
                key={`${index}-${topic.answers.length}`}
                guide={guide}
                past={past}
                topic={topic}
                index={index}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
