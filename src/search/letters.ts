/**
 * Cuts what a sentence sounds like into pieces of a few letters. A word with several slips, or two words written as one, still share most
 * of their pieces with what was meant.
 */

/** A piece is this long: shorter ones are in every word, longer ones break at each slip. */
const SIZE = 3;

/** The letter groups of words written as they sound, without spaces: « à mes lits » and « ameli » are alike. */
export function letterGroups(sounds: readonly string[]): Set<string> {
  const letters = sounds.join('');
  const groups = new Set<string>();
  for (let at = 0; at + SIZE <= letters.length; at += 1) groups.add(letters.slice(at, at + SIZE));
  return groups;
}
