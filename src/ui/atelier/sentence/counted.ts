import { fill } from '../../../guide/format.ts';
import { printed } from './printed.ts';

/** How many things there are, in words: for none, for one, and for several, whose `{nombre}` is filled. */
export function counted(count: number, none: string, one: string, several: string): string {
  if (count === 0) return none;
  return count === 1 ? one : printed(fill(several, { nombre: count }));
}
