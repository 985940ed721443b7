import { papier } from './papier.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const papierFr = defineWords('papier', papier, {
  'declaration-sur-papier': {
    titre: 'Faites votre déclaration sur papier',
    picto: 'courrier',
    essentiel:
      'Sans compte ameli, votre déclaration de ressources continue d’arriver par courrier. Vous pouvez donc la faire sur papier.',
    faire: [
      'Ouvrez le courrier dès qu’il arrive.',
      'Remplissez la déclaration.',
      'Renvoyez-la à votre caisse primaire d’assurance maladie (CPAM) dans les meilleurs délais.',
    ],
    bonASavoir: [
      'Avant de la poster, gardez une copie ou une photo.',
      'La déclaration de ressources en ligne (eDSH) suit le même modèle que le papier.',
    ],
    preparer: ['Vos bulletins de salaire, si vous en avez.'],
    siEchec: [
      `Si le papier n’arrive pas, appelez le ${nombres.telephone}.`,
      'Si vous l’avez perdu, demandez à votre caisse comment faire.',
    ],
    contacts: ['telephone', 'courrier'],
    sources: ['S13', 'S26', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/compte/adresse/personnelle': 'Je préfère la faire en ligne : je crée mon compte',
      'remplir/rubrique': 'Je continue ma déclaration, et j’ai une question',
      'declarer/obligation/autre-regime/contacter-son-regime': 'Je dépends d’un autre régime',
      'declarer/retard/relance': 'La date limite est passée',
    },
    dire: [
      'Vous n’avez pas de compte ameli. Votre déclaration vous arrive donc par courrier.',
      'Remplissez-la, puis renvoyez-la à votre caisse dans les meilleurs délais. Gardez une copie avant de la poster.',
    ],
    savoir: [
      'S13 : le papier vaut pour les personnes sans compte ameli.',
      'La personne a déjà un compte : ne pas lui dire de le fermer pour avoir le papier (S18).',
      'La fiche ne donne aucune date et ne dit pas quoi faire d’un papier perdu : renvoyer vers la caisse.',
    ],
    mots: [
      'formulaire papier',
      'dsh papier',
      'par la poste',
      'imprimé',
      'enveloppe',
      'pas internet',
      'pas d’ordinateur',
      'à la main',
      'courrier pas arrivé',
      'perdu mon formulaire',
      'où renvoyer',
      'sans compte',
      'recevoir la déclaration papier',
      'je n’ai pas de compte donc je veux le papier',
      'recevoir le formulaire par courrier',
      'sans compte ameli déclaration par courrier',
      'allez-vous m’envoyer le formulaire',
      'renvoyer la déclaration papier à la caisse',
      'je n’ai pas de compte comment déclarer',
      'vais-je recevoir le formulaire papier',
      'on ne m’envoie plus le formulaire',
      'formulaire papier pas reçu',
      'continuer le papier sans compte',
      'je ne sais pas me servir d’internet',
      'envoyez-moi la déclaration par la poste',
    ],
  },
});
