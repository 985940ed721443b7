/** What the map must be, whatever its flows: every step reached, every way forward, every way ending with a reply. */
import { didYouMean } from '../../words/faults.ts';
import type { GuideData } from '../guide-data.ts';
import type { Flow, Step } from '../../flow/flow.ts';
import { HOME, type Page } from '../../guide/pages.ts';
import { isDetour } from '../../flow/flow.ts';
import { isDoubt, isAdvice, isQuestion, isReply, labelsOf, publicText, titleOf } from '../../guide/text.ts';
import {
  lineOf,
  findingsAt,
  repeated,
  type Check,
  type RawFinding,
  type SpokenPage,
  type Subject,
} from './check.ts';
import { WHOLE } from '../map.ts';
import { fold } from './phrase-match.ts';

/** The most answers from the home page to a reply, detours apart. */
const LONGEST = 7;
/** The most goals of the home page, and the most answers of any other. */
const MOST_GOALS = 8;
export const MOST_ANSWERS = 7;

/** How many answers a page may have: so many are read before one is chosen. */
export function mostAnswers(path: string): number {
  return path === HOME ? MOST_GOALS : MOST_ANSWERS;
}

/** The addresses of the site that are no step of the guide, those of the legal pages and of what is counted included: a test draws them all. */
export const RESERVED: ReadonlySet<string> = new Set([
  'questions',
  'conseiller',
  'hors-ligne',
  'relecture',
  'cartes',
  'accessibilite',
  'assets',
  'donnees',
  'plan-du-site',
  'mentions-legales',
  'confidentialite',
  'merci',
]);

/** Every flow of the map, the root first, with the keys that lead to it. */
function* flowsOf(
  flow: Flow,
  path = '',
): Generator<{ flow: Flow; path: string; onDone: string | undefined }> {
  if (path === '') yield { flow, path, onDone: undefined };
  for (const [key, step] of Object.entries(flow.states)) {
    if (!isDetour(step)) continue;
    const inner = path === '' ? key : `${path}/${key}`;
    yield { flow: step, path: inner, onDone: step.onDone };
    yield* flowsOf(step, inner);
  }
}

function leads({ reached }: Pick<Subject, 'reached'>, from: string, to: string): boolean {
  return reached.get(from)?.has(to) ?? false;
}

function paths(places: readonly { readonly path: string }[]): string[] {
  return places.map(({ path }) => path);
}

function loops(subject: Subject): SpokenPage[] {
  return subject.pages.filter(({ path }) => leads(subject, path, path));
}

/** What is asked inside a nested flow belongs to the detour; the home page and the steps of a goal count. */
function counts(path: string): boolean {
  return path.split('/').length <= 2;
}

/** The most answers from a page to a reply, detours apart. The map must have no loop. */
export function longestWay(pages: ReadonlyMap<string, Page>): number {
  const known = new Map<string, number>();
  const longest = (path: string): number => {
    const done = known.get(path);
    if (done !== undefined) return done;
    const answers = pages.get(path)?.answers ?? [];
    const most = Math.max(0, ...answers.map(({ to }) => longest(to)));
    const length = most + (counts(path) && answers.length > 0 ? 1 : 0);
    known.set(path, length);
    return length;
  };
  return longest(HOME);
}

