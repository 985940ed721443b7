import { pageAt, HOME, urlOf } from '../../../guide/pages.ts';
import { wordsFor, type Guide } from '../../../guide/guide.ts';
import { labelsOf } from '../../../guide/text.ts';
import { ContactList } from '../../shared/ContactList.tsx';

/** The way on from a page that is none of the guide's: every goal as a link, then a person. */
export function WayOn({ guide, choice }: { guide: Guide; choice: string }) {
  const { aide } = guide.interface;
  const home = pageAt(guide, HOME);
  const labels = labelsOf(wordsFor(guide, home.content));
  return (
    <>
      <p>{choice}</p>
      <ul className="answers">
        {home.answers.map(({ id, to }) => (
          <li key={id}>
            <a href={urlOf(to)}>
              <span className="label">{labels[id]}</span>
            </a>
          </li>
        ))}
      </ul>
      <aside className="help" aria-labelledby="aide">
        <h2 id="aide">{aide.titre}</h2>
        <ContactList guide={guide} names={aide.canaux} />
      </aside>
    </>
  );
}
