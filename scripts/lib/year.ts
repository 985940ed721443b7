/**
 * What the owners of a guide honestly do in a year, each found from the map as it is: no edit names a page of today. Each offers candidates;
 * the first that leaves the content sound, once it is read again, is the edit.
 */
import type { Edit, NewPage } from '../../src/atelier/contract.ts';
import { writtenFlows, type Files, filesWith } from '../../src/atelier/files/map.ts';
import { Refused } from '../../src/atelier/refused.ts';
import { makeEdit, type GuideSnapshot, type Tools } from '../../src/atelier/run.ts';
import { changedSinceRead } from '../../src/atelier/sign.ts';
import { faultsOf, readHeld } from '../../src/atelier/told.ts';
import { fileOf } from '../../src/words/read.ts';
import type { WordsKind } from '../../src/words/words.ts';

/** One way to make an edit. */
interface Candidate {
  /** What is done, in French. */
  readonly told: string;
  readonly make: (held: GuideSnapshot, tools: Tools) => Promise<GuideSnapshot>;
}

/** One thing that owners do in a year. */
export interface HonestEdit {
  readonly name: string;
  readonly candidates: (held: GuideSnapshot) => Iterable<Candidate>;
}

/** An edit that was made. */
export interface MadeEdit {
  readonly told: string;
  /** The files to write, and those to delete (undefined). */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** How many candidates are tried: a map without any place for an edit is told, not searched for ever. */
const MOST_TRIED = 120;

interface PageOnMap {
  readonly page: string;
  readonly flow: string;
  readonly step: string;
  readonly kind: WordsKind;
  readonly answers: readonly { readonly answer: string; readonly to: string }[];
}

/**
 * Every page of the maps, those of the root left out: the home page has laws of its own. The largest map comes first: what owners change most.
 */
function pagesOf({ files, machines }: GuideSnapshot): readonly PageOnMap[] {
  return [...writtenFlows(files).values()]
    .filter(({ flow }) => flow !== machines.root.initial)
    .toSorted((a, b) => b.steps.length - a.steps.length)
    .flatMap(({ flow, steps }) =>
      steps.flatMap(({ step, kind, answers }): PageOnMap[] =>
        kind === 'question' || kind === 'advice' || kind === 'reply'
          ? [{ page: `${flow}/${step}`, flow, step, kind, answers }]
          : [],
      ),
    );
}

/** A candidate that the atelier makes, as its screen would send it. */
function byAtelier(told: string, edit: Edit): Candidate {
  return { told, make: async (held, tools) => (await makeEdit(held, edit, tools)).after };
}

/** A candidate that is typed in files, for what the atelier does not do. Maps are laid out, as `npm test` asks. */
function byHand(told: string, change: (files: Files) => Files): Candidate {
  return {
    told,
    make: async ({ files }, { evaluate, format }) => {
      const after = new Map(change(files));
      for (const [file, text] of after) {
        if (text !== files.get(file) && file.endsWith('.ts')) after.set(file, await format(file, text));
      }
      return { files: after, machines: await evaluate(after) };
    },
  };
}

/** A page that says nothing but a piece of advice of the guide itself, so that it may stand anywhere. */
function adviceOfTheGuide(held: GuideSnapshot): NewPage {
  // It goes on to a page that another reply already names: any page would do.
  const known = pagesOf(held).find(({ kind }) => kind === 'reply');
  const suite = readHeld(held).words.get(known?.page ?? '');
  const onward = suite !== undefined && 'suite' in suite ? Object.entries(suite.suite).slice(0, 1) : [];
  return {
    kind: 'reply',
    fields: {
      statut: 'sur',
      sources: ['guide'],
      contacts: ['telephone'],
      picto: 'question',
      titre: 'Notez votre question sur une feuille',
      demande: 'Comment garder ma question en tête ?',
      essentiel: 'Le conseil de ce guide : notez votre question sur une feuille.',
      faire: ['Prenez une feuille.', 'Notez votre question.', 'Gardez la feuille près de vous.'],
      siEchec: ['Appelez le {telephone}.'],
      suite: Object.fromEntries(onward),
      dire: ['Le conseil de ce guide : notez votre question sur une feuille.'],
      mots: ['pense-bête', 'carnet', 'noter sur une feuille'],
    },
  };
}

const FEUILLE = { label: 'Je veux noter ma question', siReponse: 'vous voulez noter votre question' };

function* addAnswer(held: GuideSnapshot): Generator<Candidate> {
  for (const { page, kind, answers } of pagesOf(held)) {
    if (kind !== 'question') continue;
    yield byAtelier(`une réponse et sa page dans « ${page} »`, {
      type: 'answer-add',
      page,
      ...FEUILLE,
      at: answers.length - 1,
      target: { create: adviceOfTheGuide(held) },
    });
  }
}

function* removePage(held: GuideSnapshot): Generator<Candidate> {
  for (const { page, kind } of pagesOf(held)) {
    if (kind === 'reply') yield byAtelier(`« ${page} » est retirée`, { type: 'page-remove', page });
  }
}

/** A step under another name, wherever it is named: its map, its document, and what names its page. */
function* renameStep(held: GuideSnapshot): Generator<Candidate> {
  const pages = pagesOf(held);
  const ways = ({ flow, step }: PageOnMap) =>
    pages
      .filter((one) => one.flow === flow)
      .flatMap(({ answers }) => answers)
      .filter(({ to }) => to === step).length;
  // The one that most answers lead to first: its name is in the most places.
  for (const one of pages.toSorted((a, b) => ways(b) - ways(a))) {
    const { flow, step, page } = one;
    const names = pages.flatMap(({ answers }) => answers.map(({ answer }) => answer));
    const written = held.files.get(`machines/${flow}.ts`);
    if (one.kind !== 'reply' || names.includes(step) || written === undefined) continue;
    const now = `${step}-bis`;
    yield byHand(`« ${page} » devient « ${flow}/${now} »`, (files) => {
      const after = new Map<string, string>();
      for (const [file, text] of files) {
        // What was frozen or read stays as it was.
        if (file.endsWith('.json')) after.set(file, text);
        else if (file === `machines/${flow}.ts`) after.set(file, text.replaceAll(`'${step}'`, `'${now}'`));
        else
          after.set(
            file === fileOf(page) ? fileOf(`${flow}/${now}`) : file,
            text.replaceAll(new RegExp(`\\b${page}(?![\\w-])`, 'g'), `${flow}/${now}`),
          );
      }
      return after;
    });
  }
}

function* reorder(held: GuideSnapshot): Generator<Candidate> {
  for (const { page, kind, answers } of pagesOf(held)) {
    const second = answers[1]?.answer;
    if (kind === 'question' && answers.length > 2 && second !== undefined)
      yield byAtelier(`« ${second} » passe en premier dans « ${page} »`, {
        type: 'answer-move',
        page,
        answer: second,
        at: 0,
      });
  }
}

function* retarget(held: GuideSnapshot): Generator<Candidate> {
  const pages = pagesOf(held);
  for (const { page, flow, answers } of pages) {
    for (const { answer, to } of answers) {
      for (const other of pages) {
        if (other.flow !== flow || other.kind !== 'reply' || answers.some((one) => one.to === other.step))
          continue;
        yield byAtelier(`« ${answer} » de « ${page} » mène à « ${other.step} » au lieu de « ${to} »`, {
          type: 'answer-set',
          page,
          answer,
          target: { to: other.step },
        });
      }
    }
  }
}

function* changeNumber({ machines }: GuideSnapshot): Generator<Candidate> {
  for (const [name, { sorte, valeur }] of Object.entries(machines.valeurs)) {
    if (sorte !== 'delai' || !/\d/.test(valeur)) continue;
    const value = valeur.replace(/\d+/, (digits) => String(Number(digits) + 5));
    yield byAtelier(`« ${name} » passe de « ${valeur} » à « ${value} »`, { type: 'value-set', name, value });
  }
}

function* changeFact({ machines }: GuideSnapshot): Generator<Candidate> {
  for (const [entry, { faits }] of Object.entries(machines.sources)) {
    for (const [fact, { texte, dit }] of Object.entries(faits)) {
      yield byAtelier(`le fait « ${fact} » de ${entry} est précisé`, {
        type: 'fact-set',
        entry,
        fact,
        texte: `${texte.replace(/\.$/, '')}, d’après le service.`,
        // The pages may say it in one more way.
        dit: [...dit, ['d’après le service', 'comme la fiche le précise']],
      });
    }
  }
}

function* settlePoint(held: GuideSnapshot): Generator<Candidate> {
  for (const [point, { statut, conclusion, pages }] of Object.entries(held.machines.points)) {
    if (statut === 'sur') continue;
    const settled: Edit = {
      type: 'point-set',
      point,
      statut: 'sur',
      conclusion: `${conclusion} Le propriétaire de la fiche l’a confirmé.`,
    };
    const told = `le point ${point} est tranché`;
    const sure = Object.keys(pages).map((page): Edit => ({
      type: 'field',
      page,
      field: 'statut',
      value: 'sur',
    }));
    yield byAtelier(told, { type: 'all', edits: [settled, ...sure] });
    yield byAtelier(told, settled);
  }
}

function* addSynonym(held: GuideSnapshot): Generator<Candidate> {
  const { words } = readHeld(held);
  for (const { page, kind } of pagesOf(held)) {
    const { mots = [] } = words.get(page) ?? {};
    if (kind === 'reply')
      yield byAtelier(`un mot de plus pour trouver « ${page} »`, {
        type: 'field',
        page,
        field: 'mots',
        value: [...mots, 'le zinzolin de mon dossier'],
      });
  }
}

/** The flow that CONTRIBUTING gives as its example, and the answer that leads to it. */
function* addFlow(held: GuideSnapshot): Generator<Candidate> {
  const name = 'carnet-de-notes';
  const map = `import { defineFlow } from '../src/flow/flow.ts';

/** La personne note sa question avant de continuer. */
export const carnetDeNotes = defineFlow({
  initial: 'question',
  states: {
    'question': { on: { 'oui': 'fini', 'je-ne-sais-pas': 'noter' } },
    'noter': { tags: 'reply' },
    'fini': { type: 'final' },
  },
});
`;
  const question = `# Avez-vous noté votre question ?

## Réponses

- \`oui\` Oui, elle est notée
- \`je-ne-sais-pas\` Non, ou je ne sais pas

## Ce que la réponse dit

- \`oui\` votre question est notée
- \`je-ne-sais-pas\` vous ne savez pas si votre question est notée

## À dire

- Avez-vous noté votre question ?

## Mots

- ma question est notée
`;
  const { fields } = adviceOfTheGuide(held);
  for (const { page, flow, kind, answers } of pagesOf(held)) {
    for (const { answer, to } of answers) {
      if (kind !== 'question') continue;
      yield {
        told: `le parcours « ${name} » après « ${answer} » de « ${page} »`,
        make: async ({ files }, tools) => {
          const written = filesWith(
            files,
            new Map([
              [`machines/${name}.ts`, map],
              [fileOf(`${name}/question`), question],
            ]),
          );
          const before = { files: written, machines: await tools.evaluate(written) };
          const step = { kind: 'detour', flow: name, onDone: to } as const;
          // The reply's document is written by the engine, for a step that the map already has under another name.
          const { files: typed } = await makeEdit(
            before,
            { type: 'answer-set', page, answer, target: { create: step } },
            tools,
          );
          const reply = await makeEdit(
            before,
            { type: 'step-add', flow, step: { kind: 'reply', step: 'noter-x', fields } },
            tools,
          );
          const document = reply.files.get(fileOf(`${flow}/noter-x`));
          const after = filesWith(filesWith(written, typed), new Map([[fileOf(`${name}/noter`), document]]));
          return { files: after, machines: await tools.evaluate(after) };
        },
      };
    }
  }
}

/** Two answers out of their order are enough for another map. */
function* otherMap(held: GuideSnapshot): Generator<Candidate> {
  yield* [...reorder(held)].toReversed();
}

/** The honest edits of a year. */
export const YEAR: readonly HonestEdit[] = [
  { name: 'retirer', candidates: removePage },
  { name: 'reponse', candidates: addAnswer },
  { name: 'renommer', candidates: renameStep },
  { name: 'ordre', candidates: reorder },
  { name: 'ailleurs', candidates: retarget },
  { name: 'nombre', candidates: changeNumber },
  { name: 'fait', candidates: changeFact },
  { name: 'point', candidates: settlePoint },
  { name: 'synonyme', candidates: addSynonym },
  { name: 'parcours', candidates: addFlow },
  { name: 'version', candidates: otherMap },
];

/** Reads again all that changed, with a note of its own; the faults that are left. */
async function readAgain(
  held: GuideSnapshot,
  name: string,
  tools: Tools,
): Promise<{ held: GuideSnapshot; faults: readonly string[] }> {
  const note = `Relu phrase par phrase après le changement « ${name} », et comparé à la fiche.`;
  const { guide } = readHeld(held);
  const unread = guide === undefined ? [] : changedSinceRead(guide);
  const read =
    unread.length === 0 ? held : (await makeEdit(held, { type: 'sign', pages: unread, note }, tools)).after;
  const faults = faultsOf(read, tools.today()).filter(({ level }) => level === 'faute');
  return {
    held: read,
    faults: faults.map(({ file, line, what, todo }) => `${file}, ligne ${line} : ${what} ${todo}`),
  };
}

/**
 * Makes an honest edit in memory: the first candidate that leaves no fault.
 *
 * @throws with the faults of the last candidate when none does.
 */
export async function honestEdit(
  held: GuideSnapshot,
  { name, candidates }: HonestEdit,
  tools: Tools,
): Promise<MadeEdit> {
  let last: readonly string[] = ['aucun endroit de la carte ne s’y prête'];
  let tried = 0;
  for (const { told, make } of candidates(held)) {
    if (tried === MOST_TRIED) break;
    tried += 1;
    try {
      const { held: after, faults } = await readAgain(await make(held, tools), name, tools);
      if (faults.length === 0) return { told, files: differences(held.files, after.files) };
      last = [told, ...faults];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      last = [told, error.message];
    }
  }
  throw new Error(
    `« ${name} » : aucun de ${tried} essais n’est sans faute. Le dernier :\n  ${last.join('\n  ')}`,
  );
}

function differences(before: Files, after: Files): ReadonlyMap<string, string | undefined> {
  const names = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...names].flatMap((file): [string, string | undefined][] =>
      before.get(file) === after.get(file) ? [] : [[file, after.get(file)]],
    ),
  );
}
