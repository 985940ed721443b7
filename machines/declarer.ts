import { defineFlow } from '../src/flow/flow.ts';
import { adresseAVerifier } from './adresse-a-verifier.ts';
import { adresseChangee } from './adresse-changee.ts';
import { application } from './application.ts';
import { autreRegime } from './autre-regime.ts';
import { compte } from './compte.ts';
import { connexion } from './connexion.ts';
import { obligation } from './obligation.ts';
import { papier } from './papier.ts';
import { retard } from './retard.ts';

/** La personne veut faire sa déclaration en ligne (eDSH). (S13, S14, S17, S22) */
export const declarer = defineFlow({
  initial: 'situation',
  states: {
    'situation': {
      on: {
        'introuvable': 'compte-existant',
        'dois-je': 'obligation',
        'telephone': 'application',
        'sans-internet': 'papier',
        'date-depassee': 'retard',
      },
    },

    'obligation': obligation,

    // Trouver l'eDSH : un compte, une connexion, une déclaration visible, une adresse qui marche, une date.
    'compte-existant': {
      on: { 'oui': 'connecte', 'non': 'papier-ou-compte', 'je-ne-sais-pas': 'compte-a-verifier' },
    },
    'compte-a-verifier': { tags: 'reply' },
    'autre-regime': autreRegime,
    'papier-ou-compte': {
      on: {
        'creer': 'compte',
        'papier': 'papier',
        'autre-regime': 'autre-regime',
        'je-ne-sais-pas': 'choisir',
      },
    },
    'papier': papier,
    'choisir': { tags: 'reply' },
    'compte': { ...compte, onDone: 'visible' },
    'connecte': { on: { 'oui': 'visible', 'non': 'connexion' } },
    'connexion': { ...connexion, onDone: 'visible' },
    'visible': {
      on: {
        'oui': 'commencer',
        'application': 'application',
        'indisponible': 'service-indisponible',
        'date-depassee': 'retard',
        'non': 'adresse-valide',
      },
    },
    'service-indisponible': {
      tags: 'advice',
      on: { 'ca-marche': 'commencer', 'toujours-la': 'message-qui-reste' },
    },
    'message-qui-reste': { tags: 'reply' },
    'commencer': { tags: 'reply' },
    'application': application,
    'adresse-valide': {
      on: { 'oui': 'date', 'non': 'adresse-changee', 'je-ne-sais-pas': 'adresse-a-verifier' },
    },
    'adresse-changee': { ...adresseChangee, onDone: 'date' },
    'adresse-a-verifier': adresseAVerifier,
    'date': {
      on: {
        'pas-encore': 'attendre-la-date',
        'depassee': 'retard',
        'dans-les-dates': 'toujours-invisible',
        'je-ne-sais-pas': 'interroger-la-caisse',
      },
    },
    'attendre-la-date': { tags: 'reply' },
    'retard': retard,
    'toujours-invisible': { tags: 'reply' },
    'interroger-la-caisse': { tags: 'reply' },
  },
});
