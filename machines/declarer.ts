import { defineFlow } from '../src/flow.ts';
import { adresseAVerifier } from './adresse-a-verifier.ts';
import { adresseChangee } from './adresse-changee.ts';
import { application } from './application.ts';
import { autreRegime } from './autre-regime.ts';
import { compte } from './compte.ts';
import { connexion } from './connexion.ts';
import { retard } from './retard.ts';

/** La personne veut faire sa déclaration en ligne (eDSH). (S13, S14, S17, S22) */
export const declarer = defineFlow('declarer', {
  initial: 'situation',
  states: {
    'situation': {
      on: {
        'introuvable': 'compte-existant',
        'dois-je': 'pension',
        'telephone': 'application',
        'date-depassee': 'retard',
      },
    },

    // Les trois conditions de S13, une à une.
    'pension': { on: { 'oui': 'regime', 'non': 'sans-pension', 'je-ne-sais-pas': 'demander-si-concerne' } },
    'regime': {
      on: { 'oui': 'compte-valide', 'non': 'autre-regime', 'je-ne-sais-pas': 'demander-si-concerne' },
    },
    'compte-valide': {
      on: {
        'oui': 'en-ligne-obligatoire',
        'sans-compte': 'papier',
        'adresse-morte': 'adresse-changee',
        'je-ne-sais-pas': 'demander-si-concerne',
      },
    },
    'sans-pension': { tags: 'reply' },
    'autre-regime': autreRegime,
    'demander-si-concerne': { tags: 'reply' },
    'en-ligne-obligatoire': { tags: 'reply' },
    'papier': { tags: 'reply' },

    // Trouver l'eDSH : un compte, une connexion, une déclaration visible, une adresse qui marche, une date.
    'compte-existant': { on: { 'oui': 'connecte', 'non': 'papier-ou-compte' } },
    'papier-ou-compte': { on: { 'creer': 'compte', 'papier': 'papier', 'je-ne-sais-pas': 'choisir' } },
    'choisir': { tags: 'reply' },
    'compte': { ...compte, onDone: 'visible' },
    'connecte': { on: { 'oui': 'visible', 'non': 'connexion' } },
    'connexion': { ...connexion, onDone: 'visible' },
    'visible': { on: { 'oui': 'commencer', 'application': 'application', 'non': 'adresse-valide' } },
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
