import { document } from './document.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const documentFr = defineWords('document', document, {
  'joindre-un-document': {
    titre: 'Envoyez votre document en ligne ou par courrier',
    picto: 'envoi',
    essentiel:
      'Selon notre fiche, un document s’envoie en ligne ou par courrier. Il complète votre déclaration de ressources en ligne (eDSH).',
    faire: [
      'En ligne : passez par le service de dépôt de documents.',
      'Sur papier : envoyez un courrier à l’adresse indiquée par votre caisse.',
      'Dites que ce document complète votre déclaration.',
      'Gardez une copie.',
    ],
    bonASavoir: [
      'Ce document peut être un bulletin de salaire, par exemple.',
      'Notre fiche ne donne ni l’adresse de votre caisse, ni le chemin du service en ligne.',
    ],
    preparer: ['Le document, bien lisible.', 'L’adresse de votre caisse, si vous choisissez le courrier.'],
    message:
      'Bonjour, je vous envoie un document. Il complète ma déclaration de ressources en ligne (eDSH). Merci.',
    siEchec: [
      'Si l’envoi en ligne bloque, passez par un courrier.',
      `Pour connaître l’adresse, appelez le ${nombres.telephone}.`,
    ],
    contacts: ['depot', 'courrier', 'telephone'],
    sources: ['S23', 'guide'],
    statut: 'ambigu',
    suite: {
      'remplir/rubrique': 'Je continue ma déclaration',
      'apres-envoi/besoin': 'J’ai déjà validé ma déclaration',
    },
    dire: [
      'Vous pouvez envoyer votre document en ligne, ou par courrier à votre caisse.',
      'En ligne, c’est le service de dépôt de documents. Par courrier, gardez une copie.',
      'Quel moyen vous va le mieux ?',
    ],
    savoir: [
      'S23 : courrier ou dépôt de pièces en ligne. La fiche donne plusieurs noms au dépôt : dire toujours « le service de dépôt de documents ».',
      'La fiche ne donne ni l’adresse, ni le chemin vers le dépôt : ne pas les inventer.',
      'La déclaration elle-même n’est pas à poster (S16).',
    ],
    mots: [
      'pièce jointe',
      'justificatif',
      'fiche de paie',
      'fiche de paye',
      'bulletin de salaire',
      'scanner',
      'photo du document',
      'ajouter un fichier',
      'joindre',
      'dépôt doc',
      'envoyer un papier',
      'attestation',
      'upload',
      'pièce complémentaire',
      'télécharger un document',
      'joindre un bulletin de salaire',
      'joindre un justificatif à ma déclaration',
      'envoyer une fiche de paie',
      'comment envoyer un document',
      'ajouter une pièce à la déclaration',
      'où déposer mes documents',
      'scanner et envoyer une fiche de paie',
      'fournir un bulletin de paie',
      'bulletin en complément',
      'joindre une pièce',
      'donner un justificatif',
      'déposer une fiche de paie',
      'envoyer une photo de mon bulletin',
      'joindre mes fiches de paie à la déclaration',
      'pièces à fournir',
      'envoyer une attestation à la caisse',
      'faire passer mes fiches de paie',
      'donner mes bulletins',
      'vous remettre un document',
      'mettre un document avec ma déclaration',
    ],
  },
});
