/** What an edit would do, said in words before it is made. */
import { isReply } from '../guide/text.ts';
import { changesBetween, editionOf } from '../proof/changes.ts';
import { subjectOf } from '../proof/checks/check.ts';
import { tellers } from '../proof/checks/provenance.ts';
import { releasesOf } from '../session/spoken-code.ts';
import type { Consequences, Edit, FaultModel } from './contract.ts';
import { Refused } from './refused.ts';
import { makeEdit, type GuideSnapshot, type Tools } from './run.ts';
import {
  faultsOf,
  hasLoop,
  pageChanges,
  reachedContents,
  readHeld,
  titleFor,
  type ReadSnapshot,
} from './told.ts';

const named = ({ words }: ReadSnapshot, page: string): string => `« ${titleFor(words.get(page), page)} »`;

/** The pages to which something led, and to which nothing does any more. */
function unreachedBy(before: ReadSnapshot, after: ReadSnapshot): readonly string[] {
  if (before.pages === undefined || after.pages === undefined) return [];
  const [was, is] = [reachedContents(before.pages), reachedContents(after.pages)];
  const there = new Set([...after.pages.values()].map(({ content }) => content));
  return [...was].filter((page) => there.has(page) && !is.has(page)).map((page) => named(before, page));
}

/** The facts of the sheet that a page told, and that none tells any more. */
function untoldBy(before: ReadSnapshot, after: ReadSnapshot, today: string): readonly string[] {
  if (before.guide === undefined || after.guide === undefined) return [];
  if (before.pages === undefined || after.pages === undefined) return [];
  const was = tellers(subjectOf(before.guide, today));
  const is = tellers(subjectOf(after.guide, today));
  return [...was].flatMap(([id, pages]) => {
    if (pages.length === 0 || is.get(id)?.length !== 0) return [];
    const [entry = '', fact = ''] = id.split('/');
    return [`${entry} : ${after.guide?.sources[entry]?.faits[fact]?.texte ?? fact}`];
  });
}

/** The spoken codes that would lead elsewhere: each stands for one way through the map. */
function codesBy(before: ReadSnapshot, after: ReadSnapshot): Consequences['codes'] {
  if (before.guide === undefined || before.pages === undefined) return null;
  if (after.guide === undefined || after.pages === undefined) return null;
  if (hasLoop(before.pages) || hasLoop(after.pages)) return null;
  if (releasesOf(before.machines.releases).length === 0) return null;
  const { ways } = changesBetween(editionOf('avant', before.guide), editionOf('après', after.guide));
  const count = ways.before - ways.kept;
  if (count === 0) return null;
  const whose = count === 1 ? 'Le code d’un seul chemin change' : `Les codes de ${count} chemins changent`;
  const told = `Codes de reprise déjà donnés. ${whose} : la personne arrivera à l’étape la plus proche, et un message le lui dira. Les autres codes mènent au même endroit qu’avant.`;
  return { count, told };
}

/** The replies that name, to go on with, a page that goes. */
function suitesBy(before: ReadSnapshot, after: ReadSnapshot): readonly string[] {
  const { pages } = before;
  const still = after.pages;
  if (pages === undefined || still === undefined) return [];
  return [...before.words].flatMap(([page, words]) => {
    if (!isReply(words)) return [];
    const gone = Object.keys(words.suite).some((path) => pages.has(path) && !still.has(path));
    return gone ? [named(before, page)] : [];
  });
}

const keyOf = ({ file, what }: FaultModel): string => `${file} ${what}`;

/**
 * What an edit would do. Nothing is written.
 *
 * @throws Refused when the edit cannot be made for another reason than that the map would not hold.
 */
export async function consequencesOf(held: GuideSnapshot, edit: Edit, tools: Tools): Promise<Consequences> {
  const nothing = {
    told: [],
    unreached: [],
    untold: [],
    codes: null,
    suites: [],
    pages: [],
    faults: [],
    unlawful: [],
  };
  try {
    const made = await makeEdit(held, edit, tools);
    const [before, after] = [readHeld(held), readHeld(made.after)];
    const today = tools.today();
    const known = new Set(faultsOf(held, today).map(keyOf));
    const unreached = unreachedBy(before, after);
    const untold = untoldBy(before, after, today);
    const codes = codesBy(before, after);
    const suites = suitesBy(before, after);
    return {
      told: made.told,
      unreached,
      untold,
      codes,
      suites,
      pages: pageChanges(before, after),
      faults: faultsOf(made.after, today).filter(
        (fault) => fault.level === 'faute' && !known.has(keyOf(fault)),
      ),
      unlawful: [],
    };
  } catch (error) {
    if (error instanceof Refused && error.refusal.kind === 'faults')
      return { ...nothing, unlawful: error.refusal.faults };
    throw error;
  }
}
