import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useId, useRef, useState, type FormEvent, type MouseEvent } from 'react';
import { fromPromise } from 'xstate';
import { fill } from '../../../guide/format.ts';
import type { Guide } from '../../../guide/guide.ts';
import { urlOf } from '../../../guide/pages.ts';
import type { Result } from '../../../search/earn.ts';
import type { FindPages, SearchOutcome } from '../../../search/search.ts';
import type { OutOfScope } from '../../../search/search-index.ts';
import { ContactList } from '../ContactList.tsx';
import { Fresh } from '../Fresh.tsx';
import { isPlainClick } from '../moves.ts';
import { alsoWords, firstWords, ifWords, resultData } from './result-words.ts';
import { searchMachine, type Outcome } from './search.machine.ts';
import { QUESTIONS_URL } from '../Shell.tsx';

/** Opens a result: its page once it is earned, the first question on the way to it before. */
export type PickResult = (result: Result) => void;

/** What was last searched in this document, and the result that was opened. */
interface Searched {
  readonly text: string;
  readonly opened: string | undefined;
}

const NOTHING: Searched = { text: '', opened: undefined };

export interface SearchMemory {
  readonly recall: () => Searched;
  readonly keep: (searched: Searched) => void;
}

/** A memory that lasts as long as the document, and is written nowhere. */
export function searchMemory(): SearchMemory {
  let searched = NOTHING;
  return {
    recall: () => searched,
    keep: (now) => {
      searched = now;
    },
  };
}

export interface SearchProps {
  guide: Guide;
  /** False until the page runs: a link to the list of every question stands there instead. */
  live: boolean;
  /** Called when the person comes to the field: neither program nor index is needed before. */
  loadSearch: () => Promise<FindPages>;
  /** Without it, results are followed as links. */
  onPick?: PickResult;
  /** Where the sentence is kept while another page is shown. */
  memory?: SearchMemory;
  /** Whether the person went back to this field: the sentence, its results and the place of the focus are then there again. */
  cameBack?: boolean;
  /** Whether Enter opens the first result. */
  enterPicks?: boolean;
}

/** The symptom search: a field for the person's own words, and the pages that answer them. */
export function Search({
  guide,
  live,
  loadSearch,
  onPick,
  memory,
  cameBack = false,
  enterPicks = false,
}: SearchProps) {
  const { recherche } = guide.interface;
  const id = useId();
  const [machine] = useState(() =>
    searchMachine.provide({
      actors: {
        find: fromPromise<SearchOutcome, { text: string }>(async ({ input }) =>
          (await loadSearch())(input.text),
        ),
      },
    }),
  );
  const actor = useActorRef(machine);
  const outcome = useSelector(actor, ({ context }) => context.outcome);

  useEffect(() => {
    const subscription = actor.on('found', ({ best, asked }) => {
      if (!asked || !enterPicks || best === undefined) return;
      if (onPick === undefined) window.location.assign(urlOf(best.to));
      else onPick(best);
    });
    return () => subscription.unsubscribe();
  }, [actor, enterPicks, onPick]);

  const results = useRef<HTMLDivElement>(null);
  const [remembered] = useState(() => (cameBack ? memory?.recall().text : undefined));
  useEffect(() => {
    if (remembered !== undefined && remembered !== '') actor.send({ type: 'TYPE', text: remembered });
    else memory?.keep(NOTHING);
  }, [actor, memory, remembered]);
  useEffect(() => {
    const opened = memory?.recall().opened;
    if (memory === undefined || opened === undefined) return;
    if (remembered === undefined || outcome.kind !== 'found') return;
    // Once: what is typed from now on is another search.
    memory.keep({ text: remembered, opened: undefined });
    results.current?.querySelector<HTMLElement>(`[data-result="${CSS.escape(opened)}"]`)?.focus();
  }, [memory, outcome, remembered]);
  const pick =
    onPick &&
    ((result: Result) => {
      if (memory !== undefined) memory.keep({ ...memory.recall(), opened: result.page });
      onPick(result);
    });

  if (!live) {
    return (
      <p className="search">
        <a href={QUESTIONS_URL}>{guide.interface.toutesLesQuestions}</a>
      </p>
    );
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    actor.send({ type: 'SUBMIT' });
  };

  return (
    <form role="search" className="search no-print" onSubmit={submit}>
      <label htmlFor={`${id}-field`}>{recherche.titre}</label>
      <p className="hint" id={`${id}-hint`}>
        {recherche.exemple} {recherche.rienNePart}
      </p>
      <p className="field">
        <input
          id={`${id}-field`}
          type="search"
          maxLength={2000}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          aria-describedby={`${id}-hint`}
          // What is loading when the person begins to type is there when they pause.
          onFocus={() => void loadSearch().catch(() => undefined)}
          defaultValue={remembered}
          onChange={(event) => {
            memory?.keep({ text: event.target.value, opened: undefined });
            actor.send({ type: 'TYPE', text: event.target.value });
          }}
        />
        <button type="submit">{recherche.chercher}</button>
      </p>
      <p role="status" data-search-status="">
        <Fresh text={statusOf(guide, outcome)} />
      </p>
      <div ref={results}>
        <Answer guide={guide} outcome={outcome} onPick={pick} />
      </div>
    </form>
  );
}

