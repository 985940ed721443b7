import type { Interface } from '../src/flow.ts';

/** Les mots des écrans : boutons, titres et avis. */
export const interfaceFr: Interface = {
  site: 'l’eDSH, pas à pas',
  promesse: 'Un guide pour faire votre déclaration de ressources en ligne (eDSH). Une question à la fois.',
  independance:
    'Ce guide est indépendant. Il n’est pas un site de l’Assurance maladie. Il ne garde aucune donnée personnelle.',
  retour: 'Retour',
  recommencer: 'Recommencer',
  accueil: 'Accueil',
  allerAuContenu: 'Aller au contenu',
  toutesLesQuestions: 'Toutes les questions',
  piedDePage: 'Bas de page',
  imprimer: 'Imprimer cette fiche',
  pourquoi: 'Pourquoi cette question ?',
  choisissez: 'Choisissez une réponse',
  sections: {
    essentiel: 'En bref',
    faire: 'Ce que vous pouvez faire maintenant',
    bonASavoir: 'Bon à savoir',
    preparer: 'À avoir près de vous',
    message: 'Message à copier',
    siEchec: 'Si cela ne marche pas',
    suite: 'Et maintenant ?',
  },
  copier: 'Copier le message',
  copie: 'Le message est copié.',
  copieRefusee: 'La copie n’a pas marché. Sélectionnez le texte du message, puis copiez-le.',
  autreQuestion: 'J’ai une autre question',
  aide: {
    titre: 'Parler à quelqu’un',
    texte: 'À tout moment, une personne peut vous répondre.',
    canaux: ['telephone', 'messagerie', 'courrier'],
    code: 'Au téléphone, dites ce code, chiffre par chiffre :',
    aQuoiSertLeCode: 'Ce code dit où vous en êtes dans ce guide. Il ne dit rien de vous.',
  },
  code: {
    titre: 'Vous avez un code ?',
    consigne: 'Tapez le code reçu sur un autre appareil ou par téléphone. Vous reprendrez au même endroit.',
    champ: 'Votre code',
    reprendre: 'Reprendre',
    repris: 'Vous reprenez là où vous en étiez.',
    change: 'Le guide a changé depuis ce code. Vous reprenez à l’étape la plus proche.',
    indisponible: 'Le code ne peut pas être lu maintenant. Choisissez une réponse ci-dessus.',
    fautes: {
      vide: 'Tapez le code, puis appuyez sur « Reprendre ».',
      caracteres: 'Un code ne contient que des chiffres. Vérifiez ce que vous avez tapé.',
      longueur: 'Il manque des chiffres, ou il y en a trop. Vérifiez le code.',
      controle: 'Ce code contient une erreur. Vérifiez chaque chiffre.',
      inconnu: 'Ce code n’existe pas. Vérifiez chaque chiffre.',
      disparu: 'Ce code mène à une page qui n’existe plus. Choisissez une réponse ci-dessus.',
    },
  },
  origine: {
    entrees:
      'D’où vient cette page : la fiche « Questions et réponses sur la déclaration en ligne », au numéro',
    guide: 'D’où vient cette page : c’est un conseil de ce guide.',
  },
  trail: {
    titre: 'Vos réponses',
    suppose: '(supposé par le guide)',
    modifier: 'Modifier',
    votreReponse: 'votre réponse',
    sujetsPrecedents: 'Vos questions précédentes',
    revoir: 'Revoir',
  },
  effacer: {
    question: 'Effacer vos réponses et recommencer ?',
    oui: 'Oui, recommencer',
    non: 'Non, garder mes réponses',
    fait: 'Vos réponses sont effacées.',
    annuler: 'Annuler et retrouver mes réponses',
    annule: 'Vos réponses sont de retour.',
  },
  annonces: {
    repondu: 'Réponse notée : {reponse}.',
    retour: 'Retour à l’étape précédente.',
    ouvert: 'Nouvelle page.',
  },
  avis: {
    modification:
      'Vous modifiez une réponse. Les réponses suivantes seront gardées si elles restent valables.',
    toutGarde: 'Votre réponse est changée. Les autres sont gardées.',
    abandon:
      'Votre réponse est changée. Ces réponses ne sont plus valables, elles sont retirées : {reponses}.',
    sessionIllisible:
      'Vos réponses précédentes étaient illisibles. Le guide les a retirées. Rien d’autre n’est perdu.',
    sessionPerimee:
      'Le guide a changé depuis votre visite. Certaines réponses n’existent plus. Le guide a gardé les autres.',
    etapeDisparue: 'L’étape que vous cherchez n’existe plus. Voici la plus proche.',
    stockageRefuse:
      'Votre navigateur ne garde pas les réponses. Si vous rechargez la page, elles seront perdues.',
    fermer: 'Fermer cet avis',
  },
  questions: {
    titre: 'Toutes les questions',
    intro: 'Chaque ligne mène à une réponse du guide.',
    parTheme: 'Par thème',
    parOrdre: 'De A à Z',
  },
  introuvable: {
    titre: 'Cette page n’existe pas',
    texte: 'L’adresse est peut-être mal écrite, ou la page a disparu.',
    choix: 'Vous pouvez repartir d’ici :',
  },
};
