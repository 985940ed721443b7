/** The headers of every response, in the one place that the preview server and the files for hosts (`host-files.ts`) read. */
import { identity } from '../../../machines/guide.ts';
import { isFixed, WORKER_POLICY } from '../../worker/cache-names.ts';

const { base } = identity;

/** One header, by its name and value. */
export type Header = readonly [name: string, value: string];

const POLICY = [
  // A page fetched ahead has no directive of its own, and Firefox asks this one: whatever else it would let through is named below.
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "font-src 'none'",
  "frame-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${WORKER_POLICY}`,
].join('; ');

/** What the guide never asks a browser for. Names that a browser does not know would be told as faults: only well-known ones. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

/** The headers of every response, errors included. */
export const EVERYWHERE: readonly Header[] = [
  ['Content-Security-Policy', POLICY],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', UNUSED.map((feature) => `${feature}=()`).join(', ')],
  // The page that was left is told to this site only: an answer followed before a script ran is then known.
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Files whose address changes with their content. */
export const FIXED_CACHE = 'public, max-age=31536000, immutable';
/** Pages, for five minutes: an answer whose page was fetched ahead is then there at the tap, and not asked for anew. */
export const PAGE_CACHE = 'max-age=300';
/** Everything else: kept, but asked for anew each time. */
export const OTHER_CACHE = 'no-cache';

/** Folders of which every file has an address that changes with its content. */
export const FIXED_FOLDERS = ['assets', 'donnees'] as const;

/** Content types, by address, that hosts do not all know by the file's name. */
export const TYPES: Readonly<Record<string, string>> = {
  [`${base}manifest.webmanifest`]: 'application/manifest+json',
};

function cacheOf(path: string): string {
  if (isFixed(path)) return FIXED_CACHE;
  return path.endsWith('/') ? PAGE_CACHE : OTHER_CACHE;
}

/**
 * The headers of one response.
 *
 * @param path its address, without the origin.
 * @param found false for the page that stands for a wrong address, which nothing may keep.
 */
export function headersFor(path: string, found = true): Header[] {
  const type = found ? TYPES[path] : undefined;
  return [
    ...EVERYWHERE,
    ['Cache-Control', found ? cacheOf(path) : OTHER_CACHE],
    ...(type === undefined ? [] : [['Content-Type', type] as const]),
  ];
}
