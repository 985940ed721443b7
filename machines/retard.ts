import { defineFlow } from '../src/flow/flow.ts';

/** La date limite est passée. (S17, S22, point C3) */
export const retard = defineFlow({
  initial: 'relance',
  states: {
    'relance': {
      on: {
        'pas-encore': 'attendre-la-relance',
        'rien-depuis-un-mois': 'relance-jamais-venue',
        'recue': 'relance-recue',
        'papier': 'papier-en-retard',
      },
    },
    'attendre-la-relance': { tags: 'reply' },
    'relance-jamais-venue': { tags: 'reply' },
    'relance-recue': { tags: 'reply' },
    'papier-en-retard': { tags: 'reply' },
  },
});
