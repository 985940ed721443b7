/**
 * Personal data that a word announces, or that its own shape tells: secrets, provisional codes, card and bank numbers, pieces of a social
 * security number, telephone numbers, e-mails said by halves, dates of birth; addresses and names have their own files.
 */
import { masque } from '../../../machines/guide.masque.ts';
import { addresses, nameWordsEnd } from './mask-address.ts';
import { health } from './mask-health.ts';
import { names } from './mask-name.ts';
import type { MaskSpan } from './mask-text.ts';
import { employers } from './mask-work.ts';
import {
  announced,
  each,
  isCapital,
  isKept,
  led,
  matchAt,
  matches,
  MONTHS,
  numberEnd,
  numbersAfter,
  TOKEN,
  trimToken,
  UNITS,
  type View,
} from './mask-view.ts';
import { isOrdinary, SIGN_FILLERS, SIGN_WORDS } from './mask-words.ts';

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

/** Where words dictated as one end: « chat noir tout attaché », « chat noir 62 ». */
function joinedEnd({ text }: View, end: number): number {
  const rest = matchAt(
    /(?: \p{L}{2,20}){1,4}?(?= (?:(?:tout )?(?:attache|colle)|en un(?: seul)? mot|\d)(?!\p{L}))/uy,
    text,
    end,
  );
  if (rest === undefined || isKept(text, end + rest.length + 1)) return end;
  return rest.trim().split(' ').some(isOrdinary) ? end : end + rest.length;
}

