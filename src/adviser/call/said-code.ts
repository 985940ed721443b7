/** A code of the guide inside the sentence that dictates it: « son code c'est 124 629 », « un deux quatre six deux neuf ». */
import { dammDigit } from '../../session/spoken-code.ts';
import { fold, saidInDigits } from '../mask/mask-text.ts';

/** What names the guide's code. */
const NAMED = /(?<!\p{L})(?:codes?|reprendre|reprend|reprends|reprise)(?!\p{L})/u;

/**
 * The other words of a sentence that dictates a code. A word that is not here makes it another sentence, or another code: « provisoire »,
 * « SMS », « postal », « porte », « ameli ».
 */
const AROUND: ReadonlySet<string> = new Set(
  `code codes reprendre reprend reprends reprise guide numero
   le la les l un une son sa mon ma ce cet cette c est ci voici voila alors donc et oui bonjour merci madame monsieur mme
   elle il on je j a ai dit donne dicte lit tape avec du de d au a partir pour avoir veut peut voudrait voudrais veux
   continuer suivre ou en etait etais arrete chiffres chiffre que qu qui s se lui me m ca sur page haut affiche`.split(
    /\s+/,
  ),
);

/** Longer than anyone needs to dictate a code: a whole text pasted there is read no further. */
const LONGEST = 200;

/**
 * The code that a sentence dictates, in digits; nothing when the sentence is about something else too, when it holds another number, or when the
 * check digit refuses it. A code alone, in digits, is one.
 *
 * @param digits how many digits the guide's codes have.
 */
export function saidCode(sentence: string, digits: number): string | undefined {
  if (sentence.length > LONGEST) return undefined;
  const plain = fold(sentence);
  const { text } = saidInDigits(plain) ?? plain;
  const code = text.replace(/\D/g, '');
  if (code.length !== digits || dammDigit(code) !== 0) return undefined;
  // « A124629 » is another number.
  if (/\p{L}\d|\d\p{L}/u.test(text)) return undefined;
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.some((word) => !AROUND.has(word)) || (words.length > 0 && !NAMED.test(text))) return undefined;
  // Between two groups of one number only what is said there; words there make two numbers.
  const [first = '', ...others] = text.split(/\p{L}+/u).filter((part) => /\d/.test(part));
  return others.length === 0 && /^[^\p{L}/%€+*#@]*$/u.test(first) ? code : undefined;
}
