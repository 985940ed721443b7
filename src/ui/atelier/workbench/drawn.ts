/** The guide as the site would draw it, with what is being typed in one page. */
import { adviserGuide, type AdviserGuide } from '../../../adviser/adviser-part.ts';
import type { FieldModel, FieldValue } from '../../../atelier/contract.ts';
import { compileGuide, wordsByContent } from '../../../guide/compile.ts';
import { typesetAll } from '../../../guide/format.ts';
import type { GuideData } from '../../../proof/guide-data.ts';
import { offsetOf, releasesOf } from '../../../session/spoken-code.ts';
import type { Words } from '../../../words/words.ts';

/** The draft has no version of its own: nothing of it is kept by a browser. */
const VERSION = 'brouillon';

interface Compiled {
  readonly map: string;
  readonly guide: AdviserGuide;
}

/** Compiles guides one after the other: while the map stays the same, so does all that is computed from it. */
export function guideCompiler(): (data: GuideData) => AdviserGuide {
  let last: Compiled | undefined;
  const known = new WeakMap<Words, Words>();
  const set = (words: Words): Words => {
    const done = known.get(words) ?? typesetAll(words);
    known.set(words, done);
    return done;
  };
  return (data) => {
    const map = JSON.stringify(data.root);
    if (last?.map === map) {
      const words = new Map([...wordsByContent(data)].map(([content, text]) => [content, set(text)]));
      last = {
        map,
        guide: {
          ...last.guide,
          words,
          channels: typesetAll(data.channels),
          interface: typesetAll(data.interface),
        },
      };
    } else {
      const offset = offsetOf(releasesOf(data.releases), data.root);
      last = { map, guide: adviserGuide(compileGuide(data, VERSION, offset), data.console) };
    }
    return last.guide;
  };
}

/** A guide in which one page says something else. */
export function withPage(guide: AdviserGuide, content: string, filled: Words): AdviserGuide {
  return { ...guide, words: new Map(guide.words).set(content, typesetAll(filled)) };
}

/** What stands in for a text that must be there and is not yet: the page is shown all the same. */
const BLANKS: Readonly<Record<string, FieldValue>> = {
  question: '…',
  titre: '…',
  ensuite: '…',
  picto: 'question',
  statut: 'sur',
  faire: [],
  dire: [],
  sources: [],
  contacts: [],
  reponses: {},
  suite: {},
};

/** What a form holds of a page. */
export interface WrittenPage {
  readonly fields: readonly Pick<FieldModel, 'field' | 'value' | 'required'>[];
}

/** The words of a page as its form holds them, blanks where a text is missing. */
export function writtenWords(page: WrittenPage): Words {
  const held = page.fields.flatMap(({ field, value, required }): [string, FieldValue][] => {
    if (field === 'responsable') return [];
    if (value !== null && value !== '') return [[field, value]];
    return required && BLANKS[field] !== undefined ? [[field, BLANKS[field]]] : [];
  });
  // The fields of a kind of page are those of its schema: the contract of the server says so.
  return Object.fromEntries(held) as unknown as Words;
}
