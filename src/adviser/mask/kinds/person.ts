/** People that nothing announces in a folded text: a first name, a particle, an initial, an age beside the name. */
import { isFirstName } from './first-names.ts';
import type { MaskSpan } from '../mask-text.ts';
import { ACRONYMS, isOrdinary, isPlural, OWN_NAMES, PARTICLES, SURE_PARTICLES } from '../mask-words.ts';
import { each, isCapital, matchAt, matches, type View } from '../mask-view.ts';

/** Words that an age or a birth follows at once: « Lucette Bihan, 66 ans ». */
const AGED =
  /(?<![\p{L}\p{N}'-])\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+){1,3}(?=,? (?:\d{2,3} ans(?!\p{L})|nee?s? (?:le|la|a|en) |ddn(?!\p{L})))/gu;

/** Of the words before an age, the last that have a capital: two at least, not all of them ordinary. */
export function aged(view: View): MaskSpan[] {
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

const MOST_PARTICLES = 3;
const WORD = /(?<![\p{L}\p{N}'@.-])\p{L}[\p{L}-]*(?![\p{L}\p{N}@])/gu;
/** « saint-denis », « rue victor hugo » are places: « saint » and what is alike begin no person's name. */
const NO_PERSON = /(?<!\p{L})(?:saints?|saintes?|st|ste)[ -]$/u;

/** How much of an address hangs on to a name: « .martin » in « sophie.martin gmail ». */
function dottedLength(text: string, at: number): number {
  const rest = matchAt(/(?:[._][\p{L}\p{N}]{2,30}){1,3}/uy, text, at) ?? '';
  return rest.split(/[._]/).some((word) => isOrdinary(word)) ? 0 : rest.length;
}

/**
 * People that only their first name tells: « jean dupont a rappelé », « sa soeur josiane ». The words right beside it that are none of the notes'
 * are the rest of the name, at most two on each side.
 */
export function known(view: View): MaskSpan[] {
  const { text } = view;
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word: word.replace(/-+$/, ''),
  }));
  const named = words.map(
    ({ start, word }) => isFirstName(word) && !NO_PERSON.test(text.slice(Math.max(0, start - 8), start)),
  );
  const beside = (place: number, other: number): boolean => {
    const [one, next] = [words[Math.min(place, other)], words[Math.max(place, other)]];
    return one !== undefined && next !== undefined && text.slice(one.end, next.start) === ' ';
  };
  /** Whether the word at a place may be the rest of the name that stands at its neighbour. */
  const belongs = (place: number, other: number): boolean => {
    const word = words[place]?.word ?? '';
    return (
      beside(place, other) &&
      word.length > 2 &&
      (named[place] === true || !(isOrdinary(word) || isPlural(word) || SURE_PARTICLES.has(word)))
    );
  };
  /** How many particles stand from a place on, before a surname: « el » in « nadia el amrani », « de La » in « Jean de La Fontaine ». */
  const particles = (from: number): number => {
    let taken = 0;
    let sure = false;
    while (taken < MOST_PARTICLES && PARTICLES.has(words[from + taken]?.word ?? '')) {
      if (!beside(from + taken - 1, from + taken)) return 0;
      sure ||= SURE_PARTICLES.has(words[from + taken]?.word ?? '') || words[from + taken]?.word === 'le';
      taken += 1;
    }
    const surname = words[from + taken];
    if (taken === 0 || surname === undefined || !belongs(from + taken, from + taken - 1)) return 0;
    // « nadia de la compta », « NADIA DE LA COMPTA » : only a capital tells a surname there.
    const capital = isCapital(view, surname.start) && !isShout(view, surname.start);
    return sure || capital ? taken : 0;
  };
  return words.flatMap(({ start, end }, place) => {
    if (named[place] !== true) return [];
    let first = place;
    while (first > 0 && place - first < 2 && belongs(first - 1, first)) first -= 1;
    // « ben salah karim » : the particle goes with its surname.
    while (first < place && SURE_PARTICLES.has(words[first - 1]?.word ?? '') && beside(first - 1, first))
      first -= 1;
    let last = place;
    while (last - place < 2 && belongs(last + 1, last)) last += 1;
    const led = particles(last + 1);
    if (led > 0) last += led + 1;
    const to = words[last]?.end ?? end;
    return [
      { start: words[first]?.start ?? start, end: to + dottedLength(text, to), done: false, open: true },
    ];
  });
}

const SURE = [...SURE_PARTICLES].join('|');
/** What a person's name follows, be it in lower case, when it begins with a particle. */
const BEFORE_PERSON = String.raw`(?:pour|chez|avec|vu|par|part de|appels? de|rappel de|rappeler|rappelle|contacter|prevenir|joindre|(?:dossier|compte|message|fiche|identite|nom)(?: de)?)`;
/** « ok pour da silva », « chez ben salah ». */
const LED_PARTICLE = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}])${BEFORE_PERSON} )(?:(?:${SURE}) ){1,2}\p{L}`,
  'gu',
);
/** « Da Silva rappelle », « Hans von Braun » : a capital after the particle tells as much, but « Mac OS » is none. */
const BARE_PARTICLE = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?:\p{L}[\p{L}-]+ )?(?!mac |mc )(?:${SURE}) (?:(?:${SURE}) )?\p{L}`,
  'gu',
);
const SURNAME = /\p{L}[\p{L}'-]+/uy;

/** Where a surname ends whose first letter stands before `from`, with the words in capitals that follow; nothing for a word of the notes. */
function surnameEnd(view: View, from: number): number | undefined {
  const word = matchAt(SURNAME, view.text, from - 1) ?? '';
  if (word === '' || isOrdinary(word) || isPlural(word)) return undefined;
  const end = from - 1 + word.length;
  const next = view.text.charAt(end) === ' ' && isCapital(view, end + 1) ? end + 2 : undefined;
  const further = next === undefined || isShout(view, from - 1) ? undefined : surnameEnd(view, next);
  return further ?? end;
}

/** Whether the word at a place is in capitals, and not only its first letter. */
const isShout = (view: View, at: number): boolean => isCapital(view, at) && isCapital(view, at + 1);

/** Surnames that their particle tells. */
export function withParticle(view: View): MaskSpan[] {
  const { text } = view;
  const led = each(view, LED_PARTICLE, (from, start) => {
    const end = surnameEnd(view, from);
    return end === undefined ? undefined : { start, end, done: false };
  });
  const bare = each(view, BARE_PARTICLE, (from, start) => {
    const [first = ''] = text.slice(start, from).split(' ');
    const led = !SURE_PARTICLES.has(first);
    const named = led && isCapital(view, start) && !isShout(view, start) && !isOrdinary(first);
    // « Luigi di marco » : a capital before says as much as one behind.
    if (isShout(view, from - 1) || !(isCapital(view, from - 1) || named)) return undefined;
    const end = surnameEnd(view, from);
    const own = !led || named;
    return end === undefined
      ? undefined
      : { start: own ? start : start + first.length + 1, end, done: false };
  });
  return [...led, ...bare];
}

/** « BENALI F. », « LE GOFF J.-P. » : the surname in capitals, the first name by its letter. */
const SURNAME_INITIAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}'-])((?:(?:${SURE}|le|la|de|du) ){0,2}\p{L}[\p{L}'-]{2,30}) (\p{L}(?:\.-?\p{L}|-\p{L})?\.?)(?![\p{L}\p{N}'@*-])`,
  'dgu',
);
/** « F. BENALI ». */
const INITIAL_SURNAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}'.-])(\p{L}\.(?:[ -]?\p{L}\.)?) ?((?:(?:${SURE}|le|la|de|du) ){0,2}\p{L}[\p{L}'-]{2,30})(?![\p{L}\p{N}'@-])`,
  'dgu',
);
/** What a letter numbers: « ANNEXE A. ». */
const LETTERED =
  /^(?:annexes?|plan|etapes?|cas|zone|groupe|formule|categories?|permis|classe|options?|parties?|sections?|types?|touches?|vitamine|serie|niveau|volet|choix|modele|articles?|ligne|porte|bloc|feuille|cadre|rubriques?|page|tableau|onglet|points?|question|reponse|version|batiment|regime|sms|plus|hepatite)$/;

/** Surnames in capitals beside an initial, in a text that is not all in capitals. */
export function initialed(view: View): MaskSpan[] {
  const find = (pattern: RegExp, surnameGroup: number, initialGroup: number): MaskSpan[] =>
    [...view.text.matchAll(pattern)].flatMap(({ index, 0: whole, indices }) => {
      const [groupAt, surnameTo] = indices?.[surnameGroup] ?? [0, 0];
      // « de LE GOFF » : the first particle is the sentence's.
      const lower = isCapital(view, groupAt) ? '' : (matchAt(/\p{L}+ /uy, view.text, groupAt) ?? '');
      const surnameAt = groupAt + lower.length < surnameTo ? groupAt + lower.length : groupAt;
      const capitals = /^[\p{Lu}\p{M} '’-]+$/u.test(
        view.original.slice(view.starts[surnameAt] ?? 0, view.ends[surnameTo - 1] ?? 0),
      );
      const [initialAt, initialTo] = indices?.[initialGroup] ?? [0, 0];
      const initial = view.text.slice(initialAt, initialTo);
      const surname = view.text.slice(surnameAt, surnameTo).split(' ').at(-1) ?? '';
      const end = index + whole.length;
      // « BENALI A RAPPELÉ » : the letter is a word there.
      const bare = /^[aylsdmntcj]$/.test(initial) || isCapital(view, end + 1);
      if (
        !capitals ||
        !isCapital(view, initialAt) ||
        isShout(view, surnameAt - 3) ||
        isOrdinary(surname) ||
        OWN_NAMES.has(surname) ||
        ACRONYMS.has(surname) ||
        LETTERED.test(surname) ||
        (!initial.includes('.') && bare)
      )
        return [];
      return [{ start: Math.min(surnameAt, initialAt), end, done: false }];
    });
  return [...find(SURNAME_INITIAL, 1, 2), ...find(INITIAL_SURNAME, 2, 1)];
}
