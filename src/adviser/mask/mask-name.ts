/** Names of people in a folded text: what a word announces, what is spelled letter by letter. */
import { isFirstName } from './first-names.ts';
import type { MaskSpan } from './mask-text.ts';
import { ACRONYMS, isOrdinary, OWN_NAMES, PARTICLES, SURE_PARTICLES } from './mask-words.ts';
import { announced, each, isCapital, matchAt, matches, type View } from './mask-view.ts';

const CIVILITY = announced(
  String.raw`mesdames|mesdemoiselles|madames?|mmes?|mad|mademoiselle|mlles?|messieurs|monsieur|mons|mr|mrs|ms|m\.|docteur|dr|maitre`,
);
const CALLED = announced(
  String.raw`[sm][' ]?ap{1,2}el{1,2}(?:e|ait|ant)|se nomme|je me nomme|nommee?|denommee?|prenomm?ee?|(?:le |son |mon |sa |ma )?(?:pre)?noms?(?: et (?:pre)?nom)?(?: de famille| de naissance| de jeune fille| d'epouse| d'usage| marital| usuel)?|patronyme|nee?(?= \p{L})|epouse|veuve|au nom de|de la part de|signe|signature`,
);
const RELATION = announced(
  String.raw`fille|fils|mari|femme|epouse|epoux|frere|soeur|mere|pere|conjointe?|tut(?:eur|rice)|curat(?:eur|rice)|mandataire|voisine?|amie?|compagne|compagnon|concubine?|maman|papa|neveu|niece|cousine?|oncle|tante|grand-mere|grand-pere|assistante? sociale|assistante|collegue|conseillere?|aide a domicile|infirmiere?|educat(?:eur|rice)(?: specialisee?)?|aide menagere|auxiliaire de vie|aide-soignante?|psychologue|medecin|avocate?|dossier|je suis|ici|c'est|bonjour|petit-fils|petite-fille|belle-fille|gendre|beau-fils|beau-pere|belle-mere|aidante?`,
);
/** « prénom yannick nom kerbrat » : each says that the other is followed by a name. */
const BOTH_NAMES =
  /(?<!\p{L})prenoms? ?:? ?\p{L}+ (?:et )?noms?(?!\p{L})|(?<!\p{L})noms?(?: de famille)? ?:? ?\p{L}+ (?:et )?prenoms?(?!\p{L})/u;
