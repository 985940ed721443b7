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
        'sur-papier': 'compte-ou-papier',
        'date-depassee': 'retard',
      },
    },

    'obligation': obligation,

    // Sans internet, ou avec un papier déjà reçu : seule l'absence de compte mène au papier (S13).
    'compte-ou-papier': {
      on: {
        'sans-compte': 'papier',
        'papier-recu': 'papier-avec-compte',
        'sans-internet': 'en-ligne-sans-internet',
        'je-ne-sais-pas': 'compte-inconnu',
      },
    },
    'papier-avec-compte': { tags: 'reply' },
    'en-ligne-sans-internet': { tags: 'reply' },

    // Trouver l'eDSH : un compte, une connexion, une déclaration visible, une date, une adresse qui marche.
    'compte-existant': {
      on: { 'oui': 'connecte', 'non': 'regime-sans-compte', 'je-ne-sais-pas': 'compte-inconnu' },
    },
    'compte-inconnu': { tags: 'reply' },
    // Un autre régime ne mène ni à un compte ni au papier : la fiche n'en dit rien.
    'regime-sans-compte': {
      on: { 'oui': 'papier-ou-compte', 'non': 'autre-regime', 'je-ne-sais-pas': 'regime-inconnu' },
    },
    'autre-regime': autreRegime,
    'regime-inconnu': { tags: 'reply' },
    'papier-ou-compte': { on: { 'creer': 'compte', 'papier': 'papier', 'je-ne-sais-pas': 'choisir' } },
    'papier': papier,
    'choisir': { tags: 'reply' },
    'compte': { ...compte, onDone: 'voir-maintenant' },
    'connecte': { on: { 'oui': 'visible', 'non': 'connexion' } },
    'connexion': { ...connexion, onDone: 'voir-maintenant' },
    'visible': {
      on: {
        'oui': 'commencer',
        'application': 'application',
        'indisponible': 'service-indisponible',
        'date-depassee': 'retard',
        'non': 'date',
      },
    },
    // Après un compte créé ou retrouvé, l'adresse e-mail a le plus souvent été vue : elle n'est pas demandée de nouveau, et la fin la propose.
    'voir-maintenant': {
      on: {
        'oui': 'commencer',
        'application': 'application',
        'indisponible': 'service-indisponible',
        'date-depassee': 'retard',
        'non': 'dates-maintenant',
      },
    },
    'dates-maintenant': {
      on: {
        'pas-encore': 'attendre-la-date',
        'depassee': 'retard',
        'dans-les-dates': 'toujours-invisible',
        'je-ne-sais-pas': 'interroger-la-caisse',
      },
    },
    'service-indisponible': { tags: 'reply' },
    'commencer': { tags: 'reply' },
    'application': application,
    'adresse-valide': {
      on: { 'oui': 'toujours-invisible', 'non': 'adresse-changee', 'je-ne-sais-pas': 'adresse-a-verifier' },
    },
    'adresse-changee': { ...adresseChangee, onDone: 'regarder-de-nouveau' },
    'regarder-de-nouveau': { tags: 'reply' },
    'adresse-a-verifier': adresseAVerifier,
    'date': {
      on: {
        'pas-encore': 'attendre-la-date',
        'depassee': 'retard',
        'dans-les-dates': 'adresse-valide',
        'je-ne-sais-pas': 'interroger-la-caisse',
      },
    },
    'attendre-la-date': { tags: 'reply' },
    'retard': retard,
    'toujours-invisible': { tags: 'reply' },
    'interroger-la-caisse': { tags: 'reply' },
  },
});
