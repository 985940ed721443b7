/** The workbench of the atelier: what is typed is kept after a pause, one edit after the other, and nothing typed is ever lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  Result,
  Edit,
  Edited,
  EditRequest,
  FieldModel,
  Model,
  PageModel,
  Refusal,
} from '../../src/atelier/contract.ts';
import type { CheckName } from '../../src/proof/checks.ts';
import { Unreachable, type Client } from '../../src/ui/atelier/workbench/api.ts';
import { faultsNow } from '../../src/ui/atelier/workbench/faults-now.ts';
import { browserShelf } from '../../src/ui/atelier/workbench/shelf.ts';
import {
  blankFields,
  openWorkbench,
  pageWithTyped,
  undoable,
} from '../../src/ui/atelier/workbench/workbench.ts';

const PAGE = 'rendre/retard';

function field(name: string, value: FieldModel['value'], required = false): FieldModel {
  return { field: name, shape: 'paragraph', labelKey: `champs.${name}`, required, value, line: 1 };
}

function modelWith(fields: readonly FieldModel[], version = '1'): Model {
  const page: PageModel = {
    page: PAGE,
    flow: 'rendre',
    step: 'retard',
    kind: 'reply',
    title: 'En retard',
    file: `machines/${PAGE}.fr.md`,
    paths: [PAGE],
    places: 1,
    fields,
    answers: [],
    status: 'sur',
    sources: [],
    reading: null,
    comments: [],
    changed: false,
    faults: 0,
  };
  return {
    version,
    today: '2026-11-26',
    flows: [],
    pages: [page],
    values: [],
    entries: [],
    points: [],
    faults: [],
    judgedWhole: true,
    stories: [],
    history: { undo: [], redo: [] },
    sheet: null,
    counted: null,
    draft: { id: 'a', name: 'a', changed: 0, le: '2026-11-26' },
    release: { name: '', changed: false },
    guide: null,
    broken: [],
  };
}

/** A server that keeps fields in memory, as the real one keeps files. */
function memory(first: readonly FieldModel[], strict = false) {
  let fields = first;
  let past: (readonly FieldModel[])[] = [];
  let refusal: Refusal | undefined;
  let closed = false;
  let isDeaf = false;
  let slow: (() => Promise<void>) | undefined;
  const edits: Edit[] = [];
  const visits: (string | undefined)[] = [];
  const received = new Set<string>();
  const edited = (): Result<Edited> => ({
    ok: true,
    value: { model: modelWith(fields, String(edits.length)), told: ['fait'], files: [], pages: [PAGE] },
  });
  const client: Client = {
    onChange: () => () => undefined,
    onProgress: () => () => undefined,
    call: async (name, body) => {
      await Promise.resolve();
      if (closed) throw new Unreachable('fermé');
      if (refusal !== undefined) return { ok: false, refusal };
      if (name === 'undo') fields = past.pop() ?? fields;
      if (name === 'edit') {
        const { edit, id = '', visit } = body as EditRequest;
        await slow?.();
        if (received.has(id)) return edited();
        if (edit.type === 'field' && strict) {
          const held = fields.find((one) => one.field === edit.field)?.value ?? null;
          const { page, field: own, value: mine, before = held } = edit;
          const conflict = { key: own, page, field: own, mine, theirs: held };
          if (![mine, before].some((one) => JSON.stringify(one) === JSON.stringify(held)))
            return {
              ok: false,
              refusal: { kind: 'conflict', told: 'Changé ailleurs.', conflicts: [conflict] },
            };
        }
        edits.push(edit);
        visits.push(visit);
        if (id !== '') received.add(id);
        past = [...past, fields];
        if (edit.type === 'field') {
          fields = fields.map((one) => (one.field === edit.field ? { ...one, value: edit.value } : one));
        }
      }
      if (name === 'received') {
        const { ids } = body as { ids: readonly string[] };
        return { ok: true, value: { ids: ids.filter((id) => received.has(id)) } };
      }
      if (name === 'model') return { ok: true, value: modelWith(fields, String(edits.length)) };
      if (isDeaf) throw new Unreachable('page fermée');
      // Only what answers with an edited guide is asked for here.
      return edited();
    },
  };
  return {
    client,
    edits,
    visits,
    refuse: (why: Refusal | undefined) => {
      refusal = why;
    },
    close: (now: boolean) => {
      closed = now;
    },
    /** The server does what is asked, and its answer is lost on the way. */
    loseAnswers: (now: boolean) => {
      isDeaf = now;
    },
    /** What the server waits for before it makes an edit. */
    slowDown: (by: (() => Promise<void>) | undefined) => {
      slow = by;
    },
    held: (name: string) => fields.find((one) => one.field === name)?.value,
    model: () => modelWith(fields, 'relu'),
    elsewhere: (name: string, value: string) => {
      fields = fields.map((one) => (one.field === name ? { ...one, value } : one));
      return modelWith(fields, 'autre');
    },
  };
}

