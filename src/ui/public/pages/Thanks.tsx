import type { MeasureWords } from '../../../guide/measure-words.ts';
import { HOME, urlOf } from '../../../guide/pages.ts';

/** The page that thanks for « oui » or « non » where no script runs. */
export function Thanks({ words: { page } }: { words: MeasureWords }) {
  return (
    <main id="contenu" data-page="merci" data-kind="merci">
      <h1>{page.titre}</h1>
      <p>{page.texte}</p>
      <p>
        <a className="call" href={urlOf(HOME)}>
          {page.retour}
        </a>
      </p>
    </main>
  );
}