const QUOTED = /[«"“] ?[^»"”\n]{1,60}?[»"”]/uy;
const HELD = /\[masque\]/y;

/** A secret that is told rather than said: « le prénom du chien Rex et 1961 ». It goes on to the end of its clause. */
const RETOLD =
  /(?:(?:le|la|les|son|sa|ses|mon|ma|mes|un|une) |l')?(?:prenom|nom|surnom|date|anniversaire|annee|chien|chat|ville|marque|titre)s? (?:du|de|des|d'|et|avec|en) ?[^,.;:\n]{2,80}/uy;

/** A secret word or number after `from`. `wordy`: a word may be one, as for a password. */
function secretAt(view: View, from: number, wordy: boolean): MaskSpan | undefined {
  const { text } = view;
  const { at, strong, direct } = led(text, from);
  const retold =
    wordy && /(?:est|dit|mis|[:=]) ?(?:\p{L}{2,3} )?$/u.test(text.slice(from, at))
      ? matchAt(RETOLD, text, at)
      : undefined;
  if (retold !== undefined) return { start: at, end: at + retold.trimEnd().length, done: false, open: true };
  const held = matchAt(HELD, text, at);
  if (held !== undefined) {
    const end = dictatedEnd(view, joinedEnd(view, at + held.length));
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
    const mixed = wordy ? /\D/.test(token) : /^(?=.*[a-z].*[a-z])(?=.*\d.*\d)[a-z\d]+$/.test(token);
    const end = numberEnd(text, at, 3) ?? (mixed ? at + token.length : undefined);
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
  return { start: at, end: dictatedEnd(view, joinedEnd(view, at + token.length)), done: false };
}

/** The accounts whose identifier or code is given: « identifiant ameli »; where the guide names none, nothing is one. */
const ACCOUNT = masque.comptes === '' ? '(?!)' : `(?:${masque.comptes.replaceAll(' ', '|')})`;
const PASSWORD = announced(
  String.raw`(?:mots?|m) ?(?:de ?)?(?:pass|passe|passes|pase)|(?:mp|passe)(?= ?[:=])|pseudo(?:nyme)?|nom d'utilisateur|user(?:name)?|m\.? ?d\.? ?p\.?|pass ?words?|passwd|pwd|pass|login|identifiants?(?: (?:la )?${ACCOUNT}(?:\.gouv(?:\.fr)?)?)*|phrase (?:secrete|de passe)|(?:question|reponse) secrete|code (?:secret|confidentiel|perso(?:nnel)?|pin|d'acces)`,
);
const CODE = announced(
  String.raw`codes? (?:prov(?:isoires?|\.)?|temporaires?|(?:a )?usage unique|uniques?|sms|recus?|otp|puk|d'activation|de (?:validation|verification|confirmation|securite|deblocage|connexion|la carte|sa carte|ma carte)|(?:de (?:sa|la|ma) )?(?:carte(?: bancaire| bleue)?|cb)|internet|(?:d'|de )?${ACCOUNT})|provisoires?|crypto(?:gramme)?|chiffres (?:au|du) dos|cvv|cvc|otp|code pin`,
);
const NUMBERED = announced(
  [
    // Social security.
    String.raw`(?:numeros? |n° ?|num |no )?(?:de )?(?:la )?(?:secu|securite sociale|ss|nir)|nss|n°ss|nir|immatriculation|matricule`,
    // Cards, files.
    String.raw`(?:numeros? |n° ?|num )?(?:de )?serie|(?:carte )?vitale|carte (?:d'identite|bancaire|bleue|de sejour|d'assure)|carte|passeport|permis(?: de conduire)?|cni|titre de sejour|cb|visa|mastercard`,
    String.raw`(?:numeros? |n° ?|num )(?:d'|de )?(?:l')?(?:allocataire|dossier|adherent|adherente|client|cliente|fiscal|pension(?: d'invalidite)?|assuree?|contrat|salariee?|inscription|compte|carte|sa carte|la carte|teledeclarant|acces(?: en ligne)?|avis|reclamation|adhesion|police|ft|agirc(?:-arrco)?|${ACCOUNT})|allocataire|dossier|fiscal|references?(?: de l'avis| d'avis)?|ref|reclamation|teledeclarant|plaque`,
    String.raw`(?:numeros? |n° ?|num )?(?:de |d'|a )?(?:la |l')?(?:mutuelle|retraite|prevoyance|complementaire|assurance)(?: (?:numeros?|n°|num))?`,
    // Doors.
    String.raw`digicode|interphone|codes? (?:de |du |d'|a )?(?:la |l')?(?:porte|portail|immeuble|entree|hall|batiment|alarme|boite a cle\p{L}*)`,
    // Banks.
    String.raw`(?:code |numero |n° ?)?(?:de )?(?:guichet|banque|etablissement|agence)|rib|iban|swift|compte(?: bancaire| courant)?|domiciliation`,
    String.raw`commenc\p{L}* par|fini\p{L}* (?:par|en)|termin\p{L}* par`,
  ].join('|'),
);
const ENDING = announced('(?:derni|premi)(?:ers?|eres?) (?:chiffres?|numeros?)');
const KEY = announced('(?:la |sa |ma )?clef?(?: rib| nir| secu| de controle| de securite)?');
const PHONE = announced(
  String.raw`t[e3]l(?:ephone)?|(?:tele)?phone|portables?|port|mobiles?|fixe|joignable|(?:numero|num|n°) (?:de )?(?:tel|telephone|portable|mobile|fixe)`,
);
const CALL_BACK = announced(String.raw`rappel(?:er|le|lera|ez)?|appel(?:er|le|ez)?|contacter|joindre|sms`);

/** As many digits as the guide's own codes have. */
const OWN_CODE = /^(?:\d[ .-]?){5,6}\d$/;

/** What stands after « code » and has not the length of the guide's own. */
const otherCodes = (view: View): MaskSpan[] =>
  each(view, announced('codes?'), (from) => {
    const { at } = led(view.text, from);
    const end = /\d/.test(view.text.charAt(at)) ? numberEnd(view.text, at, 4) : undefined;
    return end === undefined || OWN_CODE.test(view.text.slice(at, end))
      ? undefined
      : { start: at, end, done: false };
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

/** A telephone number as a site shows it: « 06 ** ** 45 12 ». */
const STARRED_PHONE =
  /(?<![\p{L}\d])0[1-9](?:[ .]{0,2}(?:\*{1,2}|x{1,2}|\.\.)){2,4}[ .]{0,2}\d\d(?:[ .]?\d\d)?(?!\d)/gu;
/** The last two digits of a number that was named. */
const LAST_PAIR = new RegExp(
  String.raw`(?<!\p{L})(?:tel\p{L}*|portable|mobile|fixe|secu|nir|carte|cb|iban|rib|compte|numero)(?!\p{L})[^\n.;]{0,30}?(?:fini\p{L}*|termin\p{L}*) (?:par|en) (\d\d)(?!\d|[.,/]\d| ?(?:${UNITS})(?!\p{L}))`,
  'dgu',
);
/** A vehicle's plate. */
const PLATE = /(?<![\p{L}\p{N}-])[a-z]{2}[ -]\d{3}[ -][a-z]{2}(?![\p{L}\p{N}-])/gu;
/** A word and figures that somebody tapes or tries as a password: « elle a mis Azerty123 comme mot de passe ». */
const MIXED_WORD = String.raw`(?!(?:iphone|ipad|android|windows|chrome|firefox|edge|safari|galaxy|redmi|covid|ios|win|version|cerfa)\d)\p{L}{3,30}\d{2,8}[!?*$#.]{0,3}(?![\p{L}\p{N}])`;
const TRIED = new RegExp(
  String.raw`(?<!\p{L})(?:tap|essa|mis|met|saisi|rentr|entr|march|utilis|choisi)\p{L}*(?: (?:avec|comme|bien|toujours|encore|deja))? (${MIXED_WORD})`,
  'dgu',
);
const AS_PASSWORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${MIXED_WORD}) (?:comme|en|pour|est|c'est|au lieu d)[^\n.;]{0,20}?(?:mots? de passe|mdp)`,
  'dgu',
);
const INSTEAD = new RegExp(String.raw`au lieu de (${MIXED_WORD})`, 'dgu');

/** A partial IBAN, and a bank's BIC. */
const IBAN_PART = /(?<![\p{L}\p{N}])fr ?\d\d(?:[ .-]{0,2}\d{1,5}){1,6}(?![\p{L}\p{N}])/gu;
const BIC = /(?<![\p{L}\p{N}])(?:[a-z]{4}frp[a-z0-9](?:[a-z0-9]{3})?)(?![\p{L}\p{N}])/gu;
const BIC_AFTER =
  /(?<!\p{L})(?:bic|swift)(?: ?[:=,] ?| c'?est | est | )([a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?)(?![\p{L}\p{N}])/dgu;
const EXPIRY =
  /(?<!\p{L})(?:carte(?: bancaire| bleue)?|cb|visa)[^\n.;]{0,40}?(?:exp\p{L}*|valable|valide|fin)(?: (?:fin|le|en|jusqu'?(?:au?|en)|:))? (\d{2} ?[/-] ?\d{2,4})/dgu;

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

/** A name before its provider alone: a dot, a figure or a sign in words says that it is one, and not « forfait chez orange ». */
const AT_HOST = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}_-]+(?:(?:\.| point | tiret(?: du bas| bas)? | underscore )[\p{L}\p{N}_-]+){1,4}|(?!(?:iphone|ipad|android|windows|galaxy|redmi|covid|ios|version)\d)\p{L}[\p{L}_-]{1,30}\d{1,6}) (?:a|at|chez|sur|arobas\p{L}*) (?:${HOSTS})(?![\p{L}\p{N}])`,
  'gu',
);
/** After « mail », any word is a name that stands before « chez gmail ». */
const MAIL_AT_HOST = new RegExp(
  String.raw`(?<!\p{L})(?:e-?mail|mail|mel|courriel)(?: ?[:=] ?| c'?est | est | )((?!\[)[\p{L}\p{N}._-]{3,40} (?:a|at|chez|sur|arobas\p{L}*) (?:${HOSTS}))(?![\p{L}\p{N}])`,
  'dgu',
);

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
  const halves = matches(view, AT_HOST).flatMap((found) => {
    const first = matchAt(/[\p{L}\p{N}]+/uy, text, found.start) ?? '';
    return isKept(text, found.start) || HOSTED_NAME.test(first) ? [] : [found];
  });
  const announcedHalves = matches(view, MAIL_AT_HOST, 1).filter(
    ({ start }) => !isOrdinary(matchAt(/\p{L}+/uy, text, start) ?? ''),
  );
  return [...hosted, ...said, ...halves, ...announcedHalves];
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

/** A date of birth that is there, or was: one masked while it was typed still says that a town beside it is one too. */
const DATE_OR_MASKED = String.raw`(?:\[masque\]|${BIRTH.source})`;
const TOWN_AFTER = new RegExp(
  String.raw`(?<!\p{L})(?:nee?s?|nee? \(e\)|naissance|ddn|naiss)(?: :)?(?: (?:le|en|un|du|vers|est|c'est))* ?:? ?${DATE_OR_MASKED},? (?:a|aux?|sur|en) (?=\p{L})`,
  'gu',
);
const TOWN_BEFORE = new RegExp(
  String.raw`(?<!\p{L})nee?s? (?:a|aux?) (\[masque\]|\p{L}[\p{L} '-]{1,40}?),? (?:le|en|un|du) (${DATE_OR_MASKED})`,
  'dgu',
);
/** What joins the words of a town's name, and words of the notes otherwise. */
const IN_A_TOWN = /^(?:la|le|les|l|sur|sous|de|du|des|d|en|lez|saint|sainte|st|ste|et)$/;

/** The town of a birth whose date is told: the two together are somebody, the town alone is a place as any other. */
function birthTowns(view: View): MaskSpan[] {
  const { text } = view;
  const after = each(view, TOWN_AFTER, (from) => {
    const at = from + (matchAt(/(?:la |le |les |l')/uy, text, from) ?? '').length;
    const word = matchAt(/\p{L}[\p{L}'-]*/uy, text, at) ?? '';
    if (word === '' || isOrdinary(word)) return undefined;
    // In lower case, what follows the first word is the sentence's, unless hyphens join it.
    const end = isCapital(view, at) ? nameWordsEnd(view, at, 4) : at;
    return { start: from, end: Math.max(end, at + word.length), done: false };
  });
  const before = [...text.matchAll(TOWN_BEFORE)].flatMap(({ indices }) => {
    const [, town, date] = indices ?? [];
    if (town === undefined || date === undefined) return [];
    const words = text.slice(...town).split(/[ '-]+/);
    if (words.some((word) => isOrdinary(word) && !IN_A_TOWN.test(word)) || words.every(isOrdinary)) return [];
    // The date goes with it: « à Tourcoing en 58 » has no other rule.
    return [town, date].map(([start, end]) => ({ start, end, done: false }));
  });
  return [...after, ...before];
}

const births = (view: View): MaskSpan[] => [
  ...birthTowns(view),
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
    ...matches(view, STARRED_PHONE),
    ...matches(view, LAST_PAIR, 1),
    ...matches(view, PLATE),
    ...matches(view, TRIED, 1),
    ...matches(view, AS_PASSWORD, 1),
    ...matches(view, INSTEAD, 1),
    ...otherCodes(view),
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
    ...health(view),
    ...employers(view),
  ];
  return items.map(({ start, end, done }) => ({ start, end, done, open: true }));
}
