/** One answer, beside four well-known engines: the same tree of ten thousand steps, the same process, the same run. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initialTransition, transition } from 'xstate';
import { machines } from '../machines/index.ts';
import { loadGuide } from '../src/site/load-guide.ts';
import { compileGuide } from '../src/guide/compile.ts';
import { machineOf } from '../src/guide/machine.ts';
import { HOME, type Pages } from '../src/guide/pages.ts';
import { goalsAlong, type Answer } from '../src/guide/ways.ts';
import { replay } from '../src/session/session.ts';
import { cut, join as joinParts, type GoalShard, type RootShard } from '../src/guide/parts.ts';
import { plainSearch } from './check.ts';
import { synthetic, tenAnswers } from './synthetic.ts';
import { duration, median, table } from './table.ts';

/** An engine holding the tree. Each answers the home page's question and names the step that follows. */
interface Contender {
  readonly name: string;
  /** Makes it ready from what a program would ship, then answers once. */
  readonly start: () => Promise<Answering>;
}

interface Answering {
  /** Answers the first question again; the name of the step reached. */
  readonly answer: () => Promise<string>;
}

/** The engines' own programs are no dependency of the project: they are loaded from the bench's folder. */
function loaderOf(root: string): (name: string) => Promise<unknown> {
  const require = createRequire(join(root, 'bench/package.json'));
  return (name) => Promise.resolve(require(name) as unknown);
}

function jsonRules(pages: Pages, given: Answer, load: (name: string) => Promise<unknown>): Contender {
  interface Engine {
    addRule: (rule: unknown) => void;
    run: (facts: unknown) => Promise<{ events: readonly { type: string }[] }>;
  }
  const is = (fact: string, value: string) => ({ fact, operator: 'equal', value });
  const rules = JSON.stringify(
    [...pages.values()].flatMap(({ path, answers }) =>
      answers.map(({ id, to }) => ({
        conditions: { all: [is('etape', path), is('reponse', id)] },
        event: { type: to },
      })),
    ),
  );
  return {
    name: 'json-rules-engine 7.3.1',
    start: async () => {
      const { Engine } = (await load('json-rules-engine')) as { Engine: new () => Engine };
      const engine = new Engine();
      for (const rule of JSON.parse(rules) as unknown[]) engine.addRule(rule);
      return {
        answer: async () => {
          const { events } = await engine.run({ etape: HOME, reponse: given.answer });
          return events[0]?.type ?? '';
        },
      };
    },
  };
}

function publicodes(pages: Pages, given: Answer, load: (name: string) => Promise<unknown>): Contender {
  interface Engine {
    setSituation: (situation: Record<string, string>) => Engine;
    evaluate: (rule: string) => { nodeValue: unknown };
  }
  const names = new Map([...pages.keys()].map((path, index) => [path, `etape ${index}`]));
  const nameOf = (path: string) => names.get(path) ?? '';
  const rules: Record<string, unknown> = {};
  for (const { path, answers } of pages.values()) {
    const name = nameOf(path);
    if (answers.length === 0) {
      rules[name] = `'${path}'`;
      continue;
    }
    rules[name] = {
      variations: [
        ...answers.map(({ id, to }) => ({ si: `${name} . reponse = '${id}'`, alors: nameOf(to) })),
        { sinon: `'${path}'` },
      ],
    };
    rules[`${name} . reponse`] = { 'question': 'Laquelle ?', 'par défaut': "'aucune'" };
  }
  const text = JSON.stringify(rules);
  return {
    name: 'publicodes 1.10.3',
    start: async () => {
      const { default: Engine } = (await load('publicodes')) as {
        default: new (rules: unknown, options?: unknown) => Engine;
      };
      const quiet = { log: () => {}, warn: () => {}, error: () => {} };
      const engine = new Engine(JSON.parse(text), { logger: quiet });
      const home = nameOf(HOME);
      return {
        answer: () => {
          engine.setSituation({ [`${home} . reponse`]: `'${given.answer}'` });
          return Promise.resolve(String(engine.evaluate(home).nodeValue));
        },
      };
    },
  };
}

function survey(pages: Pages, given: Answer, load: (name: string) => Promise<unknown>): Contender {
  interface Model {
    currentPage: { name: string };
    setValue: (name: string, value: string) => void;
    nextPage: () => boolean;
    currentPageNo: number;
  }
  // A survey goes forward in the order of its pages: the home page first.
  const paths = [...plainSearch(pages)];
  const numbers = new Map(paths.map((path, index) => [path, index]));
  const nameOf = (path: string) => `q${numbers.get(path) ?? ''}`;
  const before = new Map<string, string[]>();
  for (const { path, answers } of pages.values()) {
    for (const { id, to } of answers) {
      const conditions = before.get(to) ?? [];
      before.set(to, conditions);
      conditions.push(`{${nameOf(path)}} = '${id}'`);
    }
  }
  const text = JSON.stringify({
    pages: paths
      .flatMap((at) => pages.get(at) ?? [])
      .map(({ path, answers }) => ({
        name: `p${nameOf(path)}`,
        // The home page has nothing before it: an empty condition hides nothing.
        visibleIf: (before.get(path) ?? []).join(' or '),
        elements: [
          answers.length === 0
            ? { type: 'html', name: `h${nameOf(path)}`, html: 'Réponse' }
            : { type: 'radiogroup', name: nameOf(path), choices: answers.map(({ id }) => id) },
        ],
      })),
  });
  return {
    name: 'survey-core 3.1.1',
    start: async () => {
      const { Model } = (await load('survey-core')) as { Model: new (json: unknown) => Model };
      const model = new Model(JSON.parse(text));
      return {
        answer: () => {
          model.currentPageNo = 0;
          model.setValue(nameOf(HOME), '');
          model.setValue(nameOf(HOME), given.answer);
          model.nextPage();
          return Promise.resolve(paths[Number(model.currentPage.name.slice(2))] ?? '');
        },
      };
    },
  };
}

