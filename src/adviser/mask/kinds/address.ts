/** Where people live, in a folded text: streets, flats, post codes and towns. */
import type { MaskSpan } from '../mask-text.ts';
import { isOrdinary } from '../mask-words.ts';
import {
  announced,
  each,
  isCapital,
  isKept,
  matchAt,
  matches,
  numbersAfter,
  type View,
} from '../mask-view.ts';

const POST = announced(String.raw`cp|code postal|bp|boite postale|cedex`);
const WAY_SURE =
  'rue|avenue|av|ave|boulevard|boul|bd|bld|blvd|impasse|imp|allees?|ruelle|venelle|faubourg|fbg|lotissement|lot|rond-point|esplanade|hameau|sentier|lieu[- ]dit|residence|res|traverse|quartier|montee';
const WAY_OTHER =
  'place|pl|chemin|che|route|rte|cours|quai|square|sq|cite|villa|passage|chaussee|voie|clos|domaine|parvis|promenade|villas|parc|cour|galerie|pont|porte|zone|za|zi|mas|ferme|chalet';
const NUMBERED_WAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\d{1,4}(?: ?[a-d](?![\p{L}\d])| ?(?:bis|ter|quater)(?!\p{L}))?,? {0,2}(?:-\d{1,4} )?(?:${WAY_SURE}|${WAY_OTHER}|r|grande? rue)\.?(?![\p{L}\p{N}])`,
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
export function nameWordsEnd(view: View, at: number, most: number): number {
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
    const number = matchAt(/,? (?:n° ?|numero |num )?(?=\d{1,4}(?! ?\d))/uy, text, end);
    if (parts === 0 && number !== undefined && !isKept(text, end + number.length)) {
      end +=
        number.length +
        (matchAt(/\d{1,4}(?: ?(?:bis|ter)(?!\p{L}))?/uy, text, end + number.length) ?? '').length;
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

/** A town before its post code: « Vaulx en Velin 69120 », « Villeurbanne (69100) ». */
const TOWN_POST =
  /(?<![\p{L}\p{N}'-])(\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,4})(?:,? ?\(?| - )(?<=[ (])((?:0[1-9]|[1-8]\d|9[0-8])\d{3}\b\)?)(?! ?(?:€|euros?|eur|%)|[.,]\d| \d|[\d*])/dgu;
/** What joins the words of a town. */
const LINK = /^(?:en|sur|sous|les|lez|la|le|l'|de|du|des|d'|aux?|saint|sainte|st|ste)$/;
/** Capitals before a number of five digits that is no post code. */
const NO_TOWN =
  /^(?:loyers?|primes?|benefices?|guichet|agence|paies?|payes?|indemnites?|allocations?|verse\w*|perc\w*|touche|gagne|cumul|imposable|remunerations?|plafond|seuil|patrimoine|epargne|livret|versements?|solde|serie|cerfa|article|reference|ref|chrome|firefox|safari|edge|android|windows|tickets?|incidents?|lot|version|contrats?)$/;

/** Addresses, as places of the folded text. */
export function addresses(view: View): MaskSpan[] {
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
  const posted = [...text.matchAll(TOWN_POST)].flatMap(({ index, 0: whole, indices }) => {
    const [from, to] = indices?.[1] ?? [index, index];
    const [post] = indices?.[2] ?? [index];
    const words = [...text.slice(from, to).matchAll(/[^ ]+/gu)].map(({ index: at, 0: word }) => ({
      at: from + at,
      word,
    }));
    const isTown = ({ at, word }: { at: number; word: string }): boolean =>
      word.length > 2 && isCapital(view, at) && !isOrdinary(word) && !NO_TOWN.test(word);
    const first = words.findIndex(isTown);
    const begins =
      first >= 0
        ? first
        : words.findIndex(({ word }, place) => words.length - place > 2 && !isOrdinary(word));
    const town = words[begins];
    const last = words.at(-1);
    const tied = first >= 0 || words.slice(begins + 1, -1).every(({ word }) => LINK.test(word));
    if (town === undefined || last === undefined || !tied || isKept(text, post)) return [];
    if (isOrdinary(last.word) && !isCapital(view, last.at)) return [];
    const between = words.slice(begins + 1).some(({ at, word }) => !isCapital(view, at) && !LINK.test(word));
    return first >= 0 && between ? [] : [{ start: town.at, end: index + whole.length, done: false }];
  });
  const homes = [
    ...text.matchAll(
      /(?<!\p{L})(?:habit(?:e|ent|ait|ant)|reside|residant|domiciliee?|demeur(?:e|ant)|vis|vit|loge|hebergee?|installee?|demenag(?:e|ee|er|eons)|(?:il|elle) est(?= d)|je suis(?= d))(?: (?:toujours|encore|maintenant|desormais|actuellement))?(?: (?:seule?))?(?: (?:chez|avec) (?:sa|son|ses|ma|mon|mes|leur) \p{L}{2,20}| en (?:ehpad|foyer|residence|maison de retraite))?(?: (?:a|au|aux|de|d'|dans le|dans la|sur)| au foyer)? ?(?<=[ '])(?=\d|\p{L})/gu,
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
    // « j’habite lille » : nothing else follows that verb so near.
    const lower = /^(?:habit\p{L}*(?: a)?|(?:domiciliee?|demeurant|reside|residant) a) $/u.test(words);
    const named =
      (isCapital(view, at) || lower) &&
      !isOrdinary(word) &&
      word.length > 1 &&
      !/^[ldnqcs]'|ment$/.test(word) &&
      // « là-bas », « au-dessus », « peut-être » are no towns; « saint-étienne » is.
      !(
        word.includes('-') &&
        (isOrdinary(word.split('-')[0] ?? '') || /^(?:mi|vis|quasi|rez|l)-/.test(word))
      );
    return named ? [{ start: at, end: addressEnd(view, nameWordsEnd(view, at, 4)), done: false }] : [];
  });
  const towned = each(view, announced('ville|commune|localite|foyer'), (from) => {
    const at = from + (matchAt(/(?: (?:de|d'(?= ?\p{L})))?(?: ?:)? ?/uy, text, from) ?? '').length;
    const word = matchAt(NAME_WORD, text, at) ?? '';
    return isCapital(view, at) && !isCapital(view, from - 1) && !isOrdinary(word)
      ? { start: at, end: addressEnd(view, nameWordsEnd(view, at, 4)), done: false }
      : undefined;
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
  return [
    ...numbered,
    ...bare,
    ...towns,
    ...posted,
    ...homes,
    ...towned,
    ...dwellings,
    ...said,
    ...numbersAfter(view, POST, 2),
  ];
}
