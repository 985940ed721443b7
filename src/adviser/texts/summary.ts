/** What leaves a call as text: a summary for a CRM, and a message for the person. Nothing personal is in either. */
import { fill, longDate } from '../../guide/format.ts';
import type { Call } from '../call/calls.ts';
import { asTheCaisse, NO_VOICE, type Voice } from './caisse-voice.ts';
import { alsoHeard, contradictionInWords, contradictionsOf } from '../call/contradictions.ts';
import { isTreated, NO_ENDING, topicsOf, type Ending } from '../call/ending.ts';
import { clip, lastOf, oneLine } from './truncate.ts';
import { smsSegments, toGsm } from './sms.ts';
import { wordsFor } from '../../guide/guide.ts';
import type { AdviserGuide } from '../adviser-part.ts';
import { codeFor, formatCode } from '../../session/spoken-code.ts';
import { maskPersonal } from '../mask/mask.ts';
import { urlOf } from '../../guide/pages.ts';
import { conditionsIn, fit, isEarned, markOf, pageOf, type Topic } from '../../session/session.ts';
import { conditionInWords, isQuestion, isReply, titleOf } from '../../guide/text.ts';
import { labelOf } from '../../session/notices.ts';

/** The longest summary, in UTF-16 units: what a CRM's field takes. */
export const SUMMARY_LENGTH = 1000;
/** The longest message to a person, in SMS segments. */
export const MESSAGE_SEGMENTS = 2;

// How long each part may be; the steps tried and the notes share what is left.
const LONGEST = { title: 110, goal: 90, unsure: 150, channels: 150, against: 260, also: 150 };
/** The same where several topics share the room. */
const SHARED = { title: 80, goal: 60, unsure: 110 };
/** A topic that gives way to the notes keeps its title, this long. */
const SHORT_TITLE = 44;
/** What the steps keep when notes are long. */
const LEAST_STEPS = 60;
/** How long the question and the answer of a step may be: shorter rather than left out. */
const STEP_LENGTHS = [70, 50, 35] as const;

/** Notes as one line, masked once joined: a number may run over two lines. */
function notesOf(notes: string): string {
  const lines = notes
    .split(/[\n\r]/)
    .map(oneLine)
    .filter((text) => text !== '');
  return maskPersonal(lines.join(' / '));
}

/** A line of the summary; none when there is nothing to say. */
const line = (label: string, text: string): string => (text === '' ? '' : `${oneLine(label)} : ${text}`);

/** A page's title as plain text, as this desk says it. */
function plainTitle(guide: Pick<AdviserGuide, 'words'>, content: string, voice: Voice = NO_VOICE): string {
  return oneLine(asTheCaisse(titleOf(wordsFor(guide, content)), voice));
}

/** What was asked or tried and what was answered, with its mark where it was not said as such; the goal has its own line, and what the guide supposed was never said. */
function tried(guide: AdviserGuide, topic: Topic, most: number, voice: Voice): string {
  const { marques } = guide.console;
  const given = topic.answers.flatMap((one, place) => {
    const mark = markOf(topic, place);
    return place === 0 || mark === 'supposed' ? [] : [{ one, mark }];
  });
  const step = ({ one, mark }: (typeof given)[number], length: number): string =>
    `${clip(plainTitle(guide, one.step, voice), length)} → ${clip(oneLine(labelOf(guide, one)), length)}${mark === 'said' ? '' : ` (${oneLine(marques[mark])})`}`;
  let steps: readonly string[] = [];
  for (const length of STEP_LENGTHS) {
    steps = given.map((one) => step(one, length));
    if (steps.join(' ; ').length <= most) break;
  }
  return lastOf(steps, ' ; ', most);
}

/** What a topic came to: a reply that was told, one that waits for what it rests on, or the step where the call stopped. */
function reachedOf(guide: AdviserGuide, topic: Topic, most: number, voice: Voice): string {
  const { resumeDe: labels } = guide.console;
  const page = pageOf(guide, topic);
  const told = isEarned(guide, topic) ? labels.reponse : labels.trouvee;
  return line(
    page.kind === 'reply' ? told : labels.arret,
    clip(plainTitle(guide, page.content, voice), most),
  );
}

