import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, type Call } from '../../src/adviser/call/calls.ts';
import { pageAt, HOME, urlOf, type Page } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import type { AdviserGuide } from '../../src/adviser/adviser-part.ts';
import { countWays, shortestWay, type Answer } from '../../src/guide/ways.ts';
import { codeFor, formatCode, wayOf } from '../../src/session/spoken-code.ts';
import { maskPersonal } from '../../src/adviser/mask/mask.ts';
import { answer, confirm, edit, EMPTY, open, pageOf, type Session } from '../../src/session/session.ts';
import { smsSegments, toGsm } from '../../src/adviser/texts/sms.ts';
import { asTheCaisse, NO_VOICE, type Voice } from '../../src/adviser/texts/caisse-voice.ts';
import { NO_ENDING } from '../../src/adviser/call/ending.ts';
import {
  crmSummary,
  holdsNotes,
  letterOf,
  MESSAGE_SEGMENTS,
  personLetter,
  personMessage,
  SUMMARY_LENGTH,
} from '../../src/adviser/texts/summary.ts';
import { conditionInWords, titleOf } from '../../src/guide/text.ts';
import { daily } from '../daily.ts';
import { labelOf } from '../../src/session/notices.ts';
import { smallGuide as small } from '../fixtures/small.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { guide } from '../guide.ts';

const ORIGIN = 'https://edsh-pas-a-pas.exemple.fr';

const asCall = (session: Session, more: Partial<Call> = {}): Call => ({
  id: 'a',
  startedAt: 0,
  session,
  heard: [],
  notes: '',
  outcome: undefined,
  begunAt: undefined,
  held: 0,
  heldSince: undefined,
  ...more,
});
const said = (answers: readonly Answer[]): Session => ({ ...EMPTY, now: { answers, supposed: 0 } });
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const pages = [...guide.pages.values()];
const replies = pages.filter((page) => page.kind === 'reply');
const ways = countWays(guide.pages);
const total = ways.get('') ?? 0;
const anyWay = nat(total - 1).map((rank) => wayOf(guide.pages, ways, rank) ?? []);

const SECRETS = [
  '1 84 12 75 123 456 78',
  '2850512B12345678',
  '06 12 34 56 78',
  '+33 6.12.34.56.78',
  'jean.dupont@exemple.fr',
  'jean point dupont arobase exemple point fr',
  'FR76 3000 6000 0112 3456 7890 189',
  '123456789',
  '06 12 34\n56 78',
];
const PIECES = [
  'jeandupont',
  'jean.dupont',
  'dupont',
  '84 12 75',
  '34 56',
  '56 78',
  '3456',
  '12345678',
  '7890',
  '2b123',
];
const channelNames = Object.values(guide.channels).map(({ nom }) => oneLine(nom));

/** The whole way of the small guide: into its detour, out of it, and on. */
const toReply: readonly Answer[] = [
  { step: 'debut', answer: 'detour' },
  { step: 'detour/x', answer: 'fini' },
  { step: 'apres', answer: 'ensuite' },
];

/** The small guide, one of its pages under another title. */
function withTitle(content: string, titre: string): AdviserGuide {
  return { ...small, words: new Map([...small.words, [content, { ...wordsFor(small, content), titre }]]) };
}

const filler = array(
  constantFrom('rappeler', 'ok', 'code 123 456', 'le 36 46', 'S4151', '\n', 'ne voit pas eDSH', '…'),
  {
    maxLength: 60,
  },
).map((words) => words.join(' '));

/** A session with topics finished before the one in hand, some of its answers supposed by the guide. */
const session = tuple(
  array(constantFrom(...pages.map((page) => page.path)), { maxLength: 4 }),
  anyWay,
  nat(9),
).map(([opened, answers, supposed]): Session => {
  const before = opened.reduce((one, path) => open(guide, one, path), EMPTY);
  return {
    past: before.now.answers.length === 0 ? before.past : [...before.past, before.now],
    now: { answers, supposed: Math.min(supposed, answers.length) },
    pending: [],
  };
});

