import { defineFlow } from '../src/flow/flow.ts';
import { adresse } from './adresse.ts';

/** L'adresse e-mail du compte a changé ou ne s'ouvre plus. (S04, point C8) */
export const adresseChangee = defineFlow({
  initial: 'adresse',
  states: {
    'adresse': { ...adresse, onDone: 'appeler-la-caisse' },
    'appeler-la-caisse': {
      tags: 'advice',
      on: { 'c-est-fait': 'a-jour', 'je-ne-peux-pas': 'ecrire-a-la-caisse' },
    },
    'ecrire-a-la-caisse': { tags: 'reply' },
    'a-jour': { type: 'final' },
  },
});
