import { defineFlow } from '../src/flow/flow.ts';

/** La personne n'a pas de compte : la déclaration arrive sur papier. (S13) */
export const papier = defineFlow({
  initial: 'declaration-sur-papier',
  states: {
    'declaration-sur-papier': { tags: 'reply' },
  },
});
