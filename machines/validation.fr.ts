import { nombres } from './sources.ts';
import { validation } from './validation.ts';
import { defineWords } from './words.ts';

export const validationFr = defineWords('validation', validation, {
  'mail-recu': {
    question: 'Avez-vous pu valider votre adresse e-mail ?',
    pourquoi:
      'Un mail de validation arrive dans votre boîte e-mail. Il sert à finir la création de votre compte ameli.',
    reponses: {
      'oui': 'Oui, j’ai reçu le mail de validation et c’est fait',
      'non': 'Non, je n’ai pas pu, ou je ne sais pas',
    },
    dire: [
      'Pour finir votre compte, vous recevez un mail de validation. L’avez-vous reçu, et avez-vous pu valider votre adresse ?',
    ],
    savoir: [
      'S05 parle seulement d’un mail non reçu. Si le mail est arrivé mais ne marche pas, répondre « non » : la suite mène à la caisse.',
    ],
    relances: [
      'Voyez-vous un message de votre compte ameli dans votre boîte e-mail ?',
      'Avez-vous regardé la boîte de la bonne adresse ?',
    ],
    mots: [
      'mail de validation',
      'mail de confirmation',
      'confirmer mon adresse',
      'activer mon compte',
      'activation',
      'lien de validation',
      'finaliser la création',
      'compte pas fini',
      'reçu aucun mail',
    ],
    sources: ['S05'],
  },
  'courriers-indesirables': {
    titre: 'Cherchez le mail de validation dans les courriers indésirables',
    picto: 'recherche',
    essentiel: 'Le mail de validation peut être dans vos courriers indésirables.',
    faire: [
      'Ouvrez la boîte e-mail de l’adresse que vous avez donnée.',
      'Ouvrez le dossier des courriers indésirables. Il s’appelle parfois « spam ».',
      'Cherchez le mail de validation.',
      'Ouvrez-le et faites ce qu’il demande.',
    ],
    bonASavoir: [
      'Un e-mail met parfois un peu de temps. Si rien n’est là, attendez un peu, puis regardez encore.',
    ],
    preparer: ['L’adresse e-mail que vous avez donnée pour votre compte.'],
    siEchec: ['Votre caisse peut vous aider à recevoir un nouveau mail de validation.'],
    contacts: ['telephone'],
    sources: ['S05', 'guide'],
    statut: 'sur',
    ensuite: 'Avez-vous trouvé le mail de validation ?',
    reponses: {
      'trouve': 'Oui, et mon adresse e-mail est validée',
      'toujours-rien': 'Non, je n’ai rien trouvé, ou il ne marche pas',
    },
    dire: [
      'Le mail de validation est peut-être dans vos courriers indésirables. Ce dossier s’appelle parfois « spam ».',
      'Ouvrez-le et prenez le temps de chercher. Voyez-vous le mail de validation ?',
    ],
    savoir: [
      'La fiche ne donne ni l’objet du mail ni son expéditeur : ne pas les décrire.',
      'Faire relire l’adresse donnée à la création : une faute de frappe suffit. C’est un conseil du guide.',
    ],
    mots: [
      'spam',
      'spams',
      'indésirables',
      'pourriel',
      'courrier poubelle',
      'mail pas reçu',
      'reçois pas le mail',
      'mail perdu',
      'rien dans ma boîte',
      'mail de confirmation',
      'dossier junk',
    ],
  },
  'nouveau-mail': {
    titre: 'Demandez un nouveau mail de validation à votre caisse',
    picto: 'telephone',
    essentiel: 'Pour recevoir un nouveau mail de validation, contactez votre caisse.',
    faire: [
      `Appelez le ${nombres.telephone}.`,
      'Dites que vous créez votre compte ameli et que le mail de validation manque.',
      'Demandez un nouveau mail de validation.',
      'Relisez votre adresse e-mail avec le conseiller, lettre par lettre.',
    ],
    bonASavoir: ['Le nouveau mail peut aussi être dans les courriers indésirables.'],
    preparer: ['L’adresse e-mail que vous avez donnée pour votre compte.'],
    message:
      'Bonjour, je crée mon compte ameli. Je n’ai pas pu valider mon adresse e-mail. Pouvez-vous m’envoyer un nouveau mail de validation ? Merci.',
    siEchec: ['Si vous ne pouvez pas appeler, écrivez un courrier à votre caisse.'],
    contacts: ['telephone', 'courrier'],
    sources: ['S05', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/visible': 'Mon adresse e-mail est validée : je cherche ma déclaration (eDSH)',
      'adresse-mail/souci': 'J’ai un autre souci d’adresse e-mail',
    },
    dire: [
      'Le mail de validation n’est pas arrivé. Je vois avec votre caisse comment vous en envoyer un nouveau.',
      'D’abord, relisons ensemble votre adresse e-mail, lettre par lettre.',
    ],
    savoir: [
      'La fiche ne dit pas comment la caisse renvoie le mail, ni en combien de temps : ne rien annoncer.',
      'Le compte n’est pas fini : la personne n’a sans doute pas encore la messagerie du compte.',
    ],
    mots: [
      'renvoyer le mail',
      'redemander le mail de validation',
      'toujours pas reçu',
      'mail jamais arrivé',
      'lien expiré',
      'lien qui ne marche pas',
      'faute dans mon adresse mail',
      'validation impossible',
      'compte pas activé',
    ],
  },
});
