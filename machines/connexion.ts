import { defineFlow } from '../src/flow/flow.ts';
import { adresseChangee } from './adresse-changee.ts';
import { codeProvisoire } from './code-provisoire.ts';
import { ecran } from './ecran.ts';
import { piratage } from './piratage.ts';

/** La personne n'arrive pas à se connecter à son compte. (S04, S09 à S13) */
export const connexion = defineFlow({
  initial: 'message',
  states: {
    'message': {
      on: {
        'mot-de-passe-oublie': 'acces-adresse',
        'bloque': 'attendre',
        'indisponible': 'revenir-plus-tard',
        'franceconnect': 'franceconnect',
        'code-provisoire': 'code-provisoire',
        'pirate': 'piratage',
        'je-ne-sais-pas': 'autre-blocage',
      },
    },
    'attendre': {
      tags: 'advice',
      on: {
        'ca-marche': 'connecte',
        'mot-de-passe-oublie': 'acces-adresse',
        'franceconnect': 'franceconnect',
      },
    },
    'acces-adresse': {
      on: { 'oui': 'mot-de-passe', 'non': 'adresse-changee', 'je-ne-sais-pas': 'adresse-oubliee' },
    },
    // Une adresse oubliée est la question même de S04 : elle mène à la caisse, pas à FranceConnect seul.
    'adresse-oubliee': {
      tags: 'advice',
      on: { 'retrouvee': 'mot-de-passe', 'a-changer': 'adresse-changee', 'franceconnect': 'franceconnect' },
    },
    'adresse-changee': { ...adresseChangee, onDone: 'mot-de-passe' },
    'mot-de-passe': { tags: 'advice', on: { 'ca-marche': 'connecte', 'ca-ne-marche-pas': 'franceconnect' } },
    'franceconnect': {
      tags: 'advice',
      on: { 'ca-marche': 'connecte', 'ca-ne-marche-pas': 'aide-connexion' },
    },
    'revenir-plus-tard': {
      tags: 'advice',
      on: { 'ca-marche': 'connecte', 'toujours-la': 'service-en-panne' },
    },
    'code-provisoire': codeProvisoire,
    'piratage': piratage,
    'autre-blocage': {
      on: {
        'jamais-cree': 'pas-de-compte',
        'adresse-changee': 'adresse-changee',
        'ecran': 'ecran',
        'je-ne-sais-pas': 'noter-le-message',
      },
    },
    'pas-de-compte': { tags: 'reply' },
    'ecran': ecran,
    'noter-le-message': { tags: 'reply' },
    'aide-connexion': { tags: 'reply' },
    'service-en-panne': { tags: 'reply' },
    'connecte': { type: 'final' },
  },
});
