/** `npm run bench` : each part prints its tables as they come. */
import { buildReferences } from './references.ts';
import { floorReport } from './floor.ts';

/** What may be asked for by name; all of it, when nothing is. */
export const PARTS = ['recherche', 'plancher', 'echelle', 'moteurs'] as const;
export type Part = (typeof PARTS)[number];

/** Runs some parts of the bench. */
export async function run(
  root: string,
  parts: readonly Part[],
  tables: readonly string[],
  quick: boolean,
): Promise<void> {
  const tell = (text: string) => console.log(`\n${text}`);
  const folders = await buildReferences(root);
  if (parts.includes('plancher')) {
    tell('## Contre le plancher');
    await floorReport(root, folders, tables, quick, tell);
  }
}
