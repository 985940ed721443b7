import { defineFlow } from '../src/flow/flow.ts';
import { document } from './document.ts';
import { retard } from './retard.ts';

/** La déclaration est envoyée, une question reste. (S15, S16, S19, S23, S24, S29) */
export const apresEnvoi = defineFlow({
  initial: 'besoin',
  states: {
    'besoin': {
      on: {
        'erreur': 'corriger',
        'telechargement': 'recapitulatif-perdu',
        'courrier': 'inutile-d-envoyer',
        'historique': 'historique',
        'document': 'document',
        'date-depassee': 'retard',
        'je-ne-sais-pas': 'aide-apres-envoi',
      },
    },
    'corriger': { tags: 'reply' },
    'recapitulatif-perdu': { tags: 'reply' },
    'inutile-d-envoyer': { tags: 'reply' },
    'historique': { tags: 'reply' },
    'document': document,
    'retard': retard,
    'aide-apres-envoi': { tags: 'reply' },
  },
});
