/**
 * The workbench of the atelier: the guide as the server last gave it, what is being typed over it, and what waits to be kept. One edit is sent at a
 * time, in the order in which they were made; what the server refuses stays typed.
 */
import type {
  Result,
  Api,
  Edit,
  Edited,
  FieldValue,
  Model,
  PageModel,
  Refusal,
} from '../../../atelier/contract.ts';
import { sameValue, tidy } from '../../../atelier/field-value.ts';
import { fill } from '../../../guide/format.ts';
import { Unreachable, type Body, type Client } from './api.ts';
import { shared } from './share.ts';
import { NO_SHELF, type PutBy, type Sent, type Shelf } from './shelf.ts';
import { shownModel } from './shown-model.ts';
import { fieldName, WORDS } from '../words.fr.ts';

/** A field being typed. */
interface Typed {
  readonly page: string;
  readonly field: string;
  /** As it is on the screen, unfinished lines included. */
  readonly value: FieldValue | null;
  /** The name of this very text: the server knows by it whether it has made this edit. */
  readonly id: string;
  /** What the file held when the typing began, or what was last said to be kept. */
  readonly base: FieldValue | null;
  readonly waits: boolean;
  /** What was sent since and not answered, the last one last: the file may hold any of them. */
  readonly sent: readonly Sent[];
  /** The visit to the field in which it was typed: one step to undo, however often it was kept meanwhile. */
  readonly visit: string;
}

/** What is said of the keeping: everything is kept, something waits, a text that must be there is empty, or it could not be. */
type Keeping = 'kept' | 'waiting' | 'blank' | 'refused' | 'unreachable';

/** What takes a moment, and is said at once. */
type Doing = 'edit' | 'undo' | 'redo';

export interface WorkbenchState {
  readonly model: Model;
  /** What was wrong when the whole guide was last judged: while a page or the map does not read, less can be told. */
  readonly whole: Model['faults'];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly keeping: Keeping;
  readonly refusal: Refusal | undefined;
  /** What was done last, in words. */
  readonly told: readonly string[];
  /** What is being done now: a second press waits for the first. */
  readonly doing: Doing | undefined;
  /** « Annuler » or « Refaire » was pressed before what is being done was done: nothing more came of that press, which is said. */
  readonly tooSoon: Doing | undefined;
  /** The version that a press made, typing apart: what was counted before it is of another guide. */
  readonly made: string | undefined;
  /** What was typed, never kept, and taken back: « refaire » types it again. The last one last. */
  readonly takenBack: readonly Typed[];
  /** What a page that was closed had typed over a text that has changed since: nothing is written before its owner has said so. */
  readonly left: readonly PutBy[];
}

/** A field as it is named to whoever wrote it. */
type FieldNamer = (field: string) => string;

export interface Workbench {
  readonly state: () => WorkbenchState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Types into a field: shown at once, kept after a pause. */
  readonly type: (page: string, field: string, value: FieldValue | null) => void;
  /** The field that was being typed in was left: what is typed there later is another step to undo. */
  readonly rest: () => void;
  /**
   * Makes an edit, after what waits; undefined when it was refused. A function is given the guide as it is by then, and gives no edit when
   * there is nothing left to do.
   */
  readonly make: (edit: Edit | ((model: Model) => Edit | undefined)) => Promise<Edited | undefined>;
  /** Takes back what was done last: what could not be kept first. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Keeps now what waits. */
  readonly flush: () => Promise<void>;
  /** Sends what waits without waiting for what is being sent: the page is going, and will hear no answer. */
  readonly leave: () => void;
  /** Whether something typed would stay behind were the page closed: nothing answers, or it was refused. */
  readonly isHeldBack: () => boolean;
  /**
   * Takes up what another page had typed when it was closed: what the server had received is forgotten, and what stands over a text that has
   * changed since is asked about. What is given back could not be looked at yet.
   */
  readonly takeUp: (left: readonly PutBy[]) => Promise<readonly PutBy[]>;
  /** Writes such a text where it was typed. */
  readonly putBack: (left: PutBy) => void;
  /** Forgets it. */
  readonly forget: (left: PutBy) => void;
  /** Takes a model given by another call of the server. */
  readonly take: (model: Model, told?: readonly string[]) => void;
  /** Reads the guide again when its files have another version than the one shown. */
  readonly refresh: (version?: string) => Promise<void>;
  /** Forgets what is typed in a field: what the files hold is shown. */
  readonly drop: (page: string, field: string) => void;
  readonly dismiss: () => void;
  /** Says no more what was done last. */
  readonly hush: () => void;
  /** Asks the server for something else than an edit; undefined when nothing answers, which is then said. */
  readonly ask: <Name extends keyof Api>(
    name: Name,
    body: Body<Name>,
  ) => Promise<Result<Api[Name]['answer']> | undefined>;
  /** Tries again what could not be: keeps what waits, and reads the guide again. */
  readonly retry: () => Promise<void>;
  readonly client: Client;
}

