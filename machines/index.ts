/**
 * The guide but for its words: its maps from the home page on, the sheet, the legal pages and the language of the search. The words of each page are the
 * documents beside the maps, those of the screens the files of interface/.
 */
import type { Machines } from '../src/proof/guide-data.ts';
import { accueil } from './accueil.ts';
import { channels } from './fiche/channels.ts';
import { points } from './fiche/points.ts';
import { regles } from './fiche/regles.ts';
import { sources, valeurs } from './fiche/sources.ts';
import { langueFr } from './interface/langue.fr.ts';
import { reservesFr } from './interface/reserves.fr.ts';
import { pagesLegalesFr } from './interface/pages-legales.fr.ts';
import releases from './releases.json' with { type: 'json' };

export const machines: Machines = {
  locale: 'fr',
  root: accueil,
  channels,
  sources,
  valeurs,
  points,
  regles,
  legales: pagesLegalesFr,
  recherche: { langue: langueFr, reserves: reservesFr },
  releases,
};