const FIELDS = [
  field('titre', 'En retard', true),
  field('essentiel', 'Rendez-le.'),
  field('faire', ['Un', 'Deux'], true),
];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the form shows of a field. */
function shown(workbench: ReturnType<typeof openWorkbench>, name: string) {
  const [page] = workbench.state().model.pages;
  return page === undefined
    ? undefined
    : pageWithTyped(workbench.state(), page).fields.find((one) => one.field === name)?.value;
}

describe('keeping', () => {
  test('what is typed is shown at once and kept after a pause, with what stood there before', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Trop');
    workbench.type(PAGE, 'titre', 'Trop tard ');
    expect(shown(workbench, 'titre')).toBe('Trop tard ');
    expect(workbench.state().keeping).toBe('waiting');
    expect(server.edits).toEqual([]);
    await vi.runAllTimersAsync();
    expect(server.edits).toEqual([
      { type: 'field', page: PAGE, field: 'titre', value: 'Trop tard', before: 'En retard' },
    ]);
    expect(workbench.state().keeping).toBe('kept');
    // The space after which the next word comes is still there.
    expect(shown(workbench, 'titre')).toBe('Trop tard ');
  });

  test('a line that is still empty is shown and not sent', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'faire', ['Un', '', 'Deux']);
    await vi.runAllTimersAsync();
    expect(server.edits).toEqual([]);
    expect(shown(workbench, 'faire')).toEqual(['Un', '', 'Deux']);
    workbench.type(PAGE, 'faire', ['Un', 'Et', 'Deux']);
    await vi.runAllTimersAsync();
    expect(server.edits).toMatchObject([{ value: ['Un', 'Et', 'Deux'], before: ['Un', 'Deux'] }]);
  });

  test('a field that must be there is not taken away while it is written anew', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', '');
    await vi.runAllTimersAsync();
    expect(server.edits).toEqual([]);
    expect(workbench.state().keeping).toBe('blank');
    expect(blankFields(workbench.state())).toMatchObject([{ field: 'titre' }]);
    workbench.type(PAGE, 'essentiel', '');
    await vi.runAllTimersAsync();
    expect(server.edits).toMatchObject([{ field: 'essentiel', value: null }]);
  });

  test('two fields typed one after the other are two edits, in their order', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'A');
    workbench.type(PAGE, 'essentiel', 'B');
    await vi.runAllTimersAsync();
    expect(server.edits.map((edit) => (edit.type === 'field' ? edit.field : ''))).toEqual([
      'titre',
      'essentiel',
    ]);
  });

  test('another edit waits for what is typed', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'A');
    await workbench.make({ type: 'comment-add', page: PAGE, text: 'Vu' });
    expect(server.edits.map(({ type }) => type)).toEqual(['field', 'comment-add']);
  });
});

describe('undoing', () => {
  test('what was kept goes back, on the screen too', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Autre');
    await workbench.undo();
    expect(shown(workbench, 'titre')).toBe('En retard');
  });
});

describe('a visit to a field', () => {
  test('goes on however often it is kept, and ends when the field is left, or something else is done', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    const typed = async (text: string, name = 'titre') => {
      workbench.type(PAGE, name, text);
      await vi.runAllTimersAsync();
    };
    await typed('Le cod');
    await vi.advanceTimersByTimeAsync(60_000);
    await typed('Le code');
    workbench.rest();
    await typed('Le code reçu');
    await typed('Autre.', 'essentiel');
    await typed('Le code perdu');
    await workbench.undo();
    await typed('Le code retrouvé');
    const [first, second, third, other, fourth, fifth] = server.visits;
    expect(second).toBe(first);
    expect(new Set([first, third, other, fourth, fifth]).size).toBe(5);
  });
});

