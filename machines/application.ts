import { defineFlow } from '../src/flow/flow.ts';

/** La personne est dans l'application, et non dans un navigateur. (S14, S28, point C5) */
export const application = defineFlow({
  initial: 'passer-par-le-navigateur',
  states: {
    'passer-par-le-navigateur': { tags: 'reply' },
  },
});
