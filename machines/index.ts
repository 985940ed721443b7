/**
 * The guide but for its words: its maps from the home page on, the sheet, and the words of the screens. The words of each page are
 * the documents beside the maps.
 */
import type { Machines } from '../src/proof/guide-data.ts';
import { accueil } from './accueil.ts';
import { channels } from './fiche/channels.ts';
import { points } from './fiche/points.ts';
import { regles } from './fiche/regles.ts';
import { sources, valeurs } from './fiche/sources.ts';
import { consoleFr } from './interface/conseiller.fr.ts';
import { horsSujetFr } from './interface/hors-sujet.fr.ts';
import { langueFr } from './interface/langue.fr.ts';
import { reservesFr } from './interface/reserves.fr.ts';
import { pagesLegalesFr } from './interface/pages-legales.fr.ts';
import { interfaceFr } from './interface/public.fr.ts';
import { relectureFr } from './interface/relecture.fr.ts';
import releases from './releases.json' with { type: 'json' };

export const machines: Machines = {
  locale: 'fr',
  root: accueil,
  channels,
  sources,
  valeurs,
  points,
  regles,
  interface: interfaceFr,
  console: consoleFr,
  legales: pagesLegalesFr,
  recherche: { langue: langueFr, horsSujet: horsSujetFr, reserves: reservesFr },
  motsDeRelecture: relectureFr,
  releases,
};
