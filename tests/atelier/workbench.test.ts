/** What is typed is in the files at once, all of it or nothing; it is undone without end, kept in a draft, and proposed when it holds. */
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { machines } from '../../machines/index.ts';
import { Store } from '../../scripts/atelier/store.ts';
import { guideFiles } from '../../scripts/lib/tools.ts';
import type { FaultModel } from '../../src/atelier/contract.ts';
import { Refused } from '../../src/atelier/refused.ts';
import { fileOf } from '../../src/words/read.ts';
import { copyGuide, type Folder, TODAY } from './folder.ts';
import { pagesOf, valuesOf } from './workshop.ts';

vi.setConfig({ testTimeout: 240_000 });

const held = { files: guideFiles(), machines };
const pages = pagesOf(held);
const questions = pages.filter(({ kind }) => kind === 'question');
const [question, second] = questions;
if (question === undefined || second === undefined) throw new Error('two questions');
const { page } = question;
const file = fileOf(page);
const title = String(valuesOf(held, question)['question']);
const set = (value: string, before?: string) =>
  ({ type: 'field', page, field: 'question', value, ...(before === undefined ? {} : { before }) }) as const;
/** What a draft may change without a fault: a word for the search. */
const synonym = (text: string, where = question) =>
  ({
    type: 'field',
    page: where.page,
    field: 'mots',
    value: [...((valuesOf(held, where)['mots'] ?? []) as string[]), text],
  }) as const;

let folder: Folder;
beforeEach(() => {
  folder = copyGuide();
});
afterEach(() => folder.remove());

const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('not refused');
};

