import { nombres } from './sources.ts';
import { retard } from './retard.ts';
import { defineWords } from './words.ts';

export const retardFr = defineWords('retard', retard, {
  'relance': {
    question: 'La date limite est passée. Avez-vous reçu une relance ?',
    pourquoi: 'Une relance est un rappel. La suite dépend de ce rappel.',
    reponses: {
      'pas-encore': 'Non, pas encore, ou je ne sais pas',
      'rien-depuis-un-mois': `Non, et j’attends depuis plus d’${nombres.delaiDeRelance}`,
      'recue': 'Oui, je l’ai reçue',
    },
    dire: ['La date limite est passée. Avez-vous reçu une relance, c’est-à-dire un rappel ?'],
    savoir: ['La fiche annonce la relance, elle ne dit pas sous quelle forme elle arrive.'],
    relances: ['Avez-vous reçu un courrier ou un e-mail depuis la date limite ?'],
    mots: [
      'rappel',
      'délai dépassé',
      'trop tard',
      'en retard',
      'date limite passée',
      'date butoir dépassée',
      'j’ai laissé passer la date',
      'oublié de déclarer',
      'plus accès à la dsh',
      'déclaration fermée',
      'hors délai',
    ],
    sources: ['S22'],
  },
  'attendre-la-relance': {
    titre: 'Attendez la relance, et interrogez votre caisse au besoin',
    picto: 'attente',
    essentiel: `Selon notre fiche, vous recevrez une relance dans un délai d’${nombres.delaiDeRelance}. Elle dit aussi d’interroger votre caisse.`,
    faire: [
      'Attendez la relance.',
      `Pour en savoir plus, appelez le ${nombres.telephone}. Vous pouvez aussi écrire par la messagerie de votre compte ameli (Espace d’échanges).`,
      'Quand la relance arrive, faites ce qu’elle demande.',
    ],
    bonASavoir: ['Après la date limite, la déclaration (eDSH) peut ne plus être visible dans votre compte.'],
    preparer: ['La date limite, si vous l’avez notée.'],
    message:
      'Bonjour, la date limite de ma déclaration de ressources est passée. Je ne la vois plus dans mon compte. Que dois-je faire ? Merci.',
    siEchec: [`Si rien n’arrive après ${nombres.delaiDeRelance}, appelez le ${nombres.telephone}.`],
    contacts: ['telephone', 'messagerie'],
    sources: ['S22', 'S17'],
    statut: 'ambigu',
    suite: {
      'declarer/retard/relance-recue': 'J’ai reçu la relance',
      'declarer/retard/relance-jamais-venue': 'La relance n’est jamais venue',
      'declarer/connecte': 'Je continue ma déclaration',
    },
    dire: [
      `Selon notre fiche, vous recevrez une relance dans un délai d’${nombres.delaiDeRelance}.`,
      'Je peux aussi me renseigner auprès de votre caisse. Le souhaitez-vous ?',
    ],
    savoir: [
      'La fiche dit d’attendre (S22) et aussi d’interroger la caisse (S17) : donner les deux.',
      'Ne jamais dire qu’il n’y a rien à faire, ni promettre un paiement.',
    ],
    mots: [
      'date dépassée',
      'trop tard',
      'plus accès à la déclaration',
      'délai passé',
      'attendre la relance',
      'quand vient le rappel',
      'combien de temps attendre',
      'patienter',
      'raté la date',
    ],
  },
  'relance-jamais-venue': {
    titre: 'La relance n’est pas venue : contactez votre caisse',
    picto: 'telephone',
    essentiel:
      `Selon notre fiche, une relance arrive dans un délai d’${nombres.delaiDeRelance}. Elle ne dit pas quoi faire si rien ne vient. Votre caisse peut vous répondre.`,
    faire: [
      `Appelez le ${nombres.telephone}.`,
      'Dites que la date limite est passée et que vous n’avez rien reçu.',
      'Demandez comment faire votre déclaration (eDSH).',
    ],
    preparer: ['La date limite, si vous l’avez notée.'],
    message:
      'Bonjour, la date limite de ma déclaration de ressources est passée. Je n’ai pas reçu de relance. Comment puis-je faire ma déclaration ? Merci.',
    siEchec: ['Écrivez un courrier à votre caisse.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S17', 'S22', 'guide'],
    statut: 'sans-reponse',
    suite: {
      'declarer/retard/relance-recue': 'J’ai enfin reçu la relance',
      'declarer/connecte': 'Je continue ma déclaration',
    },
    dire: [
      'Notre fiche ne dit pas quoi faire quand la relance ne vient pas.',
      'Je me renseigne auprès de votre caisse. Vous pouvez aussi lui écrire, par la messagerie de votre compte.',
    ],
    savoir: ['Situation que la fiche ne couvre pas : voir avec la caisse, ne rien promettre.'],
    mots: [
      'pas reçu de relance',
      'relance jamais arrivée',
      'toujours rien',
      'aucun rappel',
      'rien au courrier',
      'rien dans ma boîte aux lettres',
      'attends depuis longtemps',
      'oublié par la caisse',
      'relance perdue',
    ],
  },
  'relance-recue': {
    titre: 'Faites ce que demande la relance',
    picto: 'courrier',
    essentiel:
      'Selon notre fiche, une relance suit la date limite. Elle ne dit pas ce que la relance demande. Votre caisse peut vous l’expliquer.',
    faire: [
      'Lisez la relance en entier.',
      'Suivez ce qu’elle demande.',
      `Si un point n’est pas clair, appelez le ${nombres.telephone}.`,
    ],
    preparer: ['La relance, à garder près de vous.'],
    siEchec: ['Écrivez par la messagerie de votre compte ameli (Espace d’échanges), ou par courrier.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S22', 'guide'],
    statut: 'sans-reponse',
    suite: {
      'declarer/connecte': 'Je continue ma déclaration en ligne (eDSH)',
      'declarer/papier/declaration-sur-papier': 'La relance demande une déclaration sur papier',
    },
    dire: [
      'Vous avez reçu la relance. Que vous demande-t-elle de faire ?',
      'Si un point n’est pas clair, lisez-le-moi. Nous le regardons ensemble.',
    ],
    savoir: ['La fiche ne dit pas si la relance rouvre la déclaration en ligne ou arrive avec un papier.'],
    mots: [
      'courrier de relance',
      'reçu un rappel',
      'lettre de relance',
      'e-mail de relance',
      'dernier rappel',
      'deuxième courrier',
      'que faire de la relance',
      'comprendre la relance',
    ],
  },
});
