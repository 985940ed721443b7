/** The ways in which a page may say a fact, as a form shows them: one a line, its parts between « + ». */
import type { Said } from '../../../guide/guide-content.ts';

export function saidAsText(said: Said): string {
  return said.map((way) => way.join(' + ')).join('\n');
}

export function saidOfText(text: string): Said {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(' + ')
        .map((part) => part.replaceAll("'", '’').trim())
        .filter((part) => part !== ''),
    )
    .filter((way) => way.length > 0);
}
