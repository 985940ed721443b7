/** Builds a second time and compares: two builds of the same sources are the same, byte for byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib/project.ts';

const dist = join(root, 'dist');

/** The fingerprint of each built file, by its path. */
function fingerprints(): ReadonlyMap<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );
}

const before = fingerprints();
const status = run('vite', ['build', '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] });
const after = fingerprints();
const names = new Set([...before.keys(), ...after.keys()]);
const changed = [...names].filter((name) => before.get(name) !== after.get(name));
for (const name of changed) console.log(`différent d’une construction à l’autre : ${name}`);
console.log(`${names.size} fichiers construits deux fois, ${changed.length} différents`);
process.exitCode = status === 0 && names.size > 0 && changed.length === 0 ? 0 : 1;
