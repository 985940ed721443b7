import { apresEnvoi } from './apres-envoi.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const apresEnvoiFr = defineWords('apres-envoi', apresEnvoi, {
  'besoin': {
    question: 'Quelle est votre question après la déclaration en ligne (eDSH) ?',
    pourquoi: 'Choisissez la phrase la plus proche de votre cas.',
    reponses: {
      'erreur': 'Je veux corriger une erreur ou un oubli',
      'telechargement': 'J’ai oublié de télécharger ma déclaration',
      'courrier': 'Dois-je aussi l’envoyer par courrier ?',
      'historique': 'Je cherche mes anciennes déclarations',
      'document': 'Je veux envoyer un document, comme un bulletin de salaire',
      'date-depassee': 'Je n’ai pas pu finir : la date limite est passée',
      'je-ne-sais-pas': 'Autre chose, ou je ne sais pas',
    },
    pictos: {
      'erreur': 'formulaire',
      'telechargement': 'document',
      'courrier': 'courrier',
      'historique': 'recherche',
      'document': 'envoi',
      'date-depassee': 'attente',
      'je-ne-sais-pas': 'question',
    },
    sources: ['S15', 'S16', 'S19', 'S23', 'S24', 'S29'],
    dire: [
      'Vous avez fait votre déclaration, et il vous reste une question.',
      'Voulez-vous corriger quelque chose, retrouver la déclaration, ou envoyer un document ?',
    ],
    savoir: [
      'Vérifier que la déclaration est bien validée. Sinon, la personne peut encore la remplir.',
      '« Je n’ai pas pu finir » vise une déclaration non validée.',
    ],
    relances: [
      'Avez-vous validé la déclaration jusqu’au bout ?',
      'Avez-vous téléchargé le récapitulatif à la fin ?',
    ],
    mots: [
      'c’est envoyé',
      'déjà fait',
      'après validation',
      'dsh envoyée',
      'déclaration finie',
      'et maintenant',
      'accusé de réception',
      'preuve',
      'suite de ma déclaration',
      'déclaration validée',
      'bien reçue',
    ],
  },

  'corriger': {
    titre: 'Écrivez à votre caisse ce qu’il faut modifier',
    picto: 'messagerie',
    essentiel:
      'Selon notre fiche, on ne peut plus modifier la déclaration de ressources en ligne (eDSH) après la validation. Il faut écrire à votre caisse.',
    faire: [
      'Notez ce qu’il faut changer ou ajouter.',
      'Choisissez un moyen : un courrier à votre caisse, ou la messagerie de votre compte ameli (Espace d’échanges).',
      'Expliquez ce qu’il faut modifier, point par point.',
      'Joignez les justificatifs.',
      'Gardez une copie de ce que vous envoyez.',
    ],
    bonASavoir: [
      'Une erreur peut arriver à tout le monde.',
      'Par courrier, écrivez à l’adresse indiquée par votre caisse.',
    ],
    preparer: [
      'Le récapitulatif de votre déclaration, si vous l’avez gardé.',
      'Les justificatifs : par exemple, le bulletin de salaire du mois à corriger.',
    ],
    message:
      'Bonjour, j’ai validé ma déclaration de ressources en ligne (eDSH). J’ai fait une erreur ou un oubli. Je joins les justificatifs. Merci de me dire si tout est clair. Voici ce qu’il faut modifier :',
    siEchec: [
      'Si vous ne pouvez pas joindre les justificatifs en ligne, choisissez le courrier.',
      `Si vous avez un doute, appelez le ${nombres.telephone}.`,
    ],
    contacts: ['messagerie', 'courrier', 'telephone'],
    sources: ['S19', 'S24', 'guide'],
    statut: 'ambigu',
    suite: {
      'apres-envoi/document/joindre-un-document': 'Je veux envoyer un justificatif',
      'connexion/message': 'Je n’arrive pas à ouvrir mon compte ameli',
      'apres-envoi/besoin': 'J’ai une autre question après ma déclaration',
    },
    dire: [
      'Ne vous inquiétez pas, une erreur peut arriver. Après la validation, on ne peut plus rien changer en ligne.',
      'Je vous propose d’écrire à votre caisse ce qu’il faut modifier, avec les justificatifs.',
      'Vous pouvez le faire par courrier, ou par la messagerie de votre compte. Que préférez-vous ?',
    ],
    savoir: [
      'S19 et S24 donnent deux recettes proches : donner les deux moyens, et les justificatifs (S24).',
      'Ne pas envoyer la personne refaire une déclaration : la fiche n’en parle pas.',
      'La fiche ne dit ni le délai de réponse, ni l’effet sur la pension : ne rien promettre.',
    ],
    mots: [
      'me suis trompé',
      'erreur de montant',
      'oublié un salaire',
      'mauvais chiffre',
      'rectifier',
      'corriger ma dsh',
      'annuler ma déclaration',
      'refaire la déclaration',
      'revenir en arrière',
      'oublié une case',
      'mal rempli',
      'faute',
      'modifier après validation',
      'rectificatif',
    ],
  },

  'recapitulatif-perdu': {
    titre: 'Demandez à votre caisse, et téléchargez la prochaine fois',
    picto: 'document',
    essentiel:
      'Selon notre fiche, sans téléchargement à la fin, on ne peut plus ouvrir la déclaration de ressources en ligne (eDSH).',
    faire: [
      'Cherchez d’abord dans les téléchargements de votre appareil. Le PDF y est peut-être.',
      'S’il n’y est pas et que vous en avez besoin, demandez à votre caisse.',
      'La prochaine fois, téléchargez le récapitulatif PDF juste après la validation.',
    ],
    bonASavoir: [
      'Ne pas avoir le récapitulatif ne veut pas dire que vous avez mal fait.',
      'Un historique est annoncé dans une prochaine version du compte ameli. Notre fiche ne donne pas de date.',
    ],
    preparer: ['Le jour de votre déclaration, si vous vous en souvenez.'],
    message:
      'Bonjour, j’ai fait ma déclaration de ressources en ligne (eDSH). Je n’ai pas téléchargé le récapitulatif. Avez-vous bien reçu ma déclaration ? Puis-je avoir une copie ? Merci.',
    siEchec: ['Si personne ne répond, écrivez par la messagerie de votre compte ameli (Espace d’échanges).'],
    contacts: ['messagerie', 'telephone'],
    sources: ['S15', 'S29', 'guide'],
    statut: 'date',
    suite: {
      'apres-envoi/besoin': 'J’ai une autre question après ma déclaration',
      'apres-envoi/corriger': 'Je pense avoir fait une erreur',
    },
    dire: [
      'Selon notre fiche, on ne peut plus ouvrir la déclaration si on ne l’a pas téléchargée à la fin.',
      'Regardez tout de même dans les téléchargements de votre appareil. Le fichier y est peut-être.',
      'Si vous avez besoin d’une copie, je demande à votre caisse si c’est possible.',
    ],
    savoir: [
      'S15 : plus d’accès. S29 : un historique est annoncé dans une prochaine version. Le compte a pu changer depuis.',
      'La fiche ne dit pas si la caisse peut donner une copie : ne pas la promettre.',
    ],
    mots: [
      'pas téléchargé',
      'oublié de télécharger',
      'pdf perdu',
      'retrouver le récapitulatif',
      'récap',
      'pas imprimé',
      'pas enregistré',
      'copie de ma dsh',
      'preuve d’envoi',
      'rouvrir ma déclaration',
      'attestation',
      'fermé la page trop vite',
    ],
  },

  'inutile-d-envoyer': {
    titre: 'Gardez votre déclaration : inutile de la poster',
    picto: 'valide',
    essentiel:
      'Vous avez fait la déclaration de ressources en ligne (eDSH). Il est inutile de l’envoyer aussi par courrier.',
    faire: ['Gardez votre déclaration chez vous, sur papier ou en PDF.', 'Ne la postez pas.'],
    bonASavoir: [
      'Vous avez un document en plus, comme un bulletin de salaire ? Envoyez-le par le service de dépôt de documents ou par courrier.',
    ],
    siEchec: [`Si on vous demande quand même le papier, appelez le ${nombres.telephone}.`],
    contacts: ['telephone'],
    sources: ['S16', 'S23', 'guide'],
    statut: 'sur',
    suite: {
      'apres-envoi/document/joindre-un-document': 'Je veux envoyer un document en plus',
      'apres-envoi/besoin': 'J’ai une autre question après ma déclaration',
    },
    dire: [
      'Vous l’avez faite en ligne, donc il est inutile de l’envoyer par courrier.',
      'Gardez-la simplement chez vous. Voulez-vous envoyer un autre document ?',
    ],
    savoir: [
      'S16 ne vise que la déclaration elle-même. Une pièce en plus s’envoie par courrier ou par le dépôt de documents (S23).',
      'Vérifier que la déclaration a bien été validée en ligne.',
    ],
    mots: [
      'imprimé ma dsh',
      'renvoyer le papier',
      'par la poste',
      'double envoi',
      'envoyer le pdf',
      'timbre',
      'signer et renvoyer',
      'aussi en papier',
      'faut-il poster',
      'doublon',
      'envoyer la version imprimée',
    ],
  },

  'historique': {
    titre: 'L’historique est annoncé : gardez vos PDF',
    picto: 'recherche',
    essentiel:
      'Selon notre fiche, vos anciennes déclarations (eDSH) ne sont pas encore dans le compte. Un historique est annoncé dans une prochaine version.',
    faire: [
      'Cherchez les PDF que vous avez gardés chez vous.',
      'Il vous en manque une ? Demandez à votre caisse.',
      'Après chaque validation, téléchargez le récapitulatif PDF et gardez-le.',
    ],
    bonASavoir: [
      'Cela a pu changer depuis. Regardez aussi dans votre compte ameli.',
      'Sans téléchargement à la fin, on ne peut plus ouvrir la déclaration.',
    ],
    preparer: ['La période que vous cherchez.'],
    message:
      'Bonjour, je cherche une ancienne déclaration de ressources en ligne (eDSH). Puis-je la revoir ou avoir une copie ? Merci.',
    siEchec: ['Si personne ne répond, écrivez par la messagerie de votre compte ameli (Espace d’échanges).'],
    contacts: ['messagerie', 'telephone'],
    sources: ['S29', 'S15', 'guide'],
    statut: 'date',
    suite: {
      'apres-envoi/recapitulatif-perdu': 'J’ai oublié de télécharger ma déclaration',
      'apres-envoi/besoin': 'J’ai une autre question après ma déclaration',
    },
    dire: [
      'Selon notre fiche, l’historique n’est pas encore dans le compte. Il est annoncé dans une prochaine version.',
      'Avez-vous gardé les récapitulatifs PDF de vos déclarations ?',
      'Sinon, je peux demander à votre caisse si une copie est possible.',
    ],
    savoir: [
      'S29 annonce un futur sans date : l’historique existe peut-être déjà.',
      'S15 dit qu’on ne peut plus accéder à une eDSH non téléchargée.',
    ],
    mots: [
      'anciennes dsh',
      'revoir mes déclarations',
      'archives',
      'déclarations passées',
      'liste de mes déclarations',
      'consulter l’historique',
      'année dernière',
      'vieux récapitulatifs',
      'retrouver une déclaration',
      'déclaration précédente',
      'copie ancienne',
    ],
  },

  'aide-apres-envoi': {
    titre: 'Après l’envoi : posez votre question à votre caisse',
    picto: 'telephone',
    essentiel:
      'Selon notre fiche, il est inutile de poster une déclaration (eDSH) faite en ligne. Notre fiche ne dit rien de la suite. Votre caisse peut vous répondre.',
    faire: [
      'Écrivez votre question en une phrase.',
      `Appelez le ${nombres.telephone}. Vous pouvez aussi écrire par la messagerie de votre compte ameli (Espace d’échanges).`,
      'Notez la réponse et le jour.',
    ],
    bonASavoir: ['Une question simple suffit. Une personne de confiance peut vous aider à l’écrire.'],
    preparer: ['Le récapitulatif de votre déclaration, si vous l’avez gardé.'],
    message:
      'Bonjour, j’ai validé ma déclaration de ressources en ligne (eDSH). J’ai une question. Merci de me répondre. Voici ma question :',
    siEchec: ['Si personne ne répond, écrivez un courrier à votre caisse.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S16', 'guide'],
    statut: 'sans-reponse',
    suite: {
      'apres-envoi/besoin': 'Je relis les choix après ma déclaration',
      'remplir/rubrique': 'Je n’ai pas encore validé : je continue ma déclaration',
    },
    dire: [
      'Dites-moi votre question avec vos mots. Nous allons chercher ensemble.',
      'Si notre fiche n’y répond pas, je me renseigne auprès de votre caisse.',
    ],
    savoir: [
      'La fiche ne dit rien de l’accusé de réception, du délai de traitement, ni du paiement.',
      'Ne rien promettre sur la pension.',
    ],
    mots: [
      'bien reçue',
      'accusé de réception',
      'délai de traitement',
      'quand vais-je être payé',
      'pension suspendue',
      'pas payé',
      'pas de réponse',
      'combien de temps',
      'prise en compte',
      'versement',
      'est-ce que c’est bon',
    ],
  },
});
