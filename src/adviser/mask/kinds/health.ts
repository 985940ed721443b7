/** Health in a folded text: illnesses by their names, and what comes after « souffre de ». */
import { ILLNESS, LIKE, NOT_ILL, OF, STAGE, SUFFERS } from './illnesses.ts';
import type { MaskSpan } from '../mask-text.ts';
import { each, matchAt, type View } from '../mask-view.ts';
import { isOrdinary } from '../mask-words.ts';

/** More than any illness has after its name: « cancer du sein droit métastatique ». */
const MOST_PARTS = 4;

/** Where an illness ends whose name ends at a place: what it is like, its stage, what it is of. */
function wholeEnd(text: string, at: number): number {
  let end = at;
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const like = matchAt(LIKE, text, end) ?? matchAt(STAGE, text, end);
    if (like !== undefined) {
      end += like.length;
      continue;
    }
    OF.lastIndex = end;
    const [of = '', , organ = ''] = OF.exec(text) ?? [];
    if (of === '' || isOrdinary(organ) || NOT_ILL.test(organ)) break;
    end += of.length;
  }
  return end;
}

/** What is said of somebody's health, as places of the folded text. */
export function health(view: View): MaskSpan[] {
  const { text } = view;
  const named = each(view, ILLNESS, (from, start) => ({ start, end: wholeEnd(text, from), done: false }));
  const suffered = each(view, SUFFERS, (from) => {
    const word = matchAt(/\p{L}{2,30}/uy, text, from) ?? '';
    return word === '' || isOrdinary(word) || NOT_ILL.test(word)
      ? undefined
      : { start: from, end: wholeEnd(text, from + word.length), done: false };
  });
  return [...named, ...suffered];
}
