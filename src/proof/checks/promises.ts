/** Whether a page keeps what it promises: a link leads where its label always leads, and the ways to reach a person can be used. */
import { clausesOf } from '../../guide/conditions.ts';
import { urlOf } from '../../guide/pages.ts';
import { isDoubt, isQuestion, isReply, labelsOf, publicLines } from '../../guide/text.ts';
import type { Words } from '../../words/words.ts';
import { sentencesOf } from '../readability.ts';
import { findingsAt, type Check, type RawFinding, type SpokenPage, type Subject } from './check.ts';
import { fold, mentions } from './phrase-match.ts';

// ——— Labels ———

/** Such a label answers the question above it, and means what that question asks; any other names a place by itself. */
const ANSWERS_ONLY = /^(?:oui|non|un autre|une autre|rien)(?!\p{L})/iu;

/** Every link of the guide that names a place: its label, the content that it leads to, and the content that carries it. */
function linksOf({ pages, words }: Subject): { label: string; to: string; from: string }[] {
  const contentOf = new Map(pages.map(({ path, content }) => [path, content]));
  return pages.flatMap(({ content: from, answers, words: own }) => {
    if (own === undefined) return [];
    const labels = labelsOf(own);
    const links = [
      ...answers.map(({ id, to }) => [labels[id] ?? '', to] as const),
      ...(isReply(own) ? Object.entries(own.suite).map(([to, label]) => [label, to] as const) : []),
    ];
    return links.flatMap(([label, path]) => {
      const to = contentOf.get(path);
      // What leads nowhere, or has no words, is the fault of another check.
      return to === undefined || !words.has(to) || ANSWERS_ONLY.test(label) || isDoubt(label)
        ? []
        : [{ label, to, from }];
    });
  });
}

function findAmbiguousLabels(subject: Subject): RawFinding[] {
  const byLabel = new Map<string, Map<string, Set<string>>>();
  for (const { label, to, from } of linksOf(subject)) {
    const places = byLabel.get(label) ?? new Map<string, Set<string>>();
    byLabel.set(label, places.set(to, (places.get(to) ?? new Set()).add(from)));
  }
  return [...byLabel].flatMap(([label, places]) => {
    if (places.size < 2) return [];
    // The page that most links mean keeps the label; the others say where they go.
    const [, ...others] = [...places].toSorted(([, a], [, b]) => b.size - a.size);
    return others.flatMap(([to, from]) =>
      [...from].map((where) => ({
        where,
        message: `Le lien « ${label} » mène ici à « ${to} », et ailleurs à une autre page : donnez-lui un libellé qui dit où il va.`,
        quote: label,
      })),
    );
  });
}

// ——— Channels ———

/** How a sentence names a channel only to say that it is of no use here. */
const REFUSED = /\bne sert(?:vent)? pas\b|\bne (?:pas )?propose[zr]?(?: pas)?\b|\bne passez pas\b/;

function sentencesNaming(subject: Subject, channel: string, lines: readonly string[]): string[] {
  const { valeur = '', mentions: ways = [valeur] } = subject.data.valeurs[channel] ?? {};
  return lines
    .flatMap((line) => sentencesOf(line))
    .filter((sentence) => ways.some((way) => way !== '' && mentions(sentence, way)));
}

/** What a page itself says to the public, its links left out: a link's label may name what another page offers. */
function ownLines(words: Words, onward = true): string[] {
  const links = new Set(Object.values(labelsOf(words)));
  return publicLines(words, onward).filter((line) => !links.has(line));
}

function channelFaults(subject: Subject, where: string, words: Words, channel: string): RawFinding[] {
  const { inutilisables = {} } = subject.data.regles;
  const named = sentencesNaming(subject, channel, [
    ...ownLines(words),
    ...words.dire,
    ...(words.savoir ?? []),
  ]);
  const refuses = named.some((sentence) => REFUSED.test(fold(sentence)));
  const useless = inutilisables[channel]?.includes(where.split('/')[0] ?? '') ?? false;
  const hidden = words.sans?.includes(channel) ?? false;
  if (!hidden) {
    return refuses || useless
      ? findingsAt(
          [where],
          `Ce canal ne sert pas à qui lit cette page : écrivez « sans: [${channel}] » dans ses réglages.`,
        )
      : [];
  }
  const offered = sentencesNaming(subject, channel, [...ownLines(words), ...words.dire]).filter(
    (sentence) => !REFUSED.test(fold(sentence)),
  );
  return [
    ...(!isQuestion(words) && words.contacts.includes(channel)
      ? findingsAt(
          [where],
          `« ${channel} » est à la fois dans « contacts » et dans « sans » : retirez l’un des deux.`,
          { near: channel },
        )
      : []),
    ...offered.map((sentence) => ({
      where,
      message: `« ${sentence} » : cette page se dit sans ce canal (« sans »), et le propose. Retirez l’un des deux.`,
      quote: sentence,
    })),
  ];
}

function findUselessChannels(subject: Subject): RawFinding[] {
  return [...subject.words].flatMap(([where, words]) =>
    Object.keys(subject.data.channels).flatMap((channel) => channelFaults(subject, where, words, channel)),
  );
}

// ——— Irreversible gestures ———

