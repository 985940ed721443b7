import { defineFlow } from '../src/flow/flow.ts';

/** La personne voit une erreur et n'a pas encore validé. (S19) */
export const avantValidation = defineFlow({
  initial: 'corriger-avant-de-valider',
  states: {
    'corriger-avant-de-valider': { tags: 'reply' },
  },
});