/** How long a field is still before it is kept, in milliseconds. */
const PAUSE = 400;

const keyOf = (page: string, field: string): string => `${page}\n${field}`;

/** What the files hold of a field. */
export function keptValue(model: Model, page: string, field: string): FieldValue | null {
  return (
    model.pages.find((one) => one.page === page)?.fields.find((one) => one.field === field)?.value ?? null
  );
}

/** A page with what is being typed over it. */
export function pageWithTyped({ typed }: Pick<WorkbenchState, 'typed'>, page: PageModel): PageModel {
  if (![...typed.values()].some((one) => one.page === page.page)) return page;
  return {
    ...page,
    fields: page.fields.map((field) => {
      const own = typed.get(keyOf(page.page, field.field));
      return own === undefined ? field : { ...field, value: own.value };
    }),
  };
}

/** Whether a field stands empty on the screen that must not be: it is written anew, and what the file holds stays until then. */
function isBlank({ model }: Pick<WorkbenchState, 'model'>, { page, field, value, waits }: Typed): boolean {
  const own = model.pages.find((one) => one.page === page)?.fields.find((one) => one.field === field);
  // Without one of its labels a document does not read, and the rest of the guide could not be judged meanwhile.
  const isLabel = own?.field === 'reponses' && value !== null && typeof value === 'object';
  const isUnnamed =
    isLabel && Object.values(value as Readonly<Record<string, string>>).some((one) => tidy(one) === null);
  return waits && own?.required === true && (tidy(value) === null || isUnnamed);
}

/** The fields that are not kept because they must not be empty. */
export function blankFields(
  state: Pick<WorkbenchState, 'model' | 'typed'>,
): readonly Pick<Typed, 'page' | 'field'>[] {
  return [...state.typed.values()].filter((one) => isBlank(state, one));
}

/** What was typed last and is not kept. */
const lastWaiting = ({ typed }: Pick<WorkbenchState, 'typed'>): Typed | undefined =>
  [...typed.values()].findLast(({ waits }) => waits);

/**
 * What « annuler » and « refaire » would do, in words; undefined when there is nothing.
 *
 * @param inWords what the server noted, as its owner reads it.
 */
export function undoable(
  state: WorkbenchState,
  name: FieldNamer,
  inWords: (noted: string) => string = (noted) => noted,
): { readonly undo: string | undefined; readonly redo: string | undefined } {
  const { model, takenBack } = state;
  const [waiting, gone] = [lastWaiting(state), takenBack.at(-1)];
  const noted = ([last]: readonly string[]) => (last === undefined ? undefined : inWords(last));
  return {
    undo: waiting === undefined ? noted(model.history.undo) : name(waiting.field),
    redo: gone === undefined ? noted(model.history.redo) : name(gone.field),
  };
}

/** Whether something was typed that the server has not said to hold. */
const isOpen = ({ waits, sent }: Pick<Typed, 'waits' | 'sent'>): boolean => waits || sent.length > 0;

/** What a text is typed over: the last of its own that was sent, or what the file was known to hold. */
const overOf = ({ base, sent }: Pick<Typed, 'base' | 'sent'>): FieldValue | null => {
  const last = sent.at(-1);
  return last === undefined ? base : last.value;
};

/** What was sent, with one more; a text that is sent again is there once. */
const sentWith = ({ id, value, sent }: Pick<Typed, 'id' | 'value' | 'sent'>): readonly Sent[] => [
  ...sent.filter((one) => one.id !== id),
  { id, value: tidy(value) },
];

