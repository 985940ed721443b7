import { adresseMail } from './adresse-mail.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const adresseMailFr = defineWords('adresse-mail', adresseMail, {
  'souci': {
    question: 'Que se passe-t-il avec votre adresse e-mail ?',
    pourquoi: 'Le compte ameli demande une adresse e-mail rien qu’à vous, et qui marche.',
    reponses: {
      'changee': 'Elle a changé, ou je ne peux plus l’ouvrir',
      'aucune': 'Je n’en ai pas, ou je la partage avec quelqu’un',
      'validation': 'Je ne reçois pas le mail de validation de mon compte',
      'je-ne-sais-pas': 'Je ne sais pas si celle de mon compte marche encore',
    },
    dire: ['Parlons de votre adresse e-mail. Que se passe-t-il avec elle ?'],
    savoir: [
      'Distinguer l’adresse e-mail du compte et l’adresse postale : la personne dit souvent « adresse » pour les deux.',
    ],
    relances: [
      'Parlez-vous bien de l’adresse e-mail, et pas de votre adresse postale ?',
      'Pouvez-vous encore ouvrir la boîte e-mail donnée à votre compte ?',
      'Attendez-vous un message pour finir la création de votre compte ?',
    ],
    mots: [
      'adresse mail',
      'email',
      'courriel',
      'mel',
      'boîte mail',
      'changer de mail',
      'mail oublié',
      'ancien mail',
      'pas de mail',
      'mail pas reçu',
      'mail partagé',
      'problème d’adresse mail',
      'souci avec mon mail',
      'mon mail n’est plus bon',
      'actualiser mon adresse mail',
    ],
    sources: ['S02', 'S03', 'S04', 'S05', 'S13'],
  },
  'adresse-a-jour': {
    titre: 'Votre nouvelle adresse e-mail est donnée : continuez',
    picto: 'valide',
    essentiel: 'Votre caisse a votre nouvelle adresse e-mail. Vous pouvez revenir à votre compte ameli.',
    faire: [
      'Ouvrez votre nouvelle boîte e-mail. Vérifiez qu’elle marche.',
      'Gardez cette adresse notée près de vous.',
      'Essayez de vous connecter à votre compte.',
    ],
    bonASavoir: ['Regardez de temps en temps dans les courriers indésirables.'],
    contacts: ['telephone'],
    sources: ['guide'],
    statut: 'sur',
    suite: {
      'declarer/connecte': 'Je continue ma déclaration (eDSH)',
      'connexion/message': 'Je n’arrive pas à me connecter à mon compte',
      'adresse-mail/validation/mail-recu': 'J’attends un mail de validation',
    },
    dire: [
      'Votre nouvelle adresse e-mail est donnée. Essayez maintenant de vous connecter à votre compte.',
      'Voulez-vous continuer votre déclaration ?',
    ],
    savoir: [
      'La fiche ne dit pas en combien de temps la nouvelle adresse est prise en compte : ne rien annoncer.',
      'S04 ne dit pas si un mail de validation suit un changement d’adresse.',
    ],
    mots: [
      'adresse mail changée',
      'nouvelle adresse enregistrée',
      'mail mis à jour',
      'mail modifié',
      'changement fait',
      'adresse à jour',
      'et après le changement',
      'nouveau mail donné',
    ],
  },
  'adresse-prete': {
    titre: 'Votre adresse e-mail est prête : créez votre compte',
    picto: 'valide',
    essentiel: 'Vous avez une adresse e-mail rien qu’à vous. Elle vous permet de créer votre compte ameli.',
    faire: [
      'Gardez l’adresse notée près de vous.',
      'Gardez aussi le mot de passe de vos e-mails en lieu sûr.',
      'Donnez cette adresse quand vous créez votre compte.',
    ],
    bonASavoir: [
      'Cette adresse est unique et personnelle. Personne d’autre ne doit la donner pour son compte.',
      `Vous avez déjà un compte ameli ? Appelez le ${nombres.telephone} pour changer l’adresse e-mail de ce compte.`,
    ],
    contacts: ['telephone'],
    sources: ['S02', 'S03', 'S04', 'guide'],
    statut: 'sur',
    suite: {
      'compte/moyen': 'Je crée mon compte ameli',
      'adresse-mail/adresse-changee/appeler-la-caisse': 'J’ai déjà un compte : je donne ma nouvelle adresse',
      'declarer/compte-existant': 'Je continue ma déclaration (eDSH)',
    },
    dire: [
      'Vous avez une adresse e-mail rien qu’à vous, c’est ce qu’il faut. Avez-vous déjà un compte ameli ?',
      'Si vous n’en avez pas, nous pouvons le créer maintenant.',
    ],
    savoir: ['Avec un compte déjà ouvert, c’est un changement d’adresse (S04), pas une création.'],
    mots: [
      'adresse mail créée',
      'j’ai une adresse mail',
      'mail prêt',
      'boîte mail ouverte',
      'nouvelle boîte',
      'et après avoir créé mon mail',
      'adresse personnelle ok',
      'mail à moi',
    ],
  },
  'adresse-validee': {
    titre: 'Votre adresse e-mail est validée : continuez',
    picto: 'valide',
    essentiel: 'Le mail de validation a marché. La création de votre compte ameli est finie.',
    faire: [
      'Ouvrez votre compte sur ameli.fr.',
      'Cherchez votre déclaration de ressources en ligne (eDSH).',
      'Gardez votre mot de passe en lieu sûr.',
    ],
    bonASavoir: [
      'Sur un téléphone ou une tablette, ouvrez votre compte dans le navigateur. Ne passez pas par l’application.',
    ],
    contacts: ['telephone', 'messagerie'],
    sources: ['S05', 'S14', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/visible': 'Je continue ma déclaration',
      'connexion/message': 'Je n’arrive pas à me connecter à mon compte',
    },
    dire: [
      'Votre adresse e-mail est validée, et votre compte est créé. Voulez-vous chercher votre déclaration maintenant ?',
    ],
    savoir: [
      'S05 : valider l’adresse termine la création du compte. La fiche ne dit rien de plus de l’étape suivante.',
    ],
    mots: [
      'mail validé',
      'adresse confirmée',
      'compte activé',
      'validation faite',
      'lien cliqué',
      'création finie',
      'mail de validation trouvé',
      'adresse vérifiée',
    ],
  },
});
