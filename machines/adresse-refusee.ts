import { defineFlow } from '../src/flow/flow.ts';

/** L'adresse e-mail donnée est refusée pendant la création du compte. (S03) */
export const adresseRefusee = defineFlow({
  initial: 'adresse-unique',
  states: {
    'adresse-unique': { tags: 'reply' },
  },
});
