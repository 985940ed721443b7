import { useId, useState } from 'react';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import { fill } from '../../../guide/format.ts';
import type { SearchWords } from '../../../search/build-index.ts';
import { buildIndex } from '../../../search/build-index.ts';
import { loadIndex } from '../../../search/load-index.ts';
import { explain } from '../../../search/explain.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { useModel } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';

function rankIn(guide: AdviserGuide, words: SearchWords, sentence: string, path: string): string {
  const { rank } = explain(loadIndex(buildIndex(guide, words)), sentence, path);
  return rank === undefined ? WORDS.champ.pasTrouvee : String(rank);
}

/** Says at what rank the search finds a page, before and after what was typed. */
export function SearchTrial({
  before,
  after,
  path,
}: {
  before: AdviserGuide;
  after: AdviserGuide;
  path: string;
}) {
  const id = useId();
  const { guide } = useModel();
  const [sentence, setSentence] = useState('');
  const [told, setTold] = useState('');
  const words = WORDS.champ;
  const tryIt = () => {
    if (guide === null) return;
    try {
      setTold(
        fill(words.rang, {
          avant: rankIn(before, guide.recherche, sentence, path),
          apres: rankIn(after, guide.recherche, sentence, path),
        }),
      );
    } catch {
      // A page that leads out of a subject is reached through that subject only: the search does not rank it.
      setTold(fill(words.rang, { avant: words.pasTrouvee, apres: words.pasTrouvee }));
    }
  };
  return (
    <form
      className="trial"
      onSubmit={(event) => {
        event.preventDefault();
        tryIt();
      }}
    >
      <label className="stacked" htmlFor={id}>
        {words.essayerAide}
      </label>
      <div className="row">
        <input
          id={id}
          type="search"
          value={sentence}
          onChange={({ currentTarget }) => setSentence(currentTarget.value)}
        />
        <button type="submit" disabled={sentence.trim() === ''}>
          {words.essayer}
        </button>
      </div>
      <p role="status">
        <Fresh text={told} />
      </p>
    </form>
  );
}
