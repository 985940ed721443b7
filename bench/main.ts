/** `npm run bench` : what comes is named as it comes; the report begins with every goal in one table. */
import { atelierReport } from './atelier.ts';
import { floorReport } from './floor.ts';
import { report } from './index.ts';
import { buildReferences } from './references.ts';
import { scaleReport } from './scale.ts';
import { searchOnScreen } from './searchOnScreen.ts';
import { summaryOf } from './table.ts';

/** What was asked for on the command line. */
interface Asked {
  readonly parts: readonly string[];
  /** The tables of « plancher » to make; all of them when none is named. */
  readonly tables: readonly string[];
  readonly quick: boolean;
}

/**
 * Runs some parts of the bench, and prints the report.
 *
 * @param root the project's folder
 */
export async function run(root: string, { parts, tables, quick }: Asked): Promise<void> {
  const told: string[] = [];
  const started = Date.now();
  const tell = (text: string) => {
    told.push(text);
    console.error(`${((Date.now() - started) / 1000).toFixed(0)} s : ${text.split('\n')[0] ?? ''}`);
  };
  try {
    await measure(root, { parts, tables, quick }, tell);
  } finally {
    // What was measured before something failed is told all the same.
    const report = told.join('\n\n');
    console.log(`${summaryOf(report)}\n\n${report}`);
  }
}

async function measure(
  root: string,
  { parts, tables, quick }: Asked,
  tell: (text: string) => void,
): Promise<void> {
  if (parts.includes('recherche')) {
    tell('## Recherche et touches du conseiller');
    tell(report());
  }
  if (parts.includes('atelier')) {
    tell('## L’atelier');
    tell(await atelierReport(root, quick));
  }
  if (parts.every((part) => part === 'atelier')) return;
  // Everything below is measured on the built site.
  const folders = await buildReferences(root);
  if (parts.includes('recherche')) tell(await searchOnScreen(folders.guide, quick));
  if (parts.includes('plancher')) {
    tell('## Contre le plancher');
    await floorReport(root, folders, tables, quick, tell);
  }
  if (parts.includes('echelle')) {
    tell('## Comment le coût grandit');
    tell(await scaleReport(root, folders, quick));
  }
}
