/** Secrets in a folded text: what « mot de passe » or « code provisoire » announces, what is tried as one, the one that replaces another. */
import { masque } from '../../../../machines/guide.masque.ts';
import type { MaskSpan } from '../mask-text.ts';
import {
  announced,
  each,
  isCapital,
  isKept,
  led,
  matchAt,
  matches,
  numberEnd,
  TOKEN,
  trimToken,
  type View,
} from '../mask-view.ts';
import { isOrdinary, SIGN_FILLERS, SIGN_WORDS } from '../mask-words.ts';

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
export const ACCOUNT = masque.comptes === '' ? '(?!)' : `(?:${masque.comptes.replaceAll(' ', '|')})`;
const PASSWORD = announced(
  String.raw`(?:mots?|m) ?(?:de ?)?(?:pass|passe|passes|pase)|(?:mp|passe)(?= ?[:=])|pseudo(?:nyme)?|nom d'utilisateur|user(?:name)?|m\.? ?d\.? ?p\.?|pass ?words?|passwd|pwd|pass|login|identifiants?(?: (?:la )?${ACCOUNT}(?:\.gouv(?:\.fr)?)?)*|phrase (?:secrete|de passe)|(?:question|reponse) secrete|code (?:secret|confidentiel|perso(?:nnel)?|pin|d'acces)`,
);
const CODE = announced(
  String.raw`codes? (?:prov(?:isoires?|\.)?|temporaires?|(?:a )?usage unique|uniques?|sms|recus?|otp|puk|d'activation|de (?:validation|verification|confirmation|securite|deblocage|connexion|la carte|sa carte|ma carte)|(?:de (?:sa|la|ma) )?(?:carte(?: bancaire| bleue)?|cb)|internet|(?:d'|de )?${ACCOUNT})|provisoires?|crypto(?:gramme)?|chiffres (?:au|du) dos|cvv|cvc|otp|(?:code )?(?:pin|puk)`,
);

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

/** Words given as a password: « il me dit soleil comme mot de passe ». */
const GIVEN = new RegExp(
  String.raw`(?<![^\s«"(:,;.])((?:[\p{L}\d'!?*$#-]{1,30} ){1,6})(comme|en guise de|en|pour) (?:(?:son|le|nouveau|ancien|premier|vrai) ){0,2}(?:mots? de pass\p{L}*|mdp)(?![\p{L}\p{N}])`,
  'dgu',
);
/** What gives one. */
const GIVES =
  /^(?:dit|donne|donnait|dicte|met|mets|mis|mettait|tape|essaie|essaye|essayer|utilise|propose|choisit?|prend|pris|veut|garde|saisit?|rentre|indique)$/u;
/** What is told of a secret, or is said of no secret. */
const NO_SECRET =
  /^(?:prenom|surnom|anniversaire|pareil|bloqu\p{L}*|autant|panne|lui-meme|elle-meme|alerte|indication|consigne|\p{L}+ment)$/u;
const MOST_GIVEN = 3;

function given(view: View): MaskSpan[] {
  return [...view.text.matchAll(GIVEN)].flatMap(({ indices, 2: joint }) => {
    const [start, end] = indices?.[1] ?? [0, 0];
    const words = [...view.text.slice(start, end).matchAll(/[^ ]+/gu)].map(({ index, 0: word }) => ({
      at: start + index,
      word,
    }));
    const said = words.findLastIndex(
      ({ word }) =>
        GIVES.test(word) || /^(?:[jlndsctm]|qu)'/.test(word) || isOrdinary(word.replace(/[^\p{L}]/gu, '')),
    );
    const own = words.slice(said + 1);
    const [first] = own;
    // « le nom du chien comme mot de passe » tells of one.
    const retold = /^(?:l[ea]s?|l'|du|des?|d'|une?|[smt](?:on|a|es)|leurs?)$/.test(words[said]?.word ?? '');
    // « appel pour mot de passe » : only what gives one makes « en » and « pour » say so.
    const sure = /^(?:comme|en guise de)$/.test(joint ?? '') || GIVES.test(words[said]?.word ?? '');
    return first === undefined ||
      own.length > MOST_GIVEN ||
      retold ||
      !sure ||
      own.some(({ word }) => NO_SECRET.test(word))
      ? []
      : [{ start: first.at, end: end - 1, done: false }];
  });
}

/** What announces a second secret once a first was said: « ancien mdp … nouveau … », « l’autre … ». */
const AGAIN = announced(
  "(?:l'|un )?autre|nouve(?:au|l|lle)|anciens?|ancienne|vieux|seconde?|deuxieme|actuel|precedent|maintenant|avant|apres",
);
/** How far behind a first secret the second is looked for, and how near a plain word has to stand to be one. */
const REACH = 60;
const NEAR = 16;

/** The secrets that replace, or are replaced by, the one that « mot de passe » announces. */
function others(view: View): MaskSpan[] {
  const { text } = view;
  return [...text.matchAll(PASSWORD)].flatMap(({ index, 0: word }) => {
    const from = index + word.length;
    const { at } = led(text, from);
    const held = matchAt(HELD, text, at);
    const first = held === undefined ? secretAt(view, from, true)?.end : at + held.length;
    if (first === undefined) return [];
    const [clause = ''] = text.slice(first, first + REACH).split('\n');
    return [...clause.matchAll(AGAIN)].flatMap(({ index: place, 0: again }) => {
      const second = secretAt(view, first + place + again.length, true);
      if (second === undefined) return [];
      // « mdp lune12 refusé, nouveau virement » : farther off, a word without a digit or a sign is the sentence's.
      const odd = /[^\p{L}' -]/u.test(text.slice(second.start, second.end));
      return odd || place <= NEAR ? [second] : [];
    });
  });
}

/** Secrets, as places of the folded text. */
export const secrets = (view: View): MaskSpan[] => [
  ...each(view, PASSWORD, (from) => secretAt(view, from, true)),
  ...each(view, CODE, (from) => secretAt(view, from, false)),
  ...matches(view, TRIED, 1),
  ...matches(view, AS_PASSWORD, 1),
  ...matches(view, INSTEAD, 1),
  ...given(view),
  ...others(view),
];
