/** The guide as data, for other programs: what `dist/guide.json` holds. */
import { wordsFor, type FullGuide } from '../guide.ts';
import { codeFor } from '../handoff.ts';
import type { Kind } from '../pages.ts';
import { shortestWay } from '../session.ts';
import { isQuestion, labelsOf, publicText, titleOf } from '../text.ts';

export interface GuideJson {
  readonly version: string;
  readonly locale: string;
  readonly pages: readonly {
    readonly path: string;
    readonly content: string;
    readonly kind: Kind;
    readonly title: string;
    /** What the public page says, as plain text, one line a paragraph. */
    readonly text: string;
    /** « À dire » : what an adviser reads aloud. */
    readonly say: readonly string[];
    /** « À savoir » : what an adviser never reads aloud. */
    readonly know: readonly string[];
    readonly sources: readonly string[];
    /** How sure the sheet is; null for a question. */
    readonly status: string | null;
    readonly code: string;
    readonly answers: readonly { readonly id: string; readonly label: string; readonly to: string }[];
  }[];
}

/** Every page of the guide as data. Nothing in it depends on the day or the machine of the build. */
export function guideJson(guide: FullGuide): GuideJson {
  return {
    version: guide.version,
    locale: guide.locale,
    pages: [...guide.pages.values()].map((page) => {
      const words = wordsFor(guide, page.content);
      const labels = labelsOf(words);
      return {
        path: page.path,
        content: page.content,
        kind: page.kind,
        title: titleOf(words),
        text: publicText(guide, words),
        say: words.dire,
        know: words.savoir ?? [],
        sources: words.sources ?? [],
        status: isQuestion(words) ? null : words.statut,
        code: codeFor(guide, shortestWay(guide, page.path)),
        answers: page.answers.map(({ id, to }) => ({ id, label: labels[id] ?? id, to })),
      };
    }),
  };
}
