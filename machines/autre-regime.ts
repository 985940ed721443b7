import { defineFlow } from '../src/flow/flow.ts';

/** La personne dépend d'un autre régime : la fiche n'en dit rien. */
export const autreRegime = defineFlow({
  initial: 'contacter-son-regime',
  states: {
    'contacter-son-regime': { tags: 'reply' },
  },
});