describe('saving', () => {
  test('an edit is in the files at once, and undo and redo go all the way, across restarts', async () => {
    const workbench = folder.workbench();
    const start = folder.read(file);
    for (const count of [1, 2, 3]) await workbench.edit(set(`Question ${count} ?`));
    expect(folder.read(file)).toContain('# Question 3 ?');
    const again = folder.workbench();
    expect((await again.model()).history.undo).toHaveLength(3);
    for (let count = 0; count < 3; count += 1) await again.undo();
    expect(folder.read(file)).toBe(start);
    expect((await refusal(again.undo())).kind).toBe('invalid');
    const third = folder.workbench();
    for (let count = 0; count < 3; count += 1) await third.redo();
    expect(folder.read(file)).toContain('# Question 3 ?');
    await third.undo();
    await third.edit(set('Une autre ?'));
    expect((await third.model()).history.redo).toEqual([]);
  });

  test('a file changed in an editor meanwhile keeps that change, and undo takes back only its own', async () => {
    const workbench = folder.workbench();
    await workbench.edit(set('La mienne ?', title));
    folder.write(file, `${folder.read(file).trimEnd()}\n- un mot tapé ailleurs\n`);
    expect((await refusal(workbench.edit(set('Encore ?', title)))).kind).toBe('conflict');
    await workbench.undo();
    expect(folder.read(file)).toContain(`# ${title}`);
    expect(folder.read(file)).toContain('- un mot tapé ailleurs');
  });

  test('an edit that is sent twice under one name is made once, across restarts too', async () => {
    const workbench = folder.workbench();
    await workbench.edit(set('Une autre ?', title), { id: 'un' });
    await workbench.undo();
    await workbench.edit(set('Une autre ?', title), { id: 'un' });
    expect(folder.read(file)).toContain(`# ${title}`);
    await refusal(workbench.edit(set('Encore ?', 'Autre chose ?'), { id: 'deux' }));
    const again = folder.workbench();
    expect(await again.received(['un', 'deux', 'trois'])).toEqual({ ids: ['un'] });
    await again.edit(set('Une autre ?', title), { id: 'un' });
    expect(folder.read(file)).toContain(`# ${title}`);
  });

  test('two tabs that edit at once are both kept', async () => {
    const workbench = folder.workbench();
    await Promise.all([
      workbench.edit(set('La première ?')),
      workbench.edit(synonym('un mot de la seconde')),
    ]);
    expect(folder.read(file)).toContain('# La première ?');
    expect(folder.read(file)).toContain('- un mot de la seconde');
  });

  test('a full disk is told in French, and no file has changed', async () => {
    const before = [...guideFiles(folder.root)];
    let writes = 0;
    const full = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    const reply = pages.find(({ kind, first }) => kind === 'reply' && !first);
    for (const failing of [1, 2, 3, 4]) {
      writes = 0;
      const workbench = folder.workbench({
        write: (path, text) => ((writes += 1) === failing ? full() : writeFileSync(path, text)),
        rename: renameSync,
      });
      const told = await refusal(
        workbench
          .edit({ type: 'value-set', name: Object.keys(machines.valeurs)[0] ?? '', value: '12 34' })
          .then(async () => workbench.edit({ type: 'page-remove', page: reply?.page ?? '' })),
      );
      expect(told.told).toMatch(/^Le disque est plein\. Rien n’a été changé/);
      const now = folder.workbench();
      while ((await now.model()).history.undo.length > 0) await now.undo();
      expect([...guideFiles(folder.root)]).toEqual(before);
    }
  });

  test('a crash between two files is made good at the next start', () => {
    const [one, other] = [file, fileOf(second.page)];
    const notes = {
      told: ['x'],
      files: {
        [one]: { before: folder.read(one), after: 'un\n' },
        [other]: { before: folder.read(other), after: 'deux\n' },
      },
    };
    const before = new Store(folder.root, 'brouillon');
    expect(before.toUndo).toBeUndefined();
    // The machine stopped after the first of the two files: what was about to be done is noted, and the place is still the old one.
    writeFileSync(join(folder.root, one), 'un\n');
    writeFileSync(
      join(folder.root, '.atelier/brouillon/en-cours.json'),
      JSON.stringify({ place: 1, direction: 'after', files: notes.files }),
    );
    writeFileSync(join(folder.root, '.atelier/brouillon/notes/000001.json'), JSON.stringify(notes));
    const store = new Store(folder.root, 'brouillon');
    expect([folder.read(one), folder.read(other)]).toEqual(['un\n', 'deux\n']);
    expect(store.toUndo).toEqual(notes);
    expect(existsSync(join(folder.root, '.atelier/brouillon/en-cours.json'))).toBe(false);
  });

  const step = (before: string, after: string, visit?: string, path = file) => ({
    told: [after],
    files: { [path]: { before, after } },
    ...(visit !== undefined && { visit }),
  });

  test('what is kept of one visit to a field is one step to undo, across restarts too', () => {
    const start = folder.read(file);
    new Store(folder.root, 'brouillon').save(step(start, 'Le cod', 'v'));
    const store = new Store(folder.root, 'brouillon');
    store.save(step('Le cod', 'Le code reçu', 'v'));
    expect(folder.read(file)).toBe('Le code reçu');
    expect(store.history(20).undo).toEqual(['Le code reçu']);
    expect(store.toUndo?.files).toEqual({ [file]: { before: start, after: 'Le code reçu' } });
    // Another visit, and a file that somebody else changed meanwhile, are other steps.
    store.save(step('Le code reçu', 'Le code perdu', 'w'));
    folder.write(file, 'Le code perdu, changé ailleurs');
    store.save(step('Le code perdu, changé ailleurs', 'Fin', 'w'));
    expect(store.place).toBe(3);
    // What is not typed has no visit, and is never put with what came before.
    store.save(step('Fin', 'Fin 1'));
    store.save(step('Fin 1', 'Fin 2'));
    expect(store.place).toBe(5);
  });

  test('a visit that ends as it began leaves nothing to undo, and one that was undone does not go on', () => {
    const start = folder.read(file);
    const store = new Store(folder.root, 'brouillon');
    store.save(step(start, 'Autre', 'v'));
    store.save(step('Autre', start, 'v'));
    expect(folder.read(file)).toBe(start);
    expect(store.history(20)).toEqual({ undo: [], redo: [] });
    store.save(step(start, 'Un', 'w'));
    store.save(step('Un', 'Deux', 'x'));
    store.move('before', store.toUndo?.files ?? {});
    store.save(step('Un', 'Trois', 'w'));
    expect(store.place).toBe(2);
  });

  test('a crash while a step is made longer is made good at the next start', () => {
    const start = folder.read(file);
    const before = new Store(folder.root, 'brouillon');
    before.save(step(start, 'Le cod', 'v'));
    const noted = step(start, 'Le code', 'v');
    writeFileSync(
      join(folder.root, '.atelier/brouillon/en-cours.json'),
      JSON.stringify({
        place: 1,
        direction: 'after',
        ...step('Le cod', 'Le code'),
        note: { number: 1, noted },
      }),
    );
    const store = new Store(folder.root, 'brouillon');
    expect(folder.read(file)).toBe('Le code');
    expect(store.toUndo).toEqual(noted);
  });

  test('no path outside the guide is written, by a name or by a link', () => {
    const store = new Store(folder.root, 'brouillon');
    symlinkSync('/tmp', join(folder.root, 'machines/dehors'));
    for (const path of [
      '../x.md',
      'machines/../x.md',
      '/etc/x',
      'src/x.ts',
      'machines/dehors/x.md',
      'machines/.git/x',
    ])
      expect(
        () => store.save({ told: ['x'], files: { [path]: { before: null, after: 'x' } } }),
        path,
      ).toThrow(Refused);
  });

  test('a broken file on the disk is told with its line, refuses edits, and loses nothing', async () => {
    const workbench = folder.workbench();
    await workbench.model();
    const map = `machines/${question.flow}.ts`;
    const whole = folder.read(map);
    folder.write(map, whole.replace('states: {', 'states: {{'));
    const model = await workbench.model();
    expect(model.broken[0]).toMatchObject({ file: map });
    expect(model.pages.length).toBe(pages.length);
    expect((await refusal(workbench.edit(set('Une autre ?')))).kind).toBe('broken');
    folder.write(map, whole);
    expect((await workbench.model()).broken).toEqual([]);
    await workbench.edit(set('Une autre ?'));
    expect(folder.read(file)).toContain('# Une autre ?');
  });
});

