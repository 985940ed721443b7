/** What a move of a session is, counted. Pure: the screen only sends what stands here. */
import type { Guide } from '../guide/guide.ts';
import type { Notice } from '../session/notices.ts';
import { pageOf, type Session } from '../session/session.ts';
import type { Counted, Happening } from './event.ts';

/** A move that a wizard made, as far as it is counted. */
export interface Moved {
  readonly session: Session;
  /** Whether an answer led here. */
  readonly answered: boolean;
  /** Whether the person went back. */
  readonly back: boolean;
  /** What the page says of the move. */
  readonly notices: readonly Pick<Notice, 'kind'>[];
}

/** What every event of a public page says of the guide. */
function about({ version, locale }: Guide): Pick<Counted, 'version' | 'locale' | 'screen'> {
  return { version, locale, screen: 'public' };
}

/** The event of a page that comes on the screen. */
export function shown(guide: Guide, session: Session): Counted {
  const { path, kind } = pageOf(guide, session.now);
  return { ...about(guide), what: kind === 'reply' ? 'conclusion' : 'page', page: path, answer: '' };
}

/** How the page was left. */
function leaving({ answered, back, notices }: Moved): Happening {
  const says = (kind: string) => notices.some((notice) => notice.kind.startsWith(kind));
  if (answered) return 'reponse';
  if (says('editing')) return 'changement';
  if (says('resumed')) return 'reprise';
  return back ? 'retour' : 'suite';
}

/** Whether the same topic stands at the same place: what changed is only what is agreed to. */
function stays(before: Session, after: Session): boolean {
  return (
    before.past.length === after.past.length &&
    before.pending.length === after.pending.length &&
    before.now.answers.length === after.now.answers.length
  );
}

/**
 * The events of a move: how a page was left, then the page that came. Each page that is shown is left once at most, so that what is
 * never left is where somebody stopped.
 *
 * @param before the session that the move was made in.
 */
export function eventsOf(guide: Guide, before: Session, moved: Moved): readonly Counted[] {
  const from = pageOf(guide, before.now);
  const to = pageOf(guide, moved.session.now);
  if (from.path === to.path && stays(before, moved.session)) return [];
  const what = leaving(moved);
  // While an earlier answer is changed, the ways after it may follow at once: the one that was just given is at its own place.
  const given =
    what === 'reponse' ? (moved.session.now.answers[before.now.answers.length]?.answer ?? '') : '';
  return [{ ...about(guide), what, page: from.path, answer: given }, shown(guide, moved.session)];
}

/** The event of the question « cette page vous a-t-elle aidé ? ». */
export function helped(guide: Guide, page: string, yes: boolean): Counted {
  return { ...about(guide), what: yes ? 'utile' : 'inutile', page, answer: '' };
}

/**
 * The event of a call that the desk closed.
 *
 * @param goal the answer given on the home page; empty when none was.
 * @param outcome empty when none was chosen.
 */
export function callClosed({ version, locale }: Guide, goal: string, outcome: string): Counted {
  return { version, locale, screen: 'poste', what: 'appel', page: goal, answer: outcome };
}
