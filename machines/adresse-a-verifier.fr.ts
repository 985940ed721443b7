import { adresseAVerifier } from './adresse-a-verifier.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const adresseAVerifierFr = defineWords('adresse-a-verifier', adresseAVerifier, {
  'verifier-mon-adresse': {
    titre: 'Vérifiez l’adresse e-mail de votre compte ameli',
    picto: 'adresse',
    essentiel:
      'Selon notre fiche, la déclaration en ligne (eDSH) va avec un compte ameli et une adresse e-mail valide. En cas de doute, votre caisse peut vous répondre.',
    faire: [
      'Ouvrez votre boîte e-mail.',
      'Cherchez un message de votre compte ameli. Regardez aussi dans les courriers indésirables.',
      'Vous avez plusieurs adresses ? Cherchez dans chacune.',
      `Si le doute reste, appelez le ${nombres.telephone}. Demandez si l’adresse e-mail de votre compte est la bonne.`,
    ],
    bonASavoir: [
      'Une adresse que vous ne pouvez plus ouvrir est à changer. Votre caisse peut le faire avec vous.',
      'Notre fiche ne dit pas ce que devient la déclaration si l’adresse ne marche plus.',
    ],
    preparer: ['Vos adresses e-mail, anciennes et nouvelles, si vous les avez notées.'],
    message:
      'Bonjour, je ne sais pas si l’adresse e-mail de mon compte ameli est la bonne. Pouvez-vous me le dire ? Merci.',
    siEchec: [
      'Si votre compte s’ouvre encore, écrivez par la messagerie de votre compte ameli (Espace d’échanges).',
    ],
    contacts: ['telephone', 'messagerie'],
    sources: ['S13', 'S04', 'guide'],
    statut: 'ambigu',
    suite: {
      'adresse-mail/adresse-changee/adresse/personnelle':
        'Mon adresse e-mail a changé, ou je ne peux plus l’ouvrir',
      'declarer/date': 'Elle marche, mais je ne vois pas ma déclaration',
      'declarer/connecte': 'Elle marche : je continue ma déclaration',
    },
    dire: [
      'Je vous propose de vérifier l’adresse e-mail de votre compte. Ouvrez votre boîte et cherchez un message de votre compte ameli.',
      'Regardez aussi dans les courriers indésirables. En trouvez-vous un ?',
      'Si le doute reste, je me renseigne auprès de votre caisse.',
    ],
    savoir: [
      'S13 parle d’un compte « avec une adresse mail valide » sans dire ce que cela veut dire.',
      'S13 et S04 laissent un trou : compte ouvert, adresse morte. Ne pas dire que la déclaration arrivera par courrier.',
      'Ne pas lire à voix haute l’adresse enregistrée tant que la personne n’est pas identifiée.',
    ],
    mots: [
      'quelle adresse mail',
      'mail enregistré',
      'adresse mail valide',
      'mail associé au compte',
      'plusieurs adresses mail',
      'je sais plus quel mail',
      'ancienne boîte',
      'mail du compte ameli',
      'bonne adresse',
      'mail à jour',
      'quel mail est enregistré sur mon compte',
      'vérifier le mail de mon compte',
      'je ne sais plus quelle adresse mail j’ai donnée',
      'savoir quel mail est sur mon compte',
    ],
  },
});
