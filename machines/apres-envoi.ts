import { defineFlow } from '../src/flow/flow.ts';
import { avantValidation } from './avant-validation.ts';
import { document } from './document.ts';

/** La déclaration est envoyée, une question reste. (S15, S16, S19, S23, S24, S29) */
export const apresEnvoi = defineFlow({
  initial: 'besoin',
  states: {
    'besoin': {
      on: {
        'erreur': 'corriger',
        'pas-validee': 'avant-validation',
        'telechargement': 'recapitulatif-perdu',
        'courrier': 'inutile-d-envoyer',
        'historique': 'historique',
        'document': 'document',
        'je-ne-sais-pas': 'aide-apres-envoi',
      },
    },
    'corriger': { tags: 'reply' },
    'recapitulatif-perdu': { tags: 'reply' },
    'inutile-d-envoyer': { tags: 'reply' },
    'historique': { tags: 'reply' },
    'document': document,
    'avant-validation': avantValidation,
    'aide-apres-envoi': { tags: 'reply' },
  },
});
