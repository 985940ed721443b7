import { pageAt, wordsFor, type Guide } from '../guide.ts';
import { HOME, urlOf } from '../pages.ts';
import { labelsOf } from '../text.ts';
import { ContactList } from './ContactList.tsx';

/** A page that this device does not hold, asked for without a network: says so, and offers what may be there. */
export function Offline({ guide }: { guide: Guide }) {
  const { horsLigne, aide } = guide.interface;
  const home = pageAt(guide, HOME);
  const labels = labelsOf(wordsFor(guide, home.content));
  return (
    <main id="contenu" data-page="hors-ligne" data-kind="hors-ligne">
      <h1>{horsLigne.titre}</h1>
      <p>{horsLigne.texte}</p>
      <p>
        {/* The address of the page asked for, whatever it is. */}
        <a className="call" href="?">
          {horsLigne.reessayer}
        </a>
      </p>
      <p>{horsLigne.choix}</p>
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
    </main>
  );
}
