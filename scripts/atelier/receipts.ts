/** Which edits were made, by the names that the screen gives them: an edit that is sent twice is made once, across restarts too. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How many are remembered. A browser may keep for weeks what it sent without an answer: it is asked about at its next opening. */
const MOST = 20_000;

/** The names of the edits that were made, one a line of a file. */
export class Receipts {
  readonly #path: string;
  readonly #ids: Set<string>;

  constructor(path: string) {
    this.#path = path;
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
    const ids = lines.filter((line) => line !== '');
    this.#ids = new Set(ids.slice(-MOST));
    if (ids.length > 2 * MOST) this.#write(() => writeFileSync(path, `${[...this.#ids].join('\n')}\n`));
  }

  #write(work: () => void): void {
    try {
      work();
    } catch {
      // A full disk: the edit itself is made. Were its page closed now, its owner would be asked about that text.
    }
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    this.#ids.add(id);
    this.#write(() => {
      mkdirSync(dirname(this.#path), { recursive: true });
      appendFileSync(this.#path, `${id}\n`);
    });
  }
}