describe('the summary for a CRM', () => {
  test.each(replies)('$path: says the goal, the answers, the reply, the code and the version', (page) => {
    const answers = shortestWay(guide, page.path);
    const text = crmSummary(guide, asCall(said(answers), { outcome: 'resolu' }));
    expect(text.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
    const words = guide.words.get(page.content);
    const title = words === undefined ? '' : oneLine(titleOf(words));
    expect(text).toContain(title.slice(0, 60));
    for (const given of answers) expect(text).toContain(oneLine(labelOf(guide, given)).slice(0, 25).trim());
    for (const name of words !== undefined && 'contacts' in words ? words.contacts : []) {
      expect(text).toContain(oneLine(guide.channels[name]?.nom ?? '?').slice(0, 12));
    }
    expect(text).toContain(formatCode(codeFor(guide, saidTopic(answers))));
    expect(text).toContain(guide.version);
    expect(text).toContain(oneLine(guide.console.issues.resolu));
    // Only the spaces of any keyboard: what a CRM's field takes.
    expect(text).not.toMatch(/[^\S \n]/);
  });

  test('is one line a subject, in order, and no line for what there is not', () => {
    const { resumeDe: labels, issues, ...ui } = guide.console;
    const titleAt = (path: string): string => oneLine(titleOf(wordsFor(guide, pageAt(guide, path).content)));
    const line = (label: string, text: string): string => `${oneLine(label)} : ${text}`;
    const channels = (names: readonly string[]): string =>
      oneLine(names.map((name) => guide.channels[name]?.nom ?? '?').join(', '));
    const coded = (answers: readonly Answer[]): string =>
      line(ui.code, formatCode(codeFor(guide, saidTopic(answers))));

    // A call where nothing was said yet.
    expect(crmSummary(guide, asCall(EMPTY)).split('\n')).toEqual([
      line(labels.but, oneLine(labels.aucun)),
      line(labels.arret, titleAt(HOME)),
      line(ui.issue, oneLine(labels.nonDite)),
      coded([]),
      line(labels.version, guide.version),
    ]);

    // A reply after two answers, an outcome and a note on two lines.
    const short = replies.filter((page) => shortestWay(guide, page.path).length === 2);
    let whole = 0;
    for (const reply of short) {
      const answers = shortestWay(guide, reply.path);
      const [goal, tried] = answers;
      const words = wordsFor(guide, reply.content);
      const contacts = channels('contacts' in words ? words.contacts : []);
      const asked = titleAt(pageOf(guide, { answers: answers.slice(0, 1), supposed: 0 }).path);
      // Longer ones are cut, which is tested apart.
      if (goal === undefined || tried === undefined || asked.length > 70 || contacts.length > 150) continue;
      const label = oneLine(labelOf(guide, tried));
      if (label.length > 70 || titleAt(reply.path).length > 110) continue;
      const call = asCall(said(answers), { outcome: 'transfere', notes: ' rappeler \n\n lundi' });
      expect(crmSummary(guide, call).split('\n')).toEqual([
        line(labels.but, oneLine(labelOf(guide, goal))),
        line(labels.parcours, `${asked} → ${label}`),
        line(labels.reponse, titleAt(reply.path)),
        line(ui.issue, oneLine(issues.transfere)),
        line(labels.canaux, contacts),
        coded(answers),
        line(labels.version, guide.version),
        line(ui.notes, 'rappeler / lundi'),
      ]);
      whole += 1;
    }
    expect(whole).toBeGreaterThan(short.length / 2);
  });

  test('stays within its limit, whole code and version, nothing personal, whatever the call', () => {
    assert(
      property(
        session,
        array(tuple(filler, constantFrom('', ...SECRETS)), { maxLength: 6 }),
        constantFrom(undefined, ...OUTCOMES),
        (one, parts, outcome) => {
          const notes = parts.map(([words, secret]) => `${words} dit ${secret} puis`).join(' ');
          const text = crmSummary(guide, asCall(one, { notes, outcome }));
          expect(text.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
          expect(text).toContain(formatCode(codeFor(guide, one.now)));
          expect(text).toContain(guide.version);
          // What the guide itself gives to call is no personal number.
          const own = channelNames.reduce((rest, name) => rest.replaceAll(name, ''), text);
          expect(maskPersonal(own)).toBe(own);
          const noted = text
            .slice(text.lastIndexOf(`\n${oneLine(guide.console.notes)} :`))
            .replaceAll('123 456', '');
          for (const piece of notes === '' ? [] : PIECES) expect(noted.toLowerCase()).not.toContain(piece);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('keeps short notes whole and cuts long ones with « … », never inside a code', () => {
    const way = shortestWay(guide, replies[0]?.path ?? '');
    expect(crmSummary(guide, asCall(said(way), { notes: 'rappeler, code 123 456' }))).toContain(
      'rappeler, code 123 456',
    );
    // Every place where the cut may fall, in the code and around it.
    const lengths = Array.from({ length: 600 }, (_, index) => 300 + index);
    for (const length of daily(lengths, 4)) {
      const notes = `${'ab '.repeat(Math.floor(length / 3))}${'c'.repeat(length % 3)} 123 456 ${'de '.repeat(300)}`;
      const text = crmSummary(guide, asCall(said(way), { notes }));
      const noted = text.slice(text.lastIndexOf(`\n${oneLine(guide.console.notes)} :`));
      expect(noted.endsWith('…')).toBe(true);
      expect(noted.replaceAll('123 456', '')).not.toMatch(/\d/);
      expect(text.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
      expect(text.length).toBeGreaterThan(SUMMARY_LENGTH - 15);
    }
  });

  test('tells what sentences said, within its limit', () => {
    const heard = [...guide.pages.values()].flatMap(({ content, answers }) =>
      answers.slice(0, 1).map(({ id }) => ({ step: content, answer: id })),
    );
    for (const some of [heard.slice(1, 2), heard.slice(0, 20)]) {
      const call = asCall(EMPTY, { heard: some, notes: 'c'.repeat(2000) });
      const text = crmSummary(guide, call);
      expect(text.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
      const told = some.map((one) => oneLine(conditionInWords(guide, one)).slice(0, 20));
      expect(told.some((one) => text.includes(one))).toBe(true);
    }
  });

  test('a note without a space is cut all the same', () => {
    const way = shortestWay(guide, replies[0]?.path ?? '');
    for (const start of ['', 'x', '123']) {
      const text = crmSummary(guide, asCall(said(way), { notes: `${start}${'😀'.repeat(600)}` }));
      expect(text.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
      expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    }
  });

  test('leaves out what the guide supposed, and names the subjects seen before', () => {
    const deep = replies.find((page) => shortestWay(guide, page.path).length > 3);
    const path = deep?.path ?? '';
    const answers = shortestWay(guide, path);
    // A subject that shares no question with it: what the session knows already would not be supposed.
    const asks = new Set(
      answers.map(({ step }) => step).filter((step) => step !== pageAt(guide, HOME).content),
    );
    const other =
      replies.find(
        ({ path: at }) =>
          shortestWay(guide, at)[0]?.answer !== answers[0]?.answer &&
          shortestWay(guide, at).every(({ step }) => !asks.has(step)),
      )?.path ?? '';
    const opened = open(guide, said(shortestWay(guide, other)), path);
    const text = crmSummary(guide, asCall(opened));
    for (const given of answers.slice(1))
      expect(text).not.toContain(` → ${oneLine(labelOf(guide, given)).slice(0, 20)}`);
    const before = guide.words.get(pageOf(guide, said(shortestWay(guide, other)).now).content);
    expect(text).toContain(before === undefined ? '?' : oneLine(titleOf(before)).slice(0, 40));
  });

  test('names no channel that nobody was told: none from the caisse itself, none of a page that is not earned', () => {
    const reply = replies.find(({ path: at }) => shortestWay(guide, at).length > 1)?.path ?? '';
    const told = `${oneLine(guide.console.resumeDe.canaux)} :`;
    const summaryOf = (session: Session, voice: Voice) =>
      crmSummary(guide, asCall(session), undefined, {}, voice);
    expect(summaryOf(said(shortestWay(guide, reply)), NO_VOICE)).toContain(told);
    expect(summaryOf(said(shortestWay(guide, reply)), guide.console.voix)).not.toContain(told);
    expect(summaryOf(open(guide, EMPTY, reply), NO_VOICE)).not.toContain(told);
  });

  test('says every title as the desk says it, the one reached and those seen before', () => {
    const { voix } = guide.console;
    const spoken = replies.filter(({ content }) => {
      const title = titleOf(wordsFor(guide, content));
      return asTheCaisse(title, voix) !== title && oneLine(title).length < 40;
    });
    const [one, other] = spoken;
    if (one === undefined || other === undefined) throw new Error('aucun titre que la caisse dit autrement');
    const titleSaid = ({ content }: Page) => oneLine(asTheCaisse(titleOf(wordsFor(guide, content)), voix));
    const past = [{ answers: shortestWay(guide, one.path), supposed: 0 }];
    const text = crmSummary(
      guide,
      asCall({ past, now: { answers: shortestWay(guide, other.path), supposed: 0 }, pending: [] }),
      undefined,
      {},
      voix,
    );
    expect(text).toContain(titleSaid(one));
    expect(text).toContain(titleSaid(other));
  });

  test('fills its limit to the letter when a note is too long', () => {
    for (const { path } of [pageAt(guide, HOME), ...replies.slice(0, 20)]) {
      const call = asCall(said(shortestWay(guide, path)), { notes: 'c'.repeat(2000) });
      expect(crmSummary(guide, call)).toHaveLength(SUMMARY_LENGTH);
    }
  });

  test('answers that no longer stand are left out', () => {
    const way = shortestWay(guide, replies[0]?.path ?? '');
    const gone = said([...way.slice(0, 1), { step: 'disparue', answer: 'oui' }]);
    expect(crmSummary(guide, asCall(gone))).toContain(formatCode(codeFor(guide, saidTopic(way.slice(0, 1)))));
  });
});

describe('the message for the person', () => {
  const check = (one: Session, origin: string) => {
    const text = personMessage(guide, asCall(one, { notes: 'secret' }), origin);
    expect(smsSegments(text)).toBeLessThanOrEqual(MESSAGE_SEGMENTS);
    expect(text).toContain(formatCode(codeFor(guide, one.now)));
    expect(text.split(/\s/)).toContain(`${origin.replace(/\/$/, '')}${urlOf(pageOf(guide, one.now).path)}`);
    expect(text).not.toContain('secret');
    expect(text).not.toMatch(/[{}]/);
    return text;
  };

  test.each(replies)('$path: fits two SMS with its link, its code and its title', (page) => {
    const text = check(said(shortestWay(guide, page.path)), ORIGIN);
    const words = guide.words.get(page.content);
    const plain = (line: string): string => line.normalize('NFKD').replace(/[^a-zA-Z]/g, '');
    expect(plain(text)).toContain(
      plain(words === undefined ? '?' : titleOf(words))
        .slice(0, 30)
        .replace(/œ/g, 'oe'),
    );
  });

  test('fits for any way, the title giving way to a long address', () => {
    const long = `https://${'a'.repeat(100)}.fr/`;
    assert(
      property(anyWay, constantFrom(ORIGIN, `${ORIGIN}/`, long), (answers, origin) => {
        check(said(answers), origin);
      }),
      { numRuns: 300 },
    );
  });

  test('follows the answers of the call', () => {
    const [first] = guide.pages.get('')?.answers ?? [];
    const before = personMessage(guide, asCall(EMPTY), ORIGIN);
    const after = answer(guide, EMPTY, first?.id ?? '').session;
    expect(personMessage(guide, asCall(after), ORIGIN)).not.toBe(before);
  });

  test('has one slash between the address and the page, however the address ends', () => {
    for (const origin of [ORIGIN, `${ORIGIN}/`, `${ORIGIN}//`]) {
      expect(personMessage(guide, asCall(EMPTY), origin)).toContain(` ${ORIGIN}/\n`);
    }
  });

  test('cuts the title to the room that the link leaves, and leaves it out where there is none', () => {
    const title = 'Une réponse assez longue';
    const guideHere = withTitle('loin', title);
    // The address grows: the lines other than the title are so many characters, each one unit of the alphabet.
    const linesFor = (units: number): string[] => {
      const written = (padding: number) =>
        personMessage(guideHere, asCall(said(toReply)), `https://${'a'.repeat(padding)}.fr`);
      return written(units - written(0).length + title.length + 1).split('\n');
    };
    const most = 2 * 153;
    const room = most - '\n'.length;
    expect(linesFor(room - title.length)[0]).toBe(title);
    expect(linesFor(room - title.length).join('\n')).toHaveLength(most);
    expect(linesFor(room - title.length + 1)[0]).toMatch(/^Une réponse.*\.\.\.$/);
    expect(linesFor(room - title.length + 1)[0]).not.toContain(title);
    expect(linesFor(room)).toHaveLength(2);
    expect(linesFor(most)).toHaveLength(2);
  });
});

describe('on a small guide, word for word', () => {
  const { resumeDe: labels, issues, ...ui } = small.console;

  test('the summary tells each topic in its order: its goal, its steps, what it came to', () => {
    const session = {
      past: [said(toReply).now, { answers: [], supposed: 0 }, { answers: toReply.slice(0, 1), supposed: 0 }],
      now: said(toReply).now,
      pending: [],
    };
    const contacts = { ...wordsFor(small, 'loin'), contacts: ['tel', 'sans-nom'] };
    const guideHere: AdviserGuide = {
      ...small,
      words: new Map([...small.words, ['loin', contacts]]),
      channels: { 'tel': { nom: 'le 36 46', comment: 'Appelez.' } },
    };
    const call = asCall(session, { notes: '\n rappeler \r\n\n lundi \n', outcome: 'resolu' });
    const topic = (number: number): string => oneLine(labels.sujet.replace('{numero}', String(number)));
    const whole = (number: number): readonly string[] => [
      `${topic(number)} : Au détour`,
      `${oneLine(labels.parcours)} : X ? → C’est fini ; Après → Au loin`,
      `${oneLine(labels.reponse)} : Loin`,
    ];
    expect(crmSummary(guideHere, call)).toBe(
      [
        ...whole(1),
        // The one between the two stopped at its first question.
        `${topic(2)} : Au détour`,
        `${oneLine(labels.arret)} : X ?`,
        ...whole(3),
        `${oneLine(ui.issue)} : ${oneLine(issues.resolu)}`,
        `${oneLine(labels.canaux)} : le 36 46, sans-nom`,
        `${oneLine(ui.code)} : ${formatCode(codeFor(small, saidTopic(toReply)))}`,
        `${oneLine(labels.version)} : essai`,
        `${oneLine(ui.notes)} : rappeler / lundi`,
      ].join('\n'),
    );
  });

  test('a title keeps to its length, a shorter one where topics share the room', () => {
    const long = 'mot '.repeat(60).trim();
    const guideHere = withTitle('loin', long);
    const lengthsOf = (topics: number): readonly number[] => {
      const past = Array.from({ length: topics - 1 }, () => said(toReply).now);
      return crmSummary(guideHere, asCall({ past, now: said(toReply).now, pending: [] }))
        .split('\n')
        .filter((line) => line.startsWith(oneLine(labels.reponse)))
        .map((line) => {
          expect(line).toMatch(/ : mot .* mot…$/);
          return line.length - `${oneLine(labels.reponse)} : `.length;
        });
    };
    expect(lengthsOf(1)).toEqual([expect.closeTo(110, -1)]);
    expect(lengthsOf(3)).toEqual(Array.from({ length: 3 }, () => expect.closeTo(80, -1) as number));
  });
});

describe('a call of several topics', () => {
  const { resumeDe: labels, marques } = guide.console;
  const label = (text: string): string => oneLine(text);
  const startsOf = (text: string, starts: string) => text.split('\n').filter((one) => one.startsWith(starts));
  const long = replies.filter(({ path }) => shortestWay(guide, path).length > 3).slice(0, 3);
  const allSaid = long.reduce((one, { path }) => open(guide, one, path, 'everything'), EMPTY);

  test('tells each: its goal, what was tried, what was told', () => {
    expect(long).toHaveLength(3);
    const text = crmSummary(guide, asCall(allSaid));
    for (const [place, { path, content }] of long.entries()) {
      const [goal] = shortestWay(guide, path);
      const subject = label(labels.sujet.replace('{numero}', String(place + 1)));
      const its = text.slice(text.indexOf(`${subject} :`));
      expect(its).toContain(label(labelOf(guide, goal ?? { step: '', answer: '' })).slice(0, 30));
      expect(its.split('\n')[1]).toMatch(new RegExp(`^${label(labels.parcours)} : .* → `));
      expect(its.split('\n')[2]).toContain(label(titleOf(wordsFor(guide, content))).slice(0, 30));
    }
    expect(startsOf(text, label(labels.reponse))).toHaveLength(3);
  });

  test('marks what was agreed to, and never tells as given a reply that rests on what nobody said', () => {
    const [one, other] = long;
    const opened = open(guide, open(guide, EMPTY, one?.path ?? ''), other?.path ?? '', 'everything');
    const text = crmSummary(guide, asCall(opened));
    expect(startsOf(text, label(labels.trouvee))).toHaveLength(1);
    expect(startsOf(text, label(labels.aConfirmer))).toHaveLength(1);
    expect(startsOf(text, label(labels.reponse))).toHaveLength(1);
    const places = [...shortestWay(guide, one?.path ?? '').keys()];
    const agreed = crmSummary(guide, asCall(confirm(open(guide, EMPTY, one?.path ?? ''), places)));
    expect(agreed).toContain(`(${label(marques.confirmed)})`);
    expect(crmSummary(guide, asCall(said(shortestWay(guide, one?.path ?? ''))))).not.toContain(
      `(${label(marques.confirmed)})`,
    );
  });

  test('keeps a line for each while long notes take the room, and the notes whole', () => {
    const notes = 'La personne attend le courrier de sa caisse. '.repeat(10).trim();
    const text = crmSummary(guide, asCall(allSaid, { notes }));
    expect(holdsNotes(text, notes)).toBe(true);
    for (const place of long.keys()) {
      expect(startsOf(text, label(labels.sujet.replace('{numero}', String(place + 1))))).toHaveLength(1);
    }
  });

  test('shows no answer that is being changed', () => {
    const [one] = long;
    const before = said(shortestWay(guide, one?.path ?? ''));
    const text = crmSummary(guide, asCall(edit(before, 1)));
    expect(text).not.toContain(label(titleOf(wordsFor(guide, one?.content ?? ''))).slice(0, 30));
    expect(startsOf(text, label(labels.parcours))).toEqual([]);
  });
});

describe('how the call ended', () => {
  const [one, other] = replies;
  const two = open(guide, open(guide, EMPTY, one?.path ?? '', 'everything'), other?.path ?? '', 'everything');

  test('is told a topic, and once when all are the same', () => {
    const { issues } = guide.console;
    const apart = crmSummary(guide, asCall(two), { ...NO_ENDING, outcomes: ['resolu', 'a-rappeler'] });
    expect(oneLine(apart)).toContain(`→ ${oneLine(issues.resolu)} ;`);
    expect(oneLine(apart)).toContain(`→ ${oneLine(issues['a-rappeler'])}`);
    const same = crmSummary(guide, asCall(two), { ...NO_ENDING, outcomes: ['resolu', 'resolu'] });
    expect(same.split(issues.resolu)).toHaveLength(2);
  });

  test('says for whom, why, and when to call back, its reason masked', () => {
    const { fin } = guide.console;
    const text = crmSummary(
      guide,
      asCall(two),
      {
        ...NO_ENDING,
        caller: 'proche',
        motif: 'DEC',
        callBack: '2026-12-03',
        callBackReason: 'au 06 12 34 56 78',
      },
      { DEC: 'Déclaration' },
    );
    expect(text).toContain(fin.qui.proche);
    expect(text).toContain('DEC Déclaration');
    expect(text).toMatch(/3 décembre 2026, au \[masqué\]/);
  });

  test('notes stay whole as long as what the guide knows can give way to them', () => {
    const notes = 'La personne attend le courrier de sa caisse. '.repeat(10).trim();
    for (const page of replies) {
      const text = crmSummary(guide, asCall(said(shortestWay(guide, page.path)), { notes }));
      expect(text.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
      expect(holdsNotes(text, notes)).toBe(true);
    }
    const endless = crmSummary(guide, asCall(two, { notes: 'note '.repeat(400) }));
    expect(holdsNotes(endless, 'note '.repeat(400))).toBe(false);
  });
});

describe('what is sent to the person', () => {
  test('as an e-mail holds every step, the letter to copy, the link and the code', () => {
    const page = replies.find(({ content }) => {
      const words = guide.words.get(content);
      return words !== undefined && 'message' in words && words.message !== undefined;
    });
    const session = said(shortestWay(guide, page?.path ?? ''));
    const text = personLetter(guide, asCall(session), `${ORIGIN}/`);
    const words = guide.words.get(page?.content ?? '');
    if (words === undefined || !('faire' in words)) throw new Error('aucune page avec un message');
    for (const step of words.faire) expect(oneLine(text)).toContain(oneLine(step));
    expect(text).toContain(words.message ?? '?');
    expect(letterOf(guide, asCall(session))).toBe(words.message);
    expect(text).toContain(`${ORIGIN}${urlOf(page?.path ?? '')}`);
    expect(text).toContain(formatCode(codeFor(guide, session.now)));
  });

  test('says its title as the caisse at its desk, in an e-mail and in a text message', () => {
    const { voix } = guide.console;
    const page = replies.find(({ content }) => {
      const title = titleOf(wordsFor(guide, content));
      return asTheCaisse(title, voix) !== title;
    });
    const call = asCall(said(shortestWay(guide, page?.path ?? '')));
    const title = titleOf(wordsFor(guide, page?.content ?? ''));
    const ours = oneLine(asTheCaisse(title, voix));
    expect(personLetter(guide, call, ORIGIN, voix)).toContain(ours);
    expect(personMessage(guide, call, ORIGIN, voix)).toContain(toGsm(ours).slice(0, 40));
    expect(personMessage(guide, call, ORIGIN)).toContain(toGsm(oneLine(title)).slice(0, 40));
    expect(personMessage(guide, call, ORIGIN, voix)).not.toBe(personMessage(guide, call, ORIGIN));
  });

  test('says each step as the caisse at its desk, as the screen does', () => {
    const { voix, envoi } = guide.console;
    let changed = 0;
    for (const { path, content } of replies) {
      const words = guide.words.get(content);
      if (words === undefined || !('faire' in words)) continue;
      const [steps = ''] = personLetter(guide, asCall(said(shortestWay(guide, path))), ORIGIN, voix).split(
        envoi.aCopier,
      );
      for (const step of words.faire) {
        const ours = oneLine(asTheCaisse(step, voix));
        expect(oneLine(steps), path).toContain(ours);
        if (ours !== oneLine(step)) changed += 1;
      }
    }
    expect(changed).toBeGreaterThan(0);
  });
});
