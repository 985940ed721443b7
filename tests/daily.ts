/**
 * What `npm test` looks at each day of a list that is too long for five minutes: one of so many, spread over it, the same each time.
 * `npm run test:complet` looks at them all.
 */
export function daily<T>(all: readonly T[], oneIn: number): readonly T[] {
  return process.env['TESTS'] === 'courts' ? all.filter((_, index) => index % oneIn === 0) : all;
}
