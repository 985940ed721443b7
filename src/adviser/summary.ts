/** What leaves a call as text: a summary for a CRM, and a message for the person. Nothing personal is in either. */
import type { Call } from './calls.ts';
import { asTheCaisse, NO_VOICE, type Voice } from './caisse-voice.ts';
import { NO_ENDING, topicsOf, type Ending } from './ending.ts';
import { clip, lastOf, oneLine } from './truncate.ts';
import { smsSegments, toGsm } from './sms.ts';
import { wordsFor } from '../guide/guide.ts';
import type { AdviserGuide } from './adviser-part.ts';
import { codeFor, spell } from '../session/spoken-code.ts';
import { maskPersonal } from './mask.ts';
import { urlOf } from '../guide/pages.ts';
import { conditionsIn, fit, isEarned, markOf, pageOf, type Session, type Topic } from '../session/session.ts';
import type { Answer } from '../guide/ways.ts';
import { conditionInWords, isQuestion, isReply, titleOf } from '../guide/text.ts';
import { labelOf } from '../session/notices.ts';

/** The longest summary, in UTF-16 units: what a CRM's field takes. */
export const SUMMARY_LENGTH = 1000;
/** The longest message to a person, in SMS segments. */
export const MESSAGE_SEGMENTS = 2;

// How long each part may be; the steps tried and the notes share what is left.
const LONGEST = { title: 110, goal: 90, before: 150, channels: 150 };
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

/** What was asked or tried and what was answered; the goal has its own line, and what the guide supposed was never said. */
function tried(guide: AdviserGuide, topic: Topic, most: number, voice: Voice): string {
  const given = topic.answers.filter((_, place) => place > 0 && markOf(topic, place) !== 'supposed');
  const step = (one: Answer, length: number): string =>
    `${clip(plainTitle(guide, one.step, voice), length)} → ${clip(oneLine(labelOf(guide, one)), length)}`;
  let steps: readonly string[] = [];
  for (const length of STEP_LENGTHS) {
    steps = given.map((one) => step(one, length));
    if (steps.join(' ; ').length <= most) break;
  }
  return lastOf(steps, ' ; ', most);
}

/** How each topic ended: one outcome when there is one topic, else each with its page's title. */
function outcomesOf(
  guide: AdviserGuide,
  session: Session,
  call: Pick<Call, 'outcome'>,
  ending: Ending,
  voice: Voice,
): string {
  const { issues, resumeDe } = guide.console;
  const topics = topicsOf(session);
  const said = (place: number): string => {
    const outcome = ending.outcomes[place] ?? (ending.outcomes.length === 0 ? call.outcome : undefined);
    return oneLine(outcome === undefined ? resumeDe.nonDite : issues[outcome]);
  };
  if (topics.length === 1 || ending.outcomes.length === 0) return said(0);
  // Told once when they are all the same.
  if (new Set(topics.map((_, place) => said(place))).size === 1) return `${said(0)} (${topics.length})`;
  return topics
    .map(
      (topic, place) =>
        `${clip(plainTitle(guide, pageOf(guide, topic).content, voice), 40)} → ${said(place)}`,
    )
    .join(' ; ');
}

/** What the adviser's own software asks: for whom, why, and when to call back. */
function aboutOf(
  guide: AdviserGuide,
  ending: Ending,
  motifs: Readonly<Record<string, string>>,
): readonly string[] {
  const { fin } = guide.console;
  const { caller, motif, callBack, callBackReason } = ending;
  const reason = maskPersonal(oneLine(callBackReason));
  const day =
    callBack === undefined
      ? ''
      : new Intl.DateTimeFormat(guide.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(callBack),
        );
  return [
    line(fin.pour, caller === undefined ? '' : fin.qui[caller]),
    line(fin.motif, motif === undefined ? '' : `${motif} ${oneLine(motifs[motif] ?? '')}`.trim()),
    line(fin.rappel, [day, reason].filter((text) => text !== '').join(', ')),
  ];
}

/** The channels that a page gave: those of a reply that was said. The caisse itself sends nobody to itself. */
function channelsOf(guide: AdviserGuide, topic: Topic, voice: Voice): string {
  const words = wordsFor(guide, pageOf(guide, topic).content);
  const names = isReply(words) && isEarned(guide, topic) && voice.length === 0 ? words.contacts : [];
  return oneLine(names.map((name) => guide.channels[name]?.nom ?? name).join(', '));
}

