import { defineFlow } from '../src/flow/flow.ts';
import { piratage } from './piratage.ts';

/** Remboursements, suppression, piratage : la vie du compte. (S07, S08, S12, S18) */
export const monCompte = defineFlow({
  initial: 'sujet',
  states: {
    'sujet': {
      on: {
        'remboursements': 'decomptes',
        'suppression': 'suppression',
        'piratage': 'piratage',
        'je-ne-sais-pas': 'aide-mon-compte',
      },
    },

    // Les cinq causes de S08, chacune à part (point C14).
    'decomptes': {
      on: {
        'adresse': 'decompte-adresse',
        'etranger': 'decompte-etranger',
        'panne': 'decompte-panne',
        'ancien': 'decompte-ancien',
        'regularisation': 'decompte-regularisation',
        'je-ne-sais-pas': 'decompte-inconnu',
      },
    },
    'decompte-adresse': { tags: 'reply' },
    'decompte-etranger': { tags: 'reply' },
    'decompte-panne': { tags: 'reply' },
    'decompte-ancien': { tags: 'reply' },
    'decompte-regularisation': { tags: 'reply' },
    'decompte-inconnu': { tags: 'reply' },

    'suppression': {
      on: {
        'papier': 'papier-apres-suppression',
        'pirate': 'piratage',
        'je-ne-sais-pas': 'supprimer-mon-compte',
      },
    },
    'papier-apres-suppression': { tags: 'reply' },
    'supprimer-mon-compte': { tags: 'reply' },
    'piratage': piratage,
    'aide-mon-compte': { tags: 'reply' },
  },
});