/** What a screen reader hears when the results change. */
function statusOf(guide: Guide, outcome: Outcome): string {
  const { recherche } = guide.interface;
  switch (outcome.kind) {
    case 'idle':
      return '';
    case 'short':
      return recherche.tropCourt;
    case 'failed':
      return recherche.enPanne;
    case 'found': {
      const { results, outOfScope } = outcome.found;
      if (outOfScope !== undefined) return fill(recherche.horsSujet, { sujet: outOfScope.sujet });
      if (results.length === 0) return recherche.aucune;
      if (outcome.found.unsure === true) return recherche.parlezVousDe;
      return results.length === 1 ? recherche.une : fill(recherche.plusieurs, { nombre: results.length });
    }
  }
}

interface AnswerProps {
  guide: Guide;
  outcome: Outcome;
  onPick: PickResult | undefined;
}

function Answer({ guide, outcome, onPick }: AnswerProps) {
  switch (outcome.kind) {
    case 'idle':
    case 'short':
      return null;
    case 'failed':
      return <WayOut guide={guide} />;
    case 'found': {
      const { results, outOfScope, alsoOutside } = outcome.found;
      if (outOfScope !== undefined) return <NotTreated guide={guide} subject={outOfScope} />;
      if (results.length > 0) {
        return (
          <>
            <Results guide={guide} results={results} onPick={onPick} />
            {alsoOutside !== undefined && (
              <p data-also-outside={alsoOutside.topic}>
                {fill(guide.interface.recherche.horsSujet, { sujet: alsoOutside.sujet })} {alsoOutside.vers}
              </p>
            )}
          </>
        );
      }
      return (
        <>
          <p>{guide.interface.recherche.autresMots}</p>
          <WayOut guide={guide} />
        </>
      );
    }
  }
}

function Results({
  guide,
  results,
  onPick,
}: {
  guide: Guide;
  results: readonly Result[];
  onPick: PickResult | undefined;
}) {
  const words = guide.interface.recherche;
  const pick = (result: Result) => (event: MouseEvent<HTMLAnchorElement>) => {
    if (onPick === undefined || !isPlainClick(event)) return;
    event.preventDefault();
    onPick(result);
  };
  return (
    <ol className="results" aria-label={guide.interface.recherche.resultats}>
      {results.map((result) => {
        const si = ifWords(guide, result);
        return (
          <li key={result.content}>
            <a {...resultData(result)} href={urlOf(result.to)} onClick={pick(result)}>
              <strong>{result.title}</strong> {si !== '' && <em className="si">{si}</em>}{' '}
              <span className={result.asked === undefined ? undefined : 'first'}>
                {firstWords(words, result)}
              </span>{' '}
              {result.also.length > 0 && <span className="also">{alsoWords(words, result)}</span>}
            </a>
          </li>
        );
      })}
    </ol>
  );
}

/** A subject that the guide does not treat: whom to ask, the page that says more, and a person. */
function NotTreated({ guide, subject }: { guide: Guide; subject: OutOfScope }) {
  const { recherche, aide } = guide.interface;
  return (
    <div data-out-of-scope={subject.topic}>
      {subject.vers !== undefined && <p>{subject.vers}</p>}
      <p>
        <a href={urlOf(subject.page)}>{recherche.enSavoirPlus}</a>
      </p>
      <p>{recherche.sortie}</p>
      <ContactList guide={guide} names={aide.canaux} />
    </div>
  );
}

function WayOut({ guide }: { guide: Guide }) {
  const { recherche, aide, toutesLesQuestions } = guide.interface;
  return (
    <>
      <p>
        <a href={QUESTIONS_URL}>{toutesLesQuestions}</a>
      </p>
      <p>{recherche.sortie}</p>
      <ContactList guide={guide} names={aide.canaux} />
    </>
  );
}
