/** The guide's sentences as the caisse itself says them: nobody is sent to the number that they have just called. */

/** What the guide says to everyone, and what the caisse says in its place; the first that fits is taken. */
export type Voice = readonly (readonly [string, string])[];

/** The voice of a desk that is not the caisse: the guide's own. */
export const NO_VOICE: Voice = [];

/** Any space stands for any other, and both apostrophes are one. */
const asPattern = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\s+/gu, String.raw`\s+`)
    .replace(/['’]/g, "['’]");

/** The number to call, where it follows what is said otherwise: « au 36 46 ». */
const BY_PHONE = String.raw`(?:,?\s+(?:au|par le)\s+\d+(?:\s\d+)+)?`;

/** A sentence from the caisse's side; a capital at the beginning stays one. */
export function asTheCaisse(text: string, voice: Voice): string {
  if (voice.length === 0) return text;
  const pattern = new RegExp(
    `(?<![\\p{L}])(?:${voice.map(([said]) => asPattern(said)).join('|')})${BY_PHONE}(?![\\p{L}])`,
    'giu',
  );
  const found = voice.map(
    ([said, caisse]) => [new RegExp(`^${asPattern(said)}${BY_PHONE}$`, 'iu'), caisse] as const,
  );
  return text.replace(pattern, (words) => {
    const caisse = found.find(([one]) => one.test(words))?.[1] ?? words;
    const capital = /^\p{Lu}/u.test(words);
    return capital ? caisse.charAt(0).toLocaleUpperCase('fr') + caisse.slice(1) : caisse;
  });
}
