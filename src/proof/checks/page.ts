/** The checks that judge a page by itself: what they say of it does not depend on the words of the other pages. */
import type { Check } from './check.ts';
import { MAP_CHECKS } from './map.ts';
import { POINTS_CHECKS } from './points.ts';
import { PROMISES_CHECKS } from './promises.ts';
import { PROVENANCE_CHECKS } from './provenance.ts';
import { WORDS_CHECKS } from './words.ts';

export const PAGE_CHECKS: readonly Check[] = [
  ...[...WORDS_CHECKS, ...PROVENANCE_CHECKS].filter(
    // These judge the whole sheet, and not a page.
    ({ name }) => !['entrées de la fiche', 'faits complets', 'faits dits', 'valeurs utiles'].includes(name),
  ),
  // Of those that judge points and the map, what a page says by itself.
  ...[...POINTS_CHECKS, ...MAP_CHECKS, ...PROMISES_CHECKS].filter(({ name }) =>
    [
      'jamais dit',
      'rien d’incertain dit comme sûr',
      'un canal par fiche',
      'je ne sais pas',
      'ce que les réponses disent',
      'forme des libellés',
      'canaux utilisables',
    ].includes(name),
  ),
];
