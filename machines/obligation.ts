import { defineFlow } from '../src/flow/flow.ts';
import { adresseChangee } from './adresse-changee.ts';
import { autreRegime } from './autre-regime.ts';
import { papier } from './papier.ts';

/** La personne doit-elle déclarer en ligne ? Les trois conditions de S13, une à une. (Point C8) */
export const obligation = defineFlow({
  initial: 'pension',
  states: {
    'pension': { on: { 'oui': 'regime', 'non': 'sans-pension', 'je-ne-sais-pas': 'demander-si-concerne' } },
    'regime': {
      on: { 'oui': 'compte-valide', 'non': 'autre-regime', 'je-ne-sais-pas': 'demander-si-concerne' },
    },
    'compte-valide': {
      on: {
        'oui': 'en-ligne-obligatoire',
        'sans-compte': 'papier',
        'adresse-morte': 'adresse-changee',
        'je-ne-sais-pas': 'demander-si-concerne',
      },
    },
    'adresse-changee': { ...adresseChangee, onDone: 'en-ligne-obligatoire' },
    'sans-pension': { tags: 'reply' },
    'autre-regime': autreRegime,
    'papier': papier,
    'demander-si-concerne': { tags: 'reply' },
    'en-ligne-obligatoire': { tags: 'reply' },
  },
});
