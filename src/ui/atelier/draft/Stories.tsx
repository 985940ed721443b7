import { use, useId } from 'react';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import type { StoryAnswer, StoryModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { wordsFor } from '../../../guide/guide.ts';
import { HOME, urlOf } from '../../../guide/pages.ts';
import { labelsOf, titleOf } from '../../../guide/text.ts';
import { replay } from '../../../session/session.ts';
import { CONSOLE_URL } from '../../shared/Shell.tsx';
import { Fresh } from '../../shared/Fresh.tsx';
import { DrawnContext } from '../workbench/drawn-context.ts';
import { useKeptForm } from '../workbench/use-kept-form.ts';
import { hrefOf } from '../route.ts';
import { useWorkbench, useModel, useTitleAt } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';

const words = WORDS.essayer;

const NO_STORY: { readonly name: string; readonly answers: readonly StoryAnswer[] } = {
  name: '',
  answers: [],
};

/** A story being written: the answers that somebody gives, one after the other. */
function StoryForm({ guide }: { guide: AdviserGuide }) {
  const workbench = useWorkbench();
  const id = useId();
  const [form, setForm, forget] = useKeptForm('histoire', () => NO_STORY);
  const { name } = form;
  const { page, visited } = replay(guide, form.answers);
  // The map may have changed since it was begun.
  const answers = form.answers.slice(0, visited.length);
  const setAnswers = (given: readonly StoryAnswer[]) => setForm({ name, answers: given });
  const labels = labelsOf(wordsFor(guide, page.content));
  const title = titleOf(wordsFor(guide, page.content));
  const arrived = page.answers.length === 0;
  const save = async () => {
    const done = await workbench.make({
      type: 'story-save',
      name: name.replaceAll("'", '’').trim(),
      answers,
    });
    if (done === undefined) return;
    setForm(NO_STORY);
    forget();
  };
  return (
    <form
      aria-label={words.nouvelle}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{words.nouvelle}</h2>
      <label htmlFor={id}>{words.nom}</label>
      <p className="help-line" id={`${id}-aide`}>
        {printed(words.nomAide)}
      </p>
      <input
        id={id}
        aria-describedby={`${id}-aide`}
        value={name}
        onChange={({ currentTarget }) => setForm({ name: currentTarget.value, answers })}
      />
      <p role="status">
        <Fresh text={printed(`${words.ici} : ${title} ${arrived ? words.arrive : ''}`)} />
      </p>
      {!arrived && (
        <fieldset>
          <legend>{words.repondre}</legend>
          <ul className="ticks">
            {page.answers.map(({ id: answer }) => (
              <li key={answer}>
                <button
                  type="button"
                  onClick={() => setAnswers([...answers, { step: page.content, answer }])}
                >
                  {printed(labels[answer] ?? answer)}
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <div className="actions">
        <button
          type="button"
          disabled={answers.length === 0}
          onClick={() => setAnswers(answers.slice(0, -1))}
        >
          {words.revenir}
        </button>
        <button type="submit" className="strong" disabled={answers.length === 0 || name.trim() === ''}>
          {words.garder}
        </button>
      </div>
    </form>
  );
}

function Story({ story, guide }: { story: StoryModel; guide: AdviserGuide | undefined }) {
  const workbench = useWorkbench();
  const { pages } = useModel();
  const titleAt = useTitleAt();
  const pageOf = (path: string) => pages.find(({ paths }) => paths.includes(path))?.page;
  const moved = story.told !== undefined;
  const now = story.endsNow === undefined ? undefined : pageOf(story.endsNow);
  return (
    <li className={moved ? 'moved' : ''}>
      <h3>{printed(story.name)}</h3>
      <p>
        {story.endsNow === undefined
          ? words.perdue
          : printed(fill(words.arriveA, { titre: titleAt(story.endsNow) }))}{' '}
        {now !== undefined && <a href={hrefOf('page', now)}>{WORDS.page.apercu}</a>}
      </p>
      {moved && <p className="notice">{printed(story.told ?? '')}</p>}
      {guide !== undefined && (
        <details>
          <summary>{words.chemin}</summary>
          <ol>
            {story.answers.map(({ step, answer }, rank) => {
              const asked = guide.words.get(step);
              return (
                <li key={rank}>
                  {asked === undefined
                    ? answer
                    : printed(`${titleOf(asked)} → ${labelsOf(asked)[answer] ?? answer}`)}
                </li>
              );
            })}
          </ol>
        </details>
      )}
      <div className="actions">
        {moved && story.endsNow !== undefined && (
          <button
            type="button"
            aria-label={fill(words.cestBienQuoi, { nom: story.name })}
            onClick={() => void workbench.make({ type: 'story-agree', name: story.name })}
          >
            {words.cestBien}
          </button>
        )}
        <button
          type="button"
          aria-label={fill(words.oublierQuoi, { nom: story.name })}
          onClick={() => void workbench.make({ type: 'story-remove', name: story.name })}
        >
          {words.oublier}
        </button>
      </div>
    </li>
  );
}

/** Trying the draft whole, and the stories that are told when they end elsewhere. */
export function Stories() {
  const { guide } = use(DrawnContext);
  const { stories } = useModel();
  return (
    <>
      <h1 tabIndex={-1}>{words.titre}</h1>
      <p>{words.intro}</p>
      <ul className="actions">
        <li>
          <a className="button" href={urlOf(HOME)} target="_blank" rel="noreferrer">
            {words.personne}
          </a>
        </li>
        <li>
          <a className="button" href={CONSOLE_URL} target="_blank" rel="noreferrer">
            {words.conseiller}
          </a>
        </li>
      </ul>
      <section aria-labelledby="histoires">
        <h2 id="histoires">{words.histoires}</h2>
        <p>{words.histoiresIntro}</p>
        {stories.length === 0 && <p>{words.aucune}</p>}
        <ul className="cards">
          {stories.map((story) => (
            <Story key={story.name} story={story} guide={guide} />
          ))}
        </ul>
      </section>
      {guide !== undefined && <StoryForm guide={guide} />}
    </>
  );
}
