import { demandsOf, type Demand } from '../../../guide/demands.ts';
import { wordsFor, type Guide } from '../../../guide/guide.ts';
import { goalOf, pageAt, HOME, urlOf } from '../../../guide/pages.ts';
import { labelsOf } from '../../../guide/text.ts';
import { ContactList } from '../../shared/ContactList.tsx';

/** Where the search stands once a script runs. */
export const SEARCH_PLACE = 'recherche';

function Links({ demands }: { demands: readonly Demand[] }) {
  return (
    <ul className="index">
      {demands.map(({ text, path }) => (
        <li key={text}>
          <a href={urlOf(path)}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

/** The list of every question: by theme, then from A to Z. It needs no script. */
export function Questions({ guide }: { guide: Guide }) {
  const { questions, aide } = guide.interface;
  const demands = demandsOf(guide);
  const home = pageAt(guide, HOME);
  const goals = labelsOf(wordsFor(guide, home.content));
  const sorted = demands.toSorted((a, b) => a.text.localeCompare(b.text, guide.locale));
  return (
    <main id="contenu" data-page="questions" data-kind="index">
      <h1>{questions.titre}</h1>
      <p>{questions.intro}</p>
      <div id={SEARCH_PLACE} />
      <h2>{questions.parTheme}</h2>
      {home.answers.map(({ id, to }) => {
        const goal = goalOf(guide.root, to);
        return (
          <section key={id} aria-labelledby={`theme-${id}`}>
            <h3 id={`theme-${id}`}>{goals[id]}</h3>
            <Links demands={demands.filter((one) => one.goal === goal)} />
          </section>
        );
      })}
      <h2 id="a-z">{questions.parOrdre}</h2>
      <Links demands={sorted} />
      <aside className="help" aria-labelledby="aide">
        <h2 id="aide">{aide.titre}</h2>
        <ContactList guide={guide} names={aide.canaux} />
      </aside>
    </main>
  );
}
