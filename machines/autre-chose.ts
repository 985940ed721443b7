import { defineFlow } from '../src/flow/flow.ts';
import { autreRegime } from './autre-regime.ts';

/** La personne ne se reconnaît dans aucun but de l'accueil, ou la fiche ne dit rien de sa situation. */
export const autreChose = defineFlow({
  initial: 'besoin',
  states: {
    'besoin': {
      on: {
        'je-ne-sais-pas': 'par-ou-commencer',
        'comprendre': 'mots-de-la-declaration',
        'proche': 'aider-un-proche',
        'autre-regime': 'autre-regime',
        'autre-sujet': 'hors-sujet',
        'parler': 'parler-a-quelqu-un',
      },
    },
    'par-ou-commencer': { tags: 'reply' },
    'mots-de-la-declaration': { tags: 'reply' },
    'aider-un-proche': { tags: 'reply' },
    'autre-regime': autreRegime,
    'hors-sujet': { tags: 'reply' },
    'parler-a-quelqu-un': { tags: 'reply' },
  },
});
