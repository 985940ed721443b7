/** Style sheets and screens name the same things: a rule whose class was renamed in the screens alone styles nothing, and no screen says so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Classes that libraries give: React Flow's parts, and the groups that Graphviz draws. */
const OF_LIBRARIES = /^(?:react-flow__.*|cluster)$/u;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file));
const screens = files
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const named = new Set(screens.match(/[\w-]+/gu));
/** How the classes begin that a screen makes of two parts: « carte-${kind} ». */
const beginnings = [...screens.matchAll(/([\w-]+-)\$\{/gu)].map(([, beginning = '']) => beginning);

/** Every class that a style sheet has a rule for. */
function classesIn(file: string): readonly string[] {
  const rules = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//gu, '');
  const selectors = [...rules.matchAll(/[^{}]+(?=\{)/gu)].join(' ');
  return [...new Set([...selectors.matchAll(/\.([a-z_][\w-]*)/giu)].map(([, name = '']) => name))];
}

test.each(files.filter((file) => file.endsWith('.css')))(
  'each class of %s is one that a screen gives',
  (file) => {
    const classes = classesIn(file);
    expect(classes.length).toBeGreaterThan(0);
    const lost = classes.filter(
      (name) =>
        !named.has(name) &&
        !OF_LIBRARIES.test(name) &&
        !beginnings.some((beginning) => name.startsWith(beginning)),
    );
    expect(lost).toEqual([]);
  },
);