/** The answers of the shortest way to each reply, detours apart, the shortest first. */
export function waysToReplies(pages: ReadonlyMap<string, Page>): readonly number[] {
  const ways = new Map<string, readonly string[]>([[HOME, []]]);
  // A Map iterates over what is added to it meanwhile: this is a breadth-first walk.
  for (const [path, way] of ways) {
    for (const { to } of pages.get(path)?.answers ?? []) if (!ways.has(to)) ways.set(to, [...way, path]);
  }
  return [...pages.values()]
    .filter(({ kind, path }) => kind === 'reply' && ways.has(path))
    .map(({ path }) => (ways.get(path) ?? []).filter(counts).length)
    .toSorted((a, b) => a - b);
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function mapOf({ pages }: Pick<Subject, 'pages'>): ReadonlyMap<string, Page> {
  return new Map(pages.map((page) => [page.path, page]));
}

/** The keys of each kind of step; XState knows many more. */
const STEP_KEYS = new Set(['on', 'tags', 'type', 'initial', 'states', 'onDone']);

/** What is written in a step that is no part of the flow language; undefined when all of it is. */
function foreignTo(step: Step): string | undefined {
  const key = Object.keys(step).find((one) => !STEP_KEYS.has(one));
  if (key !== undefined) return `« ${key} » n’a pas sa place dans un flux : retirez-le.`;
  // Whatever its type says, a map may be written by hand and run without the compiler.
  const { tags, type }: { readonly tags?: string; readonly type?: string } = step as object;
  if (tags !== undefined && tags !== 'advice' && tags !== 'reply') {
    return `L’étiquette « ${tags} » n’est pas connue : écrivez « advice » ou « reply ».`;
  }
  if (type !== undefined && type !== 'final') {
    return `Le type « ${type} » n’est pas connu : le seul permis est « final ».`;
  }
  return isDetour(step) && ('on' in step || tags !== undefined || type !== undefined)
    ? 'Un détour n’a ni réponses, ni étiquette, ni type : retirez-les.'
    : undefined;
}

/**
 * The step where whoever is sent to a step stands: a detour that begins by its end is left at once. Undefined when such
 * detours only lead to each other: XState would follow them for ever.
 */
function landingOf(flow: Flow, key: string): string | undefined {
  const seen = new Set<string>();
  for (let at = key; ;) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    const step = flow.states[at];
    if (step === undefined || !isDetour(step) || step.onDone === undefined) return at;
    const inside = landingOf(step, step.initial);
    const left = inside === undefined ? undefined : step.states[inside];
    if (left === undefined || !('type' in left)) return at;
    at = step.onDone;
  }
}

/** The faults of one flow in the flow language itself. */
function stepFaults(where: string, flow: Flow): RawFinding[] {
  const known = (target: string) => Object.hasOwn(flow.states, target);
  const lost = (key: string, target: string, how: string): RawFinding[] =>
    known(target)
      ? []
      : [
          {
            where: `${where}${key}`,
            message: `${how} mène à « ${target} », qui n’existe pas dans ce flux : ${didYouMean(target, Object.keys(flow.states), 'écrivez le nom d’une de ses étapes, ou ajoutez celle-ci.')}`,
          },
        ];
  const ofStep = ([key, step]: [string, Step]): RawFinding[] => {
    const foreign = foreignTo(step);
    if (foreign !== undefined) return [{ where: `${where}${key}`, message: foreign }];
    if (isDetour(step)) {
      const ends = Object.values(step.states).some((inner) => 'type' in inner);
      if (step.onDone === undefined) {
        return ends
          ? [{ where: `${where}${key}`, message: 'Ce détour se termine : dites où il revient (onDone).' }]
          : [];
      }
      if (landingOf(flow, key) === undefined) {
        const message =
          'Ce détour finit dès qu’il commence, et ceux où il mène ramènent à lui : donnez-lui une étape, ou changez son onDone.';
        return [{ where: `${where}${key}`, message }];
      }
      return ends
        ? lost(key, step.onDone, 'Ce détour')
        : [{ where: `${where}${key}`, message: 'Ce détour ne se termine jamais : retirez son onDone.' }];
    }
    const answers = Object.entries('on' in step ? step.on : {});
    const silent = 'type' in step || ('tags' in step && step.tags === 'reply');
    if (!silent && answers.length === 0) {
      return [{ where: `${where}${key}`, message: 'Cette étape n’a aucune réponse : ajoutez-en.' }];
    }
    if (silent && answers.length > 0) {
      return [
        { where: `${where}${key}`, message: 'Une étape finale ne demande rien : retirez ses réponses.' },
      ];
    }
    return answers.flatMap(([id, target]) => lost(key, target, `La réponse « ${id} »`));
  };
  return [...lost(flow.initial, flow.initial, 'Le départ'), ...Object.entries(flow.states).flatMap(ofStep)];
}

