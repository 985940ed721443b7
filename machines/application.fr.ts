import { application } from './application.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const applicationFr = defineWords('application', application, {
  'passer-par-le-navigateur': {
    titre: 'Passez par le navigateur, pas par l’application',
    picto: 'appareil',
    essentiel:
      'L’application « Compte ameli » propose un service restreint. Faites votre déclaration (eDSH) sur ameli.fr, dans le navigateur.',
    faire: [
      'Si l’application est ouverte, fermez-la.',
      'Ouvrez le navigateur de votre téléphone ou de votre tablette. C’est ce qui sert à aller sur internet.',
      'Tout en haut, tapez ameli.fr.',
      'Connectez-vous à votre compte ameli.',
      'Faites votre déclaration là, sans repasser par l’application.',
    ],
    bonASavoir: [
      'Un téléphone ou une tablette suffit, si vous passez par le navigateur.',
      'Un ordinateur convient aussi.',
      'C’est pareil pour déclarer un changement de situation.',
    ],
    preparer: ['Ce qu’il vous faut pour vous connecter à votre compte ameli.'],
    siEchec: [
      'Essayez sur un ordinateur, si vous en avez un. Une personne de confiance peut rester près de vous.',
      `Cela bloque encore ? Notez le message affiché, puis appelez le ${nombres.telephone}.`,
    ],
    contacts: ['telephone'],
    sources: ['S14', 'S28', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/connecte': 'Je suis dans le navigateur : je cherche ma déclaration',
      'remplir/rubrique': 'Je vois ma déclaration : je continue à la remplir',
      'connexion/message': 'Je n’arrive pas à me connecter',
      'compte/adresse/personnelle': 'Je n’ai pas encore de compte ameli',
    },
    dire: [
      'L’application ne permet pas tout. Je vous propose de passer par le navigateur, sur le même appareil.',
      'Le navigateur, c’est ce qui sert à aller sur internet. Ouvrez-le, et tapez ameli.fr tout en haut.',
      'Connectez-vous à votre compte. Votre déclaration se fait là.',
    ],
    savoir: [
      'La fiche dit « restreint » sans donner la liste de ce que l’application sait faire : ne pas la détailler.',
      'Le site et l’application se confondent facilement. Faire décrire l’écran : tape-t-on une adresse en haut ?',
      'La connexion par FranceConnect marche depuis le site seulement (S10).',
      'S14 et S28 disent la même chose ; S28 ajoute l’ordinateur.',
    ],
    mots: [
      'appli',
      'app ameli',
      'smartphone',
      'portable',
      'tablette',
      'iPhone',
      'Android',
      'iPad',
      'pas d’ordinateur',
      'pas de PC',
      'version mobile',
      'navigateur',
      'Chrome ou Safari',
      'l’appli ne propose rien',
      'changement de situation sur mobile',
    ],
  },
});
