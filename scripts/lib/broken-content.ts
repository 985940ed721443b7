/** What every script says when a file of `machines/` keeps it from running at all. It imports nothing of `machines/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfError } from '../../src/site/dev/fault-page.ts';
import { faultsAsText } from '../../src/words/faults.ts';
import { root } from './project.ts';

/** Tells in French the fault of the content that an error comes from; false when it comes from elsewhere. */
export function tellBrokenContent(error: unknown): boolean {
  const text =
    error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  const fault = faultOfError(text);
  if (fault === undefined) return false;
  console.error(faultsAsText([fault], new Map([[fault.file, readFileSync(join(root, fault.file), 'utf8')]])));
  return true;
}