describe('a press that takes a moment', () => {
  test('that made another guide is known from what typing made: what was counted before it counts no more', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Un');
    await vi.runAllTimersAsync();
    expect(workbench.state().made).toBeUndefined();
    await workbench.make({ type: 'comment-add', page: PAGE, text: 'Vu' });
    expect(workbench.state().made).toBe(workbench.state().model.version);
    workbench.type(PAGE, 'titre', 'Deux');
    await vi.runAllTimersAsync();
    expect(workbench.state().made).not.toBe(workbench.state().model.version);
  });

  test('is said at once, and the same button pressed again meanwhile takes nothing more back', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    for (const title of ['Un', 'Deux']) {
      workbench.type(PAGE, 'titre', title);
      await vi.runAllTimersAsync();
    }
    const first = workbench.undo();
    expect(workbench.state().doing).toBe('undo');
    await Promise.all([first, workbench.undo()]);
    expect(workbench.state().doing).toBeUndefined();
    expect(shown(workbench, 'titre')).toBe('Un');
  });
});

describe('a server that is gone', () => {
  test('is told by whatever met it, and trying again says whether it is back, though nothing waits', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    server.close(true);
    expect(await workbench.ask('changes', undefined)).toBeUndefined();
    expect(workbench.state().keeping).toBe('unreachable');
    await workbench.retry();
    expect(workbench.state().keeping).toBe('unreachable');
    server.close(false);
    await workbench.retry();
    expect(workbench.state().keeping).toBe('kept');
  });
});

describe('undoing what was never kept', () => {
  const name = (field: string) => `écrit dans ${field}`;

  test('a text that must be there and is empty is what goes back first, and not what was kept before it', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'essentiel', 'Gardé.');
    await vi.runAllTimersAsync();
    workbench.type(PAGE, 'titre', '');
    await vi.runAllTimersAsync();
    expect(undoable(workbench.state(), name).undo).toBe('écrit dans titre');
    await workbench.undo();
    expect(shown(workbench, 'titre')).toBe('En retard');
    expect(shown(workbench, 'essentiel')).toBe('Gardé.');
    expect(workbench.state().keeping).toBe('kept');
    await workbench.undo();
    expect(shown(workbench, 'essentiel')).toBe('Rendez-le.');
  });

  test('what went back is written again by « refaire », and is gone once something else is written', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Le mien');
    server.refuse({ kind: 'disk', told: 'Disque plein.' });
    await vi.runAllTimersAsync();
    await workbench.undo();
    expect(shown(workbench, 'titre')).toBe('En retard');
    expect(workbench.state().refusal).toBeUndefined();
    expect(undoable(workbench.state(), name).redo).toBe('écrit dans titre');
    server.refuse(undefined);
    await workbench.redo();
    expect(server.edits).toMatchObject([{ field: 'titre', value: 'Le mien' }]);
    expect(undoable(workbench.state(), name).redo).toBeUndefined();
    workbench.type(PAGE, 'titre', '');
    await vi.runAllTimersAsync();
    await workbench.undo();
    workbench.type(PAGE, 'essentiel', 'Autre chose.');
    expect(undoable(workbench.state(), name).redo).toBeUndefined();
  });

  test('closing what was refused does not say that it is kept', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Le mien');
    server.refuse({ kind: 'disk', told: 'Disque plein.' });
    await vi.runAllTimersAsync();
    workbench.dismiss();
    expect(workbench.state()).toMatchObject({ keeping: 'refused', refusal: undefined });
    workbench.drop(PAGE, 'titre');
    expect(workbench.state().keeping).toBe('kept');
  });

  test('an edit made of the guide as it is by then is none when there is nothing left to do', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Deux');
    const asked: string[] = [];
    const done = await workbench.make((model) => {
      asked.push(JSON.stringify(model.pages[0]?.fields[0]?.value));
      return undefined;
    });
    expect(done).toBeUndefined();
    expect(asked).toEqual(['"Deux"']);
  });

  test('my text put over another’s is kept, and waits no more', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Le mien');
    server.refuse({ kind: 'conflict', told: 'Changé ailleurs.', conflicts: [] });
    await vi.runAllTimersAsync();
    server.refuse(undefined);
    await workbench.make({ type: 'field', page: PAGE, field: 'titre', value: 'Le mien' });
    expect(workbench.state().keeping).toBe('kept');
  });

  test('my text put over another’s and refused by the disk still waits, and is shown', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Le mien');
    server.refuse({ kind: 'disk', told: 'Disque plein.' });
    await vi.runAllTimersAsync();
    await workbench.make({ type: 'field', page: PAGE, field: 'titre', value: 'Le mien' });
    workbench.take(server.elsewhere('essentiel', 'De l’autre.'));
    expect(shown(workbench, 'titre')).toBe('Le mien');
    server.refuse(undefined);
    await workbench.flush();
    expect(server.edits).toMatchObject([{ field: 'titre', value: 'Le mien' }]);
  });
});