async function ink(
  pages: Pages,
  given: Answer,
  load: (name: string) => Promise<unknown>,
): Promise<Contender> {
  interface Story {
    canContinue: boolean;
    currentChoices: readonly { text: string; index: number }[];
    Continue: () => string;
    ChooseChoiceIndex: (index: number) => void;
    ResetState: () => void;
  }
  const knots = new Map([...pages.keys()].map((path, index) => [path, `etape_${index}`]));
  const source = [
    `-> ${knots.get(HOME) ?? ''}`,
    ...[...pages.values()].map(({ path, answers }) =>
      [`=== ${knots.get(path) ?? ''} ===`, path === HOME ? 'accueil' : path]
        .concat(answers.map(({ id, to }) => `+ [${id}] -> ${knots.get(to) ?? ''}`))
        .concat(answers.length === 0 ? '-> END' : [])
        .join('\n'),
    ),
  ].join('\n');
  const { Compiler } = (await load('inkjs/full')) as {
    Compiler: new (source: string) => { Compile: () => { ToJson: () => string } };
  };
  const json = new Compiler(source).Compile().ToJson();
  return {
    name: 'inkjs 2.4.0 (histoire déjà compilée)',
    start: async () => {
      const { Story } = (await load('inkjs')) as { Story: new (json: string) => Story };
      const story = new Story(json);
      return {
        answer: () => {
          story.ResetState();
          while (story.canContinue) story.Continue();
          const choice = story.currentChoices.find(({ text }) => text === given.answer);
          story.ChooseChoiceIndex(choice?.index ?? 0);
          return Promise.resolve(story.Continue().trim());
        },
      };
    },
  };
}

/** « One answer »: start and the first; then the same, warm. */
export async function enginesReport(root: string, quick: boolean): Promise<string> {
  const size = quick ? 1000 : 10_000;
  const rounds = quick ? 2 : 5;
  const data = synthetic(size, loadGuide(machines, process.cwd()));
  const guide = compileGuide(data, 'essai');
  const [given] = tenAnswers(data);
  const wanted = guide.pages.get(HOME)?.answers.find(({ id }) => id === given?.answer)?.to;
  if (given === undefined || wanted === undefined) throw new Error('Le guide d’essai n’a pas de question');
  const shards = cut(guide);
  const rootText = JSON.stringify(shards.root);
  const goals = goalsAlong(data.root, [given]).map((name) => JSON.stringify(shards.goals.get(name)));
  const mapText = JSON.stringify(data.root);
  const load = loaderOf(root);
  const contenders: Contender[] = [
    {
      name: 'le guide : racine et but en main, comme dans un navigateur',
      start: () => {
        const held = joinParts(
          JSON.parse(rootText) as RootShard,
          goals.map((text) => JSON.parse(text) as GoalShard),
        );
        return Promise.resolve({ answer: () => Promise.resolve(replay(held, [given]).page.path) });
      },
    },
    {
      name: 'XState 5 seul, la machine entière',
      start: () => {
        const machine = machineOf(JSON.parse(mapText) as typeof data.root);
        const [first] = initialTransition(machine);
        return Promise.resolve({
          answer: () => {
            const [next] = transition(machine, first, { type: given.answer });
            const named = JSON.stringify(next.value).replaceAll(/[{}"]/g, '').replaceAll(':', '/');
            return Promise.resolve(named);
          },
        });
      },
    },
    jsonRules(guide.pages, given, load),
    publicodes(guide.pages, given, load),
    survey(guide.pages, given, load),
    await ink(guide.pages, given, load),
  ];
  const cold = new Map<string, number[]>();
  const warm = new Map<string, number[]>();
  const failures = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, start } of contenders) {
      // Once is enough for what takes half a minute: the ratio is clear.
      if (failures.has(name) || (cold.get(name)?.[0] ?? 0) > 30_000) continue;
      try {
        const begun = performance.now();
        const ready = await start();
        const reached = await ready.answer();
        cold.set(name, [...(cold.get(name) ?? []), performance.now() - begun]);
        if (reached !== wanted) throw new Error(`mène à « ${reached} » au lieu de « ${wanted} »`);
        const until = performance.now() + 1000;
        for (let turn = 0; turn < 200 && performance.now() < until; turn += 1) {
          const from = performance.now();
          await ready.answer();
          warm.set(name, [...(warm.get(name) ?? []), performance.now() - from]);
        }
      } catch (error) {
        failures.set(name, error instanceof Error ? error.message.slice(0, 120) : 'échec');
      }
    }
  }
  const rows = contenders.map(({ name }) => {
    const failure = failures.get(name);
    if (failure !== undefined) return [name, `échec : ${failure}`, ''];
    return [name, duration(median(cold.get(name) ?? [])), duration(median(warm.get(name) ?? []))];
  });
  return [
    `### Une réponse, ${guide.pages.size} étapes (Node ${process.versions.node}, ${rounds} tours mêlés, médianes)`,
    table(['', 'démarrer et répondre une fois', 'répondre encore'], rows),
    'Le guide retient où mène une réponse déjà donnée ; les autres la recalculent.',
  ].join('\n\n');
}
