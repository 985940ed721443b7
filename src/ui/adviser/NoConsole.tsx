import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { QUESTIONS_URL } from '../shared/Shell.tsx';

/** What the console's address shows until its program runs, and where there is no script. */
export function NoConsole({ guide, title }: { guide: AdviserGuide; title: string }) {
  return (
    <main id="contenu" data-page="conseiller" data-kind="console">
      <h1>{title}</h1>
      <p>{guide.console.sansScript}</p>
      <p>
        <a className="call" href={QUESTIONS_URL}>
          {guide.interface.toutesLesQuestions}
        </a>
      </p>
    </main>
  );
}
