/** What is said of a page while it is typed is what the checks of the whole guide say of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsByContent } from '../../src/guide/compile.ts';
import { checkGuide } from '../../src/proof/checks.ts';
import { readGuide } from '../../src/proof/read-guide.ts';
import {
  filledWords,
  judgeOf,
  longestSentence,
  missingFields,
} from '../../src/ui/atelier/workbench/judge.ts';
import type { Words, WordsFile } from '../../src/words/words.ts';
import { files } from '../fixtures/guide/files.ts';
import { machines } from '../fixtures/guide/index.ts';

const { guide: read } = readGuide(machines, files);
if (read === undefined) throw new Error('Le petit guide ne se lit pas');
const data = read;
const TODAY = '2026-11-26';
const judge = judgeOf(data, TODAY);
const words = wordsByContent(data);

/** Faults of every kind that a sentence can have. */
const FAULTY = [
  'Vous devez faire ceci, puis cela, puis encore autre chose, et enfin revenir ici pour lire la suite de tout ce qui est écrit là.',
  'Tu dois venir.',
  'Attendez 12 jours.',
  'Attendez trois semaines.',
  'Appelez le 01 02 03 04 05.',
  'L`eau.',
  'Lisez **ceci.',
  'Voyez S01.',
  'Dans {truc} et {bidule}.',
  'Une accolade } seule.',
  'Lisez [ici](cette page.',
  '',
];

function withFault(text: Words, field: string, sentence: string): Words {
  const now: Readonly<Record<string, unknown>> = { ...text };
  const value = now[field];
  // The field keeps its shape.
  return { ...now, [field]: Array.isArray(value) ? [...(value as string[]), sentence] : sentence } as Words;
}

/** What the whole guide is told about one page, by the checks that the judge runs. */
function toldOf(content: string, text: Words, checks: ReadonlySet<string>): readonly string[] {
  const spoil = (file: WordsFile, rank: number): WordsFile => {
    const steps = Object.entries(file.steps).map(([step, one]): [string, Words] => [
      step,
      (rank === 0 ? step : `${file.flow}/${step}`) === content ? text : one,
    ]);
    return { flow: file.flow, steps: Object.fromEntries(steps) };
  };
  const spoiled = { ...data, words: data.words.map(spoil) };
  const found = checkGuide(spoiled, { today: TODAY }).filter(
    ({ check, where }) =>
      checks.has(check) &&
      (where === content || where.startsWith(`${content}.`) || where.startsWith(`${content},`)),
  );
  return [...new Set(found.map(({ check, message }) => `${check} : ${message}`))].toSorted();
}

const CHECKS = new Set([
  'longueur des phrases',
  'longueur d’un souffle',
  'lisibilité',
  'apostrophes',
  'mots interdits',
  'sigles',
  'vouvoiement',
  'rien de vide',
  'signes lus tels quels',
  'l’essentiel d’abord',
  'sources des pages',
  'citations utiles',
  'faits cités',
  'nombres de la fiche',
  'délais de la fiche',
  'valeurs citées',
  'entrées à leur place',
  'messages à copier',
  'canaux utilisables',
]);

test('a guide without a fault has none on any page', () => {
  for (const [content, text] of words) expect(judge(content, text)).toEqual([]);
});

test('whatever is planted in a page, the judge says what the checks of the whole guide say', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...words.keys()),
      fc.constantFrom('titre', 'question', 'faire', 'dire', 'savoir', 'essentiel', 'bonASavoir'),
      fc.constantFrom(...FAULTY),
      (content, field, sentence) => {
        const text = words.get(content);
        if (text === undefined || !(field in text)) return;
        const spoiled = withFault(text, field, sentence);
        const told = judge(content, spoiled)
          .filter(({ check }) => CHECKS.has(check))
          .map(({ check, message }) => `${check} : ${message}`);
        expect([...new Set(told)].toSorted()).toEqual(toldOf(content, spoiled, CHECKS));
      },
    ),
    { numRuns: 150 },
  );
});

test('a fault is told at the line that it is in', () => {
  const [content, text] = [...words].find(([, one]) => 'faire' in one) ?? [];
  if (content === undefined || text === undefined) throw new Error('pas de fiche');
  const spoiled = withFault(text, 'faire', 'Attendez 12 jours.');
  const rank = 'faire' in spoiled ? spoiled.faire.length - 1 : -1;
  const told = judge(content, spoiled).find(({ check }) => check === 'nombres de la fiche');
  expect(told?.at).toEqual({ field: 'faire', key: String(rank) });
});

test('the only page that told a fact of the sheet is told when it no longer does', () => {
  const sole = [...words].find(([, one]) => 'faire' in one && JSON.stringify(one).includes('dans la boîte'));
  if (sole === undefined) throw new Error('pas de page');
  const [content, text] = sole;
  // The page without the fact, its shape kept.
  const silent = JSON.parse(JSON.stringify(text).replaceAll('dans la boîte', 'ici')) as Words;
  expect(judge(content, silent).some(({ check, at }) => check === 'faits dits' && at === undefined)).toBe(
    true,
  );
});

test('numbers are put in before a page is judged', () => {
  const text = { dire: ['{duree}'] } as unknown as Words;
  expect(filledWords(text, { duree: '21 jours' }).dire).toEqual(['21 jours']);
});

test('the longest sentence of a text is counted as the checks count it', () => {
  expect(longestSentence('Un deux. Un deux trois.')).toBe(3);
  expect(longestSentence('')).toBe(0);
});

test('what must be there and is not is told at its field', () => {
  const field = { shape: 'title', labelKey: '', line: 1 } as const;
  const fields = [
    { ...field, field: 'titre', required: true, value: ' ' },
    { ...field, field: 'essentiel', required: false, value: null },
    { ...field, field: 'faire', required: true, value: ['Un'] },
  ];
  expect(missingFields(fields, 'obligatoire').map(({ at }) => at?.field)).toEqual(['titre']);
});

test('what a status asks of a page, and what its answers say, are judged as they are written', () => {
  const told = (content: string, text: Words) => judge(content, text).map(({ check }) => check);
  const reply = [...words].find(([, text]) => 'statut' in text && text.statut === 'sur');
  const question = [...words].find(([, text]) => 'question' in text);
  if (reply === undefined || question === undefined || !('question' in question[1])) throw new Error('rien');
  expect(told(...reply)).toEqual([]);
  expect(told(reply[0], { ...reply[1], statut: 'sans-reponse' })).toContain('rien d’incertain dit comme sûr');
  const [id = ''] = Object.keys(question[1].reponses);
  const said = judge(question[0], { ...question[1], siReponse: { ...question[1].siReponse, [id]: 'Vous' } });
  expect(said).toMatchObject([{ check: 'ce que les réponses disent', at: { field: 'siReponse', key: id } }]);
});
