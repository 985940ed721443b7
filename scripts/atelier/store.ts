/**
 * The files of a guide on the disk, written all or none: what is about to be written is noted first, so that a crash between two files
 * is made good at the next start. The same notes are what undo and redo go through, without end.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Refused } from '../../src/atelier/refused.ts';

/** One change of files, with what it is called in words. */
export interface Noted {
  readonly told: readonly string[];
  /** The text of each file before and after; `null` where there was none. */
  readonly files: Readonly<Record<string, { readonly before: string | null; readonly after: string | null }>>;
  /** The visit to a field in which this was typed: what is kept next of the same visit is the same step. */
  readonly visit?: string;
}

type Direction = 'before' | 'after';

/** What is about to be done, as it stands on the disk until it is done. */
interface UnderWay {
  readonly place: number;
  readonly direction: Direction;
  readonly files: Noted['files'];
  /** A note that this changes. */
  readonly note?: { readonly number: number; readonly noted: Noted };
}

const INSIDE = /^machines\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const NAME = /^\d{6}\.json$/;
const nameOf = (place: number): string => `${String(place).padStart(6, '0')}.json`;

/** How the disk says that it cannot: in plain French. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'Le disque est plein.',
  EDQUOT: 'Le disque est plein.',
  EACCES: 'Ce fichier ne peut pas être écrit : il est protégé.',
  EPERM: 'Ce fichier ne peut pas être écrit : il est protégé.',
  EROFS: 'Ce disque ne peut pas être écrit.',
};

function refuseDisk(error: unknown, file: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? 'Le disque a refusé d’écrire.';
  throw new Refused({
    kind: 'disk',
    told: `${reason} Rien n’a été changé, et rien n’est perdu : ce que vous avez tapé est encore à l’écran.`,
    file,
  });
}

/** Takes away what was being written. A disk that refuses that too must not hide why the writing failed. */
function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What is left there is taken away at the next start.
  }
}

/** Whether what is kept now goes on from what was kept last: the same visit to a field, in files that nobody changed meanwhile. */
function isOneStep(last: Noted, now: Noted): boolean {
  const files = Object.entries(now.files);
  return (
    now.visit !== undefined &&
    now.visit === last.visit &&
    Object.keys(last.files).length === files.length &&
    files.every(([file, { before }]) => last.files[file] !== undefined && last.files[file].after === before)
  );
}

/** The functions of the disk that write: a test gives a full one. */
export interface Disk {
  readonly write: (path: string, text: string) => void;
  readonly rename: (from: string, to: string) => void;
}

const REAL: Disk = {
  write: (path, text) => writeFileSync(path, text, { flush: true }),
  rename: renameSync,
};

/** The notes of one draft, and the files that they are about. */
export class Store {
  readonly #root: string;
  readonly #folder: string;
  readonly #disk: Disk;

