/** The lines of a server's log, judged: what counts, by day and hour, and what is refused. */
import { OUTCOMES } from '../../../src/adviser/call/calls.ts';
import type { Counted } from '../../../src/measure/event.ts';
import {
  ADDRESS_PATTERN,
  FIELD_NAMES,
  HOUR_PATTERN,
  QUERY_PATTERN,
  readAddress,
  readFields,
  REFUSALS,
  type KnownGuide,
  type ReadPage,
  type Refusal,
} from '../../../src/measure/line.ts';

/** What a host may write besides nginx's lines: Caddy's, whose one field is the address that was asked for. */
const CADDY = new RegExp(
  `^\\{"heure":"(${HOUR_PATTERN})","request":\\{"uri":"[a-z/-]{1,100}\\?${QUERY_PATTERN}"\\}\\}$`,
);
const CADDY_PAGE = new RegExp(
  `^\\{"heure":"(${HOUR_PATTERN})","request":\\{"uri":"(${ADDRESS_PATTERN})"\\}\\}$`,
);
const NGINX = new RegExp(`^(${HOUR_PATTERN})\t(.*)$`);

/** No line that counts is longer, in bytes. */
export const LONGEST = 800;

/** How many times something happened in one hour. */
export type Row = (Counted | ReadPage) & {
  /** « AAAA-MM-JJ ». */
  readonly day: string;
  /** Between 0 and 23, as the server's clock had it. */
  readonly hour: number;
  readonly n: number;
};

/** How many lines were refused, for each reason. */
export type Refused = Readonly<Record<Refusal, number>>;

/** A row that grows. */
type Counting = (Counted | ReadPage) & { readonly day: string; readonly hour: number; n: number };

export interface Judged {
  readonly rows: readonly Row[];
  readonly refused: Refused;
  /** The lines in all, the empty ones left out. */
  readonly lines: number;
}

/** The hour, and the fields of an event as nginx writes them or the address of a page; undefined when it is no line of an example. */
function cut(line: string): readonly [hour: string, fields: string] | undefined {
  const nginx = NGINX.exec(line);
  if (nginx !== null) return [nginx[1] ?? '', nginx[2] ?? ''];
  const page = CADDY_PAGE.exec(line);
  if (page !== null) return [page[1] ?? '', page[2] ?? ''];
  const caddy = CADDY.exec(line);
  if (caddy === null) return undefined;
  return [caddy[1] ?? '', FIELD_NAMES.map((name) => caddy.groups?.[name] ?? '').join('\t')];
}

/** Judges lines that come with how many times each was written. Never throws for what a line holds. */
export class Judge {
  readonly #guides: ReadonlyMap<string, KnownGuide>;
  readonly #present: string;
  readonly #rows = new Map<string, Counting>();
  readonly #refused: Record<Refusal, number> = { forme: 0, version: 0, page: 0, reponse: 0, mots: 0 };
  /** The same fields come at many hours: each is read once. */
  readonly #read = new Map<string, Counted | ReadPage | Refusal>();
  #lines = 0;

  /** @param present the version that the pages read without a script are counted for: their lines do not say it. */
  constructor(guides: ReadonlyMap<string, KnownGuide>, present: string) {
    this.#guides = guides;
    this.#present = present;
  }

  take(line: string, n: number): void {
    this.#lines += n;
    const parts = line.length > LONGEST ? undefined : cut(line);
    const event = parts === undefined ? 'forme' : this.#eventOf(parts[1]);
    if (parts === undefined || typeof event === 'string') {
      this.#refused[typeof event === 'string' ? event : 'forme'] += n;
      return;
    }
    const key = parts.join('\t');
    const known = this.#rows.get(key);
    if (known === undefined) {
      const [instant] = parts;
      this.#rows.set(key, { ...event, day: instant.slice(0, 10), hour: Number(instant.slice(11)), n });
    } else {
      known.n += n;
    }
  }

  #eventOf(fields: string): Counted | ReadPage | Refusal {
    const known = this.#read.get(fields);
    if (known !== undefined) return known;
    const event = fields.startsWith('/')
      ? readAddress(fields, this.#present, this.#guides.get(this.#present))
      : readFields(fields, this.#guides, OUTCOMES);
    // Whoever writes lines at random must not fill the memory.
    if (this.#read.size < 200_000) this.#read.set(fields, event);
    return event;
  }

  /** What was judged so far. */
  end(): Judged {
    return {
      rows: [...this.#rows.values()],
      refused: { ...this.#refused },
      lines: this.#lines,
    };
  }
}

/** Nothing refused. */
export const NONE_REFUSED: Refused = Object.freeze({ forme: 0, version: 0, page: 0, reponse: 0, mots: 0 });

/** Two counts of refused lines as one. */
export function addRefused(one: Refused, other: Refused): Refused {
  const sums = REFUSALS.map((reason) => [reason, one[reason] + other[reason]] as const);
  // Every reason is there.
  return Object.fromEntries(sums) as Record<Refusal, number>;
}
