import { nombres } from './sources.ts';
import { retard } from './retard.ts';
import { defineWords } from './words.ts';

export const retardFr = defineWords('retard', retard, {
  'relance': {
    question: 'La date limite est passée. Avez-vous reçu une relance ?',
    pourquoi: 'Une relance est un rappel de votre caisse. La suite dépend de ce rappel.',
    reponses: {
      'pas-encore': 'Non, pas encore, ou je ne sais pas',
      'rien-depuis-un-mois': 'Non, et j’attends depuis plus d’un mois',
      'recue': 'Oui, je l’ai reçue',
    },
    dire: ['La date limite est passée. Avez-vous reçu un rappel de votre caisse ?'],
    savoir: ['La fiche annonce la relance, elle ne dit pas sous quelle forme elle arrive.'],
    relances: ['Avez-vous reçu un courrier ou un e-mail depuis la date limite ?'],
    mots: ['rappel', 'délai dépassé', 'trop tard', 'en retard'],
    sources: ['S22'],
  },
  'attendre-la-relance': {
    titre: 'Attendez la relance, et interrogez votre caisse si vous voulez en savoir plus',
    picto: 'attente',
    essentiel: `Selon notre fiche, une relance arrive dans un délai d’${nombres.delaiDeRelance}.`,
    faire: [
      'Attendez la relance.',
      `Pour en savoir plus, appelez le ${nombres.telephone}. Vous pouvez aussi écrire par la messagerie de votre compte ameli.`,
      'Quand la relance arrive, faites votre déclaration.',
    ],
    bonASavoir: ['Après la date limite, la déclaration peut ne plus être visible dans votre compte.'],
    preparer: ['La date limite, si vous l’avez notée.'],
    message:
      'Bonjour, la date limite de ma déclaration de ressources est passée. Je ne la vois plus dans mon compte. Que dois-je faire ? Merci.',
    siEchec: [`Si rien n’arrive après ${nombres.delaiDeRelance}, appelez le ${nombres.telephone}.`],
    contacts: ['telephone', 'messagerie'],
    sources: ['S22', 'S17'],
    statut: 'ambigu',
    suite: {
      'declarer/connecte': 'J’ai reçu la relance : je continue ma déclaration',
      'declarer/retard/relance-jamais-venue': 'La relance n’est jamais venue',
    },
    dire: [
      'La date limite est passée. Selon notre fiche, vous recevrez une relance dans un délai d’un mois.',
      'Si vous voulez en savoir plus, votre caisse peut vous répondre. Je vous donne les moyens de la joindre.',
    ],
    savoir: [
      'La fiche dit d’attendre (S22) et aussi d’interroger la caisse (S17) : donner les deux.',
      'Ne jamais dire qu’il n’y a rien à faire, ni promettre un paiement.',
    ],
    mots: ['date dépassée', 'trop tard', 'plus accès à la déclaration', 'délai passé', 'relance'],
  },
  'relance-jamais-venue': {
    titre: 'La relance n’est pas venue : contactez votre caisse',
    picto: 'telephone',
    essentiel:
      'Selon notre fiche, une relance arrive. Elle ne dit pas quoi faire si rien ne vient. Votre caisse peut vous répondre.',
    faire: [
      `Appelez le ${nombres.telephone}.`,
      'Dites que la date limite est passée et que vous n’avez rien reçu.',
      'Demandez comment faire votre déclaration.',
    ],
    preparer: ['La date limite, si vous l’avez notée.'],
    message:
      'Bonjour, la date limite de ma déclaration de ressources est passée. Je n’ai pas reçu de relance. Comment puis-je faire ma déclaration ? Merci.',
    siEchec: ['Écrivez un courrier à votre caisse.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S17', 'S22', 'guide'],
    statut: 'sans-reponse',
    suite: { 'declarer/connecte': 'Je continue ma déclaration' },
    dire: [
      'Notre fiche ne dit pas quoi faire quand la relance ne vient pas. Votre caisse pourra vous répondre.',
    ],
    savoir: ['Situation que la fiche ne couvre pas : orienter vers la caisse, ne rien promettre.'],
    mots: ['pas reçu de relance', 'toujours rien', 'aucun rappel'],
  },
  'relance-recue': {
    titre: 'Faites ce que demande la relance',
    picto: 'courrier',
    essentiel:
      'Selon notre fiche, une relance suit la date limite. Elle ne dit pas ce que la relance contient.',
    faire: [
      'Lisez la relance en entier.',
      'Suivez ce qu’elle demande.',
      `Si un point n’est pas clair, appelez le ${nombres.telephone}.`,
    ],
    preparer: ['La relance, à garder près de vous.'],
    siEchec: ['Écrivez à votre caisse par la messagerie de votre compte ameli.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S22', 'guide'],
    statut: 'sans-reponse',
    suite: { 'declarer/connecte': 'Je fais ma déclaration en ligne' },
    dire: [
      'Vous avez reçu la relance. Suivez ce qu’elle demande, et appelez-nous si un point n’est pas clair.',
    ],
    savoir: ['La fiche ne dit pas si la relance rouvre la déclaration en ligne ou arrive avec un papier.'],
    mots: ['courrier de relance', 'reçu un rappel'],
  },
});