  /**
   * @param root the project's folder.
   * @param draft what the draft is called on the disk: its notes are its own.
   */
  constructor(root: string, draft: string, disk: Disk = REAL) {
    this.#root = root;
    this.#disk = disk;
    this.#folder = join(root, '.atelier', draft.replace(/[^\w.-]/g, '_'));
    mkdirSync(join(this.#folder, 'notes'), { recursive: true });
    mkdirSync(join(this.#folder, 'tmp'), { recursive: true });
    this.#recover();
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  /** Where a file really is. @throws when that is not below `machines/`. */
  #target(file: string): string {
    const refused = () =>
      new Refused({ kind: 'forbidden', told: `L’atelier n’écrit pas ${file} : il n’écrit que le guide.` });
    if (!INSIDE.test(file) || file.includes('..')) throw refused();
    const path = join(this.#root, file);
    const machines = realpathSync(join(this.#root, 'machines'));
    let parent = dirname(path);
    while (!existsSync(parent)) parent = dirname(parent);
    const real = realpathSync(parent);
    if (real !== machines && !real.startsWith(machines + sep)) throw refused();
    if (existsSync(path) && lstatSync(path).isSymbolicLink()) throw refused();
    return path;
  }

  #read(name: string): string | undefined {
    const path = this.#path(name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** Writes one of the store's own files, whole or not at all. */
  #keep(name: string, text: string): void {
    const path = this.#path(name);
    try {
      this.#disk.write(`${path}.neuf`, text);
      this.#disk.rename(`${path}.neuf`, path);
    } catch (error) {
      forget(`${path}.neuf`);
      refuseDisk(error, name);
    }
  }

  #note(place: number): Noted {
    // Only this class writes there.
    return JSON.parse(readFileSync(join(this.#folder, 'notes', nameOf(place)), 'utf8')) as Noted;
  }

  /** How many notes are done: the others were undone. */
  get place(): number {
    return Number(this.#read('place') ?? '0');
  }

  get #last(): number {
    const names = readdirSync(join(this.#folder, 'notes')).filter((name) => NAME.test(name));
    return Math.max(0, ...names.map((name) => Number(name.slice(0, 6))));
  }

  /** What may be undone and done again, the nearest first. */
  history(most: number): { readonly undo: readonly string[]; readonly redo: readonly string[] } {
    const { place } = this;
    const last = this.#last;
    const say = (number: number): string => this.#note(number).told[0] ?? '';
    const undo: string[] = [];
    for (let number = place; number > 0 && undo.length < most; number -= 1) undo.push(say(number));
    const redo: string[] = [];
    for (let number = place + 1; number <= last && redo.length < most; number += 1) redo.push(say(number));
    return { undo, redo };
  }

  /** The note that undo would go back over; undefined when there is none. */
  get toUndo(): Noted | undefined {
    return this.place === 0 ? undefined : this.#note(this.place);
  }

  get toRedo(): Noted | undefined {
    return this.place < this.#last ? this.#note(this.place + 1) : undefined;
  }

  /**
   * Writes files, and notes it.
   *
   * @throws Refused when the disk cannot: nothing has changed then.
   */
  save(noted: Noted): void {
    const last = this.toUndo;
    if (last !== undefined && this.toRedo === undefined && isOneStep(last, noted)) {
      this.#extend(last, noted);
      return;
    }
    const number = this.place + 1;
    // What was undone is not done again once something else is done.
    for (let old = this.#last; old > number; old -= 1) rmSync(join(this.#folder, 'notes', nameOf(old)));
    this.#keep(join('notes', nameOf(number)), JSON.stringify(noted));
    try {
      this.#apply(number, 'after', number, noted.files);
    } catch (error) {
      rmSync(join(this.#folder, 'notes', nameOf(number)), { force: true });
      throw error;
    }
  }

  /** Writes what is kept next of the same visit: the last note goes from before all of it to after all of it. */
  #extend(last: Noted, noted: Noted): void {
    const { place } = this;
    const files = Object.fromEntries(
      Object.entries(noted.files).map(([file, { after }]) => [
        file,
        { before: last.files[file]?.before ?? null, after },
      ]),
    );
    if (Object.values(files).some(({ before, after }) => before !== after)) {
      this.#apply(place, 'after', place, noted.files, { number: place, noted: { ...noted, files } });
      return;
    }
    // Typed back as it was: there is nothing to undo.
    this.#apply(place, 'after', place - 1, noted.files);
    forget(join(this.#folder, 'notes', nameOf(place)));
  }

  /**
   * Writes files, and notes nothing: what is done and undone stays as it was.
   *
   * @throws Refused when the disk cannot: nothing has changed then.
   */
  write(files: Noted['files']): void {
    this.#apply(this.place, 'after', this.place, files);
  }

  /** Goes back over the last note, or forward over the next one; the files as given, for what changed elsewhere meanwhile. */
  move(direction: Direction, files: Noted['files']): void {
    const { place } = this;
    const number = direction === 'before' ? place : place + 1;
    this.#apply(number, direction, direction === 'before' ? place - 1 : place + 1, files);
  }

  #settle(place: number, note: UnderWay['note']): void {
    this.#keep('place', String(place));
    // Last: what fails before it leaves the note as it was, and goes back to the files of that note.
    if (note !== undefined) this.#keep(join('notes', nameOf(note.number)), JSON.stringify(note.noted));
  }

  /** Every new text is written apart before any file is replaced: a full disk is met while nothing has changed yet. */
  #apply(
    number: number,
    direction: Direction,
    place: number,
    files: Noted['files'],
    note?: UnderWay['note'],
  ): void {
    const texts = Object.entries(files).map(([file, both]) => ({
      file,
      text: both[direction],
      path: this.#target(file),
    }));
    const tmp = (index: number) => this.#path(join('tmp', `${number}-${index}`));
    try {
      for (const [index, { text }] of texts.entries()) {
        if (text !== null) this.#disk.write(tmp(index), text);
      }
      this.#keep(
        'en-cours.json',
        JSON.stringify({ place, direction, files, ...(note && { note }) } satisfies UnderWay),
      );
    } catch (error) {
      for (const index of texts.keys()) forget(tmp(index));
      if (error instanceof Refused) throw error;
      refuseDisk(error, texts[0]?.file ?? '');
    }
    const done: typeof texts = [];
    try {
      for (const [index, one] of texts.entries()) {
        mkdirSync(dirname(one.path), { recursive: true });
        if (one.text === null) rmSync(one.path, { force: true });
        else this.#disk.rename(tmp(index), one.path);
        done.push(one);
      }
      this.#settle(place, note);
    } catch (error) {
      // Back to how they all were.
      const other: Direction = direction === 'after' ? 'before' : 'after';
      for (const { file, path } of done) {
        const text = files[file]?.[other] ?? null;
        if (text === null) rmSync(path, { force: true });
        else writeFileSync(path, text);
      }
      for (const index of texts.keys()) forget(tmp(index));
      rmSync(this.#path('en-cours.json'), { force: true });
      if (error instanceof Refused) throw error;
      refuseDisk(error, texts[done.length]?.file ?? '');
    }
    rmSync(this.#path('en-cours.json'), { force: true });
  }

  /** Finishes what a crash cut short; a file that somebody changed since is left as it is. */
  #recover(): void {
    const text = this.#read('en-cours.json');
    if (text !== undefined) {
      // Written whole by `#keep`, or not there.
      const { place, direction, files, note } = JSON.parse(text) as UnderWay;
      const other: Direction = direction === 'after' ? 'before' : 'after';
      for (const [file, both] of Object.entries(files)) {
        const path = this.#target(file);
        const now = existsSync(path) ? readFileSync(path, 'utf8') : null;
        const wanted = both[direction];
        if (now !== both[other] || now === wanted) continue;
        if (wanted === null) rmSync(path, { force: true });
        else {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(`${this.#path('tmp')}/reprise`, wanted);
          renameSync(`${this.#path('tmp')}/reprise`, path);
        }
      }
      this.#settle(place, note);
      rmSync(this.#path('en-cours.json'), { force: true });
    }
    rmSync(this.#path('tmp'), { recursive: true, force: true });
    mkdirSync(this.#path('tmp'), { recursive: true });
  }
}
