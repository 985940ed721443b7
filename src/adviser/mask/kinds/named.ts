/**
 * Personal data that a word announces, or that its own shape tells: card and bank numbers, pieces of a social security number,
 * telephone numbers; secrets, e-mails, births, addresses, names, health and work have their own files.
 */
import { addresses } from './address.ts';
import { besideAmounts } from '../mask-amounts.ts';
import { births } from './birth.ts';
import { health } from './health.ts';
import { mails } from './mail.ts';
import { names } from './name.ts';
import { ACCOUNT, secrets } from './secret.ts';
import type { MaskSpan } from '../mask-text.ts';
import { isOrdinary } from '../mask-words.ts';
import { employers } from './work.ts';
import {
  announced,
  each,
  isCapital,
  isKept,
  led,
  matchAt,
  matches,
  mixedEnd,
  numberEnd,
  numbersAfter,
  UNITS,
  type View,
} from '../mask-view.ts';

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
/** What belongs to a body that is not the caisse's, by its number. */
const MEMBER = String.raw`contrats?|polices?|adhesions?|adherente?s?|societaires?|affiliee?s?|mutuelle|prevoyance|complementaire|assurances?|assureur|beneficiaire|dossier|allocataire|client|references?|numeros?|num|n°`;
const MEMBER_ALONE = announced('contrats?|polices?|adhesions?|adherente?s?|societaires?|affiliee?s?');
/** « contrat prévoyance AG2R n° », « adhérent MGEN » : the body's name stands between the word and the number. */
const AT_A_BODY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${MEMBER})((?: (?:de |d'|du |chez |a |la |l'){0,2}(?!n°|numero|num |[a-z]{0,3}\d{3})(?=[^ ]*\p{L})[\p{L}\d'&-]{2,30}){1,4})(?: ?(?:[:=,]|n°|numeros?|num|est|le))*`,
  'gu',
);
/** « AG2R : 88541237 ». Nothing else says what the number is: only one longer than the guide's own codes is taken. An IBAN has its own rules. */
const ACRONYM =
  /(?<![\p{L}\p{N}]|[a-z]{2}\d\d )(?![a-z]{2}\d\d(?!\p{L}))(?=[\p{L}\d]*\p{L})[\p{L}\d]{3,15}(?: ?[:=]| n°| numero)? ?(?=\d)/gu;
const BODY_FEWEST = 5;
const LONGER_THAN_CODES = 8;

/** What may stand there and is no body's name. */
const isTie = (word: string): boolean =>
  /^(?:numeros?|num|n°|est|le|la|collectif|individuel|groupe|sante|obseques|vie|deces|signee?|resiliee?|depuis)$/.test(
    word,
  );

/** The numbers by which another body knows somebody, beside its name. */
function memberships(view: View): MaskSpan[] {
  const { text } = view;
  const number = (from: number, fewest: number): MaskSpan | undefined => {
    const at = from + (matchAt(/ */uy, text, from) ?? '').length;
    const end = /[\p{L}\d]/u.test(text.charAt(at))
      ? (numberEnd(text, at, fewest) ?? mixedEnd(text, at))
      : undefined;
    return end === undefined ? undefined : { start: at, end, done: false };
  };
  const named = each(view, AT_A_BODY, (from, start) => {
    const words = text.slice(start, from).split(/[ :=,]+/);
    // A body's name is none of the notes' words.
    return words.slice(1).some((word) => word.length > 1 && !isOrdinary(word) && !isTie(word))
      ? number(from, BODY_FEWEST)
      : undefined;
  });
  const acronyms = each(view, ACRONYM, (from, start) => {
    const capitals =
      isCapital(view, start) && (isCapital(view, start + 1) || /\d/.test(text.charAt(start + 1)));
    return capitals ? number(from, LONGER_THAN_CODES) : undefined;
  });
  return [
    ...named,
    ...acronyms,
    ...numbersAfter(view, MEMBER_ALONE, BODY_FEWEST),
    ...each(view, /(?<![\p{L}\p{N}])(?:numero|num|n°)(?: ?[:=]| est| c'est)? ?(?=\d)/gu, (from) =>
      number(from, LONGER_THAN_CODES),
    ),
  ];
}
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

/** A telephone number dictated in two times: « 06-12-34 puis 56-78 ». */
const AND_THEN = String.raw`,? (?:(?:et|puis|ensuite|apres|encore) ){1,2}(?:le )?`;
const PHONE_IN_PARTS = new RegExp(
  String.raw`(?<!\d|\d[ .,/-])0[1-9](?=[\d .-]*${AND_THEN})(?:(?:[ .-]{0,2}|${AND_THEN})\d\d){4}(?!\d|[ ./-]\d)`,
  'gu',
);
/** Its end, once its beginning is masked. */
const REST_OF_PHONE = new RegExp(
  String.raw`\[masque\]${AND_THEN}(\d\d(?:[ .-]?\d\d){1,2})(?!\d|[ ./-]\d)`,
  'dgu',
);

function phonesInParts(view: View): MaskSpan[] {
  const rest = matches(view, REST_OF_PHONE, 1).filter(({ start }) => !isKept(view.text, start));
  const whole = matches(view, PHONE_IN_PARTS).filter(({ start, end }) =>
    // « 06 12 34 puis 36 46 » : the second is a number of everyone's.
    [...view.text.slice(start, end).matchAll(/[a-z] (?=\d)/gu)].every(
      ({ index }) => !isKept(view.text, start + index + 2),
    ),
  );
  return [...whole, ...rest];
}

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
/** A partial IBAN, and a bank's BIC. */
const IBAN_PART = /(?<![\p{L}\p{N}])fr ?\d\d(?:[ .-]{0,2}\d{1,5}){1,6}(?![\p{L}\p{N}])/gu;
const BIC = /(?<![\p{L}\p{N}])(?:[a-z]{4}frp[a-z0-9](?:[a-z0-9]{3})?)(?![\p{L}\p{N}])/gu;
const BIC_AFTER =
  /(?<!\p{L})(?:bic|swift)(?: ?[:=,] ?| c'?est | est | )([a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?)(?![\p{L}\p{N}])/dgu;
const EXPIRY =
  /(?<!\p{L})(?:carte(?: bancaire| bleue)?|cb|visa)[^\n.;]{0,40}?(?:exp\p{L}*|valable|valide|fin)(?: (?:fin|le|en|jusqu'?(?:au?|en)|:))? (\d{2} ?[/-] ?\d{2,4})/dgu;

/** Every item that a word announces, or that its own shape tells, as places of the folded text. */
export function announcedItems(view: View): MaskSpan[] {
  const items = [
    ...secrets(view),
    ...numbersAfter(view, NUMBERED, 3),
    ...numbersAfter(view, ENDING, 2),
    ...numbersAfter(view, PHONE, 4),
    ...numbersAfter(view, CALL_BACK, 6),
    ...keys(view),
    ...matches(view, NIR_PART),
    ...matches(view, PHONE_PART),
    ...phonesInParts(view),
    ...memberships(view),
    ...matches(view, STARRED_PHONE),
    ...matches(view, LAST_PAIR, 1),
    ...matches(view, PLATE),
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
  return besideAmounts(view.text, items).map(({ start, end, done }) => ({ start, end, done, open: true }));
}
