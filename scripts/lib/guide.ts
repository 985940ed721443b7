/** The guide that scripts work on: the one of `machines/`, with its documents. Faults of the documents end the script, told in French. */
import { machines } from '../../machines/index.ts';
import type { GuideData } from '../../src/proof/guide-data.ts';
import { loadGuide } from '../../src/site/load-guide.ts';
import { refuse, root } from './project.ts';

function load(): GuideData {
  try {
    return loadGuide(machines, root);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

export const guide = load();
