import { useLayoutEffect, useRef, useState } from 'react';
import { identity } from '../../../../machines/guide.ts';
import type { Guide } from '../../../guide/guide.ts';
import { queryOf, THANKS } from '../../../measure/event.ts';
import { helped } from '../../../measure/moves.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { isPlainClick } from '../../shared/moves.ts';
import { count } from '../counting.ts';

/** « Cette page vous a-t-elle aidé ? », at the end of a reply. Two links: one tap, with a script or without. */
export function Useful({ guide, page, live }: { guide: Guide; page: string; live: boolean }) {
  const words = guide.interface.mesure;
  const [answered, setAnswered] = useState(false);
  const thanks = useRef<HTMLParagraphElement>(null);
  // The link that was pressed is gone: the reader goes on from what took its place.
  useLayoutEffect(() => {
    if (answered) thanks.current?.focus();
  }, [answered]);
  if (words === undefined) return null;
  const link = (yes: boolean) => {
    const event = helped(guide, page, yes);
    return (
      <a
        className="call"
        href={`${identity.base}${THANKS}/?${queryOf(event)}`}
        referrerPolicy="no-referrer"
        rel="nofollow"
        data-useful={yes ? 'oui' : 'non'}
        onClick={(click) => {
          if (!live || !isPlainClick(click)) return;
          click.preventDefault();
          count([event]);
          setAnswered(true);
        }}
      >
        {yes ? words.oui : words.non}
      </a>
    );
  };
  return (
    <section className="useful no-print" aria-labelledby="aide-t-elle">
      <h2 id="aide-t-elle">{words.question}</h2>
      {!answered && (
        <p className="actions">
          {link(true)}
          {link(false)}
        </p>
      )}
      <p role="status" tabIndex={-1} ref={thanks}>
        <Fresh text={answered ? words.merci : ''} />
      </p>
    </section>
  );
}