/**
 * What would keep the map from being read as pages at all: targets, starts and returns that do not exist.
 * Every other check needs this one to find nothing.
 */
export function findUnreadable(root: Flow): readonly RawFinding[] {
  return [...flowsOf(root)].flatMap(({ flow, path }) => stepFaults(path === '' ? '' : `${path}/`, flow));
}

function findUnreached(subject: Subject): RawFinding[] {
  const lost = subject.pages.filter(({ path }) => path !== HOME && !leads(subject, HOME, path));
  return findingsAt(
    paths(lost),
    'Aucun chemin ne mène à cette page depuis l’accueil : reliez-la, ou retirez-la.',
  );
}

function findLoops(subject: Subject): RawFinding[] {
  return findingsAt(
    paths(loops(subject)),
    'On peut revenir à cette page en allant de l’avant : coupez la boucle.',
  );
}

function findDeadEnds(subject: Subject): RawFinding[] {
  const replies = subject.pages.filter(({ kind }) => kind === 'reply');
  const others = subject.pages.filter(({ kind }) => kind !== 'reply');
  return findingsAt(
    paths(others.filter(({ path }) => !replies.some((reply) => leads(subject, path, reply.path)))),
    'Aucun chemin ne mène d’ici à une réponse : c’est une impasse.',
  );
}

function findLongWays(subject: Subject): RawFinding[] {
  if (loops(subject).length > 0) return [];
  const pages = mapOf(subject);
  const most = longestWay(pages);
  const middle = median(waysToReplies(pages));
  return [
    ...(most > LONGEST
      ? [
          {
            where: 'carte',
            message: `Il faut jusqu’à ${most} réponses, détours à part : ${LONGEST} au plus. Retirez une question.`,
          },
        ]
      : []),
    ...(middle > 4
      ? [{ where: 'carte', message: `Il faut ${middle} réponses dans le cas médian : 4 au plus.` }]
      : []),
  ];
}

/** An answer, from a page to a page. */
interface Edge {
  readonly from: string;
  readonly to: string;
}

interface DetourInPlace {
  readonly path: string;
  readonly onDone: string | undefined;
  readonly entrances: readonly Edge[];
  readonly exits: readonly Edge[];
}

function detoursOf({ data, pages }: Subject): DetourInPlace[] {
  const detours = [...flowsOf(data.root)]
    .filter(({ path }) => path !== '')
    .map(({ path, onDone }) => ({ path, onDone, entrances: [] as Edge[], exits: [] as Edge[] }));
  const byPath = new Map(detours.map((detour) => [detour.path, detour]));
  for (const { path: from, answers } of pages) {
    for (const { to } of answers) {
      for (const path of above(to))
        if (!from.startsWith(`${path}/`)) byPath.get(path)?.entrances.push({ from, to });
      for (const path of above(from))
        if (!to.startsWith(`${path}/`)) byPath.get(path)?.exits.push({ from, to });
    }
  }
  return detours;
}

/** The paths of the flows that a page is in. */
function above(page: string): readonly string[] {
  const keys = page.split('/');
  return keys.slice(1).map((_, rank) => keys.slice(0, rank + 1).join('/'));
}

function findIdleDetours(subject: Subject): RawFinding[] {
  const detours = detoursOf(subject);
  return [
    ...findingsAt(
      paths(detours.filter(({ entrances }) => entrances.length === 0)),
      'Personne n’entre dans ce détour : reliez-le, ou retirez-le.',
    ),
    ...findingsAt(
      paths(detours.filter(({ exits, onDone }) => exits.length > 0 !== (onDone !== undefined))),
      'Ce détour dit où il revient et n’en sort jamais, ou l’inverse : accordez sa fin et son onDone.',
    ),
  ];
}

function findBackwardReturns(subject: Subject): RawFinding[] {
  const backward = detoursOf(subject).filter(({ entrances, exits }) =>
    exits.some(({ to }) => entrances.some(({ from }) => to === from || leads(subject, to, from))),
  );
  return findingsAt(
    paths(backward),
    'Ce détour revient en arrière, à une question déjà posée : faites-le revenir à la suivante.',
  );
}

