import { defineFlow } from '../src/flow/flow.ts';
import { application } from './application.ts';
import { apresEnvoi } from './apres-envoi.ts';
import { avantValidation } from './avant-validation.ts';
import { document } from './document.ts';
import { ecran } from './ecran.ts';

/** La personne remplit sa déclaration et bloque sur une rubrique. (S14, S19 à S21, S25 à S28, S30 à S32) */
export const remplir = defineFlow({
  initial: 'rubrique',
  states: {
    'rubrique': {
      on: {
        'salaires': 'salaires',
        'asi': 'asi',
        'prevoyance': 'prevoyance-asi',
        'comparaison': 'salaire-de-comparaison',
        'document': 'document',
        'application': 'application',
        'je-ne-sais-pas': 'autre-question',
      },
    },
    'autre-question': {
      on: {
        'plus-courte': 'fenetres-oui-non',
        'changement': 'declarer-un-changement',
        'erreur': 'avant-validation',
        'ecran': 'ecran',
        'deja-validee': 'apres-envoi',
        'je-ne-sais-pas': 'aide-remplir',
      },
    },
    'salaires': {
      on: {
        'je-ne-sais-pas': 'ajouter-un-mois',
        'plus-de-ligne': 'lignes-manquantes',
        'autre': 'brut-ou-net',
      },
    },
    'ajouter-un-mois': { tags: 'reply' },
    'lignes-manquantes': { tags: 'reply' },
    'brut-ou-net': { tags: 'reply' },

    'asi': {
      on: {
        'je-la-recois': 'declarer-l-asi',
        'rubrique-absente': 'asi-percue',
        'recue-ou-non': 'asi-a-verifier',
        'je-ne-sais-pas': 'ce-qu-est-l-asi',
      },
    },
    'declarer-l-asi': { tags: 'reply' },
    'ce-qu-est-l-asi': { tags: 'reply' },
    'asi-percue': {
      on: {
        'oui': 'asi-introuvable',
        'non': 'asi-prochaine-fois',
        'jamais': 'ce-qu-est-l-asi',
        'je-ne-sais-pas': 'asi-a-verifier',
      },
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
        'pas-de-bulletin': 'sans-bulletin',
        'je-ne-sais-pas': 'envoyer-le-bulletin',
      },
    },
    'prevoyance-obligatoire': { tags: 'reply' },
    'prevoyance-a-declarer': { tags: 'reply' },
    'prevoyance-sans-cotisations': { tags: 'reply' },
    'envoyer-le-bulletin': { tags: 'reply' },
    'sans-bulletin': { tags: 'reply' },

    'salaire-de-comparaison': { tags: 'reply' },
    'fenetres-oui-non': { tags: 'reply' },
    'declarer-un-changement': { tags: 'reply' },
    'avant-validation': avantValidation,
    'ecran': ecran,
    'apres-envoi': apresEnvoi,
    'document': document,
    'application': application,
    'aide-remplir': { tags: 'reply' },
  },
});
