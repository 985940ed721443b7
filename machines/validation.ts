import { defineFlow } from '../src/flow/flow.ts';

/** Le mail qui valide l'adresse, à la fin de la création du compte. (S05) */
export const validation = defineFlow({
  initial: 'mail-recu',
  states: {
    'mail-recu': {
      on: { 'oui': 'validee', 'non': 'courriers-indesirables', 'ne-marche-pas': 'nouveau-mail' },
    },
    'courriers-indesirables': {
      tags: 'advice',
      on: { 'trouve': 'validee', 'toujours-rien': 'nouveau-mail' },
    },
    'nouveau-mail': { tags: 'reply' },
    'validee': { type: 'final' },
  },
});
