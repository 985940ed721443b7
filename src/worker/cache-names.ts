/** What the site, its build and its service worker agree on, so that the guide works without a network. */
import { identity } from '../../machines/guide.ts';

const { id, base } = identity;

/** The address of the service worker, the only script whose address never changes. */
export const WORKER_URL = `${base}sw.js`;

/** The Trusted Types policy that lets that one address be registered, and no other. */
export const WORKER_POLICY = `${id}-hors-ligne`;

/** Every cache of the guide begins so; the build's fingerprint follows. */
export const CACHE_PREFIX = `${id}-`;

/** Where a cache says that it is whole, and when its pages were last known to be those of the site. */
export const STAMP_URL = `${base}hors-ligne/complet`;

/** The page for what this device does not hold. */
export const OFFLINE_URL = `${base}hors-ligne/`;

/** The page for an address that does not exist, as the host serves it. */
export const NOT_FOUND_URL = `${base}404.html`;

/** Some pages that go together, in one file, and the parts of the guide that they need. */
export interface Group {
  /** The file of these pages: their HTML by address. */
  readonly pages: string;
  readonly files: readonly string[];
}

/** What one build is made of, as far as a browser keeps it. Every address in it but those of `rest` changes with its content. */
export interface PrecacheManifest {
  /** The fingerprint of the build. */
  readonly build: string;
  /** What every page leans on, and the pages that belong to no goal. */
  readonly base: Group;
  readonly goals: Readonly<Record<string, Group>>;
  /** What no page begins with: the search, the console, icons. */
  readonly rest: readonly string[];
}

/** The pages of one group, their HTML by address, as the plan's file holds them. */
export type Bundle = Readonly<Record<string, string>>;

/** The group that an address belongs to, its first segment among the goals; the base has the empty name. */
export function groupOf(goals: Readonly<Record<string, unknown>>, path: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  const first = below.split('/').find((segment) => segment !== '') ?? '';
  return Object.hasOwn(goals, first) ? first : '';
}

/** Whether an address changes with its content, so that any copy of it is the right one. */
export function isFixed(path: string): boolean {
  return path.startsWith(`${base}assets/`) || path.startsWith(`${base}donnees/`);
}