describe('what is refused', () => {
  test('nothing typed is lost when a text changed elsewhere: it is told, and sent again as it is', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Le mien');
    server.refuse({ kind: 'conflict', told: 'Changé ailleurs.', conflicts: [] });
    await vi.runAllTimersAsync();
    expect(workbench.state()).toMatchObject({ keeping: 'refused', refusal: { kind: 'conflict' } });
    expect(shown(workbench, 'titre')).toBe('Le mien');
    server.refuse(undefined);
    await workbench.flush();
    expect(workbench.state()).toMatchObject({ keeping: 'kept', refusal: undefined });
    expect(server.edits).toMatchObject([{ value: 'Le mien' }]);
  });

  test('a server that is closed is told, and what was typed is kept when it is there again', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    server.close(true);
    workbench.type(PAGE, 'titre', 'Le mien');
    await vi.runAllTimersAsync();
    expect(workbench.state().keeping).toBe('unreachable');
    server.close(false);
    await workbench.flush();
    expect(workbench.state().keeping).toBe('kept');
    expect(server.edits).toMatchObject([{ value: 'Le mien' }]);
  });
});

describe('a file that changed elsewhere', () => {
  test('it is shown where nothing is being typed, and never over what is', async () => {
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, modelWith(FIELDS));
    workbench.type(PAGE, 'titre', 'Le mien');
    workbench.take(server.elsewhere('essentiel', 'De l’autre.'));
    expect(shown(workbench, 'essentiel')).toBe('De l’autre.');
    expect(shown(workbench, 'titre')).toBe('Le mien');
    await vi.runAllTimersAsync();
    workbench.take(server.elsewhere('titre', 'Le sien'));
    expect(shown(workbench, 'titre')).toBe('Le sien');
  });
});

describe('what is to be put right', () => {
  const wrong = (page: string, check?: CheckName) => ({
    file: `machines/${page}.fr.md`,
    line: 1,
    what: 'Faux.',
    todo: '',
    level: 'faute' as const,
    page,
    ...(check !== undefined && { check }),
  });

  test('while one page does not read, what was known of the others is still counted', () => {
    const whole = ['a/un', 'a/deux', PAGE].map((page) => wrong(page, 'suites'));
    const server = memory(FIELDS);
    const workbench = openWorkbench(server.client, { ...modelWith(FIELDS), faults: whole });
    workbench.take({ ...modelWith(FIELDS, '2'), faults: [wrong(PAGE)], judgedWhole: false });
    expect(faultsNow(workbench.state(), undefined).map(({ page }) => page)).toEqual([PAGE, 'a/un', 'a/deux']);
    workbench.take({ ...modelWith(FIELDS, '3'), faults: whole.slice(1) });
    expect(faultsNow(workbench.state(), undefined)).toHaveLength(2);
  });

  test('the label of an answer that is written anew is not taken away meanwhile: the page would not read', async () => {
    const fields = [...FIELDS, field('reponses', { oui: 'Oui', non: 'Non' }, true)];
    const server = memory(fields);
    const workbench = openWorkbench(server.client, modelWith(fields));
    workbench.type(PAGE, 'reponses', { oui: '', non: 'Non' });
    await vi.runAllTimersAsync();
    expect(server.edits).toEqual([]);
    expect(workbench.state().keeping).toBe('blank');
    workbench.type(PAGE, 'reponses', { oui: 'Oui, un', non: 'Non' });
    await vi.runAllTimersAsync();
    expect(server.edits).toMatchObject([{ value: { oui: 'Oui, un', non: 'Non' } }]);
  });
});

