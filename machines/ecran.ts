import { defineFlow } from '../src/flow/flow.ts';

/** La page elle-même ne marche pas pour la personne : bouton gris, lecteur d'écran. (S14, S28) */
export const ecran = defineFlow({
  initial: 'ecran-qui-bloque',
  states: {
    'ecran-qui-bloque': { tags: 'reply' },
  },
});
