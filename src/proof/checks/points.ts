/** The points that the sheet leaves open: one outcome each, said with its status, and nothing unsure said as certain. */
import type { Point } from '../../guide/guide-content.ts';
import type { Status } from '../../words/words.ts';
import { sentencesOf } from '../readability.ts';
import { isQuestion, publicLines } from '../../guide/text.ts';
import { findingsAt, type Check, type RawFinding, type ActionWords, type Subject } from './check.ts';
import { bodyOf, citedBy, mentions, memoize, says } from './phrase-match.ts';

const sentencesIn = memoize(sentencesOf);

const STATUSES: ReadonlySet<Status> = new Set<Status>(['sur', 'ambigu', 'date', 'sans-reponse']);

/** The points that each content carries. */
function pointsByContent({
  points,
}: Subject['data']): ReadonlyMap<string, readonly (Point & { readonly id: string })[]> {
  const carried = new Map<string, (Point & { readonly id: string })[]>();
  for (const [id, point] of Object.entries(points)) {
    for (const content of Object.keys(point.pages)) {
      carried.set(content, [...(carried.get(content) ?? []), { ...point, id }]);
    }
  }
  return carried;
}

function findMissingPoints({ data }: Subject): RawFinding[] {
  const expected = Array.from({ length: data.regles.points }, (_, index) => `C${index + 1}`);
  const held = Object.keys(data.points);
  return [
    ...findingsAt(
      expected.filter((id) => !held.includes(id)),
      'Ce point à clarifier manque dans machines/fiche/points.ts : remettez-le.',
    ),
    ...findingsAt(
      held.filter((id) => !expected.includes(id)),
      'Ce point n’est pas dans la liste des points à clarifier : retirez-le.',
    ),
  ];
}

function findIllFormedPoints({ data, words }: Subject): RawFinding[] {
  return Object.entries(data.points).flatMap(([where, point]) => {
    const pages = Object.keys(point.pages);
    const cited = new Set(
      pages.flatMap((content) => {
        const text = words.get(content);
        return text === undefined ? [] : citedBy(text);
      }),
    );
    const fault = (wrong: boolean, message: string): RawFinding[] => (wrong ? [{ where, message }] : []);
    return [
      ...fault(pages.length === 0, 'Aucune page ne porte ce point : nommez celles qui le disent.'),
      ...fault(
        pages.some((content) => !words.has(content)),
        'Une page de ce point n’existe pas : corrigez « pages ».',
      ),
      ...fault(
        point.entrees.length === 0 || point.entrees.some((entry) => !Object.hasOwn(data.sources, entry)),
        'Les entrées de ce point ne sont pas celles de la fiche.',
      ),
      ...fault(
        pages.length > 0 && !point.entrees.some((entry) => cited.has(entry)),
        'Aucune page de ce point ne cite une de ses entrées.',
      ),
      ...fault(!STATUSES.has(point.statut), 'Le statut de ce point n’existe pas.'),
      ...fault(
        point.probleme.trim() === '' || point.conclusion.trim() === '',
        'Ce point ne dit pas son problème et ce que le guide en dit.',
      ),
      ...fault(
        !point.question.trim().endsWith('?'),
        'Ce point ne pose pas de question au propriétaire de la fiche.',
      ),
    ];
  });
}

function findUnsaidPoints({ data, words }: Subject): RawFinding[] {
  return Object.entries(data.points).flatMap(([id, { pages, conclusion }]) =>
    Object.entries(pages)
      .filter(([content, said]) => {
        const text = words.get(content);
        return text !== undefined && !says(bodyOf(text), said);
      })
      .map(([content]) => ({
        where: content,
        message: `Cette page porte le point ${id} et ne dit pas ce qu’il demande. Ce que le guide dit : ${conclusion}`,
      })),
  );
}

