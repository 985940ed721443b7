import { defineFlow } from '../src/flow/flow.ts';
import { adresseMail } from './adresse-mail.ts';
import { apresEnvoi } from './apres-envoi.ts';
import { autreChose } from './autre-chose.ts';
import { compte } from './compte.ts';
import { connexion } from './connexion.ts';
import { declarer } from './declarer.ts';
import { monCompte } from './mon-compte.ts';
import { remplir } from './remplir.ts';

/** La machine racine : la page d'accueil est sa première question, chaque but est un de ses états. */
export const accueil = defineFlow({
  initial: 'accueil',
  states: {
    'accueil': {
      on: {
        'declarer': 'declarer',
        'connexion': 'connexion',
        'compte': 'compte',
        'adresse-mail': 'adresse-mail',
        'remplir': 'remplir',
        'apres-envoi': 'apres-envoi',
        'mon-compte': 'mon-compte',
        'autre-chose': 'autre-chose',
      },
    },
    'declarer': declarer,
    'connexion': { ...connexion, onDone: 'connexion-reussie' },
    'connexion-reussie': { tags: 'reply' },
    'compte': { ...compte, onDone: 'compte-cree' },
    'compte-cree': { tags: 'reply' },
    'adresse-mail': adresseMail,
    'remplir': remplir,
    'apres-envoi': apresEnvoi,
    'mon-compte': monCompte,
    'autre-chose': autreChose,
  },
});