const newId = (): string => crypto.randomUUID();

/** A workbench over a model just given by the server. What is typed and not acknowledged stands on the shelf. */
export function openWorkbench(client: Client, first: Model, shelf: Shelf = NO_SHELF): Workbench {
  let state: WorkbenchState = {
    model: shownModel(first),
    whole: first.judgedWhole ? first.faults : [],
    typed: new Map(),
    keeping: 'kept',
    refusal: undefined,
    told: [],
    doing: undefined,
    tooSoon: undefined,
    made: undefined,
    takenBack: [],
    left: [],
  };
  const listeners = new Set<() => void>();
  const titleOf = ({ page }: Pick<Typed, 'page'>): string =>
    state.model.pages.find((one) => one.page === page)?.title ?? '';
  const set = (change: Partial<WorkbenchState>) => {
    state = { ...state, ...change };
    if (change.typed !== undefined || change.left !== undefined) {
      const open = [...state.typed.values()]
        .filter((one) => isOpen(one) && !isBlank(state, one))
        .map(({ page, field, value, id, base, sent }) => ({
          title: titleOf({ page }),
          page,
          field,
          value,
          id,
          base,
          sent,
        }));
      shelf.put([...state.left, ...open]);
    }
    for (const listener of listeners) listener();
  };

  /** What is typed over a new model: a field that the files hold otherwise than it was kept is shown as they hold it. */
  const fitted = (model: Model): ReadonlyMap<string, Typed> =>
    new Map(
      [...state.typed].filter(
        ([, one]) => isOpen(one) || sameValue(one.value, keptValue(model, one.page, one.field)),
      ),
    );
  /** What is to be said of the keeping while the server answers. */
  const keepingOf = (typed: ReadonlyMap<string, Typed>): Keeping => {
    const waiting = [...typed.values()].filter(({ waits }) => waits);
    if (waiting.length === 0) return 'kept';
    return waiting.every((one) => isBlank(state, one)) ? 'blank' : 'waiting';
  };
  const take = (given: Model, told: readonly string[] = []) => {
    const model = shared(state.model, shownModel(given));
    set({ model, whole: model.judgedWhole ? model.faults : state.whole, typed: fitted(model), told });
  };

  let line: Promise<unknown> = Promise.resolve();
  /** One call after the other. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work, work);
    line = turn.catch(() => undefined);
    return turn;
  };
  const send = async (call: () => Promise<Result<Edited>>, acknowledge: () => void = () => undefined) => {
    try {
      const answer = await call();
      if (answer.ok) {
        set({ refusal: undefined });
        acknowledge();
        take(answer.value.model, answer.value.told);
        set({ keeping: keepingOf(state.typed) });
        return answer.value;
      }
      set({ keeping: 'refused', refusal: answer.refusal });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      set({ keeping: 'unreachable' });
    }
    return undefined;
  };

  /** Sends a field. A file that holds what a request without answer had left there holds one's own text, and not another's. */
  const sendField = async (one: Typed): Promise<Result<Edited>> => {
    const { page, field, value, id, base, sent, visit } = one;
    const over = (before: FieldValue | null) =>
      client.call('edit', {
        edit: { type: 'field', page, field, value: tidy(value), before: tidy(before) },
        id,
        visit,
      });
    const before = overOf(one);
    const answer = await over(before);
    if (answer.ok || answer.refusal.kind !== 'conflict') return answer;
    const theirs = answer.refusal.conflicts.find((own) => own.page === page && own.field === field)?.theirs;
    const own = [base, ...sent.map((text) => text.value)].filter((text) => !sameValue(text, before));
    return theirs !== undefined && own.some((text) => sameValue(text, theirs)) ? over(theirs) : answer;
  };

  const keep = async (key: string): Promise<void> => {
    const one = state.typed.get(key);
    if (one === undefined || !one.waits) return;
    const mark = (now: (current: Typed) => Partial<Typed>) => {
      const current = state.typed.get(key);
      if (current !== undefined)
        set({ typed: new Map(state.typed).set(key, { ...current, ...now(current) }) });
    };
    if (sameValue(one.value, one.base) && one.sent.length === 0) {
      mark(() => ({ waits: false }));
      set({ keeping: keepingOf(state.typed) });
      return;
    }
    // A field that must be there is not taken away because it is being written anew.
    if (isBlank(state, one)) {
      set({ keeping: keepingOf(state.typed) });
      return;
    }
    mark(() => ({ waits: false, sent: sentWith(one) }));
    const done = await send(
      () => sendField(one),
      // What was sent before this one came before it: the file holds this one.
      () =>
        mark(({ sent }) => ({
          base: tidy(one.value),
          sent: sent.slice(sent.findIndex(({ id }) => id === one.id) + 1),
        })),
    );
    if (done !== undefined) return;
    // What was refused was not done; what was not answered may have been.
    const isRefused = state.keeping !== 'unreachable';
    mark(({ sent }) => ({ waits: true, ...(isRefused && { sent: sent.filter(({ id }) => id !== one.id) }) }));
  };

  // After what is being sent: the answer to it may hold this very version.
  const refresh = (version?: string): Promise<void> =>
    inLine(async () => {
      if (version === state.model.version) return;
      try {
        const answer = await client.call('model', undefined);
        if (answer.ok) take(answer.value);
        if (state.keeping === 'unreachable') set({ keeping: keepingOf(state.typed) });
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        set({ keeping: 'unreachable' });
      }
    });

  /** The state without what is typed in a field. */
  const without = ({ page, field }: Pick<Typed, 'page' | 'field'>): Partial<WorkbenchState> => {
    const typed = new Map(state.typed);
    typed.delete(keyOf(page, field));
    return { typed, keeping: keepingOf(typed), refusal: undefined };
  };

  /** A field that was set whatever the file held does not wait any more, unless something else was typed meanwhile. */
  const settle = ({ page, field, value }: Extract<Edit, { type: 'field' }>) => {
    const key = keyOf(page, field);
    const typed = state.typed.get(key);
    if (typed === undefined || !sameValue(typed.value, value)) return;
    const settled = new Map(state.typed).set(key, { ...typed, base: value, waits: false, sent: [] });
    set({ typed: settled, keeping: keepingOf(settled) });
  };

  /** Says what is being done for as long as it takes. */
  const during = async <T>(doing: Doing, work: () => Promise<T>): Promise<T> => {
    set({ doing, tooSoon: undefined });
    try {
      return await work();
    } finally {
      set({ doing: undefined, made: state.model.version });
    }
  };

  /** Whether a step back or forth must wait for what is being done: the press is then told. */
  const isTooSoon = (step: 'undo' | 'redo'): boolean => {
    if (state.doing !== undefined) set({ tooSoon: state.doing === step ? step : 'edit' });
    return state.doing !== undefined;
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async () => {
    clearTimeout(timer);
    for (const [key, { waits }] of state.typed) if (waits) await inLine(() => keep(key));
  };

  const ask: Workbench['ask'] = async (name, body) => {
    try {
      return await client.call(name, body);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      set({ keeping: 'unreachable' });
      return undefined;
    }
  };
  let visit: { readonly key: string; readonly id: string } | undefined;
  const visitOf = (key: string): string => {
    if (visit?.key !== key) visit = { key, id: newId() };
    return visit.id;
  };
  const rest = (): void => {
    visit = undefined;
  };
  const type = (page: string, field: string, value: FieldValue | null): void => {
    const key = keyOf(page, field);
    const base = state.typed.get(key)?.base ?? keptValue(state.model, page, field);
    const typed = new Map(state.typed);
    // What is typed last is last in the map: it is what « annuler » takes back first.
    typed.delete(key);
    const sent = state.typed.get(key)?.sent ?? [];
    typed.set(key, { page, field, value, id: newId(), base, waits: true, sent, visit: visitOf(key) });
    set({ typed, keeping: keepingOf(typed), takenBack: [], told: [], tooSoon: undefined });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  };

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    type,
    rest,
    make: (asked) =>
      during('edit', async () => {
        rest();
        await flush();
        return inLine(async () => {
          const edit = typeof asked === 'function' ? asked(state.model) : asked;
          if (edit === undefined) return undefined;
          set({ takenBack: [] });
          const done = await send(() => client.call('edit', { edit }));
          if (done !== undefined && edit.type === 'field') settle(edit);
          return done;
        });
      }),
    // One step a press: a trembling second press must not take back what nobody wanted back.
    undo: async () => {
      if (isTooSoon('undo')) return;
      await during('undo', async () => {
        rest();
        await flush();
        const waiting = lastWaiting(state);
        if (waiting === undefined) await inLine(() => send(() => client.call('undo', {})));
        else set({ ...without(waiting), takenBack: [...state.takenBack, waiting] });
      });
    },
    redo: async () => {
      if (isTooSoon('redo')) return;
      await during('redo', async () => {
        rest();
        await flush();
        const gone = state.takenBack.at(-1);
        if (gone === undefined) {
          await inLine(() => send(() => client.call('redo', {})));
          return;
        }
        const typed = new Map(state.typed).set(keyOf(gone.page, gone.field), { ...gone, id: newId() });
        set({ typed, keeping: keepingOf(typed), takenBack: state.takenBack.slice(0, -1) });
        await flush();
      });
    },
    flush,
    leave: () => {
      const typed = new Map(state.typed);
      for (const [key, one] of typed) {
        if (!one.waits || isBlank(state, one) || sameValue(one.value, overOf(one))) continue;
        void sendField(one).catch(() => undefined);
        typed.set(key, { ...one, sent: sentWith(one) });
      }
      set({ typed });
    },
    isHeldBack: () =>
      (state.keeping === 'refused' || state.keeping === 'unreachable') &&
      [...state.typed.values()].some(isOpen),
    takeUp: async (left) => {
      const ids = left.flatMap(({ id, sent }) => [id, ...sent.map((one) => one.id)]);
      const answer = await ask('received', { ids: ids.filter((id) => id !== '') });
      // Nobody can say what was received: it all stays where it is.
      if (answer?.ok !== true) return left;
      const received = new Set(answer.value.ids);
      const place = ({ page, field }: PutBy) =>
        state.model.pages.find((one) => one.page === page)?.fields.some((one) => one.field === field) ===
        true;
      const isBusy = ({ page, field }: PutBy) => state.typed.get(keyOf(page, field))?.waits === true;
      const held = ({ page, field }: PutBy) => keptValue(state.model, page, field);
      // What was received was kept, whatever was decided after it: it is over.
      const open = left.filter(
        (one) => !received.has(one.id) && !(place(one) && sameValue(one.value, held(one))),
      );
      const busy = open.filter((one) => place(one) && isBusy(one));
      /** What it was typed over: its own last text that was received, or what the file held before any. */
      const over = ({ base, sent }: PutBy) =>
        overOf({ base, sent: sent.filter(({ id }) => received.has(id)) });
      const free = open.filter((one) => !busy.includes(one));
      const own = free.filter((one) => place(one) && sameValue(over(one), held(one)));
      const asked = free.filter((one) => !own.includes(one));
      const typed = new Map(state.typed);
      for (const one of own) {
        const { page, field, value } = one;
        const id = one.id === '' ? newId() : one.id;
        typed.set(keyOf(page, field), {
          page,
          field,
          value,
          id,
          base: over(one),
          sent: [],
          waits: true,
          visit: newId(),
        });
      }
      set({ typed, left: [...state.left, ...asked], keeping: keepingOf(typed) });
      await flush();
      const said = own.map(({ page, field }) =>
        fill(WORDS.garde.repris, { champ: fieldName(field), titre: titleOf({ page }) }),
      );
      if (said.length > 0) set({ told: said });
      return busy;
    },
    putBack: (one) => {
      set({ left: state.left.filter((other) => other !== one) });
      type(one.page, one.field, one.value);
      void flush();
    },
    forget: (one) => set({ left: state.left.filter((other) => other !== one) }),
    take,
    drop: (page, field) => {
      set(without({ page, field }));
      void refresh();
    },
    refresh,
    dismiss: () => {
      const keeping = keepingOf(state.typed);
      set({ refusal: undefined, told: [], keeping: keeping === 'waiting' ? 'refused' : keeping });
    },
    hush: () => {
      if (state.told.length > 0 || state.tooSoon !== undefined) set({ told: [], tooSoon: undefined });
    },
    ask,
    retry: async () => {
      await flush();
      await refresh();
    },
    client,
  };
}
