/** Guides of any size, made by rule, in the shapes of the real one: goals, nested detours that return forward, sheets. */
import type { Detour, Flow, Step } from '../src/flow/flow.ts';
import type { GuideData } from '../src/proof/guide-data.ts';
import type { Words, WordsFile } from '../src/words/words.ts';
import type { Answer } from '../src/guide/ways.ts';

/** The steps of a goal; a larger guide has more goals, not larger ones. */
const GOAL = 250;
/** The steps that one question of a goal brings: itself, a reply, and a detour of eight. */
const UNIT = 10;
/** The answers of a page that leads to goals, as of the real home page. */
const FAN = 8;
/** One detour in so many returns to the goal; each triples the ways that go on from there. */
const RETURNS = 5;

/** A small generator of repeatable chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bi bo bu ca ce co cu da de di do du fa fe fi fo la le li lo lu ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );

/** Words that look French, some of them much more frequent than the others, as in any language. */
function createSpeaker(seed: number): (words: number) => string {
  const next = chance(seed);
  const pick = <T>(items: readonly T[], fallback: T): T =>
    items[Math.floor(next() * items.length)] ?? fallback;
  const lexicon = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(SYLLABLES, 'la')).join(''),
  );
  const word = () => lexicon[Math.floor(lexicon.length * next() ** 3)] ?? 'mot';
  return (words) => {
    const text = Array.from({ length: words }, word).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}

type Say = (words: number) => string;

function questionWords(say: Say, answers: readonly string[]): Words {
  return {
    question: `${say(8)} ?`,
    pourquoi: `${say(12)}.`,
    reponses: Object.fromEntries(answers.map((id) => [id, say(4)])),
    dire: [`${say(10)}.`],
    mots: [say(4), say(4)],
  };
}

function sheetWords(say: Say, channel: string) {
  return {
    titre: say(7),
    essentiel: `${say(14)}.`,
    faire: [`${say(12)}.`, `${say(12)}.`, `${say(12)}.`],
    bonASavoir: [`${say(14)}.`],
    contacts: [channel],
    sources: ['guide'],
    statut: 'sur',
    dire: [`${say(12)}.`],
    savoir: [`${say(12)}.`],
    mots: [say(4), say(4), say(4)],
  } as const;
}

interface Made {
  readonly flow: Flow;
  readonly files: readonly WordsFile[];
}

const CAN = ['oui', 'non'];
const ASK = ['oui', 'non', 'je-ne-sais-pas'];

/** A detour of eight pages; its two advices end it, or lead to replies. */
function detour(name: string, returns: boolean, say: Say, channel: string, goal: string): Made {
  const states: Record<string, Step> = {
    'comprendre': { on: { 'oui': 'essayer', 'non': 'preparer', 'je-ne-sais-pas': 'demander' } },
    'essayer': { tags: 'advice', on: { oui: returns ? 'fini' : 'attendre', non: 'recommencer' } },
    'recommencer': { tags: 'advice', on: { oui: returns ? 'fini' : 'ecrire', non: 'appeler' } },
    'preparer': { on: { oui: 'attendre', non: 'ecrire' } },
    'demander': { tags: 'reply' },
    'attendre': { tags: 'reply' },
    'ecrire': { tags: 'reply' },
    'appeler': { tags: 'reply' },
    ...(returns && { fini: { type: 'final' as const } }),
  };
  const advice = (): Words => ({
    ...sheetWords(say, channel),
    ensuite: `${say(6)} ?`,
    reponses: { oui: say(4), non: say(4) },
  });
  const reply = (): Words => ({ ...sheetWords(say, channel), picto: 'valide', suite: { [goal]: say(6) } });
  const steps: Record<string, Words> = {
    comprendre: questionWords(say, ASK),
    essayer: advice(),
    recommencer: advice(),
    preparer: questionWords(say, CAN),
    demander: reply(),
    attendre: reply(),
    ecrire: reply(),
    appeler: reply(),
  };
  return { flow: { initial: 'comprendre', states }, files: [{ flow: name, steps }] };
}

