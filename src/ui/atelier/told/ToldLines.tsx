import { fill } from '../../../guide/format.ts';
import { WORDS } from '../words.fr.ts';

/** How many lines, or pages, are read at one go; more of them are folded, so that what comes after is found. */
export const AT_SIGHT = 10;

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What is told, a line a thing. Two things told in the same words are one to whoever reads. */
export function ToldLines({ lines }: { lines: readonly string[] }) {
  const once = [...new Set(lines)];
  const more = once.slice(AT_SIGHT);
  if (once.length === 0) return null;
  return (
    <>
      <List lines={once.slice(0, AT_SIGHT)} />
      {more.length > 0 && (
        <details>
          <summary>{fill(WORDS.changements.suite, { nombre: more.length })}</summary>
          <List lines={more} />
        </details>
      )}
    </>
  );
}
