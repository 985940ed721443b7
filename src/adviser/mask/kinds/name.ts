/** Names of people in a folded text: what a word announces, what is spelled letter by letter. */
import type { MaskSpan } from '../mask-text.ts';
import { aged, initialed, known, withParticle } from './person.ts';
import { ACRONYMS, isOrdinary, isPlural, OWN_NAMES, PARTICLES, SURE_PARTICLES } from '../mask-words.ts';
import { announced, each, isCapital, matchAt, matches, type View } from '../mask-view.ts';

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
/** Who the call is about. */
const PERSON =
  'assuree?|appelante?|beneficiaire|patiente?|usagere?|cliente?|adherente?|allocataire|pensionnee?|demandeu(?:r|se)|interlocut(?:eur|rice)|correspondante?|titulaire';
/** A name may follow, with its capital. */
const LABELLED = announced(
  String.raw`(?:${PERSON})|appel de|(?:fils|fille|mere|pere|mari|femme|epouse?|frere|soeur) de`,
);
/** « la cliente : garcia » : the sign says that the name comes, whatever its letters. */
const SIGNED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${PERSON}|dame|monsieur|madame|mme|mr|contact|identite) ?[:=] ?(?=\p{L})`,
  'gu',
);
/** What the endings of nouns and adjectives tell: no surname, or hardly one, has them. */
const NO_SURNAME =
  /(?:tion|ssion|ment|ements|ite|ique|able|ible|euse|isme|oire|complete?|ante|ette|rie|phone|ails?|ees)$/;

/** What follows such a name: nothing, or what the person does. « la cliente : forfait chez Orange » is a sentence. */
const ALONE =
  /^(?:$| ?[\n,.;:)!?/-]| (?:veut|voudrait|rappel|appel|demand|dit|attend|souhait|n'|(?:a|ne|est|sans|et|sur|pour)(?!\p{L})))/u;

/** Whether a word in lower case may be a surname where a name is due: « haddad », and neither « énervée » nor « imprimante cassée ». */
function mayBeSurname(view: View, at: number): boolean {
  const word = wordAt(view.text, at);
  if (word.length < 3 || /'/.test(word) || isOrdinary(word) || isPlural(word) || NO_SURNAME.test(word))
    return false;
  const next = wordAt(view.text, at + word.length + 1);
  const participle = (from: number, one: string): boolean =>
    /(?:é|ée|és|ées|(?<!a|o)us?|ues?)$/u.test(
      view.original
        .slice(view.starts[from] ?? 0, view.ends[from + one.length - 1] ?? 0)
        .normalize('NFC')
        .toLowerCase(),
    ) && one.length > 3;
  return !participle(at, word) && !participle(at + word.length + 1, next) && !NO_SURNAME.test(next);
}

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

/** The first of a pair: « M. et » before « Mme ». */
const PAIRED = /(?<!\p{L})(?:madame|mme|monsieur|mr|m\.?) (?:et|&|ou) $/u;

/** A name from `at`: words with a capital, those that particles lead to, or one or two words that are not ordinary. */
function nameEnd(view: View, from: number, lowerToo: boolean, pair = false): MaskSpan | undefined {
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
    const ordinary = isOrdinary(bare) || ((!capital || shout) && pair && isPlural(bare));
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

/** Names, as places of the folded text. */
export function names(view: View): MaskSpan[] {
  const { text } = view;
  const skip = (at: number): number => {
    const more = matchAt(/(?: et (?:madame|mme|monsieur|mr|m\.))/y, text, at) ?? '';
    return at + more.length;
  };
  const civil = each(view, CIVILITY, (from, start) => {
    const at = skip(from);
    const pair = at > from || /^me|^mm/.test(text.slice(start, from)) || PAIRED.test(text.slice(0, start));
    return nameEnd(view, at, true, pair);
  });
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
    const family =
      /^(?:patronyme|.*nom.* (?:de famille|de naissance|de jeune fille|d'epouse|d'usage|marital))$/.test(
        word,
      );
    const particle = matchAt(/ (?:(?:le|la|de|du|el|ben|da|di|dos) ){0,2}/uy, text, from) ?? '';
    return nameEnd(view, from + joint.length, sure || (family && mayBeSurname(view, from + particle.length)));
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
  const signed = each(view, SIGNED, (from) => {
    const particle = matchAt(/(?:(?:le|la|de|du|el|ben|da|di|dos) ){0,2}/uy, text, from) ?? '';
    if (isCapital(view, from) !== isCapital(view, from + 1) || !mayBeSurname(view, from + particle.length))
      return undefined;
    const name = nameEnd(view, from, true);
    return name !== undefined && ALONE.test(text.slice(name.end, name.end + 12)) ? name : undefined;
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
    ...signed,
    ...aged(view),
    ...known(view),
    ...withParticle(view),
    ...initialed(view),
    ...spelled,
    ...likened,
  ];
}
