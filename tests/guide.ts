/** The real guide, as the tests use it. */
import { machines } from '../machines/index.ts';
import { loadGuide } from '../src/site/load-guide.ts';
import { prepare } from '../src/site/prepare.ts';

export const data = loadGuide(machines, process.cwd());
export const guide = prepare(data);
