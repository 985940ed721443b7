import { defineFlow } from '../src/flow/flow.ts';

/** La personne a-t-elle une adresse e-mail à elle seule, qu'elle peut ouvrir ? (S02, S03) */
export const adresse = defineFlow({
  initial: 'personnelle',
  states: {
    'personnelle': {
      on: {
        'oui': 'prete',
        'partagee': 'adresse-partagee',
        'aucune': 'creer-adresse',
        'je-ne-sais-pas': 'tester-adresse',
      },
    },
    'adresse-partagee': {
      tags: 'advice',
      on: { 'j-en-ai-une-autre': 'prete', 'je-n-en-ai-pas': 'creer-adresse' },
    },
    'tester-adresse': {
      tags: 'advice',
      on: { 'elle-marche': 'prete', 'elle-ne-marche-pas': 'creer-adresse' },
    },
    'creer-adresse': {
      tags: 'advice',
      on: { 'adresse-creee': 'prete', 'je-n-y-arrive-pas': 'aide-adresse' },
    },
    'aide-adresse': { tags: 'reply' },
    'prete': { type: 'final' },
  },
});
