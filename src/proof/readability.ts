/** How easy a French text is to read, by counting what is on the page. */

/** The sentences of a text: a line break or a final mark ends one. Abbreviating dots are not used in the guide. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?…])\s+(?=[«"A-ZÀ-Ý0-9])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** The words of a text: an elided article (« l’ ») belongs to the word that it leans on; figures count as one word each. */
export function wordsOf(text: string): string[] {
  return text.match(/(?:\p{L}{1,2}[’'])?[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

const VOWELS = 'aàâäeéèêëiîïoôöuùûüyœæ';
// Nouns, adverbs and adjectives whose -ent is heard; elsewhere it is the mute ending of a verb.
const NASAL_ENT = /(?<=m|\b(?:souv|arg|cli|prés|réc|par|urg|abs|différ|accid|cont|pati|c|v|d|l))ents?$/u;
const SYLLABLE = new RegExp(`[${VOWELS}]+`, 'gu');

/**
 * The syllables heard in a French word: groups of vowels, a final mute e (-e, -es, -ent after a consonant) not counted.
 * An initialism read letter by letter counts one syllable a letter; a figure counts one a digit.
 */
export function syllablesOf(word: string): number {
  if (/^\p{N}+$/u.test(word)) return word.length;
  if (/^[A-Z]{2,5}$/.test(word)) return word.length;
  const spoken = word
    .toLowerCase()
    .replace(/(?<=[aeou])y(?=[aeiouéèê])/gu, 'ij')
    .replace(NASAL_ENT, 'an')
    .replace(/(?<=[^aeiouyéèêàâîôûù])(?:e|es|ent)$/u, '')
    .replace(/(?<=[éiu])(?:e|es)$/u, '')
    .replace(/qu|gu(?=[eéèi])/gu, 'k');
  const groups = spoken.match(SYLLABLE) ?? [];
  // « éa », « éo », « ïe » are heard as two vowels.
  const hiatus = spoken.match(/[éèï][aeoiuéè]|[aeo][éèï]|(?<=[bcdfgptv][lr])i[aeoé]/gu) ?? [];
  return Math.max(1, groups.length + hiatus.length);
}

/**
 * The Kandel-Moles index of a text, 0 (hard) to 100 (easy): 207 − 1.015 × words per sentence − 73.6 × syllables per word.
 * Source: L. Kandel and A. Moles, « Application de l’indice de Flesch à la langue française », 1958.
 */
export function kandelMoles(text: string): number {
  const words = wordsOf(text);
  const sentences = sentencesOf(text);
  // A sentence has a word at least.
  if (sentences.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length);
}