describe('a draft', () => {
  test('begins with the first edit, and leaves what is published alone', async () => {
    const workbench = folder.workbench();
    expect((await workbench.model()).draft.changed).toBe(0);
    const { model } = await workbench.edit(set('Une autre ?'));
    expect(folder.git('symbolic-ref', '--short', 'HEAD').trim()).toBe('brouillon/2026-11-26');
    expect(folder.git('show', `main:${file}`)).toContain(`# ${title}`);
    expect(model.pages.find((one) => one.page === page)?.changed).toBe(true);
    expect(model.draft.changed).toBe(1);
  });

  test('stays as it is while another one is open', async () => {
    const workbench = folder.workbench();
    const first = (await workbench.edit(set('Du premier ?'))).model.draft.id;
    await workbench.openDraft('', 'Les synonymes');
    expect(folder.read(file)).toContain(`# ${title}`);
    await workbench.edit(set('Du second ?'));
    const { current, others } = await workbench.drafts();
    expect(current.name).toBe('Les synonymes');
    expect(others.map(({ id }) => id)).toEqual([first]);
    await workbench.openDraft(first);
    expect(folder.read(file)).toContain('# Du premier ?');
    await workbench.undo();
    expect(folder.read(file)).toContain(`# ${title}`);
  });
});

describe('proposing', () => {
  test('commits in words under the owner’s name and sends it to the server, one commit whatever was kept on the way', async () => {
    const workbench = folder.workbench();
    const { id } = (await workbench.edit(synonym('un mot de plus'))).model.draft;
    await workbench.openDraft('');
    await workbench.openDraft(id);
    const name = 'Ada "; touch /tmp/x';
    const { told, sentTo, release } = await workbench.propose({ name, note: '# Relu' });
    expect(sentTo).toBe(folder.origin);
    expect(release).toBeUndefined();
    expect(told.join(' ')).toContain(id);
    const elsewhere = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder.origin, ...args], { encoding: 'utf8' });
    expect(elsewhere('log', '--format=%an', '-1', id).trim()).toBe(name);
    expect(elsewhere('log', '--format=%B', '-1', id)).toContain('# Relu');
    expect(elsewhere('log', '--format=%B', '-1', id)).toContain('un mot de plus');
    expect(elsewhere('rev-list', '--count', `main..${id}`).trim()).toBe('1');
    expect(elsewhere('show', `${id}:${file}`)).toContain('- un mot de plus');
    expect((await refusal(workbench.propose({ name }))).kind).toBe('invalid');
  });

  test('is refused at once for what the content has, without waiting for the compiler', async () => {
    const compiler = vi.fn<() => Promise<readonly FaultModel[]>>(() => Promise.resolve([]));
    const workbench = folder.workbench(undefined, compiler);
    await workbench.edit(set('Une autre {truc} ?'));
    expect(await refusal(workbench.propose({ name: 'Ada' }))).toMatchObject({ kind: 'faults' });
    expect(compiler).not.toHaveBeenCalled();
  });

  test('freezes a release when the map changed, and waits on this machine when there is no server', async () => {
    folder.git('remote', 'remove', 'origin');
    const workbench = folder.workbench();
    const first = question.answers[0]?.answer ?? '';
    expect(
      (await workbench.edit({ type: 'answer-move', page, answer: first, at: 1 })).model.release.changed,
    ).toBe(true);
    const { release, sentTo, told, model } = await workbench.propose({ name: 'Ada' });
    expect(release).toBe(TODAY);
    expect(sentTo).toBeUndefined();
    expect(told.join(' ')).toContain('attend sur cette machine');
    expect(model.release).toEqual({ name: release, changed: false });
    expect(JSON.parse(folder.read('machines/releases.json')).at(-1).name).toBe(release);
    expect(folder.git('status', '--porcelain')).toBe('');
    // Codes may be given out from now on: « annuler » takes back the change, and the map that was frozen stays.
    expect(model.history.undo[0]).toContain('change de place');
    const frozen = folder.read('machines/releases.json');
    await workbench.undo();
    expect(folder.read('machines/releases.json')).toBe(frozen);
    expect((await refusal(workbench.undo())).kind).toBe('invalid');
  });

  test('what others published is taken in field by field, and what both changed is asked with both texts', async () => {
    const workbench = folder.workbench();
    await workbench.edit(set('La mienne ?'));
    await workbench.edit(synonym('mon mot', second));
    const other = folder.git('rev-parse', '--abbrev-ref', 'HEAD').trim();
    // Somebody else publishes, elsewhere.
    folder.git('stash', '--quiet');
    folder.git('switch', '--quiet', 'main');
    folder.write(file, folder.read(file).replace(`# ${title}`, '# La leur ?'));
    const there = fileOf(second.page);
    const theirs = String(valuesOf(held, second)['question']);
    folder.write(there, folder.read(there).replace(`# ${theirs}`, '# Changée par eux ?'));
    folder.git('commit', '--quiet', '--all', '-m', 'Le leur');
    folder.git('push', '--quiet', 'origin', 'main');
    folder.git('switch', '--quiet', other);
    folder.git('stash', 'pop', '--quiet');

    expect((await workbench.changes()).theirs.map((one) => one.page).toSorted()).toEqual(
      [page, second.page].toSorted(),
    );
    const { conflicts } = await workbench.takeTheirs();
    expect(conflicts).toEqual([
      { key: `${file} question`, page, field: 'question', mine: 'La mienne ?', theirs: 'La leur ?' },
    ]);
    expect(folder.read(there)).not.toContain('Changée par eux');
    const taken = await workbench.takeTheirs({ [`${file} question`]: 'theirs' });
    expect(taken.conflicts).toEqual([]);
    expect(folder.read(file)).toContain('# La leur ?');
    expect(folder.read(there)).toContain('# Changée par eux ?');
    expect(folder.read(there)).toContain('- mon mot');
    expect((await workbench.changes()).theirs).toEqual([]);
    expect((await refusal(workbench.takeTheirs())).kind).toBe('invalid');
  });
});
