import { canonicalOf, wordsFor, type Guide } from '../../guide/guide.ts';
import { goalOf, pageAt } from '../../guide/pages.ts';
import { HOME, urlOf } from '../../guide/pages.ts';
import { isQuestion, labelsOf, mainCondition, titleOf } from '../../guide/text.ts';
import { ContactList } from '../shared/ContactList.tsx';

/** Where the search stands once a script runs. */
export const SEARCH_PLACE = 'recherche';

interface Entry {
  readonly content: string;
  readonly path: string;
  readonly title: string;
  /** What it rests on: a conclusion is told to nobody as their own. */
  readonly condition: string | undefined;
  /** The goal whose page it is, or none for the root's own steps. */
  readonly goal: string | undefined;
}

/** Every reply and advice of the guide, once each, at its canonical page. */
function entriesOf(guide: Guide): Entry[] {
  const contents = new Set([...guide.pages.values()].map((page) => page.content));
  return [...contents].flatMap((content) => {
    const words = wordsFor(guide, content);
    if (isQuestion(words)) return [];
    const path = canonicalOf(guide, content);
    return [
      {
        content,
        path,
        title: titleOf(words),
        condition: mainCondition(guide, path),
        goal: goalOf(guide.root, path),
      },
    ];
  });
}

function Links({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="index">
      {entries.map(({ content, path, title, condition }) => (
        <li key={content}>
          <a href={urlOf(path)}>{title}</a>
          {condition !== undefined && <span className="si">{condition}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The list of every question: by theme, then from A to Z. It needs no script. */
export function Questions({ guide }: { guide: Guide }) {
  const { questions, aide } = guide.interface;
  const entries = entriesOf(guide);
  const home = pageAt(guide, HOME);
  const goals = labelsOf(wordsFor(guide, home.content));
  const sorted = entries.toSorted((a, b) => a.title.localeCompare(b.title, guide.locale));
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
            <Links entries={entries.filter((entry) => entry.goal === goal)} />
          </section>
        );
      })}
      <h2 id="a-z">{questions.parOrdre}</h2>
      <Links entries={sorted} />
      <aside className="help" aria-labelledby="aide">
        <h2 id="aide">{aide.titre}</h2>
        <ContactList guide={guide} names={aide.canaux} />
      </aside>
    </main>
  );
}
