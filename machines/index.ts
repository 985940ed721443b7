/** The guide: one root machine, the words of every flow, and what they refer to. */
import type { GuideData } from '../src/proof/guide-data.ts';
import { accueil } from './accueil.ts';
import { accueilFr } from './accueil.fr.ts';
import { adresseAVerifierFr } from './adresse-a-verifier.fr.ts';
import { adresseChangeeFr } from './adresse-changee.fr.ts';
import { adresseFr } from './adresse.fr.ts';
import { adresseMailFr } from './adresse-mail.fr.ts';
import { applicationFr } from './application.fr.ts';
import { apresEnvoiFr } from './apres-envoi.fr.ts';
import { autreChoseFr } from './autre-chose.fr.ts';
import { autreRegimeFr } from './autre-regime.fr.ts';
import { channels } from './channels.ts';
import { codeProvisoireFr } from './code-provisoire.fr.ts';
import { compteFr } from './compte.fr.ts';
import { consoleFr } from './console.fr.ts';
import { connexionFr } from './connexion.fr.ts';
import { declarerFr } from './declarer.fr.ts';
import { documentFr } from './document.fr.ts';
import { horsSujetFr } from './hors-sujet.fr.ts';
import { interfaceFr } from './interface.fr.ts';
import { langueFr } from './langue.fr.ts';
import { monCompteFr } from './mon-compte.fr.ts';
import { obligationFr } from './obligation.fr.ts';
import { pagesLegalesFr } from './pages-legales.fr.ts';
import { papierFr } from './papier.fr.ts';
import { piratageFr } from './piratage.fr.ts';
import { relectureFr } from './relecture.fr.ts';
import { points } from './points.ts';
import relectures from './relectures.json' with { type: 'json' };
import { regles } from './regles.ts';
import releases from './releases.json' with { type: 'json' };
import { remplirFr } from './remplir.fr.ts';
import { retardFr } from './retard.fr.ts';
import { sources, valeurs } from './sources.ts';
import { validationFr } from './validation.fr.ts';

export const guide: GuideData = {
  locale: 'fr',
  root: accueil,
  words: [
    accueilFr,
    declarerFr,
    connexionFr,
    compteFr,
    adresseMailFr,
    remplirFr,
    apresEnvoiFr,
    monCompteFr,
    autreChoseFr,
    adresseFr,
    adresseChangeeFr,
    adresseAVerifierFr,
    applicationFr,
    autreRegimeFr,
    codeProvisoireFr,
    documentFr,
    obligationFr,
    papierFr,
    piratageFr,
    retardFr,
    validationFr,
  ],
  channels,
  sources,
  valeurs,
  points,
  relectures,
  regles,
  interface: interfaceFr,
  console: consoleFr,
  legales: pagesLegalesFr,
  recherche: { langue: langueFr, horsSujet: horsSujetFr },
  motsDeRelecture: relectureFr,
  releases,
};
