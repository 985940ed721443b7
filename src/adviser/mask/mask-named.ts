/**
 * Personal data that a word announces: secrets, provisional codes, card and bank numbers, pieces of a social security
 * number, addresses, names, telephone numbers and e-mails said by halves. Works on a folded text; every walk is bounded.
 */
import type { Folded, MaskSpan } from './mask-text.ts';
import { masque } from '../../../machines/guide.masque.ts';
import {
  ACRONYMS,
  BRIDGE,
  isOrdinary,
  OWN_NAMES,
  PARTICLES,
  SIGN_FILLERS,
  SIGN_WORDS,
  STRONG,
  SURE_PARTICLES,
} from './mask-words.ts';

/** A folded text, and the original for its capitals. */
export interface View extends Folded {
  readonly original: string;
}

const MONTHS =
  'janv(?:ier)?|fev(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?';
const UNITS =
  '€|euros?|eur|%|pour ?cents?|jours?|j|h|heures?|mois|ans?|annees?|minutes?|mins?|mn|secondes?|fois|caracteres?|chiffres?|lettres?|derni[a-z]*|premi[a-z]*|semaines?|trimestres?|pages?|personnes?|enfants?|essais?|tentatives?|messages?|sms|mails?|courriers?|bulletins?|lignes?|brut|net|appels?|declarations?|documents?|questions?|etapes?|rubriques?|cases?';

/** What is never personal, whatever announces it: the numbers that everyone calls, hours, dates, amounts, durations, forms. */
const KEPT_NUMBER = new RegExp(
  [
    ...masque.numeros.map((number) => `${number.replaceAll(' ', ' ?')}(?!\\d)`),
    '\\d{1,2} ?(?:h|heures?)(?: ?\\d{2})?(?![\\p{L}\\d])',
    '\\d{1,2}([/.-])\\d{1,2}\\1(?:20)?[1-9]\\d(?!\\d)',
    '20[12]\\d-\\d\\d-\\d\\d(?!\\d)',
    '\\d{1,2}/\\d{1,2}(?![\\d/])',
    `\\d{1,2}(?:er)? (?:${MONTHS})(?!\\p{L})`,
    '\\d{1,3}(?:[ .]\\d{3})+,\\d{2}(?!\\d)',
    `\\d[\\d ]{0,11}(?:[.,]\\d{1,2})? ?(?:${UNITS})(?![\\p{L}\\d])`,
    's\\d{2,4}(?!\\d)',
    '\\d{5} ?\\*\\d\\d',
    '20[12]\\d(?![\\d./-])',
  ].join('|'),
  'uy',
);
const OR_NUMBER = /\d{1,3} ?(?:ou|a) ?\d{1,3} (?:jours?|heures?|minutes?|mois|ans?|caracteres|chiffres)/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const isKept = (text: string, at: number): boolean =>
  matchAt(KEPT_NUMBER, text, at) !== undefined || matchAt(OR_NUMBER, text, at) !== undefined;

const isCapital = ({ original, starts }: View, at: number): boolean =>
  /\p{Lu}/u.test(original.charAt(starts[at] ?? original.length));

