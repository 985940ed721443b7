import type { Interface } from '../../src/guide/interface.ts';

/** Les mots des écrans : boutons, titres et avis. */
export const interfaceFr: Interface = {
  site: 'l’eDSH, pas à pas',
  promesse: 'Un guide pour faire votre déclaration de ressources en ligne (eDSH). Une question à la fois.',
  independance:
    'Ce guide est indépendant. Ce n’est pas un site de l’Assurance maladie. Il ne demande ni votre nom, ni votre numéro de sécurité sociale.',
  retour: 'Retour',
  recommencer: 'Recommencer',
  accueil: 'Accueil',
  allerAuContenu: 'Aller au contenu',
  toutesLesQuestions: 'Toutes les questions',
  piedDePage: 'Bas de page',
  imprimer: 'Imprimer cette page',
  ecoute: {
    ecouter: 'Écouter',
    cettePage: 'cette page',
    arreter: 'Arrêter',
    laLecture: 'la lecture',
  },
  qr: {
    afficher: 'Afficher le QR code',
    description: 'QR code du lien qui reprend à cette page',
    legende: 'Photographiez ce QR code avec un téléphone : le guide reprend à cette page.',
    indisponible: 'Le QR code ne peut pas s’afficher maintenant. Le code de reprise, lui, marche.',
  },
  choisissez: 'Choisissez une réponse',
  sections: {
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
    texte: 'Votre caisse peut vous répondre. Choisissez le moyen qui vous va le mieux.',
    canaux: ['telephone', 'messagerie', 'courrier'],
    code: 'Au téléphone, dites ce code de reprise, chiffre par chiffre :',
    aQuoiSertLeCode:
      'Ce code de reprise dit où vous en êtes dans ce guide. Ce n’est ni un mot de passe, ni un code provisoire.',
  },
  code: {
    titre: 'Vous avez un code de reprise ?',
    consigne:
      'Ce guide vous l’a donné en bas d’une page. Tapez-le pour reprendre au même endroit. Ce n’est pas un code provisoire.',
    champ: 'Votre code de reprise',
    reprendre: 'Reprendre',
    repris: 'Vous reprenez là où vous en étiez.',
    change: 'Le guide a changé depuis ce code. Vous reprenez à l’étape la plus proche.',
    indisponible: 'Le guide ne peut pas lire ce code maintenant. Choisissez une réponse, plus haut.',
    fautes: {
      vide: 'Tapez le code de reprise, puis appuyez sur « Reprendre ».',
      caracteres: 'Le code de reprise ne contient que des chiffres. Vérifiez ce que vous avez tapé.',
      longueur: 'Il manque des chiffres, ou il y en a trop. Vérifiez le code.',
      controle: 'Un chiffre de ce code semble faux. Vérifiez chaque chiffre.',
      inconnu: 'Ce code de reprise n’existe pas. Vérifiez chaque chiffre.',
      disparu: 'Ce code mène à une page qui n’existe plus. Choisissez une réponse, plus haut.',
    },
  },
  origine: {
    entrees:
      'D’où vient cette page : de notre fiche « Questions et réponses sur la déclaration en ligne ». Voir',
    guide: 'D’où vient cette page : c’est un conseil de ce guide. Notre fiche n’en parle pas.',
  },
  trail: {
    titre: 'Vos réponses',
    suppose: '(réponse supposée par le guide)',
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
    annule: 'Vos réponses sont revenues.',
  },
  annonces: {
    repondu: 'Réponse notée : {reponse}.',
    retour: 'Retour à l’étape précédente.',
    ouvert: 'Nouvelle page.',
  },
  avis: {
    modification: 'Vous modifiez une réponse. Le guide garde les suivantes, si elles vont encore avec elle.',
    toutGarde: 'Votre réponse est notée. Vos autres réponses sont gardées.',
    abandon: 'Votre réponse est changée. Le guide a retiré celles qui ne vont plus avec elle : {reponses}.',
    sessionIllisible:
      'Le guide n’a pas pu relire vos réponses. Il les a retirées. Vous pouvez répondre de nouveau.',
    sessionPerimee:
      'Le guide a changé depuis votre visite. Certaines réponses n’existent plus. Le guide a gardé les autres.',
    etapeDisparue: 'L’étape que vous cherchez n’existe plus. Voici la plus proche.',
    stockageRefuse:
      'Votre navigateur ne garde pas les réponses. Si vous rechargez la page, elles seront perdues.',
    fermer: 'Fermer cet avis',
  },
  recherche: {
    titre: 'Dites ce qui vous bloque, avec vos mots',
    exemple: 'Par exemple : j’ai oublié mon mot de passe, ou : je ne vois pas ma déclaration.',
    chercher: 'Chercher',
    rienNePart: 'Ce que vous écrivez reste dans votre appareil.',
    resultats: 'Pages trouvées',
    une: 'Une page trouvée.',
    plusieurs: '{nombre} pages trouvées. La plus proche est la première.',
    tropCourt: 'C’est trop court. Écrivez un mot entier, ou une phrase.',
    aucune: 'Nous n’avons pas trouvé de page pour cette phrase.',
    autresMots: 'Essayez avec d’autres mots, ou voyez toutes les questions :',
    horsSujet: 'Ce guide ne traite pas {sujet}.',
    enSavoirPlus: 'Voir ce que vous pouvez faire',
    sortie: 'Une personne peut vous répondre :',
    enPanne: 'La recherche ne marche pas pour le moment. Voyez toutes les questions :',
  },
  questions: {
    titre: 'Toutes les questions',
    intro: 'Choisissez une ligne pour ouvrir la page.',
    parTheme: 'Par thème',
    parOrdre: 'De A à Z',
  },
  introuvable: {
    titre: 'Cette page n’existe pas',
    texte: 'L’adresse est peut-être mal écrite, ou la page a disparu.',
    choix: 'Vous pouvez repartir d’ici :',
  },
  horsLigne: {
    titre: 'Cette page n’est pas dans votre appareil',
    texte: 'Votre appareil n’a pas de réseau pour le moment. Cette page s’ouvrira quand il reviendra.',
    reessayer: 'Essayer de nouveau',
    choix: 'Les pages que vous avez déjà vues peuvent s’ouvrir :',
  },
};
