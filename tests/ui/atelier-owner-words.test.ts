/** What the checks say of a guide, as its owner reads it on the screen: no file, no setting, no id. */
import { expect, test, vi } from 'vitest';
import { wordsByContent } from '../../src/guide/compile.ts';
import { listPages } from '../../src/guide/pages.ts';
import { checkGuide, CHECKS, type CheckName } from '../../src/proof/checks.ts';
import { subjectOf, type RawFinding } from '../../src/proof/checks/check.ts';
import { faultOfFinding } from '../../src/proof/content-faults.ts';
import type { GuideData } from '../../src/proof/guide-data.ts';
import { isQuestion, labelsOf, titleOf } from '../../src/guide/text.ts';
import { CODE_IN_TEXT, LONE_BRACE } from '../../src/words/text.ts';
import { ownerWords, type Named } from '../../src/ui/atelier/told/owner-words.ts';
import { copyOf, FAULTS, frozenDay } from '../fixtures/plants.ts';

// Each plant is a whole guide read again.
vi.setConfig({ testTimeout: 60_000 });

/** What the atelier would know of a guide's names. */
function namedIn(data: GuideData): Named {
  const words = wordsByContent(data);
  const pages = [...listPages(data.root).values()];
  return {
    pages: [...words].map(([page, text]) => {
      const own = pages.filter(({ content }) => content === page);
      const [step = '', flow = ''] = page.split('/').toReversed();
      const labels = isQuestion(text) || 'reponses' in text ? labelsOf(text) : {};
      return {
        page,
        flow,
        step,
        title: titleOf(text),
        paths: own.map(({ path }) => path),
        answers: Object.entries(labels).map(([answer, label]) => ({
          answer,
          label,
          siReponse: null,
          to: '',
        })),
      };
    }),
    flows: data.words.map(({ flow }) => ({ flow, title: `Le parcours de ${flow}` })),
    values: Object.entries(data.valeurs).map(([name, { valeur }]) => ({ name, value: valeur })),
    points: Object.entries(data.points).map(([point, { probleme }]) => ({ point, probleme })),
    entries: Object.entries(data.sources).map(([entry, { sujet, faits }]) => ({
      entry,
      sujet,
      facts: Object.entries(faits).map(([fact, { texte, dit, donne = [] }]) => ({
        entry,
        fact,
        texte,
        dit,
        donne,
        pages: [],
        line: 1,
      })),
    })),
  };
}

const named = namedIn(copyOf());
const contents = new Set(named.pages.map(({ page }) => page));

/** Everything that the checks say of one planted fault. */
function saidOf(check: CheckName, plant: (copy: ReturnType<typeof copyOf>) => void): readonly RawFinding[] {
  const copy = copyOf();
  plant(copy);
  return CHECKS.find(({ name }) => name === check)?.find(subjectOf(copy, frozenDay)) ?? [];
}

const frozen = copyOf();
const NO_FILES = new Map<string, string>();

const said = FAULTS.flatMap(([check, , plant]) =>
  saidOf(check, plant).map(({ where, message }) => {
    const page = where.split(/[.,]/)[0] ?? '';
    const words = (text: string) => ownerWords(text, named, contents.has(page) ? page : undefined);
    // What is wrong and what to do are told one after the other where a fault is a link.
    const { what, todo } = faultOfFinding({ where, message }, frozen, NO_FILES);
    return { message, shown: words(message), told: words(`${what} ${todo}`) };
  }),
);