/** What the copies of a page have in common: its kind, its answers and where they lead as long as it is in the detour. */
function shapeOf({ path, kind, answers }: Page): string {
  const flow = path.slice(0, path.lastIndexOf('/') + 1);
  const inner = (to: string) => (to.startsWith(flow) ? to.slice(flow.length) : 'out');
  return JSON.stringify({ kind, answers: answers.map(({ id, to }) => `${id} ${inner(to)}`) });
}

function findDifferingCopies({ pages }: Subject): RawFinding[] {
  const shapes = new Map<string, string>();
  for (const page of pages) {
    if (!shapes.has(page.content)) shapes.set(page.content, shapeOf(page));
  }
  return findingsAt(
    paths(pages.filter((page) => shapes.get(page.content) !== shapeOf(page))),
    'Cette copie d’un détour ne ressemble pas aux autres : un détour est le même partout.',
  );
}

/** The kind that a page is of by its words. */
export function kindOfWords(words: NonNullable<SpokenPage['words']>): Page['kind'] {
  if (isQuestion(words)) return 'question';
  return isAdvice(words) ? 'advice' : 'reply';
}

function findWordless({ pages, words }: Subject): RawFinding[] {
  const shown = new Set(pages.map(({ content }) => content));
  return [
    ...findingsAt(
      paths(pages.filter((page) => page.words === undefined || kindOfWords(page.words) !== page.kind)),
      'Cette page n’a pas les mots qu’il lui faut : écrivez-les dans son document .fr.md.',
    ),
    ...findingsAt(
      [...words.keys()].filter((content) => !shown.has(content)),
      'Ces mots ne sont ceux d’aucune page : retirez-les.',
    ),
  ];
}

function findMislabelled({ pages }: Subject): RawFinding[] {
  const faulty = pages.filter(({ answers, words }) => {
    const labels = words === undefined ? [] : Object.keys(labelsOf(words));
    const ids = answers.map(({ id }) => id);
    return (
      words !== undefined && (labels.length !== ids.length || labels.some((label) => !ids.includes(label)))
    );
  });
  return findingsAt(
    paths(faulty),
    'Les libellés ne sont pas ceux des réponses de la carte : accordez-les, un pour un.',
  );
}

function findNoWayOut({ data, pages }: Subject): RawFinding[] {
  const { canaux } = data.interface.aide;
  const missing = data.regles.sortie.filter((name) => !canaux.includes(name));
  const unknown = pages.flatMap(({ path, words }) => {
    const names = words === undefined || isQuestion(words) ? canaux : [...canaux, ...words.contacts];
    return names.filter((name) => !Object.hasOwn(data.channels, name)).map(() => path);
  });
  const silent = pages.filter(({ words }) => {
    if (words === undefined) return false;
    const text = publicText(data, words);
    const usable = data.regles.sortie.filter((name) => words.sans?.includes(name) !== true);
    return usable.length === 0 || usable.some((name) => !text.includes(data.channels[name]?.nom ?? '?'));
  });
  return [
    ...findingsAt(
      missing,
      'Ce canal manque à la sortie de chaque page (interface/public.fr.yaml, aide.canaux) : remettez-le.',
    ),
    ...findingsAt(unknown, 'Cette page nomme un canal qui n’existe pas (fiche/channels.ts).'),
    ...findingsAt(paths(silent), 'Cette page n’offre pas tous les moyens de joindre une personne.'),
  ];
}

function findUnreachableByContacts({ sheets }: Subject): RawFinding[] {
  return findingsAt(
    [...sheets].filter(([, { contacts }]) => contacts.length === 0).map(([content]) => content),
    'Cette page ne dit pas qui joindre : donnez au moins un canal (contacts).',
  );
}

function findSureOnly({ pages }: Subject): RawFinding[] {
  const sure = pages.filter(
    ({ words }) => words !== undefined && isQuestion(words) && !Object.values(words.reponses).some(isDoubt),
  );
  return findingsAt(
    paths(sure),
    'Personne ne peut dire ici « je ne sais pas » ou « autre chose » : ajoutez-le à une réponse.',
  );
}

