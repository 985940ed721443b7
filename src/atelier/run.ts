/** Makes a whole edit in memory: each of its parts on what the one before left, laid out, and judged before anything is written. */
import { lawlessOf } from '../proof/checks.ts';
import { faultOfFinding } from '../proof/content-faults.ts';
import type { GuideData, Machines } from '../proof/guide-data.ts';
import { readGuide } from '../proof/read-guide.ts';
import type { Edit, FaultModel } from './contract.ts';
import { changesOf, type Changed, type OneEdit } from './edit.ts';
import { filesWith, type Files } from './files/map.ts';
import { invalid, Refused } from './refused.ts';

/** What the engine is given by whoever runs it: it knows neither a disk nor a clock. */
export interface Tools {
  /**
   * What `machines/index.ts` exports, were these the files.
   *
   * @throws when a file cannot be run.
   */
  readonly evaluate: (files: Files) => Promise<Machines>;
  /** A file as Prettier lays it out. */
  readonly format: (file: string, text: string) => Promise<string>;
  /** « AAAA-MM-JJ ». */
  readonly today: () => string;
}

/** A guide in memory. */
export interface GuideSnapshot {
  readonly files: Files;
  readonly machines: Machines;
}

/** An edit made, and the guide that it gives. */
export interface Made extends Changed {
  readonly after: GuideSnapshot;
}

function partsOf(edit: Edit): readonly OneEdit[] {
  return edit.type === 'all' ? edit.edits.flatMap(partsOf) : [edit];
}

/** What keeps the map from being read at all. */
function brokenLaws(machines: Machines, files: Files): readonly FaultModel[] {
  return lawlessOf(machines.root).map((found) => ({
    ...faultOfFinding(found, machines, files),
    level: 'faute',
  }));
}

/**
 * TypeScript as Prettier lays it out, where that is how it was laid out: a file laid out by hand keeps its lines.
 */
async function laidOut(
  file: string,
  text: string,
  before: string | undefined,
  tools: Tools,
): Promise<string> {
  if (!file.endsWith('.ts')) return text;
  if (before !== undefined && (await tools.format(file, before)) !== before) return text;
  return tools.format(file, text);
}

/**
 * Makes an edit in memory.
 *
 * @throws Refused when it is not made: nothing of it is, then.
 */
export async function makeEdit(held: GuideSnapshot, edit: Edit, tools: Tools): Promise<Made> {
  const parts = partsOf(edit);
  if (parts.length === 0) return invalid('Il n’y a rien à changer.');
  const told: string[] = [];
  const pages = new Set<string>();
  let { files, machines } = held;
  for (const part of parts) {
    let guide: GuideData | undefined;
    const now: GuideSnapshot = { files, machines };
    const state = {
      ...now,
      today: tools.today(),
      guide: () => (guide ??= readGuide(now.machines, now.files).guide),
    };
    const changed = changesOf(state, part);
    told.push(...changed.told);
    for (const page of changed.pages) pages.add(page);
    files = filesWith(files, changed.files);
    if ([...changed.files.keys()].some((file) => file.endsWith('.ts'))) {
      machines = await tools.evaluate(files);
      const faults = brokenLaws(machines, files);
      if (faults.length > 0)
        throw new Refused({ kind: 'faults', told: 'La carte ne tiendrait plus.', faults });
    }
  }
  const changed = new Map<string, string | undefined>();
  for (const file of new Set([...held.files.keys(), ...files.keys()])) {
    const [before, after] = [held.files.get(file), files.get(file)];
    if (before === after) continue;
    const text = after === undefined ? undefined : await laidOut(file, after, before, tools);
    if (text !== before) changed.set(file, text);
  }
  return {
    files: changed,
    told,
    pages: [...pages],
    after: { files: filesWith(held.files, changed), machines },
  };
}
