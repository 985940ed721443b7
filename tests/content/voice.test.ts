/** The caisse's own voice, on the sentences of the guide as they are. */
import { expect, test } from 'vitest';
import { asTheCaisse } from '../../src/adviser/texts/caisse-voice.ts';
import { guide } from '../guide.ts';

const voice = guide.console.voix;

test('the caisse sends nobody of the caisse to the caisse, nor to the number that they have called', () => {
  const said = [...guide.words.values()].flatMap((words) =>
    'faire' in words
      ? words.dire.concat(words.titre, words.faire, words.siEchec ?? [])
      : words.dire.concat(words.question),
  );
  const sends =
    /(?:appelez|appeler|contacte[rz]|composez|joignez|interrogez)[^.?!]*(?:votre caisse(?! primaire)|36\s46)|votre caisse(?! primaire)/iu;
  expect(said.filter((line) => sends.test(line)).length).toBeGreaterThan(20);
  expect(said.map((line) => asTheCaisse(line, voice)).filter((line) => sends.test(line))).toEqual([]);
});