describe('a page that is closed before the server has answered', () => {
  let kept = new Map<string, string>();
  const storage = {
    get length() {
      return kept.size;
    },
    key: (rank: number) => [...kept.keys()][rank] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const shelfNamed = (id: string) => browserShelf(() => storage, undefined, id);
  const reopened = async (server: ReturnType<typeof memory>) => {
    const shelf = shelfNamed('après');
    const workbench = openWorkbench(server.client, server.model(), shelf);
    shelf.left(workbench.takeUp);
    await vi.runAllTimersAsync();
    return workbench;
  };
  /** A workbench whose page can be closed: nothing runs in it any more, while what it has sent is on its way. */
  const mortal = (server: ReturnType<typeof memory>) => {
    let isDead = false;
    const shelf = shelfNamed('avant');
    const client: Client = {
      ...server.client,
      call: (name, body) => (isDead ? new Promise<never>(() => undefined) : server.client.call(name, body)),
    };
    const workbench = openWorkbench(client, modelWith(FIELDS), {
      ...shelf,
      put: (typed) => {
        if (!isDead) shelf.put(typed);
      },
    });
    const closePage = () => {
      workbench.leave();
      isDead = true;
    };
    return { workbench, closePage };
  };
  beforeEach(() => {
    kept = new Map();
  });

  test('what is typed while a save is under way is sent as the page goes, over that save', async () => {
    const server = memory(FIELDS, true);
    const workbench = openWorkbench(server.client, modelWith(FIELDS), shelfNamed('avant'));
    server.slowDown(() => new Promise((done) => setTimeout(done, 1000)));
    workbench.type(PAGE, 'titre', 'En retard de');
    await vi.advanceTimersByTimeAsync(500);
    workbench.type(PAGE, 'titre', 'En retard de peu');
    workbench.leave();
    await vi.advanceTimersByTimeAsync(1600);
    expect(server.held('titre')).toBe('En retard de peu');
  });

  test('what never reached the server is there when the page is opened again, is kept, and said', async () => {
    const server = memory(FIELDS, true);
    const gone = openWorkbench(server.client, modelWith(FIELDS), shelfNamed('avant'));
    gone.type(PAGE, 'titre', 'Trop tard');
    server.close(true);
    gone.leave();
    server.close(false);
    const workbench = await reopened(server);
    expect(shown(workbench, 'titre')).toBe('Trop tard');
    expect(server.held('titre')).toBe('Trop tard');
    expect(workbench.state().told.join(' ')).toMatch(/« Titre » de « En retard », juste avant de fermer/);
    expect(kept.size).toBe(0);
    expect((await reopened(server)).state().told).toEqual([]);
  });

  test('a save of one’s own whose answer was lost is not told as another’s text', async () => {
    const server = memory(FIELDS, true);
    const workbench = openWorkbench(server.client, modelWith(FIELDS), shelfNamed('avant'));
    server.loseAnswers(true);
    workbench.type(PAGE, 'titre', 'Un');
    await vi.runAllTimersAsync();
    workbench.type(PAGE, 'titre', 'Un, deux');
    expect(workbench.isHeldBack()).toBe(false);
    await vi.runAllTimersAsync();
    expect(workbench.isHeldBack()).toBe(true);
    server.loseAnswers(false);
    const after = await reopened(server);
    expect(after.state()).toMatchObject({ keeping: 'kept', refusal: undefined });
    expect(server.held('titre')).toBe('Un, deux');
  });

  test('what the server had received is forgotten, whatever was decided after it', async () => {
    const server = memory(FIELDS, true);
    const { workbench: gone, closePage } = mortal(server);
    server.loseAnswers(true);
    gone.type(PAGE, 'titre', 'Trop tard');
    await vi.advanceTimersByTimeAsync(500);
    closePage();
    server.loseAnswers(false);
    expect(server.held('titre')).toBe('Trop tard');
    server.elsewhere('titre', 'En retard');
    expect(kept.get('atelier.attente avant')).toContain('Trop tard');
    const workbench = await reopened(server);
    expect(server.held('titre')).toBe('En retard');
    expect(workbench.state()).toMatchObject({ keeping: 'kept', left: [], told: [] });
    expect(kept.size).toBe(0);
  });

  test('what is typed after a save that was received and then undone elsewhere is asked about', async () => {
    const server = memory(FIELDS, true);
    const { workbench: gone, closePage } = mortal(server);
    server.loseAnswers(true);
    gone.type(PAGE, 'titre', 'Trop');
    await vi.advanceTimersByTimeAsync(500);
    server.close(true);
    gone.type(PAGE, 'titre', 'Trop tard');
    closePage();
    server.close(false);
    server.loseAnswers(false);
    server.elsewhere('titre', 'En retard');
    const workbench = await reopened(server);
    expect(server.held('titre')).toBe('En retard');
    expect(workbench.state().left).toMatchObject([{ page: PAGE, field: 'titre', value: 'Trop tard' }]);
  });

  test('the same save sent twice is made once', async () => {
    const server = memory(FIELDS, true);
    const gone = openWorkbench(server.client, modelWith(FIELDS), shelfNamed('avant'));
    server.loseAnswers(true);
    gone.type(PAGE, 'titre', 'Trop tard');
    await vi.runAllTimersAsync();
    server.loseAnswers(false);
    await gone.flush();
    expect(server.edits).toHaveLength(1);
    expect(gone.state().keeping).toBe('kept');
  });

  const overAnother = async () => {
    const server = memory(FIELDS, true);
    const { workbench: gone, closePage } = mortal(server);
    server.close(true);
    gone.type(PAGE, 'titre', 'Le mien');
    closePage();
    await vi.runAllTimersAsync();
    server.close(false);
    server.elsewhere('titre', 'Le sien');
    const workbench = await reopened(server);
    return { server, workbench };
  };

  test('what was typed over a text that has changed since is written only when its owner says so', async () => {
    const { server, workbench } = await overAnother();
    expect(workbench.state()).toMatchObject({ keeping: 'kept', refusal: undefined });
    expect(server.held('titre')).toBe('Le sien');
    expect(kept.get('atelier.attente après')).toContain('Le mien');
    const [asked] = workbench.state().left;
    if (asked === undefined) throw new Error('nothing is asked');
    workbench.putBack(asked);
    await vi.runAllTimersAsync();
    expect(server.held('titre')).toBe('Le mien');
    expect(workbench.state().left).toEqual([]);
    expect(kept.size).toBe(0);
  });

  test('it is asked again at the next opening until it is put back or forgotten', async () => {
    const { server, workbench } = await overAnother();
    const shelf = shelfNamed('ensuite');
    const next = openWorkbench(server.client, server.model(), shelf);
    shelf.left(next.takeUp);
    await vi.runAllTimersAsync();
    expect(workbench.state().left).toHaveLength(1);
    const [asked] = next.state().left;
    if (asked === undefined) throw new Error('nothing is asked');
    next.forget(asked);
    expect(server.held('titre')).toBe('Le sien');
    expect(kept.size).toBe(0);
  });

  test('what an older atelier put by, which has no name, is read and asked about', async () => {
    const server = memory(FIELDS, true);
    const old = { page: PAGE, field: 'titre', value: 'Vieux', base: 'Vieux', may: ['En retard'] };
    kept.set('atelier.attente avant', JSON.stringify([old]));
    const workbench = await reopened(server);
    expect(server.held('titre')).toBe('En retard');
    expect(workbench.state().left).toMatchObject([{ value: 'Vieux' }]);
  });

  test.each([
    ['is not JSON', '{'],
    ['is no list', '"texte"'],
    ['is a list of something else', '[{"page":1}]'],
  ])('what %s is not taken up, and the workbench opens all the same', async (_, text) => {
    const server = memory(FIELDS, true);
    kept.set('atelier.attente avant', text);
    const workbench = await reopened(server);
    expect(workbench.state().told).toEqual([]);
    expect(shown(workbench, 'titre')).toBe('En retard');
  });

  test('a browser that refuses its storage keeps nothing, and the workbench writes all the same', async () => {
    const server = memory(FIELDS, true);
    const refused = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const shelf = browserShelf(refused, undefined, 'seul');
    const workbench = openWorkbench(server.client, server.model(), shelf);
    shelf.left(workbench.takeUp);
    workbench.type(PAGE, 'titre', 'Trop tard');
    await vi.runAllTimersAsync();
    expect(server.held('titre')).toBe('Trop tard');
  });

  test('what was typed on a page that is no more is shown until it is forgotten', async () => {
    const server = memory(FIELDS, true);
    const gone = openWorkbench(server.client, modelWith(FIELDS), shelfNamed('avant'));
    gone.type('rendre/autre', 'titre', 'Sans page');
    const workbench = await reopened(server);
    expect(workbench.state().left).toMatchObject([{ value: 'Sans page' }]);
  });

  test('a page that is still open keeps its own', async () => {
    const server = memory(FIELDS, true);
    const held = new Set<string>(['atelier.attente avant']);
    // Only the way in which the shelf asks for a lock.
    const locks = {
      request: (name: string, work: () => Promise<unknown>) =>
        held.has(name) ? new Promise(() => undefined) : work(),
    } as unknown as LockManager;
    const open = openWorkbench(
      server.client,
      modelWith(FIELDS),
      browserShelf(() => storage, locks, 'avant'),
    );
    open.type(PAGE, 'titre', 'En cours');
    const shelf = browserShelf(() => storage, locks, 'autre');
    const workbench = openWorkbench(server.client, server.model(), shelf);
    shelf.left(workbench.takeUp);
    await Promise.resolve();
    expect(shown(workbench, 'titre')).toBe('En retard');
  });
});
