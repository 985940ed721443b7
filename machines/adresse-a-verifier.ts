import { defineFlow } from '../src/flow/flow.ts';

/** La personne ne sait pas si l'adresse e-mail de son compte marche encore. */
export const adresseAVerifier = defineFlow({
  initial: 'verifier-mon-adresse',
  states: {
    'verifier-mon-adresse': { tags: 'reply' },
  },
});
