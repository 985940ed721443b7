import { defineFlow } from '../src/flow/flow.ts';

/** L'adresse e-mail du compte a changé ou ne s'ouvre plus. (S04, point C8) */
export const adresseChangee = defineFlow({
  initial: 'nouvelle-adresse',
  states: {
    // La personne a déjà un compte : ni création de compte ni papier ici (point C8).
    'nouvelle-adresse': { on: { 'oui': 'appeler-la-caisse', 'non': 'prendre-une-adresse' } },
    'prendre-une-adresse': {
      tags: 'advice',
      on: { 'adresse-prete': 'appeler-la-caisse', 'je-n-y-arrive-pas': 'sans-nouvelle-adresse' },
    },
    'sans-nouvelle-adresse': { tags: 'reply' },
    'appeler-la-caisse': {
      tags: 'advice',
      on: { 'c-est-fait': 'a-jour', 'je-ne-peux-pas': 'ecrire-a-la-caisse' },
    },
    'ecrire-a-la-caisse': { tags: 'reply' },
    'a-jour': { type: 'final' },
  },
});
