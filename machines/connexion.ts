import { defineFlow } from '../src/flow/flow.ts';
import { adresseChangee } from './adresse-changee.ts';
import { codeProvisoire } from './code-provisoire.ts';
import { piratage } from './piratage.ts';

/** La personne n'arrive pas à se connecter à son compte. (S09 à S12) */
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
        'je-ne-sais-pas': 'noter-le-message',
      },
    },
    'attendre': { tags: 'advice', on: { 'ca-marche': 'connecte', 'mot-de-passe-oublie': 'acces-adresse' } },
    'acces-adresse': {
      on: { 'oui': 'mot-de-passe', 'non': 'adresse-changee', 'je-ne-sais-pas': 'franceconnect' },
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
    'noter-le-message': { tags: 'reply' },
    'aide-connexion': { tags: 'reply' },
    'service-en-panne': { tags: 'reply' },
    'connecte': { type: 'final' },
  },
});