/** Every answer says what it says of the person: the pages that rest on it tell it in those words. */
function findUntoldConditions({ words }: Subject): RawFinding[] {
  return [...words].flatMap(([content, one]) => {
    const labels = Object.keys(labelsOf(one));
    const statements = isReply(one) ? {} : (one.siReponse ?? {});
    return [
      ...labels
        .filter((id) => statements[id] === undefined)
        .map((id) => ({
          where: content,
          at: { field: 'siReponse' as const, key: id },
          message: `La réponse « ${id} » ne dit rien de la personne : ajoutez sous « Ce que la réponse dit » une ligne « - \`${id}\` vous … ».`,
          near: lineOf(id),
        })),
      ...Object.entries(statements)
        .filter(([id]) => !labels.includes(id))
        .map(([id]) => ({
          where: content,
          message: `« Ce que la réponse dit » parle de « ${id} », qui n’est pas une réponse de cette page : enlevez cette ligne.`,
          near: lineOf(id),
        })),
      ...Object.entries(statements)
        .filter(
          ([, text]) =>
            !/^[^\p{Lu}]/u.test(text) ||
            text.endsWith('.') ||
            /(?<![\p{L}’])(?:j’|(?:je|ma|mon|mes)(?!\p{L}))/u.test(text),
        )
        .map(([id, text]) => ({
          where: content,
          at: { field: 'siReponse' as const, key: id },
          message: `Ce que dit la réponse « ${id} » se lit après « si » : commencez par une minuscule, sans point à la fin, et dites « vous ».`,
          near: text,
        })),
      ...repeated(Object.values(statements)).map((text) => ({
        where: content,
        message: `Deux réponses disent la même chose de la personne (« ${text} ») : dites ce qui les distingue.`,
        near: text,
      })),
    ];
  });
}

function findAlikeAnswers({ pages }: Subject): RawFinding[] {
  const alike = pages.filter(
    ({ words }) => words !== undefined && repeated(Object.values(labelsOf(words))).length > 0,
  );
  // A link followed without script must name its answer.
  const merged = pages.filter(({ answers }) => repeated(answers.map(({ to }) => to)).length > 0);
  return [
    ...findingsAt(paths(alike), 'Deux réponses de cette page ont le même libellé : distinguez-les.'),
    ...findingsAt(paths(merged), 'Deux réponses de cette page mènent au même endroit : réunissez-les.'),
  ];
}

/** Whoever goes from one page to another of the same title believes to have stayed; whoever edits takes one for the other. */
function findSameTitles({ words }: Subject): RawFinding[] {
  const titles = [...words].map(([content, one]) => ({
    content,
    title: titleOf(one),
    key: fold(titleOf(one)),
  }));
  const twice = new Set(repeated(titles.map(({ key }) => key)));
  return titles
    .filter(({ key }) => twice.has(key))
    .map(({ content, title }) => ({
      where: content,
      message: `Une autre page a le même titre, « ${title} » : distinguez-les, pour qu’on sache laquelle on lit.`,
      quote: title,
    }));
}

function findIllFormedLabels({ pages }: Subject): RawFinding[] {
  const labels = pages.flatMap(({ path, words }) =>
    words === undefined ? [] : Object.entries(labelsOf(words)).map(([key, label]) => ({ path, key, label })),
  );
  const wrong = labels.filter(({ label }) => !/^\p{Lu}/u.test(label) || /[.\s]$/u.test(label));
  return wrong.map(({ path, key }) => ({
    where: path,
    at: { field: 'reponses', key },
    message: 'Un libellé commence par une majuscule et finit sans point.',
  }));
}

/** The names of steps and answers that are not written as names are. */
export function findIllFormedIds({ data }: { readonly data: Pick<GuideData, 'root'> }): RawFinding[] {
  const steps = [...flowsOf(data.root)].flatMap(({ flow }) => Object.entries(flow.states));
  const ids = steps.flatMap(([key, step]) => [key].concat(Object.keys('on' in step ? step.on : {})));
  return findingsAt(
    [...new Set(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id)))],
    'Un identifiant est fait de mots français sans accent, en minuscules, séparés par des tirets.',
  );
}

