/** What leaves a call as text: a summary for a CRM, and a message for the person. Nothing personal is in either. */
import type { Call } from './calls.ts';
import { clip, lastOf, oneLine } from './truncate.ts';
import { smsSegments, toGsm } from './sms.ts';
import { wordsFor } from '../guide/guide.ts';
import type { AdviserGuide } from './adviser-part.ts';
import { codeFor, spell } from '../session/spoken-code.ts';
import { maskPersonal } from './mask.ts';
import { urlOf, type Page } from '../guide/pages.ts';
import { conditionsIn, fit, markOf, pageOf, type Topic } from '../session/session.ts';
import type { Answer } from '../guide/ways.ts';
import { conditionInWords, isQuestion, titleOf } from '../guide/text.ts';
import { labelOf } from '../session/notices.ts';

/** The longest summary, in UTF-16 units: what a CRM's field takes. */
export const SUMMARY_LENGTH = 1000;
/** The longest message to a person, in SMS segments. */
export const MESSAGE_SEGMENTS = 2;

// How long each part may be; the steps tried and the notes share what is left.
const LONGEST = { title: 110, goal: 90, before: 150, channels: 150 };
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

/** A page's title as plain text. */
function plainTitle(guide: Pick<AdviserGuide, 'words'>, content: string): string {
  return oneLine(titleOf(wordsFor(guide, content)));
}

/** What was asked or tried and what was answered; the goal has its own line, and what the guide supposed was never said. */
function tried(guide: AdviserGuide, topic: Topic, most: number): string {
  const given = topic.answers.filter((_, place) => place > 0 && markOf(topic, place) !== 'supposed');
  const step = (one: Answer, length: number): string =>
    `${clip(plainTitle(guide, one.step), length)} → ${clip(oneLine(labelOf(guide, one)), length)}`;
  let steps: readonly string[] = [];
  for (const length of STEP_LENGTHS) {
    steps = given.map((one) => step(one, length));
    if (steps.join(' ; ').length <= most) break;
  }
  return lastOf(steps, ' ; ', most);
}

/** The channels of a page; a question has those of every page's way out. */
function channelsOf(guide: AdviserGuide, page: Page): string {
  const words = wordsFor(guide, page.content);
  const names = isQuestion(words) ? guide.interface.aide.canaux : words.contacts;
  return oneLine(names.map((name) => guide.channels[name]?.nom ?? name).join(', '));
}

/**
 * The summary of a call for a CRM: plain text, one line a subject, at most `SUMMARY_LENGTH` UTF-16 units.
 *
 * Says the goal, the subjects seen before, what was tried, the page reached, how the call ended, the channels of that
 * page, the spoken code, the version of the content, and the notes, masked. What does not fit ends with « … », the oldest
 * steps first; a code is never cut. Answers that no longer stand are left out.
 */
export function crmSummary(guide: AdviserGuide, call: Pick<Call, 'session' | 'notes' | 'outcome'>): string {
  const { resumeDe: labels, issues, ...ui } = guide.console;
  const { now, past } = fit(guide, call.session).session;
  const page = pageOf(guide, now);
  const goal = now.answers[0];
  const before = past.map((topic) => plainTitle(guide, pageOf(guide, topic).content));
  const steps = tried(guide, now, SUMMARY_LENGTH);
  const notes = notesOf(call.notes);

  // What the page rests on and nobody said is told as such, never as a fact of the call.
  const unsure = conditionsIn(guide, now).filter(({ mark }) => mark === 'supposed');
  const toConfirm = clip(
    unsure.map((one) => oneLine(conditionInWords(guide, one))).join(' ; '),
    LONGEST.before,
  );
  const supposedGoal = goal !== undefined && markOf(now, 0) === 'supposed';

  const write = (stepsShown: string, notesShown: string): string =>
    [
      line(
        labels.but,
        goal === undefined || supposedGoal ? labels.aucun : clip(oneLine(labelOf(guide, goal)), LONGEST.goal),
      ),
      line(labels.aConfirmer, toConfirm),
      line(labels.avant, lastOf(before, ' ; ', LONGEST.before)),
      line(labels.essaye, stepsShown),
      line(
        page.kind === 'reply' ? labels.reponse : labels.arret,
        clip(plainTitle(guide, page.content), LONGEST.title),
      ),
      line(ui.issue, oneLine(call.outcome === undefined ? labels.nonDite : issues[call.outcome])),
      line(labels.canaux, clip(channelsOf(guide, page), LONGEST.channels)),
      line(ui.code, spell(codeFor(guide, now))),
      line(labels.version, guide.version),
      line(ui.notes, notesShown),
    ]
      .filter((text) => text !== '')
      .join('\n');

  // What the other lines leave is for the steps and the notes, whose labels count too.
  const held = [steps === '' ? '' : '-', notes === '' ? '' : '-'] as const;
  const room = SUMMARY_LENGTH - write(...held).length + held.join('').length;
  const shownSteps = tried(guide, now, room - Math.min(notes.length, Math.floor(room / 2)));
  return write(shownSteps, clip(notes, room - shownSteps.length));
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
