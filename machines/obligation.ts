import { defineFlow } from '../src/flow/flow.ts';
import { adresseChangee } from './adresse-changee.ts';
import { autreRegime } from './autre-regime.ts';
import { papier } from './papier.ts';

/** La personne doit-elle déclarer en ligne ? Les trois conditions de S13, une à une. (Point C8) */
export const obligation = defineFlow({
  // Le compte d'abord : sans lui, la déclaration arrive sur papier, et rien d'autre n'est demandé.
  initial: 'compte-valide',
  states: {
    'pension': { on: { 'oui': 'regime', 'non': 'sans-pension', 'je-ne-sais-pas': 'demander-si-concerne' } },
    'regime': {
      on: { 'oui': 'en-ligne-obligatoire', 'non': 'autre-regime', 'je-ne-sais-pas': 'demander-si-concerne' },
    },
    'compte-valide': {
      on: {
        'oui': 'pension',
        'sans-compte': 'papier',
        'adresse-morte': 'adresse-changee',
        'je-ne-sais-pas': 'demander-si-concerne',
      },
    },
    'adresse-changee': { ...adresseChangee, onDone: 'pension' },
    'sans-pension': { tags: 'reply' },
    'autre-regime': autreRegime,
    'papier': papier,
    'demander-si-concerne': { tags: 'reply' },
    'en-ligne-obligatoire': { tags: 'reply' },
  },
});
