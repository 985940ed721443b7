import { piratage } from './piratage.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const piratageFr = defineWords('piratage', piratage, {
  'compte-pirate': {
    titre: 'Compte piraté : supprimez-le, puis recréez-en un',
    picto: 'bouclier',
    essentiel:
      'Selon notre fiche, il faut supprimer un compte piraté, puis en créer un autre. Pour le supprimer, contactez votre caisse.',
    faire: [
      `Appelez le ${nombres.telephone}. Dites que vous pensez que votre compte est piraté.`,
      'Demandez comment supprimer ce compte, et comment en créer un autre.',
      'Demandez si vous pouvez garder la même adresse e-mail.',
      'Créez ensuite un nouveau compte ameli.',
      'Choisissez un mot de passe plus fort que l’ancien.',
    ],
    bonASavoir: [
      `Mettez ${nombres.longueurDuMotDePasse} dans votre mot de passe. Il faut ${nombres.majuscule}, ${nombres.minuscule}, et ${nombres.chiffreOuSpecial}.`,
      'Le compte ameli a des fonctions indispensables pour suivre votre dossier et vos prestations.',
      'Un caractère spécial est un signe : ni une lettre, ni un chiffre. Ne donnez ce mot de passe à personne.',
    ],
    preparer: ['Ce que vous avez vu d’anormal. Notez aussi la date.'],
    message:
      'Bonjour, je pense que quelqu’un a piraté mon compte ameli. Je souhaite le supprimer, puis en créer un autre. Comment dois-je faire ? Merci.',
    siEchec: [
      'Si vous ne pouvez pas appeler, écrivez un courrier à votre caisse.',
      'Une personne de confiance peut appeler avec vous.',
    ],
    contacts: ['telephone', 'courrier'],
    sources: ['S12', 'S07', 'guide'],
    statut: 'ambigu',
    suite: {
      'compte/adresse/personnelle': 'Mon compte est supprimé : j’en crée un nouveau',
      'connexion/message': 'Ce n’est pas un piratage : je n’arrive pas à me connecter',
      'declarer/compte-existant': 'Je continue ma déclaration (eDSH)',
    },
    dire: [
      'Je comprends que cela vous inquiète. Nous allons voir quoi faire, dans l’ordre.',
      'Selon notre fiche, il faut supprimer ce compte, puis en créer un autre. Pour le supprimer, votre caisse vous accompagne.',
      `Pour le nouveau mot de passe, mettez ${nombres.longueurDuMotDePasse}.`,
      `Il faut ${nombres.majuscule}, ${nombres.minuscule}, et ${nombres.chiffreOuSpecial}.`,
    ],
    savoir: [
      'S12 dit de supprimer et de recréer, sans dire comment. S07 dit de contacter la caisse pour supprimer : donner les deux.',
      'S12 écrit « code » : il s’agit du mot de passe, pas du code provisoire.',
      'Ne pas proposer la messagerie : elle est dans le compte peut-être piraté.',
      'La fiche ne dit pas si la même adresse e-mail peut resservir.',
      'Ne jamais demander ni l’ancien, ni le nouveau mot de passe.',
    ],
    relances: [
      'Qu’avez-vous vu qui vous fait penser à un piratage ?',
      'Pouvez-vous encore vous connecter à votre compte ?',
    ],
    mots: [
      'pirate',
      'hacké',
      'hacker',
      'arnaque',
      'fraude',
      'escroc',
      'usurpation',
      'phishing',
      'hameçonnage',
      'faux mail',
      'faux SMS',
      'compte volé',
      'vol de compte',
      'RIB changé',
      'connexion suspecte',
      'quelqu’un d’autre dans mon compte',
      'sécurité',
      'mot de passe fort',
    ],
  },
});