/** Who the call is about: a name may follow, with its capital. */
const LABELLED = announced(
  String.raw`assuree?|appelante?|beneficiaire|patiente?|usagere?|appel de|(?:fils|fille|mere|pere|mari|femme|epouse?|frere|soeur) de`,
);
/** These may be followed by any capital word of the notes. */
const LOOSE = /^(?:dossier|je suis|ici|c'est|bonjour|conseill|assistante?$|medecin|collegue)/;
const NAME = /\p{L}[\p{L}'-]*\.?/uy;

/** The word of a name at a place, without what ends a sentence or an abbreviation; nothing when no word begins there. */
const wordAt = (text: string, at: number): string => (matchAt(NAME, text, at) ?? '').replace(/[.'-]+$/, '');

/** The words of one name in lower case: « nguyen thi hoa ». */
const MOST_LOWER = 3;

const LOW_PARTICLE = /^(?:de|du|des|la|le|les|d)$/;

/** Whether a word that is none of the notes' follows, through other particles: « de la tour ». */
function leadsToName(text: string, at: number): boolean {
  const [word = ''] =
    matchAt(/(?: (?:de|du|des|la|le|les))* \p{L}[\p{L}'-]*/uy, text, at)
      ?.split(' ')
      .slice(-1) ?? [];
  return word.length > 2 && !LOW_PARTICLE.test(word) && !isOrdinary(word);
}

/** A name from `at`: words with a capital, those that particles lead to, or one or two words that are not ordinary. */
function nameEnd(view: View, from: number, lowerToo: boolean): MaskSpan | undefined {
  const { text } = view;
  let start = -1;
  let end = from;
  let lower = 0;
  let at = from;
  for (let words = 0; words < 7; words += 1) {
    const gap = matchAt(/ {1,2}(?:[«"(] ?)?/uy, text, at) ?? (at === from ? '' : undefined);
    if (gap === undefined) break;
    const begins = at + gap.length;
    const word = wordAt(text, begins);
    if (word === '') break;
    const capital = isCapital(view, begins);
    const elided = /^(?:[dlnsjmtc]|qu)'/.exec(word)?.[0].length ?? 0;
    const shout = capital && word.length > 1 && isCapital(view, begins + Math.max(1, elided));
    const bare = word.replace(/^(?:[dlnsjmtc]|qu)'/, '').replace(/[^\p{L}]/gu, '');
    const next = matchAt(NAME, text, begins + word.length + 1) ?? '';
    const nextCapital = isCapital(view, begins + word.length + 1);
    if (start >= 0 && word === 'et') {
      const civil = /^(?:madame|mme|monsieur|mr|m\.)$/.test(next);
      if (!nextCapital || civil || isOrdinary(next)) break;
      at = begins + word.length;
      continue;
    }
    if (
      PARTICLES.has(word) &&
      (SURE_PARTICLES.has(word) ||
        (nextCapital && (lowerToo || start >= 0)) ||
        (lowerToo && LOW_PARTICLE.test(word) && leadsToName(text, begins + word.length)))
    ) {
      if (start < 0) start = begins;
      at = begins + word.length;
      if (SURE_PARTICLES.has(word)) end = at;
      if (!nextCapital) lower = Math.max(0, lower - 1);
      continue;
    }
    // « Madame n’arrive pas » : a word of the sentence, with a capital or not.
    if (/^(?:[nsjmtc]|qu)'/.test(word)) break;
    const ordinary = isOrdinary(bare);
    // « Mme VEUT » : in capitals, a word of the notes stays one; « Mme Marchand » is a name whatever it looks like.
    const isName = capital
      ? !(ordinary && (shout || words > 0 || bare.length < 3 || EVERYDAY.test(bare) || OWN_NAMES.has(bare)))
      : lowerToo && !ordinary && lower < MOST_LOWER && bare.length > 1;
    if (!isName) break;
    if (!capital) lower += 1;
    if (start < 0) start = begins;
    at = begins + word.length;
    if (word.length === 1 && text.charAt(at) === '.') at += 1;
    end = at;
  }
  return start < 0 || end <= start ? undefined : { start, end, done: false };
}
/** Capitals that begin no name after « Madame » or « sa fille ». */
const EVERYDAY =
  /^(?:pas|tout|toute|rien|sans|toujours|invalidite|nee?s?|ddn|le|la|les|un|une|il|elle|je|nous|vous|on|ne|n|a|est|et|veut|dit|code|compte|rib|iban|sms|mail|nir|ok|bonjour|monsieur|madame)$/;

/** Words that an age or a birth follows at once: « Lucette Bihan, 66 ans ». */
const AGED =
  /(?<![\p{L}\p{N}'-])\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+){1,3}(?=,? (?:\d{2,3} ans(?!\p{L})|nee?s? (?:le|la|a|en) |ddn(?!\p{L})))/gu;

/** Of the words before an age, the last that have a capital: two at least, not all of them ordinary. */
function aged(view: View): MaskSpan[] {
  return matches(view, AGED).flatMap(({ start, end }) => {
    const words = [...view.text.slice(start, end).matchAll(/[^ ]+/gu)].map(({ index, 0: word }) => ({
      at: start + index,
      word,
    }));
    const from = words.findLastIndex(({ at }) => !isCapital(view, at)) + 1;
    const own = words.slice(from);
    const [first] = own;
    return first === undefined || own.length < 2 || own.every(({ word }) => isOrdinary(word))
      ? []
      : [{ start: first.at, end, done: false }];
  });
}

const WORD = /(?<![\p{L}\p{N}'@.-])\p{L}[\p{L}-]*(?![\p{L}\p{N}@])/gu;
/** « saint-denis », « rue victor hugo » are places: « saint » and what is alike begin no person's name. */
const NO_PERSON = /(?<!\p{L})(?:saints?|saintes?|st|ste)[ -]$/u;

/**
 * People that only their first name tells: « jean dupont a rappelé », « sa soeur josiane ». The words right beside it that are none of the notes'
 * are the rest of the name, at most two on each side.
 */
function known(view: View): MaskSpan[] {
  const { text } = view;
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word: word.replace(/-+$/, ''),
  }));
  const named = words.map(
    ({ start, word }) => isFirstName(word) && !NO_PERSON.test(text.slice(Math.max(0, start - 8), start)),
  );
  /** Whether the word at a place may be the rest of the name that stands at its neighbour. */
  const belongs = (place: number, beside: number): boolean => {
    const [one, other] = [words[place], words[beside]];
    if (one === undefined || other === undefined) return false;
    const gap = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
    return gap === ' ' && one.word.length > 2 && (named[place] === true || !isOrdinary(one.word));
  };
  return words.flatMap(({ start, end }, place) => {
    if (named[place] !== true) return [];
    let first = place;
    while (first > 0 && place - first < 2 && belongs(first - 1, first)) first -= 1;
    let last = place;
    while (last - place < 2 && belongs(last + 1, last)) last += 1;
    return [{ start: words[first]?.start ?? start, end: words[last]?.end ?? end, done: false, open: true }];
  });
}

/** Names, as places of the folded text. */
export function names(view: View): MaskSpan[] {
  const { text } = view;
  const skip = (at: number): number => {
    const more = matchAt(/(?: et (?:madame|mme|monsieur|mr|m\.))/y, text, at) ?? '';
    return at + more.length;
  };
  const civil = each(view, CIVILITY, (from) => nameEnd(view, skip(from), true));
  const initials = each(view, /(?<![\p{L}\p{N}'])m(?= \p{L})/gu, (from, start) =>
    isCapital(view, start) && isCapital(view, from + 1) ? nameEnd(view, from, false) : undefined,
  );
  const me = each(view, /(?<![\p{L}\p{N}'])me(?= \p{L})/gu, (from, start) =>
    isCapital(view, start) && !isCapital(view, start + 1) && isCapital(view, from + 1)
      ? nameEnd(view, from, false)
      : undefined,
  );
  const called = each(view, CALLED, (from, start) => {
    const word = text.slice(start, from);
    const joint =
      matchAt(/(?: ?[:=,] ?| (?:c'?est|est|etait)(?= )| (?:bien|aussi|desormais)(?= ))*/uy, text, from) ?? '';
    const sure =
      /ap{1,2}el|nomm/.test(word) || joint.trim() !== '' || (/nom/.test(word) && BOTH_NAMES.test(text));
    // « née à Lyon », « née le » : the place stays, the date is another rule's.
    if (/^nee?$/.test(word) || /^(?:epouse|veuve|signe)$/.test(word)) {
      const at = word === 'signe' ? from + joint.length : from;
      const begins = /[ ]/.test(text.charAt(at)) ? at + 1 : at;
      // « née durand » : a birth's place and date have a word before them.
      const bare = word === 'nee' && !isOrdinary(wordAt(text, begins));
      return bare || isCapital(view, begins) ? nameEnd(view, at, bare) : undefined;
    }
    return nameEnd(view, from + joint.length, sure);
  });
  const related = each(view, RELATION, (from, start) => {
    const joint = matchAt(/(?: ?[:,] ?(?=\p{L}))/uy, text, from) ?? '';
    const at = joint === '' ? from + 1 : from + joint.length;
    const relation = text.slice(start, from);
    const word = wordAt(text, at);
    if (LOOSE.test(relation) && isOrdinary(word)) return undefined;
    const begins = joint === '' ? from : at;
    if (isCapital(view, at) && !isCapital(view, from - 1)) return nameEnd(view, begins, false);
    // « ma fille : manon » : nothing else stands there.
    return joint.includes(':') && !LOOSE.test(relation) && !isOrdinary(word)
      ? nameEnd(view, at, true)
      : undefined;
  });
  const labelled = each(view, LABELLED, (from) => {
    const at = from + (matchAt(/ ?[:=]? ?/uy, text, from) ?? '').length;
    const word = wordAt(text, at);
    const shouted = isCapital(view, from - 1);
    return isCapital(view, at) && !shouted && !isOrdinary(word) ? nameEnd(view, at, false) : undefined;
  });
  const spelled = [
    ...text.matchAll(/(?<![\p{L}\p{N}'])\p{L}(?:([ .-]|, )\p{L}(?:\1\p{L}){2,20})(?![\p{L}\p{N}'])/gu),
  ].flatMap(({ index, 0: letters }) =>
    ACRONYMS.has(letters.replace(/[^\p{L}]/gu, ''))
      ? []
      : [{ start: index, end: index + letters.length, done: false }],
  );
  const likened = matches(
    view,
    /(?<!\p{L})\p{L} comme \p{L}{2,20}(?:[ ,]{1,2}(?:puis |et )?\p{L} comme \p{L}{2,20}){1,15}/gu,
  );
  return [
    ...civil,
    ...initials,
    ...me,
    ...called,
    ...related,
    ...labelled,
    ...aged(view),
    ...known(view),
    ...spelled,
    ...likened,
  ];
}
