/** E-mails said by halves in a folded text: a name and its provider, without the sign between them or without the end. */
import type { MaskSpan } from '../mask-text.ts';
import { each, isKept, matchAt, matches, TOKEN, trimToken, type View } from '../mask-view.ts';
import { isOrdinary } from '../mask-words.ts';

const HOSTS =
  'gmail|orange|wanadoo|free|sfr|hotmail|outlook|laposte|la poste|yahoo|live|icloud|bbox|neuf|aol|protonmail|proton|numericable|msn|aliceadsl|gmx|club-internet';
const HOSTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}@])(?:(?:[\p{L}\p{N}_-]{1,30})(?:\.| point | tiret | underscore )){0,4}[\p{L}\p{N}_-]{1,40} (?:(?:a|at|chez|sur|arobas\p{L}*) )?(?:${HOSTS})(?:(?: ?\. ?| point | )(?:com|fr|net|org)|\.(?!(?:le|la|les|il|un|et|ok|pas|a)(?!\p{L}))\p{L}{1,3})(?!\p{L})`,
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
/** The same without a word between: « sophie.martin gmail », « jean62 orange ». */
const BESIDE_HOST = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}_-]+\.[\p{L}\p{N}._-]*[\p{L}\p{N}]|(?!(?:iphone|ipad|android|windows|galaxy|redmi|covid|ios|version|page|etape)\d)\p{L}[\p{L}_-]{1,30}\d{1,6}) (?:${HOSTS})(?![\p{L}\p{N}])`,
  'gu',
);
/** The name of somebody on a network: « @fatima69 ». What a domain follows is another rule's, and « @gmail » is nobody. */
const HANDLE = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._\]-])@(?!(?:${HOSTS})(?![\p{L}\p{N}]))\p{L}[\p{L}\p{N}_]{2,30}(?:[._][\p{L}\p{N}_]{1,30})*(?![\p{L}\p{N}@])`,
  'gu',
);

/** After « mail », any word is a name that stands before « chez gmail ». */
const MAIL_AT_HOST = new RegExp(
  String.raw`(?<!\p{L})(?:e-?mail|mail|mel|courriel)(?: ?[:=] ?| c'?est | est | )((?!\[)[\p{L}\p{N}._-]{3,40} (?:a|at|chez|sur|arobas\p{L}*) (?:${HOSTS}))(?![\p{L}\p{N}])`,
  'dgu',
);

/** E-mails said by halves, as places of the folded text. */
export function mails(view: View): MaskSpan[] {
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
  const handles = matches(view, HANDLE).filter(({ start, end }) => {
    const name = text.slice(start + 1, end);
    return !isOrdinary(name) && !/\.(?:com|fr|net|org|eu|be|ch)$/.test(name);
  });
  const announcedHalves = matches(view, MAIL_AT_HOST, 1).filter(
    ({ start }) => !isOrdinary(matchAt(/\p{L}+/uy, text, start) ?? ''),
  );
  return [...hosted, ...said, ...halves, ...matches(view, BESIDE_HOST), ...handles, ...announcedHalves];
}
