import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import { verdictInWords, type Verdict } from '../../../adviser/call/training.ts';
import { asTheCaisse, type Voice } from '../../../adviser/texts/caisse-voice.ts';
import { fill } from '../../../guide/format.ts';

interface Props {
  readonly guide: AdviserGuide;
  /** Which of the scripted calls, from 0. */
  readonly rank: number;
  /** What the caller says, and the page that answers. */
  readonly scripted: readonly [string, string];
  /** The page that is shown. */
  readonly reached: string;
  /** How the call went, once it is over. */
  readonly verdict: Verdict | undefined;
  readonly voice: Voice;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** A scripted caller, and how their call went: nothing of it is kept. */
export function TrainingCall({ guide, rank, scripted, reached, verdict, voice, onNext, onLeave }: Props) {
  const words = guide.console.entrainement;
  const [says, answeredAt] = scripted;
  return (
    <div className="training" role="note">
      <p>{fill(words.titre, { numero: rank + 1, nombre: words.appels.length })}</p>
      <blockquote>{says}</blockquote>
      {reached === answeredAt && <p>{words.fini}</p>}
      <div role="status">
        {verdict !== undefined && (
          <>
            <p>
              <strong>{words.verdict.titre}</strong>
            </p>
            {verdictInWords(guide, verdict, answeredAt).map((line) => (
              <p key={line}>{asTheCaisse(line, voice)}</p>
            ))}
          </>
        )}
      </div>
      <button type="button" onClick={onNext}>
        {words.suivant}
      </button>{' '}
      <button type="button" onClick={onLeave}>
        {words.quitter}
      </button>
    </div>
  );
}
