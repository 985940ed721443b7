import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { wordsFor } from '../../guide/guide.ts';
import { urlOf, type Page } from '../../guide/pages.ts';
import { isQuestion, titleOf } from '../../guide/text.ts';

/** What the desk prints: the caller's own page, and nothing of the call. It is on paper only. */
export function PersonSheet({ guide, page, code }: { guide: AdviserGuide; page: Page; code: string }) {
  const words = wordsFor(guide, page.content);
  const { sections } = guide.interface;
  return (
    <section className="person-sheet" hidden aria-hidden="true">
      <p className="print-title">{titleOf(words)}</p>
      {!isQuestion(words) && (
        <>
          {words.essentiel !== undefined && <p>{words.essentiel}</p>}
          <ol>
            {words.faire.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {words.message !== undefined && (
            <>
              <p>{sections.message}</p>
              <p className="letter">{words.message}</p>
            </>
          )}
        </>
      )}
      <p>{`${guide.console.resumeDe.lien} : ${window.location.origin}${urlOf(page.path)}`}</p>
      <p>{`${guide.console.code} : ${code}`}</p>
    </section>
  );
}