/** One topic, a line each: its goal, what is still to confirm, what was answered, what it came to. */
function linesOf(
  guide: AdviserGuide,
  topic: Topic,
  goalLabel: string,
  longest: Readonly<Record<'goal' | 'unsure' | 'title', number>>,
  steps: string,
  voice: Voice,
): readonly string[] {
  const { resumeDe: labels } = guide.console;
  const [goal] = topic.answers;
  // What the page rests on and nobody said is told as such, never as a fact of the call.
  const unsure = conditionsIn(guide, topic).filter(({ mark }) => mark === 'supposed');
  const wish = goal === undefined ? '' : clip(oneLine(labelOf(guide, goal)), longest.goal);
  const isSaid = goal !== undefined && markOf(topic, 0) !== 'supposed';
  return [
    // Where the call stands tells a colleague more than nothing, as long as it says that nobody said it.
    line(goalLabel, isSaid ? wish : wish === '' ? labels.aucun : `${wish} (${labels.aucun})`),
    line(
      labels.aConfirmer,
      clip(unsure.map((one) => oneLine(conditionInWords(guide, one))).join(' ; '), longest.unsure),
    ),
    line(labels.parcours, steps),
    reachedOf(guide, topic, longest.title, voice),
  ];
}

/** How each topic ended: one outcome when there is one topic or when they are all the same, else each with its number. One in which nothing was said ended in nothing. */
function outcomesOf(
  guide: AdviserGuide,
  topics: readonly Topic[],
  call: Pick<Call, 'outcome'>,
  ending: Ending,
): string {
  const { issues, resumeDe } = guide.console;
  const said = topics.map((topic, place) => {
    const outcome = ending.outcomes[place] ?? (ending.outcomes.length === 0 ? call.outcome : undefined);
    if (outcome !== undefined) return oneLine(issues[outcome]);
    return oneLine(topics.length === 1 || isTreated(topic) ? resumeDe.nonDite : resumeDe.rienDit);
  });
  const [first = ''] = said;
  if (topics.length === 1 || ending.outcomes.length === 0) return first;
  if (new Set(said).size === 1) return `${first} (${topics.length})`;
  return said.map((one, place) => `${oneLine(numbered(resumeDe.sujet, place))} → ${one}`).join(' ; ');
}

/** The label of a topic, by its place from 0. */
const numbered = (label: string, place: number): string => fill(label, { numero: place + 1 });

/** What the adviser's own software asks: for whom, why, and when to call back. */
function aboutOf(
  guide: AdviserGuide,
  ending: Ending,
  motifs: Readonly<Record<string, string>>,
): readonly string[] {
  const { fin } = guide.console;
  const { caller, motif, callBack, callBackReason } = ending;
  const reason = maskPersonal(oneLine(callBackReason));
  const day = callBack === undefined ? '' : longDate(callBack, guide.locale);
  return [
    line(fin.pour, caller === undefined ? '' : fin.qui[caller]),
    line(fin.motif, motif === undefined ? '' : `${motif} ${oneLine(motifs[motif] ?? '')}`.trim()),
    line(fin.rappel, [day, reason].filter((text) => text !== '').join(', ')),
  ];
}

/** The channels that the call gave: those of the replies that were said. The caisse itself sends nobody to itself. */
function channelsOf(guide: AdviserGuide, topics: readonly Topic[], voice: Voice): string {
  if (voice.length > 0) return '';
  const names = topics.flatMap((topic) => {
    const words = wordsFor(guide, pageOf(guide, topic).content);
    return isReply(words) && isEarned(guide, topic) ? words.contacts : [];
  });
  return oneLine([...new Set(names)].map((name) => guide.channels[name]?.nom ?? name).join(', '));
}

/** How much of the topics a summary holds: their steps for the last `whole` of them, a line for the `shown` last, and the channels. */
interface Extent {
  readonly whole: number;
  readonly shown: number;
  readonly channels: boolean;
}

/** From all of it to a line of the topic in hand: what the guide knows gives way to what the adviser wrote, the oldest topic first. */
function* extentsOf(topics: number): Generator<Extent> {
  const least = topics > 1 ? 0 : 1;
  yield { whole: topics, shown: topics, channels: true };
  for (let whole = topics; whole >= least; whole -= 1) yield { whole, shown: topics, channels: false };
  for (let shown = topics - 1; shown >= 1; shown -= 1) yield { whole: least, shown, channels: false };
}