function findReservedAddresses({ data }: Subject): RawFinding[] {
  return [
    ...findingsAt(
      Object.keys(data.root.states).filter((key) => RESERVED.has(key)),
      'Cette adresse est celle d’une autre page du site : choisissez un autre nom.',
    ),
    ...findingsAt(
      [...flowsOf(data.root)].map(({ path }) => path).filter((path) => path.split('/').at(-1) === WHOLE),
      'Ce nom est celui de la carte du guide entier : choisissez un autre nom.',
    ),
  ];
}

function findCrowdedPages({ pages }: Subject): RawFinding[] {
  const crowded = pages.filter(({ path, answers }) => path !== HOME && answers.length > mostAnswers(path));
  return findingsAt(
    paths(crowded),
    `Cette page offre plus de ${MOST_ANSWERS} réponses : réunissez-en, ou demandez en deux questions.`,
  );
}

function findCrowdedHome({ pages }: Subject): RawFinding[] {
  const home = pages.find(({ path }) => path === HOME);
  if (home?.words === undefined) return [];
  const last = labelsOf(home.words)[home.answers.at(-1)?.id ?? ''] ?? '';
  return [
    ...(home.answers.length > mostAnswers(HOME)
      ? findingsAt([HOME], `L’accueil offre plus de ${MOST_GOALS} choix : réunissez-en.`)
      : []),
    ...(/autre chose/i.test(last) ? [] : findingsAt([HOME], 'L’accueil finit par « C’est autre chose ».')),
  ];
}

function findLostSuites({ data, pages, sheets }: Subject): RawFinding[] {
  const known = new Set(pages.map(({ path }) => path));
  return [...sheets].flatMap(([content, words]) => {
    if (!isReply(words)) return [];
    const next = Object.keys(words.suite);
    const { suites, suivre } = data.regles;
    const goesOn = next.some((path) => suites.includes(path.split('/')[0] ?? ''));
    const named = suites.map((goal) => `« ${goal} »`).join(', ');
    return [
      ...findingsAt(
        next.filter((path) => !known.has(path)).map(() => content),
        'Une des suites de cette page ne mène à aucune page du guide.',
      ),
      ...(goesOn
        ? []
        : findingsAt([content], `Aucune suite ne permet de ${suivre} : ajoutez une page de ${named}.`)),
    ];
  });
}

/** What the map is checked for. */
export const MAP_CHECKS = [
  { name: 'étape atteinte', about: 'carte', find: findUnreached },
  { name: 'pas de boucle', about: 'carte', find: findLoops },
  { name: 'pas d’impasse', about: 'carte', find: findDeadEnds },
  { name: 'longueur des chemins', about: 'carte', find: findLongWays },
  { name: 'détour relié', about: 'carte', find: findIdleDetours },
  { name: 'détour vers l’avant', about: 'carte', find: findBackwardReturns },
  { name: 'détour partout le même', about: 'carte', find: findDifferingCopies },
  { name: 'des mots pour chaque page', find: findWordless },
  { name: 'libellés des réponses', find: findMislabelled },
  { name: 'sortie humaine', find: findNoWayOut },
  { name: 'un canal par fiche', ofPage: true, find: findUnreachableByContacts },
  { name: 'je ne sais pas', ofPage: true, find: findSureOnly },
  { name: 'nombre de réponses', find: findCrowdedPages },
  { name: 'réponses distinctes', find: findAlikeAnswers },
  { name: 'ce que les réponses disent', ofPage: true, find: findUntoldConditions },
  { name: 'titres distincts', find: findSameTitles },
  { name: 'forme des libellés', ofPage: true, find: findIllFormedLabels },
  { name: 'identifiants', about: 'carte', find: findIllFormedIds },
  { name: 'adresses réservées', about: 'carte', find: findReservedAddresses },
  { name: 'accueil', find: findCrowdedHome },
  { name: 'suites', find: findLostSuites },
] as const satisfies readonly Check[];