/** What a person who never saw the files cannot know. */
const UNKNOWN: readonly (readonly [what: string, sign: RegExp])[] = [
  ['a file', /machines\/|\.(?:ts|md|yaml)\b/],
  ['a command or its option', /\bnpm\b|(?:^|\s)--\w/],
  ['a sign of markup', /[`{}[\]]|onDone/],
  ['a setting', /« (?:sources|sans|contacts|statut|dit|valeurs|mentions|suite|essentiel) »/],
  ['the id of a page', /« [a-z]+(?:-[a-z]+)*\/[a-z/-]+ »/],
  ['the id of a fact', /\bS\d\d\/[a-z]/],
  ['how a program writes a date', /AAAA/],
  ['a date as a program writes it', /\b\d{4}-\d\d-\d\d\b/],
];

test.each(UNKNOWN)('no message tells an owner %s', (_, sign) => {
  expect(said.length).toBeGreaterThan(FAULTS.length);
  expect([...new Set(said.map(({ shown }) => shown).filter((shown) => sign.test(shown)))]).toEqual([]);
});

test('the checks do name files, settings and ids, which are put in an owner’s words', () => {
  for (const [what, sign] of UNKNOWN)
    expect(
      said.some(({ message }) => sign.test(message)),
      what,
    ).toBe(true);
});

test('a message stays a sentence: it begins with a capital and ends', () => {
  const broken = said.map(({ shown }) => shown).filter((shown) => !/^[\p{Lu}«].+[.?»”]$/su.test(shown));
  expect([...new Set(broken)]).toEqual([]);
});

/** What no sentence does, however it was cut and joined. */
const MALFORMED: readonly (readonly [what: string, sign: RegExp])[] = [
  ['ends before what it announces', /\b(?:ne )?(?:dit|dites|écrivez)\. «/i],
  ['has a final point after that of a quotation', /(?<!« )[.?!] ?»\./],
  ['has two final points', /(?<!\.)\.\.(?!\.)|[?!]\./],
  ['is a quotation alone', /(?:^|\. )«[^»]*»\. \p{Lu}/u],
  ['does not close what it quotes', /«[^»]*«[^»]*$|«[^»]*$/],
];

test.each(MALFORMED)('no sentence told to an owner %s', (_, sign) => {
  const wrong = said.flatMap(({ shown, told }) => [shown, told]).filter((text) => sign.test(text));
  expect([...new Set(wrong)]).toEqual([]);
});

test('a point or an entry of the sheet is named with what it is about', () => {
  const all = said.flatMap(({ shown, told }) => [shown, told]);
  const bare = all.filter((text) => {
    const first = /(?<=point )(C\d+)(?!\d)(?! \(«| : [«\p{Lu}])/u.exec(text);
    return (
      first !== null &&
      named.points.some(({ point }) => point === first[1]) &&
      text.indexOf(first[0]) === first.index
    );
  });
  expect([...new Set(bare)]).toEqual([]);
  expect(all.some((text) => /point C\d+ \(« /.test(text))).toBe(true);
});

test('what the person wrote is quoted as it is', () => {
  const sentence = '« Attendez 4 jours au 36 46. » : ce nombre n’est pas dans la fiche.';
  expect(ownerWords(sentence, named)).toBe(sentence);
});

test('an answer is named by its button, a page by its title, a fact by its text', () => {
  const page = named.pages.find(({ answers }) => answers.length > 1);
  const [answer] = page?.answers ?? [];
  if (page === undefined || answer === undefined) throw new Error('pas de page');
  expect(ownerWords(`La réponse « ${answer.answer} » ne dit rien.`, named, page.page)).toBe(
    `La réponse « ${answer.label} » ne dit rien.`,
  );
  expect(ownerWords(`Déjà dit à « ${page.page} ».`, named)).toBe(`Déjà dit à « ${page.title} ».`);
  const [fact] = named.entries[0]?.facts ?? [];
  expect(ownerWords(`Il manque ${fact?.entry}/${fact?.fact}.`, named)).toBe(
    `Il manque « ${fact?.texte.replace(/\.$/, '')} ».`,
  );
});

test('what is refused of a reading names the page by its title', () => {
  const page = named.pages.find(({ page }) => page.includes('/'));
  const refused = ownerWords(`${page?.page} : La note d’une relecture est trop courte.`, named);
  expect(refused).toBe(`« ${page?.title} » : La note d’une relecture est trop courte.`);
});

test('every check that a guide can fail is among them', () => {
  expect(checkGuide(copyOf(), { today: frozenDay }).filter(({ level }) => level === 'faute')).toEqual([]);
  expect(new Set(FAULTS.map(([check]) => check)).size).toBe(CHECKS.length);
});

test.each([
  ['« truc » n’est pas un nombre de la fiche. On peut écrire : telephone, dureeDuCode.', /« \{truc\} »/],
  ['« telefone » n’est pas un nombre de la fiche. Vouliez-vous écrire « telephone » ?', /« \{telefone\} »/],
  [
    '« Dans {truc}. » : « truc » n’est pas un nombre de la fiche. Entre accolades, écrivez le nom d’un nombre, ou rien.',
    /« Dans \{truc\}\. » : « \{truc\} »/,
  ],
  [`${LONE_BRACE.what} ${LONE_BRACE.todo}`, /une accolade seule/],
  [`${CODE_IN_TEXT.what} ${CODE_IN_TEXT.todo}`, /ne comprend pas/],
])('what is wrong with braces leads to the button of numbers, and lists no name: %s', (message, about) => {
  const said = ownerWords(message, named);
  expect(said).toMatch(about);
  expect(said).toMatch(/avec le bouton « Nombre »\.$/);
  expect(said).not.toMatch(/telephone|dureeDuCode|écrire|écrivez/i);
});
