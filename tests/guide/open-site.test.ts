import { expect, test } from 'vitest';
import { buildFor, filled } from './open-site.ts';

test('a site open to all is built once every field of the body is filled', { timeout: 120_000 }, () => {
  const { built, said, publisher } = buildFor(filled);
  expect({ built, said }).toEqual({ built: true, said: '' });
  expect(publisher).toContain(filled.nom);
});
