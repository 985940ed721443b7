/** The real guide, as the tests use it. */
import { guide as data } from '../machines/index.ts';
import { prepare } from '../src/site/prepare.ts';

export { data };
export const guide = prepare(data);