/** The room shared between texts: short ones leave theirs to the others. */
function shareOf(lengths: readonly number[], room: number): readonly number[] {
  const shares: number[] = lengths.map(() => 0);
  let left = room;
  const byLength = lengths
    .map((length, place) => ({ length, place }))
    .toSorted((a, b) => a.length - b.length);
  for (const [done, { length, place }] of byLength.entries()) {
    const share = Math.min(length, Math.max(0, Math.floor(left / (byLength.length - done))));
    shares[place] = share;
    left -= share;
  }
  return shares;
}

/**
 * The summary of a call for a CRM: plain text, one line a subject, at most `SUMMARY_LENGTH` UTF-16 units.
 *
 * Says what two topics say against each other, then for each topic the goal, what was tried with its marks and what it came to; then how
 * the call ended, the channels that were told, the spoken code, the version of the content, and the notes, masked. What does not fit
 * ends with « … », the oldest first; a code is never cut. Answers that no longer stand are left out.
 *
 * @param voice how the caisse itself says the guide's sentences; nothing at a desk that is not the caisse.
 */
export function crmSummary(
  guide: AdviserGuide,
  call: Pick<Call, 'session' | 'notes' | 'outcome'> & Partial<Pick<Call, 'heard'>>,
  ending: Ending = NO_ENDING,
  motifs: Readonly<Record<string, string>> = {},
  voice: Voice = NO_VOICE,
): string {
  const { resumeDe: labels, ...ui } = guide.console;
  const { session } = fit(guide, call.session);
  const { now, pending } = session;
  // Numbered as on the sheet that ends the call; an answer that is being changed is asked again, so it is told no more.
  const topics = topicsOf(session).map((topic, place, all) =>
    pending.length > 0 && place === all.length - 1 ? now : topic,
  );
  const several = topics.length > 1;
  const notes = notesOf(call.notes);
  const against = clip(
    contradictionsOf(guide, session, call.heard)
      .map((one) => oneLine(contradictionInWords(guide, one)))
      .join(' '),
    LONGEST.against,
  );
  // Both together take the room of the first: a summary has no more.
  const also = clip(
    alsoHeard(guide, session, call.heard ?? [])
      .map(oneLine)
      .join(' ; '),
    Math.min(LONGEST.also, LONGEST.against - against.length - labels.aussi.length),
  );
  const outcomes = outcomesOf(guide, topicsOf(session), call, ending);
  const about = aboutOf(guide, ending, motifs);
  const allSteps = topics.map((topic) => tried(guide, topic, SUMMARY_LENGTH, voice));

  const topicLines = (
    topic: Topic,
    place: number,
    { whole, shown }: Extent,
    steps: string,
  ): readonly string[] => {
    const fromLast = topics.length - place;
    const label = several ? numbered(labels.sujet, place) : labels.but;
    if (fromLast <= whole) return linesOf(guide, topic, label, several ? SHARED : LONGEST, steps, voice);
    if (fromLast <= shown) return [line(label, reachedOf(guide, topic, SHORT_TITLE, voice))];
    return fromLast === shown + 1 ? ['…'] : [];
  };
  const write = (steps: readonly string[], notesShown: string, extent: Extent): string =>
    [
      against,
      ...topics.flatMap((topic, place) => topicLines(topic, place, extent, steps[place] ?? '')),
      line(labels.aussi, also),
      line(ui.issue, outcomes),
      ...about,
      line(labels.canaux, extent.channels ? clip(channelsOf(guide, topics, voice), LONGEST.channels) : ''),
      line(ui.code, formatCode(codeFor(guide, now))),
      line(labels.version, guide.version),
      line(ui.notes, notesShown),
    ]
      .filter((text) => text !== '')
      .join('\n');

  // What the other lines leave is for the notes, then for the steps; the labels of both count too.
  const planOf = (extent: Extent) => {
    const steps = allSteps.map((text, place) => (topics.length - place <= extent.whole ? text : ''));
    const held = steps.map((text) => (text === '' ? '' : '-'));
    const heldNotes = notes === '' ? '' : '-';
    const room =
      SUMMARY_LENGTH - write(held, heldNotes, extent).length + held.join('').length + heldNotes.length;
    const lengths = steps.map(({ length }) => length);
    const least = Math.min(
      lengths.reduce((sum, one) => sum + one, 0),
      LEAST_STEPS * extent.whole,
    );
    return { extent, lengths, room, least };
  };
  let plan = planOf({ whole: topics.length, shown: topics.length, channels: true });
  for (const extent of extentsOf(topics.length)) {
    plan = planOf(extent);
    if (plan.room >= notes.length + plan.least) break;
  }
  const { extent, lengths, room, least } = plan;
  const shares = shareOf(lengths, Math.max(0, room - notes.length, Math.min(least, room)));
  const shown = topics.map((topic, place) => tried(guide, topic, shares[place] ?? 0, voice));
  const used = shown.reduce((sum, text) => sum + text.length, 0);
  return write(shown, clip(notes, room - used), extent);
}

