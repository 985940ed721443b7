/**
 * The desk of the atelier: the guide as the server last gave it, what is being typed over it, and what waits to be kept. One edit is sent at a
 * time, in the order in which they were made; what the server refuses stays typed.
 */
import type { Edit, Edited, FieldValue, Model, PageModel, Refusal } from '../../atelier/contract.ts';
import { normalise } from '../../words/text.ts';
import { Unreachable, type Client } from './api.ts';
import { shared } from './share.ts';
import { shownModel } from './shown-model.ts';

/** A field being typed. */
interface Typed {
  readonly page: string;
  readonly field: string;
  /** As it is on the screen, unfinished lines included. */
  readonly value: FieldValue | null;
  /** What the file held when the typing began, or what was last kept. */
  readonly base: FieldValue | null;
  readonly waits: boolean;
}

/** What is said of the keeping: everything is kept, something waits, or it could not be. */
type Keeping = 'kept' | 'waiting' | 'refused' | 'unreachable';

export interface DeskState {
  readonly model: Model;
  readonly typed: ReadonlyMap<string, Typed>;
  readonly keeping: Keeping;
  readonly refusal: Refusal | undefined;
  /** What was done last, in words. */
  readonly told: readonly string[];
}

export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Types into a field: shown at once, kept after a pause. */
  readonly type: (page: string, field: string, value: FieldValue | null) => void;
  /** Makes an edit, after what waits; undefined when it was refused. */
  readonly make: (edit: Edit) => Promise<Edited | undefined>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Keeps now what waits. */
  readonly flush: () => Promise<void>;
  /** Takes a model given by another call of the server. */
  readonly take: (model: Model, told?: readonly string[]) => void;
  /** Reads the guide again when its files have another version than the one shown. */
  readonly refresh: (version?: string) => Promise<void>;
  /** Forgets what is typed in a field: what the files hold is shown. */
  readonly drop: (page: string, field: string) => void;
  readonly dismiss: () => void;
  readonly client: Client;
}

/** How long a field is still before it is kept, in milliseconds. */
const PAUSE = 400;

const keyOf = (page: string, field: string): string => `${page}\n${field}`;

/** A field's value as the files keep it: no empty line, plain spaces, « ’ »; `null` when nothing is left. */
export function tidy(value: FieldValue | null): FieldValue | null {
  if (value === null) return null;
  if (typeof value === 'string') return normalise(value) === '' ? null : normalise(value);
  if (Array.isArray(value)) {
    const lines = (value as readonly string[]).map(normalise).filter((line) => line !== '');
    return lines.length === 0 ? null : lines;
  }
  const named = Object.entries(value).flatMap(([name, text]): [string, string][] =>
    normalise(text) === '' ? [] : [[name, normalise(text)]],
  );
  return named.length === 0 ? null : Object.fromEntries(named);
}

const same = (one: FieldValue | null, other: FieldValue | null): boolean =>
  JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));

/** What the files hold of a field. */
function keptValue(model: Model, page: string, field: string): FieldValue | null {
  return (
    model.pages.find((one) => one.page === page)?.fields.find((one) => one.field === field)?.value ?? null
  );
}

/** A page with what is being typed over it. */
export function pageWithTyped({ typed }: Pick<DeskState, 'typed'>, page: PageModel): PageModel {
  if (![...typed.values()].some((one) => one.page === page.page)) return page;
  return {
    ...page,
    fields: page.fields.map((field) => {
      const own = typed.get(keyOf(page.page, field.field));
      return own === undefined ? field : { ...field, value: own.value };
    }),
  };
}

/** A desk over a model just given by the server. */
export function openDesk(client: Client, first: Model): Desk {
  let state: DeskState = {
    model: shownModel(first),
    typed: new Map(),
    keeping: 'kept',
    refusal: undefined,
    told: [],
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  /** What is typed over a new model: a field that the files hold otherwise than it was kept is shown as they hold it. */
  const fitted = (model: Model): ReadonlyMap<string, Typed> =>
    new Map(
      [...state.typed].filter(
        ([, { page, field, value, waits }]) => waits || same(value, keptValue(model, page, field)),
      ),
    );
  const take = (given: Model, told: readonly string[] = []) => {
    const model = shared(state.model, shownModel(given));
    set({ model, typed: fitted(model), told });
  };

  let line: Promise<unknown> = Promise.resolve();
  /** One call after the other. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work, work);
    line = turn.catch(() => undefined);
    return turn;
  };
  const send = async (call: () => Promise<{ ok: true; value: Edited } | { ok: false; refusal: Refusal }>) => {
    try {
      const answer = await call();
      if (answer.ok) {
        const waits = [...state.typed.values()].some((one) => one.waits);
        set({ keeping: waits ? 'waiting' : 'kept', refusal: undefined });
        take(answer.value.model, answer.value.told);
        return answer.value;
      }
      set({ keeping: 'refused', refusal: answer.refusal });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      set({ keeping: 'unreachable' });
    }
    return undefined;
  };

  const keep = async (key: string): Promise<void> => {
    const one = state.typed.get(key);
    if (one === undefined || !one.waits) return;
    const { page, field, base } = one;
    const value = tidy(one.value);
    const mark = (now: Partial<Typed>) => {
      const current = state.typed.get(key);
      if (current !== undefined) set({ typed: new Map(state.typed).set(key, { ...current, ...now }) });
    };
    if (same(value, base)) {
      mark({ waits: false });
      if (![...state.typed.values()].some(({ waits }) => waits)) set({ keeping: 'kept' });
      return;
    }
    const required = state.model.pages
      .find((one) => one.page === page)
      ?.fields.find((one) => one.field === field)?.required;
    // A field that must be there is not taken away because it is being written anew.
    if (value === null && required === true) return;
    mark({ waits: false, base: value });
    const done = await send(() =>
      client.call('edit', { edit: { type: 'field', page, field, value, before: tidy(base) } }),
    );
    if (done === undefined) mark({ waits: true, base });
  };

  // After what is being sent: the answer to it may hold this very version.
  const refresh = (version?: string): Promise<void> =>
    inLine(async () => {
      if (version === state.model.version) return;
      try {
        const answer = await client.call('model', undefined);
        if (answer.ok) take(answer.value);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        set({ keeping: 'unreachable' });
      }
    });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async () => {
    clearTimeout(timer);
    for (const [key, { waits }] of state.typed) if (waits) await inLine(() => keep(key));
  };

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    type: (page, field, value) => {
      const key = keyOf(page, field);
      const base = state.typed.get(key)?.base ?? keptValue(state.model, page, field);
      set({
        typed: new Map(state.typed).set(key, { page, field, value, base, waits: true }),
        keeping: 'waiting',
      });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE);
    },
    make: async (edit) => {
      await flush();
      return inLine(() => send(() => client.call('edit', { edit })));
    },
    undo: async () => {
      await flush();
      await inLine(() => send(() => client.call('undo', {})));
    },
    redo: async () => {
      await flush();
      await inLine(() => send(() => client.call('redo', {})));
    },
    flush,
    take,
    drop: (page, field) => {
      const typed = new Map(state.typed);
      typed.delete(keyOf(page, field));
      set({ typed, keeping: 'kept', refusal: undefined });
      void refresh();
    },
    refresh,
    dismiss: () =>
      set({ refusal: undefined, told: [], keeping: state.keeping === 'refused' ? 'kept' : state.keeping }),
    client,
  };
}