/** A goal: questions one after the other, each with a reply and a detour beside it. */
function goal(name: string, units: number, say: Say, channel: string): Made {
  const states: Record<string, Step> = {};
  const steps: Record<string, Words> = {};
  const files: WordsFile[] = [];
  const first = `${name}/question-a0`;
  const reply = (): Words => ({ ...sheetWords(say, channel), picto: 'valide', suite: { [first]: say(6) } });
  for (let unit = 0; unit < units; unit += 1) {
    const next = unit + 1 < units ? `question-a${unit + 1}` : 'fin';
    const aside = `aide-${name}-${unit}`;
    const returns = unit % RETURNS === RETURNS - 1;
    const made = detour(aside, returns, say, channel, first);
    states[`question-a${unit}`] = {
      on: { 'oui': next, 'non': `reponse-a${unit}`, 'je-ne-sais-pas': aside },
    };
    states[`reponse-a${unit}`] = { tags: 'reply' };
    states[aside] = returns ? { ...made.flow, onDone: next } : made.flow;
    steps[`question-a${unit}`] = questionWords(say, ASK);
    steps[`reponse-a${unit}`] = reply();
    files.push(...made.files);
  }
  states['fin'] = { tags: 'reply' };
  steps['fin'] = reply();
  return { flow: { initial: 'question-a0', states }, files: [{ flow: name, steps }, ...files] };
}

/**
 * A guide of about `size` steps, always the same for a size; its shell (interface, channels, language) is the real one's.
 *
 * @param base the real guide.
 */
export function synthetic(size: number, base: GuideData): GuideData {
  const say = createSpeaker(size);
  const channel = Object.keys(base.channels)[0] ?? '';
  const units = Math.max(1, Math.round(size / UNIT));
  const perGoal = Math.min(units, GOAL / UNIT);
  const states: Record<string, Step> = {};
  const steps: Record<string, Words> = {};
  const files: WordsFile[] = [];
  // The goals first, then questions that lead to them, level by level, up to the home page.
  let level: string[] = [];
  for (let made = 0; made < units; made += perGoal) {
    const name = `but-b${level.length}`;
    const { flow, files: more } = goal(name, Math.min(perGoal, units - made), say, channel);
    const step: Detour = flow;
    states[name] = step;
    files.push(...more);
    level.push(name);
  }
  const ask = (name: string, targets: readonly string[]): void => {
    states[name] = { on: Object.fromEntries(targets.map((target) => [target, target])) };
    steps[name] = questionWords(say, targets);
  };
  for (let depth = 0; level.length >= FAN; depth += 1) {
    const above: string[] = [];
    for (let from = 0; from < level.length; from += FAN) {
      const name = `rubrique-r${depth}-${above.length}`;
      ask(name, level.slice(from, from + FAN));
      above.push(name);
    }
    level = above;
  }
  states['hors-sujet'] = { tags: 'reply' };
  steps['hors-sujet'] = {
    ...sheetWords(say, channel),
    picto: 'question',
    suite: { 'but-b0/question-a0': say(6) },
  };
  ask('accueil', [...level, 'hors-sujet']);
  return {
    ...base,
    root: { initial: 'accueil', states },
    words: [{ flow: 'accueil', steps }, ...files],
    recherche: { ...base.recherche, reserves: {}, horsSujet: { page: 'hors-sujet', sujets: {} } },
    releases: [],
  };
}

/** Ten answers from the home page of a synthetic guide, as far as they go: to its last goal, then from question to question. */
export function tenAnswers(data: GuideData): readonly Answer[] {
  const answers: Answer[] = [];
  let flow: Flow = data.root;
  let key = flow.initial;
  let prefix = '';
  while (answers.length < 10) {
    const step: Step | undefined = flow.states[key];
    if (step === undefined || !('on' in step)) break;
    const targets = Object.entries(step.on);
    // Among the root's questions the last that leads to a goal; in a goal, straight on.
    const [id, to] = (flow === data.root
      ? targets.findLast(([, to]) => to !== 'hors-sujet')
      : targets[0]) ?? ['', ''];
    answers.push({ step: `${prefix}${key}`, answer: id });
    const next: Step | undefined = flow.states[to];
    if (next !== undefined && 'states' in next) {
      flow = next;
      prefix = `${to}/`;
      key = next.initial;
    } else {
      key = to;
    }
  }
  return answers;
}