const STEP = /[ \n]*(?:->|n°|[:=→>(,*#-]|[«"](?=[^ ]| )|\p{L}+'?)/uy;
const COUNTED = /[ \n]*\d{1,2} (?:derni[a-z]*|premi[a-z]*|chiffres?|caracteres?|lettres?)/y;
const MOST_STEPS = 9;

/** Where a value may begin after the word that announces it, and whether what stands before says that it is the value. */
interface Led {
  readonly at: number;
  readonly strong: boolean;
  /** Whether anything stands between. */
  readonly direct: boolean;
}

/** Walks from the end of an announcing word over « c’est », « : », « reçu par SMS »… */
function led(text: string, from: number): Led {
  let at = from;
  let strong = false;
  let steps = 0;
  while (steps < MOST_STEPS) {
    const counted = matchAt(COUNTED, text, at);
    if (counted !== undefined) {
      at += counted.length;
      steps += 1;
      continue;
    }
    const step = matchAt(STEP, text, at);
    if (step === undefined) break;
    const word = step.trim();
    if (/^\p{L}/u.test(word) && !BRIDGE.has(word)) break;
    // A lone letter of the value, as in « M A R T I N », is no word on the way.
    strong = STRONG.has(word) || word === '->' || (strong && !/^\p{L}{3,}/u.test(word));
    at += step.length;
    steps += 1;
  }
  while (text.charAt(at) === ' ' || text.charAt(at) === '\n') at += 1;
  return { at, strong, direct: steps === 0 };
}

const GROUP = /[ .\-/_]{0,2}(?:[a-z]{0,3}\d[\da-z]*|[a-z](?=[ .-]?\d))/y;
const FIRST_GROUP = /[a-z]{0,4}\d[\da-z]*|[a-z]{1,3}[ .-]\d{2}[\da-z]*/y;

/** Where a number of at least `fewest` digits ends, group by group; nothing when it is a date, an amount, an hour… */
function numberEnd(text: string, at: number, fewest: number): number | undefined {
  if (isKept(text, at)) return undefined;
  const first = matchAt(FIRST_GROUP, text, at);
  // « tel 06 » : the word announces another number, it is no part of this one.
  if (first === undefined || isOrdinary(/^\p{L}*/u.exec(first)?.[0] ?? '')) return undefined;
  let end = at + first.length;
  for (let groups = 1; groups < 16; groups += 1) {
    const next = matchAt(GROUP, text, end);
    if (next === undefined) break;
    const begins = end + (next.length - next.replace(/^[ .\-/_]+/, '').length);
    if (begins > end && isKept(text, begins)) break;
    end += next.length;
  }
  return text.slice(at, end).replace(/\D/g, '').length >= fewest ? end : undefined;
}

const TOKEN = /[^\s«»]{1,64}/uy;
const trimToken = (token: string): string => token.replace(/[.,;:)»"'\]]+$/, '');

/** Where a dictated secret goes on after `end`: digits, single letters, signs in words, what joins them. */
function dictatedEnd(view: View, end: number): number {
  const { text } = view;
  let last = end;
  for (;;) {
    let at = last;
    let taken: number | undefined;
    for (let fillers = 0; fillers < 5; fillers += 1) {
      const gap = matchAt(/ {1,2}|, ?(?=\d|\p{L} )/uy, text, at);
      if (gap === undefined) break;
      at += gap.length;
      const token = trimToken(matchAt(TOKEN, text, at) ?? '');
      if (token === '' || isKept(text, at)) break;
      const said =
        /\d/.test(token) ||
        SIGN_WORDS.has(token) ||
        /^[^\p{L}\d\s[]+$/u.test(token) ||
        (/^\p{L}$/u.test(token) && !/^[ay]$/.test(token));
      const after = text.slice(Math.max(0, at - 6), at);
      if (said || after.endsWith(' comme ')) {
        taken = at + token.length;
        break;
      }
      if (!SIGN_FILLERS.has(token)) break;
      at += token.length;
    }
    if (taken === undefined) break;
    last = taken;
  }
  return last;
}

const QUOTED = /[«"“] ?[^»"”\n]{1,60}?[»"”]/uy;
const HELD = /\[masque\]/y;

/** A secret word or number after `from`. `wordy`: a word may be one, as for a password. */
function secretAt(view: View, from: number, wordy: boolean): MaskSpan | undefined {
  const { text } = view;
  const { at, strong, direct } = led(text, from);
  const held = matchAt(HELD, text, at);
  if (held !== undefined) {
    const end = dictatedEnd(view, at + held.length);
    return end > at + held.length ? { start: at, end, done: false } : undefined;
  }
  const opening = text.slice(from, at + 1).search(/[«"“]/);
  const quoteAt = opening < 0 ? -1 : from + opening;
  const quoted = quoteAt < 0 ? undefined : matchAt(QUOTED, text, quoteAt);
  if (quoted !== undefined && !isOrdinary(quoted.replace(/[^\p{L}]/gu, ''))) {
    return { start: quoteAt, end: quoteAt + quoted.length, done: false };
  }
  const whole = matchAt(TOKEN, text, at) ?? '';
  const token = trimToken(whole);
  if (token === '' || /^[[.,;]/.test(token)) return undefined;
  const plain = token.split(/[^\p{L}\d]+/u).every((piece) => piece === '' || isOrdinary(piece));
  if (/\d/.test(token)) {
    if (isKept(text, at) && !(wordy && strong && /^(?:19|20)\d\d$/.test(token))) return undefined;
    const end = numberEnd(text, at, 3) ?? (wordy && /\D/.test(token) ? at + token.length : undefined);
    return end === undefined
      ? undefined
      : { start: at, end: dictatedEnd(view, Math.max(end, at + token.length)), done: false };
  }
  if (!wordy || (!strong && text.slice(from, at).includes('\n'))) return undefined;
  if (SIGN_WORDS.has(token) && dictatedEnd(view, at + token.length) > at + token.length) {
    return { start: at, end: dictatedEnd(view, at + token.length), done: false };
  }
  const odd =
    /[^\p{L}'’-]/u.test(token) || (token.length > 2 && isCapital(view, at + 1) !== isCapital(view, at + 2));
  const single = /^\p{L}$/u.test(token) && dictatedEnd(view, at + token.length) > at + 3;
  if (single) return { start: at, end: dictatedEnd(view, at + token.length), done: false };
  if (token.length < 2 || (plain && !(odd && strong && !/[-'.]/.test(token))) || (!strong && !direct && !odd))
    return undefined;
  return { start: at, end: dictatedEnd(view, at + token.length), done: false };
}

const BEFORE_WORD = String.raw`(?<![\p{L}\p{N}])`;
const AFTER_WORD = String.raw`(?![\p{L}\p{N}])`;
const announced = (words: string): RegExp => new RegExp(`${BEFORE_WORD}(?:${words})${AFTER_WORD}`, 'gu');

/** The account whose identifier is given: « identifiant ameli ». */
const OWN_ACCOUNT = masque.comptes === '' ? '' : `(?: (?:${masque.comptes.replaceAll(' ', '|')}))?`;
const PASSWORD = announced(
  String.raw`mots? ?(?:de ?)?(?:pass|passe|passes)|m\.? ?d\.? ?p\.?|pass ?words?|passwd|pwd|pass|login|identifiants?${OWN_ACCOUNT}|phrase (?:secrete|de passe)|(?:question|reponse) secrete|code (?:secret|confidentiel|perso(?:nnel)?|pin|d'acces)`,
);
const CODE = announced(
  String.raw`codes? (?:prov(?:isoires?|\.)?|temporaires?|(?:a )?usage unique|uniques?|sms|recus?|otp|puk|d'activation|de (?:validation|verification|confirmation|securite|deblocage|connexion|la carte|sa carte|ma carte)|(?:de (?:sa|la|ma) )?(?:carte(?: bancaire| bleue)?|cb)|internet)|provisoires?|cryptogramme|cvv|cvc|otp|code pin`,
);
const NUMBERED = announced(
  [
    // Social security.
    String.raw`(?:numeros? |n° ?|num |no )?(?:de )?(?:la )?(?:secu|securite sociale|ss|nir)|nss|n°ss|nir|immatriculation|matricule`,
    // Cards, files.
    String.raw`(?:numeros? |n° ?|num )?(?:de )?serie|(?:carte )?vitale|carte (?:d'identite|bancaire|bleue|de sejour|d'assure)|carte|passeport|permis|cni|titre de sejour|cb|visa|mastercard`,
    String.raw`(?:numeros? |n° ?|num )(?:d'|de )?(?:l')?(?:allocataire|dossier|adherent|adherente|client|cliente|fiscal|pension|assuree?|contrat|salariee?|inscription|compte|carte|sa carte|la carte)|allocataire|dossier|fiscal|reference`,
    // Banks.
    String.raw`(?:code |numero |n° ?)?(?:de )?(?:guichet|banque|etablissement)|rib|iban|swift|compte(?: bancaire| courant)?|domiciliation`,
    String.raw`commenc\p{L}* par|fini\p{L}* (?:par|en)|termin\p{L}* par`,
  ].join('|'),
);
const ENDING = announced('(?:derni|premi)(?:ers?|eres?) (?:chiffres?|numeros?)');
const KEY = announced('(?:la |sa |ma )?clef?(?: rib| nir| secu| de controle| de securite)?');
const PHONE = announced(
  String.raw`t[e3]l(?:ephone)?|(?:tele)?phone|portables?|port|mobiles?|fixe|joignable|(?:numero|num|n°) (?:de )?(?:tel|telephone|portable|mobile|fixe)`,
);
const CALL_BACK = announced(String.raw`rappel(?:er|le|lera|ez)?|appel(?:er|le|ez)?|contacter|joindre|sms`);
const POST = announced(String.raw`cp|code postal|bp|boite postale|cedex`);

function each(
  view: View,
  pattern: RegExp,
  find: (end: number, start: number) => MaskSpan | undefined,
): MaskSpan[] {
  return [...view.text.matchAll(pattern)].flatMap(
    ({ index, 0: words }) => find(index + words.length, index) ?? [],
  );
}

/** Numbers of at least `fewest` digits that a word announces. */
const numbersAfter = (view: View, pattern: RegExp, fewest: number): MaskSpan[] =>
  each(view, pattern, (from) => {
    const { at } = led(view.text, from);
    const end = numberEnd(view.text, at, fewest);
    return end === undefined ? undefined : { start: at, end, done: false };
  });

const KEY_VALUE = /\d{2}(?!\d|[.,/]\d)/y;
const keys = (view: View): MaskSpan[] =>
  each(view, KEY, (from) => {
    const { at } = led(view.text, from);
    const digits = isKept(view.text, at) ? undefined : matchAt(KEY_VALUE, view.text, at);
    return digits === undefined ? undefined : { start: at, end: at + digits.length, done: false };
  });

const SEP = '[ .,-]{1,2}';
/** Sex, year and month at least, in groups: « 2 40 12 62 ». */
const NIR_PART = new RegExp(
  String.raw`(?<![\d][ .,/-]?)[12]${SEP}\d\d${SEP}(?:0[1-9]|1[0-2])(?:${SEP}(?:\d{2,3}|2[ab])){0,4}(?!\d|[.,/]\d| ?(?:${UNITS})(?!\p{L}))`,
  'gu',
);
/** Three or four pairs of a telephone number; three could be a date. */
const PHONE_PART =
  /(?<!\d|\d[ .,/-])0[1-9](?:([ .-])\d\d(?:\1\d\d){2}|([ .-])(?:1[3-9]|[2-9]\d)\2\d\d|[ .-][67]\d(?:[ .-]\d\d)?)(?!\d|[ .-]\d|\/)/g;

/** A partial IBAN, and a bank's BIC. */
const IBAN_PART = /(?<![\p{L}\p{N}])fr ?\d\d(?:[ .-]{0,2}\d{1,5}){1,6}(?![\p{L}\p{N}])/gu;
const BIC = /(?<![\p{L}\p{N}])(?:[a-z]{4}frp[a-z0-9](?:[a-z0-9]{3})?)(?![\p{L}\p{N}])/gu;
const BIC_AFTER =
  /(?<!\p{L})(?:bic|swift)(?: ?[:=,] ?| c'?est | est | )([a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?)(?![\p{L}\p{N}])/dgu;
const EXPIRY =
  /(?<!\p{L})(?:carte(?: bancaire| bleue)?|cb|visa)[^\n.;]{0,40}?(?:exp\p{L}*|valable|valide|fin)(?: (?:fin|le|en|jusqu'?(?:au?|en)|:))? (\d{2} ?[/-] ?\d{2,4})/dgu;

const matches = (view: View, pattern: RegExp, group = 0): MaskSpan[] =>
  [...view.text.matchAll(pattern)].flatMap(({ index, 0: whole, indices }) => {
    const [start, end] = indices?.[group] ?? [index, index + whole.length];
    return [{ start, end, done: false }];
  });

// ——— Addresses ———

const WAY_SURE =
  'rue|avenue|av|ave|boulevard|boul|bd|bld|blvd|impasse|imp|allees?|ruelle|venelle|faubourg|fbg|lotissement|lot|rond-point|esplanade|hameau|sentier|lieu[- ]dit|residence|res|traverse|quartier|montee';
const WAY_OTHER =
  'place|pl|chemin|che|route|rte|cours|quai|square|sq|cite|villa|passage|chaussee|voie|clos|domaine|parvis|promenade|villas|parc|cour|galerie|pont|porte|zone|za|zi|mas|ferme|chalet';
const NUMBERED_WAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\d{1,4}(?: ?[a-d](?![\p{L}\d])| ?(?:bis|ter|quater)(?!\p{L}))?,? {0,2}(?:-\d{1,4} )?(?:${WAY_SURE}|${WAY_OTHER})\.?(?![\p{L}\p{N}])`,
  'gu',
);
const NAMED_WAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${WAY_SURE}|${WAY_OTHER})\.?(?![\p{L}\p{N}])`,
  'gu',
);
const SURE_WAY = new RegExp(`^(?:${WAY_SURE})\\.?$`);
const NAME_WORD = /\p{L}[\p{L}'-]*/uy;
const ARTICLES = /(?: ?(?:de la|de l'|de|du|des|d'|la|le|les|l'|aux?|a)(?= |(?<=')))+ ?/uy;
const DWELLING =
  /[ ,]{1,3}(?:(?:appartement|appart|appt|apt|bat(?:iment)?|escalier|esc|etage|porte|lot|boite|bp|cs|hall|entree|residence|cedex)\.? ?(?:\d{1,4}[a-z]?|[a-z](?![\p{L}]))|cedex(?: \d{1,2})?(?!\p{L}))/uy;
const POST_TOWN = /[ ,\n]{0,3}(?:- ?)?(?:0[1-9]|[1-9]\d) ?\d{3}(?!\d)/y;

/** Where the words of a street's or a town's name end: up to five, stopped by an ordinary word. */
function nameWordsEnd(view: View, at: number, most: number): number {
  const { text } = view;
  let end = at;
  for (let words = 0; words < most; words += 1) {
    const gap =
      matchAt(
        / {0,2}(?:(?:de la|de l'|de|du|des|d'|la|le|les|l'|et|sur|sous|en|lez|aux?|saint|sainte|st|ste)(?: |(?<=')|-))* ?/uy,
        text,
        end,
      ) ?? '';
    const from = end + gap.length;
    const word =
      matchAt(NAME_WORD, text, from) ??
      matchAt(/\d{1,2}(?= (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))/y, text, from);
    if (word === undefined || word === '') break;
    if (words > 0 && gap.trim() === '' && gap === '') break;
    const plain = /\bet\b|\ben\b/.test(gap) && !isCapital(view, from);
    if (
      plain ||
      (isOrdinary(word.replace(/[^\p{L}]/gu, '')) &&
        !(isCapital(view, from) && words === 0) &&
        !STREET_WORD.test(word))
    )
      break;
    end = from + word.length;
  }
  return end;
}
/** Ordinary words that are streets too. */
const STREET_WORD =
  /^(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|president|general|docteur|ecole|hopital|travail|france|portugal|espagne|italie|belgique|grande?|petite?|haute?|basse?|vieille|vieux|neuve|neuf|maison|campagne|ville|etrangers?|freres|soeurs)$/;

/** Where an address goes on after its street: the flat, the post code and the town. */
function addressEnd(view: View, at: number): number {
  const { text } = view;
  let end = at;
  for (let parts = 0; parts < 6; parts += 1) {
    const dwelling = matchAt(DWELLING, text, end);
    if (dwelling !== undefined) {
      end += dwelling.length;
      continue;
    }
    const post = matchAt(POST_TOWN, text, end);
    if (post !== undefined) {
      end = nameWordsEnd(view, end + post.length, 4);
      continue;
    }
    const place = matchAt(/(?: a | , ?|, ?| - | \()/uy, text, end);
    if (place !== undefined && isCapital(view, end + place.length)) {
      const town = nameWordsEnd(view, end + place.length, 3);
      if (town > end + place.length) {
        end = town;
        continue;
      }
    }
    if (place === ' a ') {
      const town = matchAt(NAME_WORD, text, end + 3) ?? '';
      if (town.length > 2 && !isOrdinary(town)) {
        end += 3 + town.length;
        continue;
      }
    }
    break;
  }
  return end;
}

function addresses(view: View): MaskSpan[] {
  const { text } = view;
  const numbered = each(view, NUMBERED_WAY, (from, start) => {
    const articles = matchAt(ARTICLES, text, from) ?? '';
    const named = nameWordsEnd(view, from + articles.length, 5);
    const way = /(\p{L}+)\.?$/u.exec(text.slice(start, from))?.[1] ?? '';
    // « 2 cours », « 3 places » : a way that is a common word too needs a name.
    if (named <= from + articles.length && !SURE_WAY.test(way)) return undefined;
    return { start, end: addressEnd(view, Math.max(from, named)), done: false };
  });
  const bare = each(view, NAMED_WAY, (from, start) => {
    const articles = matchAt(ARTICLES, text, from) ?? '';
    const at = from + articles.length + (articles === '' && text.charAt(from) === ' ' ? 1 : 0);
    const way = text.slice(start, from).replace('.', '');
    // « le chemin. Il… » ends a sentence; « av. Foch » does not.
    if (text.charAt(from - 1) === '.' && way.length > 4) return undefined;
    const word = matchAt(NAME_WORD, text, at) ?? '';
    const capital = isCapital(view, at) && !isCapital(view, at - 2);
    const sure =
      /^(?:rue|avenue|boulevard|bd|impasse|lieu[- ]dit|allees?|residence|hameau|lotissement)$/.test(way) &&
      !isOrdinary(word);
    if (word.length < 2 || (!capital && !sure) || (capital && isOrdinary(word) && !STREET_WORD.test(word)))
      return undefined;
    return { start, end: addressEnd(view, nameWordsEnd(view, at, 4)), done: false };
  });
  const towns = [...text.matchAll(/(?<![\p{L}\p{N}.,])(?:0[1-9]|[1-9]\d) ?\d{3},? (?=\p{L})/gu)].flatMap(
    ({ index, 0: code }) => {
      const at = index + code.length;
      if (isKept(text, index)) return [];
      const word = matchAt(NAME_WORD, text, at) ?? '';
      const home =
        /(?:habit\p{L}*|adresse|domicili\p{L}*|demeur\p{L}*|resid\p{L}*|vit)(?!\p{L})[^\n]{0,60}$/u.test(
          text.slice(Math.max(0, index - 80), index),
        );
      const townLike = word.length > 1 && !isOrdinary(word) && (isCapital(view, at) || home);
      return townLike
        ? [{ start: index, end: addressEnd(view, nameWordsEnd(view, at, 4)), done: false }]
        : [];
    },
  );
  const homes = [
    ...text.matchAll(
      /(?<!\p{L})(?:habit(?:e|ent|ait|ant)|reside|residant|domiciliee?|demeur(?:e|ant)|vit|loge)(?: (?:toujours|encore|maintenant|desormais|actuellement))?(?: (?:seule?))?(?: (?:a|au|aux|dans le|dans la|sur))? (?=\d|\p{L})/gu,
    ),
  ].flatMap(({ index, 0: words }) => {
    const at = index + words.length;
    const numbered = matchAt(/\d{1,4}(?: (?:bis|ter))?,? (?=\p{L})/uy, text, at);
    if (numbered !== undefined && !isKept(text, at)) {
      const articles = matchAt(ARTICLES, text, at + numbered.length - 1) ?? ' ';
      const named = nameWordsEnd(view, at + numbered.length - 1 + articles.length, 5);
      if (named > at + numbered.length + articles.length - 1)
        return [{ start: at, end: addressEnd(view, named), done: false }];
    }
    const word = matchAt(NAME_WORD, text, at) ?? '';
    const named = isCapital(view, at) && !isOrdinary(word) && word.length > 1;
    return named ? [{ start: at, end: addressEnd(view, nameWordsEnd(view, at, 4)), done: false }] : [];
  });
  const dwellings = matches(
    view,
    /(?<!\p{L})(?:appartement|appart|appt|apt|batiment|bat\.?|escalier) ?(?:n° ?)?(?:\d{1,4}[a-z]?|[a-h])(?![\p{L}\p{N}'])/gu,
  );
  const said = each(
    view,
    /(?<!\p{L})adresse(?: postale| exacte| complete| actuelle)?(?: ?[:=] ?| c'?est | est )/gu,
    (from) => {
      const numbered = matchAt(/\d{1,4}(?: (?:bis|ter))?,? (?=\p{L})/uy, text, from);
      const at = from + (numbered?.length ?? 0);
      const articles = matchAt(/(?:(?:de la|de l'|de|du|des|la|le|les|l'|aux?) ?)*/uy, text, at) ?? '';
      const named = nameWordsEnd(view, at + articles.length, 6);
      const known = numbered !== undefined || (named > at && isCapital(view, at + articles.length));
      return known && named > at + articles.length
        ? { start: from, end: addressEnd(view, named), done: false }
        : undefined;
    },
  );
  return [...numbered, ...bare, ...towns, ...homes, ...dwellings, ...said, ...numbersAfter(view, POST, 2)];
}

// ——— Names ———

const CIVILITY = announced(
  String.raw`mesdames|mesdemoiselles|madames?|mmes?|mad|mademoiselle|mlles?|messieurs|monsieur|mons|mr|mrs|ms|m\.|docteur|dr|maitre`,
);
const CALLED = announced(
  String.raw`s'appel(?:le|ait|ant)|m'appelle|se nomme|je me nomme|nommee?|denommee?|prenomm?ee?|(?:le |son |mon |sa |ma )?(?:pre)?noms?(?: et (?:pre)?nom)?(?: de famille| de naissance| de jeune fille| d'epouse| d'usage| marital| usuel)?|patronyme|nee?(?= \p{L})|epouse|veuve|au nom de|de la part de|signe|signature`,
);
const RELATION = announced(
  String.raw`fille|fils|mari|femme|epouse|epoux|frere|soeur|mere|pere|conjointe?|tut(?:eur|rice)|curat(?:eur|rice)|mandataire|voisine?|amie?|compagne|compagnon|concubine?|maman|papa|neveu|niece|cousine?|oncle|tante|grand-mere|grand-pere|assistante? sociale|assistante|collegue|conseillere?|aide a domicile|infirmiere?|medecin|avocate?|dossier|je suis|ici|c'est|bonjour|petit-fils|petite-fille|belle-fille|gendre|beau-fils|beau-pere|belle-mere|aidante?`,
);
const NAME = /\p{L}[\p{L}'-]*\.?/uy;

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
    const word = (matchAt(NAME, text, begins) ?? '').replace(/[.'-]+$/, '');
    if (word === '') break;
    const capital = isCapital(view, begins);
    const shout = capital && word.length > 1 && isCapital(view, begins + 1);
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
        (lowerToo && /^(?:de|du|des|le|la|d)$/.test(word) && next.length > 2 && !isOrdinary(next)))
    ) {
      if (start < 0) start = begins;
      at = begins + word.length;
      if (SURE_PARTICLES.has(word)) end = at;
      else if (!nextCapital) lower = Math.max(0, lower - 1);
      continue;
    }
    const ordinary = isOrdinary(bare) || /^(?:[nsjmtc]|qu)'/.test(word);
    // « Mme VEUT » : in capitals, a word of the notes stays one; « Mme Marchand » is a name whatever it looks like.
    const isName = capital
      ? !(ordinary && (shout || words > 0 || bare.length < 3 || EVERYDAY.test(bare) || OWN_NAMES.has(bare)))
      : lowerToo && !ordinary && lower < 2 && bare.length > 1;
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
  /^(?:nee?s?|ddn|le|la|les|un|une|il|elle|je|nous|vous|on|ne|n|a|est|et|veut|dit|code|compte|rib|iban|sms|mail|nir|ok|bonjour|monsieur|madame)$/;

function names(view: View): MaskSpan[] {
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
    const sure = /appel|nomm/.test(word) || joint.trim() !== '';
    // « née à Lyon », « née le » : the place stays, the date is another rule's.
    if (/^nee?$/.test(word) || /^(?:epouse|veuve|signe)$/.test(word))
      return isCapital(view, from + 1) ? nameEnd(view, from, false) : undefined;
    return nameEnd(view, from + joint.length, sure);
  });
  const related = each(view, RELATION, (from) => {
    const joint = matchAt(/(?: ?[:,] ?(?=\p{L}))/uy, text, from) ?? '';
    const at = joint === '' ? from + 1 : from + joint.length;
    return isCapital(view, at) && !isCapital(view, from - 1)
      ? nameEnd(view, joint === '' ? from : at, false)
      : undefined;
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
  return [...civil, ...initials, ...me, ...called, ...related, ...spelled, ...likened];
}

// ——— E-mails said by halves ———

const HOSTS =
  'gmail|orange|wanadoo|free|sfr|hotmail|outlook|laposte|la poste|yahoo|live|icloud|bbox|neuf|aol|protonmail|proton|numericable|msn|aliceadsl|gmx|club-internet';
const HOSTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}@])(?:(?:[\p{L}\p{N}_-]{1,30})(?:\.| point | tiret | underscore )){0,4}[\p{L}\p{N}_-]{1,40} (?:(?:a|at|chez|sur|arobas\p{L}*) )?(?:${HOSTS})(?: ?\. ?| point | )(?:com|fr|net|org)(?!\p{L})`,
  'gu',
);
const HOSTED_NAME =
  /^(?:mail|mails|email|e-mail|boite|adresse|messagerie|courriel|une?|la|le|chez|sur|en|a|de)$/;
const MAIL =
  /(?<!\p{L})(?:adresse )?(?:e-?mail|mail|mel|courriel|adresse electronique|adresse e-?mail)s?(?: ?[:=] ?| c'?est | est | etait )/gu;

function mails(view: View): MaskSpan[] {
  const { text } = view;
  const hosted = matches(view, HOSTED).flatMap((found) => {
    const head = /^[\p{L}\p{N}_-]+(?= )/u.exec(text.slice(found.start, found.end))?.[0] ?? '';
    const first = /^(\p{L}+) $/u.exec(
      text.slice(Math.max(0, found.start - 31), found.start).replace(/^.*[^\p{L}](?=\p{L}+ $)/u, ''),
    )?.[1];
    if (HOSTED_NAME.test(head)) return [{ ...found, start: found.start + head.length + 1 }];
    // « jean dupont chez orange point fr » : the first name goes with the name.
    const back = first === undefined || isOrdinary(first) ? 0 : first.length + 1;
    return [{ ...found, start: found.start - back }];
  });
  const said = each(view, MAIL, (from) => {
    const token = trimToken(matchAt(TOKEN, text, from) ?? '');
    if (token.length < 3 || token.startsWith('[') || isKept(text, from)) return undefined;
    const rest =
      matchAt(
        /(?: (?:point|tiret|underscore|arobas\p{L}*|chez) [\p{L}\p{N}_-]{1,40}(?:\.[\p{L}\p{N}_-]{1,40})?)*/uy,
        text,
        from + token.length,
      ) ?? '';
    // A plain word after « e-mail : » is the sentence's, unless more of an address follows.
    if (rest === '' && !/[\d._]/.test(token)) return undefined;
    return { start: from, end: from + token.length + rest.length, done: false };
  });
  return [...hosted, ...said];
}

// ——— Dates of birth without a word that says so ———

/** A whole date of the last century, or of the first years of this one: no declaration has it. */
const OLD_DATE = new RegExp(
  String.raw`(?<!\d[/.-]?)(?:0?[1-9]|[12]\d|3[01])(?:([/.-])(?:0?[1-9]|1[0-2])\1(?:19\d\d|200\d|[3-9]\d)|(?:er)? (?:${MONTHS}) (?:19\d\d|200\d|[3-9]\d))(?![/.-]?\d| ?(?:h|heures?|euros?|€)(?!\p{L}))`,
  'gu',
);
const OLD_ISO = /(?<!\d)(?:19\d\d|200\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![/.-]?\d)/g;
const BORN = announced(
  String.raw`date de naissance|naissance|anniversaire|nee?s?(?: bien)?|nee? \(e\)|est du|ddn|naiss`,
);
const BIRTH = new RegExp(
  String.raw`(?:(?:0?[1-9]|[12]\d|3[01])(?:er)?[ ./-]{1,3}(?:(?:${MONTHS})|0?[1-9]|1[0-2])(?:[ ./-]{1,3}(?:(?:19|20)\d\d|\d\d))?|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)|(?:${MONTHS}) (?:19\d\d|200\d|\d\d)|(?:19\d\d|200\d)|[3-9]\d(?! ?(?:ans?|mois|€|euros?)(?!\p{L})|[/.-]\d))(?!\d)`,
  'uy',
);
const births = (view: View): MaskSpan[] => [
  ...matches(view, OLD_DATE),
  ...matches(view, OLD_ISO),
  ...each(view, BORN, (from, start) => {
    const { at } = led(view.text, from);
    const date = matchAt(BIRTH, view.text, at);
    if (
      date === undefined ||
      (view.text.slice(start, from) === 'est du' && !/(?:19\d\d|200\d|[3-9]\d)$/.test(date))
    )
      return undefined;
    return at - from > 40 ? undefined : { start: at, end: at + date.length, done: false };
  }),
];

/** Every item that a word announces, or that its own shape tells, as places of the folded text. */
export function announcedItems(view: View): MaskSpan[] {
  const items = [
    ...each(view, PASSWORD, (from) => secretAt(view, from, true)),
    ...each(view, CODE, (from) => secretAt(view, from, false)),
    ...numbersAfter(view, NUMBERED, 3),
    ...numbersAfter(view, ENDING, 2),
    ...numbersAfter(view, PHONE, 4),
    ...numbersAfter(view, CALL_BACK, 6),
    ...keys(view),
    ...matches(view, NIR_PART),
    ...matches(view, PHONE_PART),
    ...matches(view, IBAN_PART).filter(
      ({ start, end }) => view.text.slice(start, end).replace(/\D/g, '').length >= 5,
    ),
    ...matches(view, BIC),
    ...matches(view, BIC_AFTER, 1),
    ...matches(view, EXPIRY, 1),
    ...addresses(view),
    ...names(view),
    ...mails(view),
    ...births(view),
  ];
  return items.map(({ start, end, done }) => ({ start, end, done, open: true }));
}
