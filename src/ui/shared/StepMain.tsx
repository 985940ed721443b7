import type { ReactNode } from 'react';
import type { PublicWords } from '../../guide/guide.ts';
import type { Page } from '../../guide/pages.ts';
import { isQuestion } from '../../guide/text.ts';

/** The `<main>` of a step: what other programs read of a page, whatever screen shows it. */
export function StepMain({ page, words, children }: { page: Page; words: PublicWords; children: ReactNode }) {
  return (
    <main
      id="contenu"
      data-page={page.path}
      data-kind={page.kind}
      data-content={page.content}
      data-sources={(words.sources ?? []).join(' ')}
      data-status={isQuestion(words) ? undefined : words.statut}
    >
      {children}
    </main>
  );
}