/** Whether a summary holds the whole of what was noted. */
export function holdsNotes(summary: string, notes: string): boolean {
  return summary.endsWith(notesOf(notes));
}

/**
 * What to send to the person by e-mail or SMS: the page reached, its link and the spoken code, in the GSM alphabet, at
 * most `MESSAGE_SEGMENTS` segments as long as the origin leaves room for the link. The title gives way first.
 *
 * The link is the page's own, which needs no script; the code says the rest on another device or by phone.
 *
 * @param origin the site's address, such as `https://exemple.fr`.
 * @param voice how the caisse itself says the guide's sentences; nothing at a desk that is not the caisse.
 */
export function personMessage(
  guide: AdviserGuide,
  call: Pick<Call, 'session'>,
  origin: string,
  voice: Voice = NO_VOICE,
): string {
  const { resumeDe: labels, code } = guide.console;
  const { now } = fit(guide, call.session).session;
  const page = pageOf(guide, now);
  const title = toGsm(plainTitle(guide, page.content, voice));
  const end = [
    `${toGsm(labels.lien)} : ${origin.replace(/\/+$/, '')}${urlOf(page.path)}`,
    `${toGsm(code)} : ${formatCode(codeFor(guide, now))}`,
  ].join('\n');
  for (let most = title.length; most > 0; most -= 1) {
    const text = `${toGsm(clip(title, most))}\n${end}`;
    if (smsSegments(text) <= MESSAGE_SEGMENTS) return text;
  }
  return end;
}

/**
 * A page as an e-mail or a message to the person: what to do, in order, the letter to copy, the link and the code.
 *
 * @param voice how the caisse itself says the guide's sentences; nothing at a desk that is not the caisse.
 */
export function personLetter(
  guide: AdviserGuide,
  call: Pick<Call, 'session'>,
  origin: string,
  voice: Voice = NO_VOICE,
): string {
  const { resumeDe: labels, code, envoi } = guide.console;
  const { now } = fit(guide, call.session).session;
  const page = pageOf(guide, now);
  const words = wordsFor(guide, page.content);
  const steps = isQuestion(words)
    ? []
    : words.faire.map((step, place) => `${place + 1}. ${oneLine(asTheCaisse(step, voice))}`);
  const letter =
    isQuestion(words) || words.message === undefined ? [] : [`${envoi.aCopier}\n${words.message}`];
  return [
    envoi.bonjour,
    // Said by whom sends it: whoever has just called is not told to call.
    [plainTitle(guide, page.content, voice), ...steps].join('\n'),
    ...letter,
    [
      line(labels.lien, `${origin.replace(/\/+$/, '')}${urlOf(page.path)}`),
      line(code, formatCode(codeFor(guide, now))),
    ].join('\n'),
    envoi.fin,
  ].join('\n\n');
}

/** The letter of a page that the person sends to the caisse; nothing when the page has none. */
export function letterOf(guide: AdviserGuide, call: Pick<Call, 'session'>): string | undefined {
  const words = wordsFor(guide, pageOf(guide, fit(guide, call.session).session.now).content);
  return isQuestion(words) ? undefined : words.message;
}
