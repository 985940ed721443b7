import { defineFlow } from '../src/flow/flow.ts';
import { application } from './application.ts';
import { document } from './document.ts';

/** La personne remplit sa déclaration et bloque sur une rubrique. (S20, S21, S25 à S28, S30 à S32) */
export const remplir = defineFlow({
  initial: 'rubrique',
  states: {
    'rubrique': {
      on: {
        'salaires': 'salaires',
        'asi': 'asi',
        'prevoyance': 'prevoyance-asi',
        'comparaison': 'salaire-de-comparaison',
        'plus-courte': 'fenetres-oui-non',
        'document': 'document',
        'application': 'application',
        'je-ne-sais-pas': 'aide-remplir',
      },
    },
    'salaires': { on: { 'je-ne-sais-pas': 'ajouter-un-mois', 'plus-de-ligne': 'lignes-manquantes' } },
    'ajouter-un-mois': { tags: 'reply' },
    'lignes-manquantes': { tags: 'reply' },

    'asi': {
      on: {
        'je-la-recois': 'declarer-l-asi',
        'rubrique-absente': 'asi-percue',
        'je-ne-sais-pas': 'ce-qu-est-l-asi',
      },
    },
    'declarer-l-asi': { tags: 'reply' },
    'ce-qu-est-l-asi': { tags: 'reply' },
    'asi-percue': {
      on: { 'oui': 'asi-introuvable', 'non': 'asi-prochaine-fois', 'je-ne-sais-pas': 'asi-a-verifier' },
    },
    'asi-introuvable': { tags: 'reply' },
    'asi-prochaine-fois': { tags: 'reply' },
    'asi-a-verifier': { tags: 'reply' },

    // L'ASI d'abord : elle décide seule (point C12).
    'prevoyance-asi': {
      on: {
        'oui': 'prevoyance-obligatoire',
        'non': 'prevoyance-cotisations',
        'je-ne-sais-pas': 'envoyer-le-bulletin',
      },
    },
    'prevoyance-cotisations': {
      on: {
        'oui': 'prevoyance-a-declarer',
        'non': 'prevoyance-sans-cotisations',
        'je-ne-sais-pas': 'envoyer-le-bulletin',
      },
    },
    'prevoyance-obligatoire': { tags: 'reply' },
    'prevoyance-a-declarer': { tags: 'reply' },
    'prevoyance-sans-cotisations': { tags: 'reply' },
    'envoyer-le-bulletin': { tags: 'reply' },

    'salaire-de-comparaison': { tags: 'reply' },
    'fenetres-oui-non': { tags: 'reply' },
    'document': document,
    'application': application,
    'aide-remplir': { tags: 'reply' },
  },
});
