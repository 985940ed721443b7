/** The ways in which a page may say a fact, as a form shows them: one a line, its parts between « + ». */
import type { Phrasings } from '../../../guide/guide-content.ts';

export function saidAsText(said: Phrasings): string {
  return said.map((way) => way.join(' + ')).join('\n');
}

/**
 * The ways that a form shows, as they are kept.
 *
 * @param otherwise the sentence that is a way by itself when the form has none.
 */
export function saidOfText(text: string, otherwise = ''): Phrasings {
  return (text.trim() === '' ? otherwise.replace(/\s*[.!?]$/, '') : text)
    .split('\n')
    .map((line) =>
      line
        .split(' + ')
        .map((part) => part.replaceAll("'", '’').trim())
        .filter((part) => part !== ''),
    )
    .filter((way) => way.length > 0);
}