/**
 * The summary of a call for a CRM: plain text, one line a subject, at most `SUMMARY_LENGTH` UTF-16 units.
 *
 * Says the goal, the subjects seen before, what was tried, the page reached, how the call ended, the channels that were told,
 * the spoken code, the version of the content, and the notes, masked. What does not fit ends with « … », the oldest
 * steps first; a code is never cut. Answers that no longer stand are left out.
 *
 * @param voice how the caisse itself says the guide's sentences; nothing at a desk that is not the caisse.
 */
export function crmSummary(
  guide: AdviserGuide,
  call: Pick<Call, 'session' | 'notes' | 'outcome'>,
  ending: Ending = NO_ENDING,
  motifs: Readonly<Record<string, string>> = {},
  voice: Voice = NO_VOICE,
): string {
  const { resumeDe: labels, ...ui } = guide.console;
  const { session } = fit(guide, call.session);
  const { now, past } = session;
  const page = pageOf(guide, now);
  const goal = now.answers[0];
  const before = past.map((topic) => plainTitle(guide, pageOf(guide, topic).content, voice));
  const steps = tried(guide, now, SUMMARY_LENGTH, voice);
  const notes = notesOf(call.notes);

  // What the page rests on and nobody said is told as such, never as a fact of the call.
  const unsure = conditionsIn(guide, now).filter(({ mark }) => mark === 'supposed');
  const toConfirm = clip(
    unsure.map((one) => oneLine(conditionInWords(guide, one))).join(' ; '),
    LONGEST.before,
  );
  const supposedGoal = goal !== undefined && markOf(now, 0) === 'supposed';

  const outcomes = outcomesOf(guide, session, call, ending, voice);
  const about = aboutOf(guide, ending, motifs);
  const write = (stepsShown: string, notesShown: string, beside: boolean): string =>
    [
      line(
        labels.but,
        goal === undefined || supposedGoal ? labels.aucun : clip(oneLine(labelOf(guide, goal)), LONGEST.goal),
      ),
      line(labels.aConfirmer, toConfirm),
      line(labels.avant, beside ? lastOf(before, ' ; ', LONGEST.before) : ''),
      line(labels.essaye, stepsShown),
      line(
        page.kind === 'reply' ? labels.reponse : labels.arret,
        clip(plainTitle(guide, page.content, voice), LONGEST.title),
      ),
      line(ui.issue, outcomes),
      ...about,
      line(labels.canaux, beside ? clip(channelsOf(guide, now, voice), LONGEST.channels) : ''),
      line(ui.code, spell(codeFor(guide, now))),
      line(labels.version, guide.version),
      line(ui.notes, notesShown),
    ]
      .filter((text) => text !== '')
      .join('\n');

  // What the other lines leave is for the notes, then for the steps; the labels of both count too. Nothing that the adviser wrote
  // goes while what the guide knows by itself can give way: the channels, and the subjects seen before.
  const held = [steps === '' ? '' : '-', notes === '' ? '' : '-'] as const;
  const roomOf = (beside: boolean): number =>
    SUMMARY_LENGTH - write(...held, beside).length + held.join('').length;
  const least = Math.min(steps.length, LEAST_STEPS);
  const beside = roomOf(true) >= notes.length + least;
  const room = roomOf(beside);
  const shownSteps = tried(guide, now, Math.max(0, room - notes.length, Math.min(least, room)), voice);
  return write(shownSteps, clip(notes, room - shownSteps.length), beside);
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
 */
export function personMessage(guide: AdviserGuide, call: Pick<Call, 'session'>, origin: string): string {
  const { resumeDe: labels, code } = guide.console;
  const { now } = fit(guide, call.session).session;
  const page = pageOf(guide, now);
  const title = toGsm(plainTitle(guide, page.content));
  const end = [
    `${toGsm(labels.lien)} : ${origin.replace(/\/+$/, '')}${urlOf(page.path)}`,
    `${toGsm(code)} : ${spell(codeFor(guide, now))}`,
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
    // The title is the page's own, as the person finds it behind the link.
    [plainTitle(guide, page.content), ...steps].join('\n'),
    ...letter,
    [
      line(labels.lien, `${origin.replace(/\/+$/, '')}${urlOf(page.path)}`),
      line(code, spell(codeFor(guide, now))),
    ].join('\n'),
    envoi.fin,
  ].join('\n\n');
}

/** The letter of a page that the person sends to the caisse; nothing when the page has none. */
export function letterOf(guide: AdviserGuide, call: Pick<Call, 'session'>): string | undefined {
  const words = wordsFor(guide, pageOf(guide, fit(guide, call.session).session.now).content);
  return isQuestion(words) ? undefined : words.message;
}
