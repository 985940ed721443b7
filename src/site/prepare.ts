/** The guide made ready for the site: compiled, with its version. It draws nothing, so scripts and checks read it without any screen. */
import { createHash } from 'node:crypto';
import { adviserGuide, type AdviserGuide } from '../adviser/adviser-part.ts';
import { compileGuide } from '../guide/compile.ts';
import type { GuideData } from '../proof/guide-data.ts';
import { offsetOf, releasesOf } from '../session/spoken-code.ts';

/** The first eight signs of a text's SHA-256: what names a file or a version after its content. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/**
 * The guide ready to be rendered; its version changes with any word or edge of it.
 *
 * @throws when the registry of releases is damaged.
 */
export function prepare(data: GuideData): AdviserGuide {
  // Reading a page again, settling a point, or counting pages changes neither a word of the guide nor an edge.
  const {
    relectures: _relectures,
    points: _points,
    regles: _regles,
    mesure: _mesure,
    statistiques: _statistiques,
    ...said
  } = data;
  const guide = compileGuide(
    data,
    fingerprint(JSON.stringify(said)),
    offsetOf(releasesOf(data.releases), data.root),
  );
  return adviserGuide(guide, data.console);
}
