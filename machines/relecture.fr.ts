import type { ReviewWords } from '../src/flow.ts';

/** Les mots de la page de relecture, des cartes et de « ce qui a changé » : pour qui tient le contenu. */
export const relectureFr: ReviewWords = {
  cartes: {
    carte: 'Carte du flux « {nom} »',
    toutLeGuide: 'Carte de tout le guide',
    description: 'Étapes : {etapes}. Flèches : {fleches}. Le plan en liste dit la même chose.',
    detour: 'Flux « {nom} »',
    ensuite: 'ensuite',
    fin: 'Fin de ce flux',
    dejaVu: 'déjà dans ce plan',
  },
};
