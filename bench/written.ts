/** A guide that is data, as the files of a project: a map a flow, a document a page. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDetour, isEnd, type Flow } from '../src/flow/flow.ts';
import type { GuideData } from '../src/proof/guide-data.ts';
import { kindOf } from '../src/guide/pages.ts';
import { fileOf } from '../src/words/read.ts';
import { writeDocument } from '../src/words/write.ts';
import { writeIn } from '../scripts/lib/copy.ts';

const nameOf = (flow: string): string => flow.replaceAll('-', '_');

/** The flows of a guide by their names, each once. */
function flowsIn(flow: Flow, name: string, found = new Map<string, Flow>()): ReadonlyMap<string, Flow> {
  if (found.has(name)) return found;
  found.set(name, flow);
  for (const [step, value] of Object.entries(flow.states)) if (isDetour(value)) flowsIn(value, step, found);
  return found;
}

/** The file of a map, as its owner would have written it. */
function writeMap(name: string, { initial, states }: Flow): string {
  const inner = Object.entries(states).filter(([, step]) => isDetour(step));
  const steps = Object.entries(states).map(([step, value]) => {
    if (isDetour(value)) {
      const then = value.onDone === undefined ? '' : `, onDone: '${value.onDone}'`;
      return `    '${step}': { ...${nameOf(step)}${then} },`;
    }
    if (isEnd(value)) return `    '${step}': { type: 'final' },`;
    const on = Object.entries('on' in value ? value.on : {}).map(([answer, to]) => `'${answer}': '${to}'`);
    const tags = 'tags' in value ? [`tags: '${value.tags}'`] : [];
    return `    '${step}': { ${[...tags, ...(on.length === 0 ? [] : [`on: { ${on.join(', ')} }`])].join(', ')} },`;
  });
  return [
    "import { defineFlow } from '../src/flow/flow.ts';",
    ...inner.map(([step]) => `import { ${nameOf(step)} } from './${step}.ts';`),
    '',
    `export const ${nameOf(name)} = defineFlow({`,
    `  initial: '${initial}',`,
    '  states: {',
    ...steps,
    '  },',
    '});',
    '',
  ].join('\n');
}

/** What a guide keeps of the one whose place it takes: the sheet, the words of the screens, the language of the search. */
const KEPT = new Set(['fiche', 'interface', 'index.ts', 'guide.ts', 'releases.json']);

/**
 * Puts the maps and documents of a guide in the place of those of a project.
 *
 * @param folder the project's, a copy.
 */
export function putGuide(folder: string, { root, words }: GuideData): void {
  const machines = join(folder, 'machines');
  for (const name of readdirSync(machines))
    if (!KEPT.has(name)) rmSync(join(machines, name), { recursive: true });
  const flows = flowsIn(root, root.initial);
  const files = new Map<string, string>();
  for (const [name, flow] of flows) files.set(`machines/${name}.ts`, writeMap(name, flow));
  words.forEach(({ flow, steps }, index) => {
    for (const [step, written] of Object.entries(steps)) {
      const state = flows.get(flow)?.states[step];
      if (state === undefined || isDetour(state) || isEnd(state)) continue;
      const content = index === 0 ? step : `${flow}/${step}`;
      const text = writeDocument({ kind: kindOf(state), written, responsable: undefined, relectures: [] });
      files.set(fileOf(content), text);
    }
  });
  files.set('machines/releases.json', '[]\n');
  files.set('machines/interface/reserves.fr.ts', 'export const reservesFr = {};\n');
  files.set(
    'machines/interface/hors-sujet.fr.yaml',
    'page: hors-sujet\nsujets:\n  loyer:\n    sujet: du loyer\n    mots: [loyer]\n',
  );
  writeIn(folder, files);
}