function findForbiddenClaims({ data, publicLines: read, spokenLines: said }: Subject): RawFinding[] {
  const sentences = [...read, ...said].flatMap(([where, line]) =>
    sentencesIn(line).map((sentence) => ({ where, sentence })),
  );
  const whole = sentences.map(({ sentence }) => sentence).join('\n');
  return Object.entries(data.points).flatMap(([id, { jamais = [] }]) =>
    jamais
      // Nearly all of them are said nowhere: the whole tells it at once.
      .filter((claim) => says(whole, [claim]))
      .flatMap((claim) => sentences.filter(({ sentence }) => says(sentence, [claim])))
      .map(({ where, sentence }) => ({
        where,
        message: `« ${sentence} » : la fiche ne permet pas de le dire (point ${id}). Retirez cette phrase.`,
        quote: sentence,
      })),
  );
}

function findWrongStatuses({ data, sheets }: Subject): RawFinding[] {
  const carried = pointsByContent(data);
  return [...sheets].flatMap(([where, { statut }]) => {
    const near = `statut: ${statut}`;
    if (!STATUSES.has(statut)) return [{ where, message: `Le statut « ${statut} » n’existe pas.`, near }];
    const points = carried.get(where) ?? [];
    const unsure = points.filter((point) => point.statut !== 'sur');
    const told = (unsure.length > 0 ? unsure : points).map((point) => point.statut);
    const names = points.map(({ id }) => id).join(', ');
    if (told.length > 0 && !told.includes(statut)) {
      return [
        {
          where,
          message: `Statut « ${statut} », alors que le point ${names} demande « ${told.join(' ou ')} » : changez « statut ».`,
          near,
        },
      ];
    }
    // Beside the points, a page may only be unsure because the sheet is silent.
    if (points.length === 0 && statut !== 'sur' && statut !== 'sans-reponse') {
      return [
        {
          where,
          message: `Statut « ${statut} » sans point à clarifier : ajoutez la page à un point (points.ts), ou changez son statut.`,
          near,
        },
      ];
    }
    return [];
  });
}

/** Whether a page is about the sheet's silence: it says nothing of the matter, or that is what the page says first. */
function isSilent({ data }: Subject, words: ActionWords): boolean {
  const { rien, partie } = data.regles.doute.silence;
  const first = [words.titre, words.essentiel ?? ''].join('\n');
  return rien.some((way) => mentions(bodyOf(words), way)) || partie.some((way) => mentions(first, way));
}

function findFalseCertainties(subject: Subject): RawFinding[] {
  const { fiche, renvoi, renvoyer, silence } = subject.data.regles.doute;
  return [...subject.sheets].flatMap(([where, words]) => {
    const text = publicLines(words).join('\n');
    const fault = (wrong: boolean, message: string): RawFinding[] => (wrong ? [{ where, message }] : []);
    if (words.statut === 'sur') {
      return fault(
        isSilent(subject, words),
        'Cette page dit que la fiche se tait, et son statut est « sur » : mettez « sans-reponse ».',
      );
    }
    return [
      ...fault(!mentions(text, fiche), `La fiche n’est pas nette : la page doit dire « ${fiche} ».`),
      ...fault(
        !renvoi.some((name) => mentions(text, name)),
        `La fiche n’est pas nette : la page doit ${renvoyer}.`,
      ),
      ...fault(
        words.statut === 'sans-reponse' &&
          ![...silence.rien, ...silence.partie].some((way) => mentions(text, way)),
        'La fiche ne répond pas : la page doit dire que notre fiche n’en dit rien.',
      ),
    ];
  });
}

/** A question comes before what it decides: it names the entries that make it asked, or none. */
function findUnsureQuestions({ words }: Subject): RawFinding[] {
  const wrong = [...words].filter(([, text]) => isQuestion(text) && !text.question.trim().endsWith('?'));
  return findingsAt(
    wrong.map(([content]) => content),
    'Une question finit par « ? ».',
  );
}

/** What the points to clarify are checked for. */
export const POINTS_CHECKS = [
  { name: 'points à clarifier', find: findMissingPoints },
  { name: 'points complets', find: findIllFormedPoints },
  { name: 'points dits', find: findUnsaidPoints },
  { name: 'jamais dit', ofPage: true, find: findForbiddenClaims },
  { name: 'statuts', find: findWrongStatuses },
  { name: 'rien d’incertain dit comme sûr', ofPage: true, find: findFalseCertainties },
  { name: 'questions', find: findUnsureQuestions },
] as const satisfies readonly Check[];
