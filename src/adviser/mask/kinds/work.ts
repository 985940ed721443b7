/** Where people work, in a folded text: a verb of work and « chez », or « son employeur : ». */
import type { MaskSpan } from '../mask-text.ts';
import { each, isCapital, matchAt, type View } from '../mask-view.ts';
import { isOrdinary } from '../mask-words.ts';

const AT_WORK = String.raw`(?<![\p{L}\p{N}])(?:travaill\p{L}*|salarie?e?s?|employee?s?|emploi|boss(?:e|ait|er|ent)|bosse[sz]?|embauche\p{L}*|cdi|cdd|interim\p{L}*|apprentie?|stages?|stagiaire|alternante?|licencie\p{L}*|viree?|taff?(?:e|ait)|caissiere?|vendeu(?:r|se)|cuisini(?:er|ere)|ouvri(?:er|ere)|serveu(?:r|se)|secretaire|chauffeur|boulot|agente?(?: d'entretien)?|menages?|infirmi(?:er|ere)|comptable|macon|contrat|mi-temps|temps (?:partiel|plein))(?: (?:toujours|encore|deja|aussi|avant|maintenant|actuellement|depuis (?:\d{4}|\d{1,2} (?:ans?|mois))|en (?:cdi|cdd|interim)|a mi-temps|a temps partiel))?`;
/** « chez » after work is a firm's, whatever its letters. */
const AT_A_FIRM = new RegExp(String.raw`${AT_WORK} (?:de )?chez `, 'gu');
/** « ancien de chez », « 20 ans chez », « il était chez » : a firm has its capital there, unless « de chez » follows what somebody was. */
const WAS_AT_A_FIRM =
  /(?<![\p{L}\p{N}])(?:(?:ancien(?:ne)?s?|retraitee?s?|ex|demissionn\p{L}*|partie?s?|vient|venue?) de chez |(?:(?:etait|etaient|ete|ans|annees|carriere|entree?|ancien(?:ne)?|retraitee?) )(?:d'abord |avant |longtemps )?chez )(?=\p{L})/gu;
/** « intérim Manpower », « coiffure Belle’Hair » : a trade and its sign, with its capital. */
const TRADE =
  /(?<![\p{L}\p{N}])(?:interim(?:aires?)?|coiffure|coiffeu(?:r|se)|boulangerie|patisserie|boucherie|charcuterie|garage|restaurant|brasserie|pizzeria|pharmacie|fleuriste|pressing|supermarche|magasin|camping|librairie|bijouterie|epicerie|imprimerie|menuiserie|plomberie|maconnerie|transports?|taxis?|ambulances?|nettoyage|esthetique|institut|creperie|quincaillerie|scierie|abattoirs?|fonderie)(?: ?:| (?:a la |chez |pour |de |d'))? ?(?<=[ '])(?=\p{L})/gu;
/** « à », « pour » are not: a firm has its capital there, or is one of these. */
const AT_A_PLACE = new RegExp(
  String.raw`${AT_WORK} (?:a la |a l'|au |aux |a |pour la |pour le |pour l'|pour |dans (?:la |le |l'|les )|de la |du )`,
  'gu',
);
const PLACE =
  /(?:mairie|hopital|chu|ccas|college|lycee|ecole|creche|ehpad|clinique|usine|prefecture|region|departement|commune|universite|banque|poste|sncf|boulangerie|pharmacie|cabinet|supermarche|magasin|restaurant|association|entreprise|garage|hotel|cantine|maternelle|centre|foyer|maison de retraite)(?!\p{L})/uy;
const EMPLOYER =
  /(?<![\p{L}\p{N}])(?:(?:ex-?)?employeu(?:r|se)s?|patron(?:ne)?|entreprise|societe|boite)(?: (?:actuel|actuelle|principal|precedent|precedente|ancien|ancienne))?(?: ?[:=] ?| c'?est | est | s'appelle | se nomme | nommee? | )/gu;

/** What is no firm although it is none of the notes' words. */
const NO_FIRM =
  /^(?:mi-temps|temps|noir|distance|perte|tiers|mesure|facon|plusieurs|particulier\p{L}*|domicile|elle|eux|lui|soi|fermee?|injoignable|mort|decedee?|gentille?|rien|francais\p{L}*|cause|force|partir|priori|priv\p{L}*|public\p{L}*|non|n\/a|franceconnect|compte|sociale?|etat|ouverte?|orange|bouygues|sfr|free)$/u;
/** « orange » is one after « travaille chez ». */
const A_HOST = /^(?:orange|bouygues|sfr|free)$/u;
/** « Durand SA » : what a firm is before the law, which ends its name. */
const LEGAL = /^(?:sa|sarl|sas|sasu|eurl|scop|sci|snc|ei|fils)$/u;
const WORD = /[\p{L}\d][\p{L}\d'&.-]*/uy;
/** The word at a place, without what ends a sentence. */
const wordAt = (text: string, at: number): string => (matchAt(WORD, text, at) ?? '').replace(/[.'-]+$/, '');
const TIE = / (?:(?:de la|de l'|de|du|des|d'|la|le|les|l'|et|&|a) ?)+(?<=[ '])/uy;

/** A name of at most so many words. */
const MOST_WORDS = 5;

/** Where the name of a firm ends; its first word is known to be one. */
function firmEnd(view: View, at: number): number {
  const { text } = view;
  let end = at;
  let lower = 0;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const tie = words === 0 ? '' : (matchAt(TIE, text, end) ?? '');
    const gap = words === 0 ? '' : tie === '' ? (matchAt(/ {1,2}(?:& ?)?/uy, text, end) ?? '') : tie;
    if (words > 0 && gap === '') break;
    const from = end + gap.length;
    const word = wordAt(text, from);
    const capital = isCapital(view, from);
    if (LEGAL.test(word) && words > 0) {
      end = from + word.length;
      break;
    }
    if (word === '' || /^\d/.test(word) || isOrdinary(word.replace(/[^\p{L}]/gu, '')) || NO_FIRM.test(word)) {
      if (words > 0 || !A_HOST.test(word)) break;
    }
    // « à », « et » go on only to a capital; a word in lower case follows at most one other.
    if (!capital && words > 0 && (/ (?:a|et) ?/u.test(gap) || lower >= 2)) break;
    if (!capital) lower += 1;
    end = from + word.length;
  }
  return end;
}

const firm = (view: View, at: number): MaskSpan | undefined => {
  const end = firmEnd(view, at);
  return end - at < 2 ? undefined : { start: at, end, done: false };
};

/** Whether a capital begins a name at a place, and not a whole text in capitals. */
const isNamed = (view: View, at: number): boolean => isCapital(view, at) && !isCapital(view, at - 2);

/** Employers, as places of the folded text. */
export function employers(view: View): MaskSpan[] {
  const { text } = view;
  const atFirms = each(view, AT_A_FIRM, (from) => firm(view, from));
  const were = each(view, WAS_AT_A_FIRM, (from, start) => {
    const word = wordAt(text, from);
    const sure = isNamed(view, from) || text.slice(start, from).endsWith(' de chez ');
    return sure && !NO_FIRM.test(word) ? firm(view, from) : undefined;
  });
  const trades = each(view, TRADE, (from) => {
    // « boulangerie Le Fournil » : the article is its own.
    const article = isCapital(view, from)
      ? (matchAt(/(?:(?:le|la|les|au|aux|chez) |l')/uy, text, from) ?? '')
      : '';
    const at = from + article.length;
    const word = wordAt(text, at);
    const named = isCapital(view, at) && !isCapital(view, from - 2) && !NO_FIRM.test(word);
    const found = named ? firm(view, at) : undefined;
    return found === undefined ? undefined : { ...found, start: from };
  });
  const atPlaces = each(view, AT_A_PLACE, (from) => {
    const known = matchAt(PLACE, text, from);
    return known !== undefined || isNamed(view, from) ? placed(view, from, known?.length ?? 0) : undefined;
  });
  const told = each(view, EMPLOYER, (from, start) => {
    const joint = text.slice(start, from);
    // « : » and « c’est » say that the name comes; after « est » a word of the sentence may.
    const said = / ?[:=] ?$| c'?est $|appelle $|nommee? $|nomme $/u.test(joint);
    return said || isNamed(view, from) ? firm(view, from) : undefined;
  });
  return [...atFirms, ...were, ...trades, ...atPlaces, ...told];
}

/** A place of work with what it is of: « mairie de Roubaix ». */
function placed(view: View, from: number, known: number): MaskSpan | undefined {
  if (known === 0) return firm(view, from);
  const at = from + known;
  const tie = matchAt(TIE, view.text, at) ?? (view.text.charAt(at) === ' ' ? ' ' : '');
  const further = tie === '' ? at : firmEnd(view, at + tie.length);
  return { start: from, end: further > at + tie.length ? further : at, done: false };
}
