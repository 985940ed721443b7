import { adresseChangee } from './adresse-changee.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const adresseChangeeFr = defineWords('adresse-changee', adresseChangee, {
  'appeler-la-caisse': {
    titre: 'Appelez votre caisse pour changer d’adresse e-mail',
    picto: 'telephone',
    essentiel:
      'Selon notre fiche, un conseiller de votre caisse annule l’ancienne adresse e-mail. Vous pouvez alors donner la nouvelle.',
    faire: [
      `Appelez le ${nombres.telephone}.`,
      'Dites que l’adresse e-mail de votre compte ameli a changé.',
      'Le conseiller annule l’ancienne adresse.',
      'Donnez alors votre nouvelle adresse, lettre par lettre.',
    ],
    bonASavoir: ['Vous avez oublié l’ancienne adresse ? Appelez quand même.'],
    preparer: [
      'Votre nouvelle adresse e-mail, écrite sur un papier.',
      'De quoi noter ce que dit le conseiller.',
    ],
    siEchec: [
      'Si personne ne répond, appelez plus tard. Une personne de confiance peut aussi appeler avec vous.',
    ],
    contacts: ['telephone'],
    sources: ['S04', 'guide'],
    statut: 'ambigu',
    ensuite: 'Avez-vous pu donner votre nouvelle adresse e-mail ?',
    reponses: {
      'c-est-fait': 'Oui, c’est fait',
      'je-ne-peux-pas': 'Non, je ne peux pas appeler, ou l’appel n’a pas suffi',
    },
    dire: [
      'Pour changer d’adresse e-mail, un conseiller annule d’abord l’ancienne. Vous pouvez alors donner la nouvelle.',
      'Si vous avez oublié l’ancienne, ce n’est pas grave. Avez-vous la nouvelle sous les yeux ?',
    ],
    savoir: [
      'La fiche dit « invalider » l’ancienne adresse : dire « annuler », plus clair et moins blessant.',
      'S04 est nette sur l’appel. S13 ne dit pas ce que devient la déclaration tant que l’adresse ne marche pas : ne rien promettre.',
      'La personne est déjà au téléphone : suivre l’usage de la caisse pour changer l’adresse pendant cet appel.',
    ],
    mots: [
      'changer de mail',
      'modifier mon adresse mail',
      'ancienne adresse oubliée',
      'mail plus valide',
      'changement de fournisseur',
      'adresse supprimée',
      'plus accès à mon ancien mail',
      'nouvelle adresse mail',
      'invalider adresse',
      'mise à jour mail',
      'mail piraté',
    ],
  },
  'ecrire-a-la-caisse': {
    titre: 'Écrivez à votre caisse pour changer d’adresse e-mail',
    picto: 'courrier',
    essentiel:
      'Selon notre fiche, ce changement se fait par téléphone. Notre fiche ne dit rien d’un autre moyen. Demandez-le à votre caisse.',
    faire: [
      'Écrivez un courrier à l’adresse indiquée par votre caisse.',
      'Dites que l’adresse e-mail de votre compte ameli a changé.',
      'Demandez comment donner la nouvelle.',
      'Si votre compte s’ouvre encore, écrivez plutôt par la messagerie de votre compte ameli (Espace d’échanges).',
    ],
    bonASavoir: [`Vous pouvez aussi essayer plus tard d’appeler le ${nombres.telephone}.`],
    preparer: ['Votre nouvelle adresse e-mail.'],
    message:
      'Bonjour, l’adresse e-mail de mon compte ameli a changé. Je n’ai pas pu régler cela par téléphone. Comment puis-je vous donner la nouvelle ? Merci.',
    siEchec: ['Sans réponse, demandez à une personne de confiance d’appeler avec vous.'],
    contacts: ['courrier', 'messagerie', 'telephone'],
    sources: ['S04', 'guide'],
    statut: 'sans-reponse',
    suite: {
      'adresse-mail/adresse-changee/appeler-la-caisse': 'Je peux appeler maintenant',
      'connexion/message': 'Je n’arrive pas à me connecter à mon compte',
      'declarer/connecte': 'Je continue ma déclaration',
    },
    dire: [
      'Notre fiche parle seulement d’un appel. Si nous ne pouvons pas le faire maintenant, écrivez à votre caisse.',
      'Dites que votre adresse e-mail a changé. Demandez comment donner la nouvelle.',
    ],
    savoir: [
      'La fiche ne couvre pas le changement par écrit : ne pas dire que la caisse l’acceptera.',
      'La messagerie ne sert que si la personne peut encore se connecter.',
    ],
    mots: [
      'peux pas téléphoner',
      'sourd',
      'malentendant',
      'muet',
      'pas de téléphone',
      'phobie du téléphone',
      'personne ne répond',
      'ligne occupée',
      'courrier changement de mail',
      'lettre à la caisse',
    ],
  },
});