/** A gesture that cannot be undone is told only once the steps before it have said what must be done first. */
function findRashGestures({ data, sheets }: Subject): RawFinding[] {
  const { irreversible } = data.regles;
  if (irreversible === undefined) return [];
  const { geste, dabord } = irreversible;
  const prepares = (sentence: string) => dabord.every((part) => mentions(sentence, part));
  const tells = (sentence: string) => mentions(sentence, geste) && !mentions(sentence, `ne ${geste}`);
  return [...sheets].flatMap(([where, words]) => {
    const steps = words.faire.flatMap((line) => sentencesOf(line));
    const prepared = steps.findIndex(prepares);
    const rash = [
      ...steps.filter((sentence, index) => tells(sentence) && (prepared < 0 || index < prepared)),
      // Outside the steps nothing has an order: the whole of the steps must prepare the reader.
      ...[...publicLines(words), ...words.dire]
        .filter((line) => !words.faire.includes(line))
        .flatMap((line) => sentencesOf(line))
        .filter((sentence) => tells(sentence) && prepared < 0),
    ];
    return rash.map((sentence) => ({
      where,
      message: `« ${sentence} » : on ne revient pas sur ce geste. Dites d’abord, dans les étapes : ${dabord.join(', ')}.`,
      quote: sentence,
    }));
  });
}

// ——— Questions ———

/** What each answer of a question or an advice says of the person. */
function saysOf({ words }: SpokenPage): Readonly<Record<string, string>> {
  return words !== undefined && !isReply(words) ? (words.siReponse ?? {}) : {};
}

/**
 * A question that offers what the person has just said to another one. Once something was tried (an advice lies between), the same may be
 * asked again: it may have changed.
 */
function findAskedAgain({ pages }: Subject): RawFinding[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const found = new Map<string, RawFinding>();
  for (const asked of pages) {
    const says = saysOf(asked);
    for (const { id, to } of asked.answers) {
      const said = says[id];
      if (said === undefined) continue;
      // Pages added while it is gone through are gone through too.
      const ahead = new Set([to]);
      for (const path of ahead) {
        const page = byPath.get(path);
        if (page?.kind !== 'question') continue;
        if (page.content !== asked.content && Object.values(saysOf(page)).includes(said)) {
          found.set(`${asked.content} ${page.content}`, {
            where: page.content,
            message: `La personne a déjà dit à « ${asked.content} » : « ${said} ». Ne le redemandez pas ici.`,
          });
        }
        for (const next of page.answers) ahead.add(next.to);
      }
    }
  }
  return [...found.values()];
}

// ——— Statements ———

const asClaim = (sentence: string): string => fold(sentence).replace(/[ .!]+$/, '');

/**
 * What may be claimed of a person, and the answers that earn it. « A, et B » earns A and earns B; « A, ou B » earns neither of them alone,
 * though each can be claimed.
 */
function claimsOf(pages: readonly SpokenPage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>();
  const earn = (claim: string, given: readonly string[]) => {
    const key = asClaim(claim);
    claims.set(key, new Set([...(claims.get(key) ?? []), ...given]));
  };
  for (const page of pages) {
    for (const [answer, said] of Object.entries(saysOf(page))) {
      const given = [`${page.content} ${answer}`];
      const either = said.split(/,? ou (?=vous |votre )/);
      earn(said, given);
      if (either.length > 1) for (const one of either) earn(one, []);
      else for (const one of said.split(/,? (?:et|mais) (?=vous |votre )/)) earn(one, given);
    }
  }
  return claims;
}

/** A sentence that says of the person, as a fact, what no answer on the ways to the page has said. */
function findUnearnedStatements({ pages, reached }: Subject): RawFinding[] {
  // What a page of a loop rests on cannot be told; the loop itself is the fault of another check.
  if ([...reached].some(([path, to]) => to.has(path))) return [];
  const guide = { pages: new Map(pages.map((page) => [page.path, page])), known: {} };
  const claims = claimsOf(pages);
  const found = new Map<string, RawFinding>();
  for (const { path, content, kind, words } of pages) {
    if (words === undefined || kind === 'question') continue;
    const rests = clausesOf(guide, path)
      .flat()
      .map(({ step, answer }) => `${step} ${answer}`);
    // The label of a link is what its reader would say, and claims nothing.
    const own = [...ownLines(words, false), ...words.dire];
    for (const sentence of own.flatMap((line) => sentencesOf(line))) {
      const earned = claims.get(asClaim(sentence));
      if (earned === undefined || rests.some((given) => earned.has(given))) continue;
      found.set(`${content} ${sentence}`, {
        where: content,
        message: `« ${sentence} » : sur le chemin de ${urlOf(path)}, personne ne l’a dit. Dites-le autrement, ou avec « si ».`,
        quote: sentence,
      });
    }
  }
  return [...found.values()];
}

/** What the promises of a page are checked for. */
export const PROMISES_CHECKS = [
  { name: 'même libellé, même page', find: findAmbiguousLabels },
  { name: 'canaux utilisables', ofPage: true, find: findUselessChannels },
  { name: 'geste sans retour', find: findRashGestures },
  { name: 'rien de demandé deux fois', find: findAskedAgain },
  { name: 'rien de dit sans réponse', find: findUnearnedStatements },
] as const satisfies readonly Check[];
