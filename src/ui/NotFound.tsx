import { pageAt, wordsFor, type Guide } from '../guide.ts';
import { HOME, urlOf } from '../pages.ts';
import { labelsOf } from '../text.ts';
import { ContactList } from './ContactList.tsx';

/** A wrong address: says so, and offers every goal. With a script, the nearest page opens instead. */
export function NotFound({ guide }: { guide: Guide }) {
  const { introuvable, aide } = guide.interface;
  const home = pageAt(guide, HOME);
  const labels = labelsOf(wordsFor(guide, home.content));
  return (
    <main id="contenu" data-page="404" data-kind="introuvable">
      <h1>{introuvable.titre}</h1>
      <p>{introuvable.texte}</p>
      <p>{introuvable.choix}</p>
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
