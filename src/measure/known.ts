/** What a reader of lines must know of one version of the guide, as data that is kept from one reading to the next. */
import * as v from 'valibot';
import type { Guide } from '../guide/guide.ts';
import { HOME } from '../guide/pages.ts';
import type { KnownGuide } from './line.ts';

/** A version as data. */
const KNOWN_SCHEMA = v.object({
  version: v.string(),
  locale: v.string(),
  pages: v.array(v.object({ path: v.string(), kind: v.string(), answers: v.array(v.string()) })),
  lexicon: v.array(v.string()),
});

export type KnownVersion = v.InferOutput<typeof KNOWN_SCHEMA>;

/** A version of the guide as data. */
export function versionOf(
  { version, locale, pages }: Pick<Guide, 'version' | 'locale' | 'pages'>,
  lexicon: ReadonlySet<string>,
): KnownVersion {
  return {
    version,
    locale,
    pages: [...pages.values()].map(({ path, kind, answers }) => ({
      path,
      kind,
      answers: answers.map(({ id }) => id),
    })),
    lexicon: [...lexicon],
  };
}

/** Reads what `versionOf` gave, through JSON or not; undefined when it is no such thing. */
export function readVersion(value: unknown): KnownVersion | undefined {
  const read = v.safeParse(KNOWN_SCHEMA, value);
  return read.success ? read.output : undefined;
}

/** A version, ready to judge lines. */
export function known({ locale, pages, lexicon }: KnownVersion): KnownGuide {
  const byPath = new Map(
    pages.map(({ path, kind, answers }) => [path, { kind, answers: new Set(answers) }] as const),
  );
  return {
    locale,
    pages: byPath,
    goals: byPath.get(HOME)?.answers ?? new Set(),
    lexicon: new Set(lexicon),
  };
}

/** The guide in hand, ready to judge lines. */
export function knownGuideOf(
  guide: Pick<Guide, 'version' | 'locale' | 'pages'>,
  lexicon: ReadonlySet<string>,
): KnownGuide {
  return known(versionOf(guide, lexicon));
}
