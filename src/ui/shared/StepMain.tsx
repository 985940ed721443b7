import type { ReactNode } from 'react';
import type { PublicWords } from '../../guide/guide.ts';
import type { Page } from '../../guide/pages.ts';
import { isQuestion } from '../../guide/text.ts';

/** The `<main>` of a step: what other programs read of a page, whatever screen shows it. */
export function StepMain({
  page,
  words,
  supposed,
  children,
}: {
  page: Page;
  words: PublicWords;
  /** How many of the page's conditions nobody has given or agreed to: 0 when what it says is earned. */
  supposed: number;
  children: ReactNode;
}) {
  return (
    <main
      id="contenu"
      data-page={page.path}
      data-kind={page.kind}
      data-content={page.content}
      data-supposed={supposed}
      data-sources={(words.sources ?? []).join(' ')}
      data-status={isQuestion(words) ? undefined : words.statut}
    >
      {children}
    </main>
  );
}
