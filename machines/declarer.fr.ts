import { declarer } from './declarer.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const declarerFr = defineWords('declarer', declarer, {
  'situation': {
    question: 'Où en êtes-vous avec votre déclaration de ressources en ligne (eDSH) ?',
    pourquoi: 'Choisissez la phrase la plus proche de votre cas. Vous pourrez revenir en arrière.',
    reponses: {
      'introuvable': 'Je veux la faire, ou je ne sais pas où elle est',
      'dois-je': 'Je me demande si je dois la faire en ligne',
      'telephone': 'Je n’ai qu’un téléphone ou une tablette',
      'sans-internet': 'Je n’ai pas internet, ni adresse e-mail, ni compte ameli',
      'date-depassee': 'La date limite est passée',
    },
    pictos: {
      'introuvable': 'recherche',
      'dois-je': 'question',
      'telephone': 'appareil',
      'sans-internet': 'courrier',
      'date-depassee': 'attente',
    },
    sources: ['S13', 'S14', 'S17', 'S22'],
    dire: [
      'Parlons de votre déclaration de ressources. Je vais vous poser quelques questions courtes.',
      'La cherchez-vous, ou vous demandez-vous si vous devez la faire en ligne ?',
      'N’avez-vous qu’un téléphone, ou la date limite est-elle passée ?',
    ],
    savoir: [
      'Dans le doute, prendre la première réponse : ce chemin reprend tout depuis le compte.',
      '« Je n’ai qu’un téléphone » mène droit au navigateur : l’application est restreinte (S14, S28).',
    ],
    relances: [
      'Qu’avez-vous déjà essayé ?',
      'Êtes-vous sur un ordinateur, un téléphone ou une tablette ?',
      'Avez-vous reçu un message ou un courrier à ce sujet ?',
    ],
    mots: [
      'faire ma déclaration',
      'commencer ma dsh',
      'edsh',
      'ma déclaration invalidité',
      'déclarer mes ressources',
      'déclaration trimestrielle',
      'où est ma déclaration',
      'remplir sur internet',
      'déclaration dématérialisée',
      'par où commencer',
      'formulaire ressources pension',
      'ou faire la dsh',
    ],
  },

  'compte-existant': {
    question: 'Avez-vous un compte ameli ?',
    pourquoi:
      'La déclaration de ressources en ligne (eDSH) se fait dans ce compte. C’est votre espace personnel sur ameli.fr.',
    reponses: {
      'oui': 'Oui, même si je n’arrive plus à y entrer',
      'non': 'Non, ou je ne sais pas',
    },
    sources: ['S13', 'S17'],
    dire: ['Pour trouver votre déclaration, nous commençons par le compte. Avez-vous un compte ameli ?'],
    savoir: [
      'Un compte peut exister même si la personne ne sait plus se connecter : répondre « oui » dans ce cas.',
      'Sans compte, la déclaration arrive par courrier (S13).',
    ],
    relances: [
      'Avez-vous déjà regardé vos remboursements sur ameli.fr ?',
      'Avez-vous déjà choisi un mot de passe pour ameli ?',
    ],
    mots: [
      'introuvable',
      'je ne trouve pas ma dsh',
      'où est mon edsh',
      'rien dans mon compte',
      'je vois pas la déclaration',
      'compte ameli',
      'mon espace',
      'espace personnel',
      'inscription',
      'jamais inscrit',
      'pas de compte',
    ],
  },

  'papier-ou-compte': {
    question: 'Sans compte ameli, comment voulez-vous faire votre déclaration ?',
    pourquoi:
      'Sans compte, elle arrive par courrier. Avec un compte, vous faites la déclaration de ressources en ligne (eDSH).',
    reponses: {
      'creer': 'Je veux créer un compte et la faire en ligne',
      'papier': 'Je préfère la faire sur papier',
      'je-ne-sais-pas': 'Je ne sais pas quoi choisir',
    },
    pictos: { 'creer': 'compte', 'papier': 'courrier', 'je-ne-sais-pas': 'question' },
    sources: ['S13'],
    dire: [
      'Sans compte ameli, votre déclaration arrive par courrier. Avec un compte, vous la faites en ligne.',
      'Que préférez-vous : créer un compte, ou rester au papier ?',
    ],
    savoir: [
      'Sans compte, le papier continue (S13) : ne pas pousser à créer un compte.',
      'Avec un compte, une pension d’invalidité et le régime général, la déclaration en ligne devient obligatoire (S13).',
    ],
    relances: ['Avez-vous une adresse e-mail à vous ?', 'Quelqu’un peut-il vous aider sur internet ?'],
    mots: [
      'papier ou internet',
      'créer un compte',
      'ouvrir un compte',
      'm’inscrire',
      'rester au papier',
      'pas à l’aise avec internet',
      'pas d’ordinateur',
      'première fois',
      'par courrier',
      'inscription ameli',
    ],
  },

  'choisir': {
    titre: 'Choisissez entre le papier et le compte ameli',
    picto: 'question',
    essentiel:
      'Sans compte ameli, votre déclaration continue d’arriver par courrier. Avec un compte, vous pouvez faire la déclaration de ressources en ligne (eDSH).',
    faire: [
      'Prenez le papier si internet vous fatigue. Remplissez-le, puis renvoyez-le à votre caisse dans les meilleurs délais.',
      'Créez un compte si vous avez une adresse e-mail à vous.',
      'Si vous hésitez, parlez-en avec une personne de confiance.',
    ],
    bonASavoir: [
      'Le compte donne plus de rapidité, d’autonomie et de sécurité.',
      'Vous y suivez vos remboursements, vos décomptes et vos indemnités journalières. Vous y trouvez une messagerie, et vous pouvez demander CV, CEAM et CSS.',
      'Avec un compte, la déclaration en ligne peut devenir obligatoire. Elle l’est avec une pension d’invalidité, le régime général et une adresse e-mail valide.',
    ],
    siEchec: [
      `Pour en parler, appelez le ${nombres.telephone}.`,
      'Vous ne savez plus si vous avez un compte ? Demandez-le à votre caisse.',
    ],
    contacts: ['telephone', 'courrier'],
    sources: ['S13', 'S18', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/compte/adresse/personnelle': 'Je crée mon compte et je continue ma déclaration',
      'declarer/papier/declaration-sur-papier': 'Je fais ma déclaration sur papier',
    },
    dire: [
      'Les deux façons existent. Sans compte, vous recevez le papier et vous le renvoyez.',
      'Avec un compte, vous gagnez en rapidité, en autonomie et en sécurité. Il sert aussi pour vos remboursements.',
      'Une fois le compte créé, la déclaration en ligne peut devenir obligatoire.',
      'Qu’est-ce qui vous semble le plus simple ?',
    ],
    savoir: [
      'Dire clairement que créer un compte peut rendre la déclaration en ligne obligatoire (S13).',
      'S18 énumère ce que permet le compte. CV, CEAM et CSS : la fiche ne développe pas ces sigles.',
    ],
    mots: [
      'hésite',
      'quel est le mieux',
      'avantages du compte',
      'à quoi sert le compte ameli',
      'pour ou contre',
      'papier plus simple',
      'comparer',
      'choix',
      'est-ce mieux en ligne',
      'internet ou courrier',
      'conseil',
    ],
  },

  'connecte': {
    question: 'Arrivez-vous à vous connecter à votre compte ameli ?',
    pourquoi:
      'La déclaration de ressources en ligne (eDSH) se trouve dans votre compte. Il faut donc y entrer.',
    reponses: {
      'oui': 'Oui, je suis dans mon compte',
      'non': 'Non, ça bloque, ou je ne sais pas comment faire',
    },
    dire: ['Essayez d’ouvrir votre compte sur ameli.fr. Arrivez-vous à vous connecter ?'],
    savoir: [
      'La personne n’a pas encore essayé : la laisser essayer, sans la presser.',
      'Ne jamais demander le mot de passe ni le code provisoire.',
    ],
    relances: ['Que voyez-vous à l’écran ?', 'Y a-t-il un message d’erreur ?'],
    mots: [
      'connexion',
      'identifiant',
      'mot de passe',
      'mdp',
      'impossible d’entrer',
      'accès refusé',
      'je rentre pas',
      'me connecter',
      'ouvrir mon compte',
      'login',
      'franceconnect',
    ],
  },

  'visible': {
    question: 'Voyez-vous votre déclaration de ressources en ligne (eDSH) dans votre compte ?',
    pourquoi: 'La suite dépend de ce que vous voyez. L’application propose un service restreint.',
    reponses: {
      'oui': 'Oui, je la vois',
      'application': 'Je regarde dans l’application',
      'non': 'Non, ou je ne sais pas',
    },
    sources: ['S17', 'S28'],
    dire: ['Vous êtes dans votre compte. Voyez-vous votre déclaration de ressources ?'],
    savoir: [
      'Demander d’abord : application ou navigateur ? L’application est restreinte (S28).',
      'La fiche ne dit pas où se trouve la déclaration à l’écran : ne pas guider vers un menu.',
    ],
    relances: [
      'Êtes-vous dans l’application, ou sur ameli.fr dans un navigateur ?',
      'Pouvez-vous me lire ce qui est écrit à l’écran ?',
    ],
    mots: [
      'je vois rien',
      'introuvable',
      'n’apparaît pas',
      'ne s’affiche pas',
      'disparue',
      'absente',
      'pas de dsh',
      'edsh invisible',
      'quel menu',
      'appli ameli',
      'où cliquer',
    ],
  },

  'commencer': {
    titre: 'Faites votre déclaration, puis gardez le récapitulatif',
    picto: 'formulaire',
    essentiel:
      'Vous voyez votre déclaration de ressources en ligne (eDSH) : vous pouvez la remplir. Prenez votre temps avant de la valider.',
    faire: [
      'Ouvrez votre déclaration dans un navigateur, sur ordinateur, téléphone ou tablette. L’application propose un service restreint.',
      'Répondez à chaque question. Un « oui » ouvre une fenêtre à remplir, un « non » n’en ouvre pas.',
      'Relisez tout avant de valider.',
      'À la fin, téléchargez le récapitulatif PDF et gardez-le.',
    ],
    bonASavoir: [
      'Après la validation, vous ne pouvez plus rien changer en ligne. Pour corriger, il faut écrire à votre caisse.',
      'Selon notre fiche, sans téléchargement, vous ne pourrez plus ouvrir votre déclaration. Un historique est annoncé dans une prochaine version du compte.',
      'Vous n’avez pas à l’envoyer aussi par courrier.',
    ],
    preparer: ['Vos bulletins de salaire, si vous en avez.', 'De quoi noter, si vous avez une question.'],
    siEchec: [
      'Si une question vous bloque, ne validez pas tout de suite.',
      `Demandez à votre caisse au ${nombres.telephone}, ou par la messagerie de votre compte ameli (Espace d’échanges).`,
    ],
    contacts: ['telephone', 'messagerie'],
    sources: ['S14', 'S15', 'S16', 'S19', 'S26', 'S28', 'S29', 'guide'],
    statut: 'date',
    suite: {
      'remplir/rubrique': 'Je continue ma déclaration : une question me bloque',
      'apres-envoi/besoin': 'J’ai validé ma déclaration',
    },
    dire: [
      'Vous voyez votre déclaration, c’est une bonne étape. Remplissez-la à votre rythme.',
      'Un « oui » ouvre une fenêtre à remplir. Un « non » n’en ouvre pas.',
      'Relisez bien avant de valider. Après, on ne peut plus rien changer en ligne.',
      'À la fin, téléchargez le récapitulatif. Sans cela, selon notre fiche, vous ne pourrez plus l’ouvrir.',
    ],
    savoir: [
      'S15 : sans téléchargement, plus d’accès. S29 annonce un historique dans une prochaine version : donner les deux si la personne demande.',
      'S19 : après la validation, la correction passe par un courrier ou par la messagerie du compte.',
    ],
    mots: [
      'remplir',
      'je la vois',
      'compléter ma déclaration',
      'valider',
      'télécharger le pdf',
      'enregistrer',
      'questions oui non',
      'comment ça se remplit',
      'étapes',
      'démarrer',
      'justificatif de déclaration',
    ],
  },

  'adresse-valide': {
    question: 'L’adresse e-mail de votre compte ameli marche-t-elle ?',
    pourquoi: 'La déclaration de ressources en ligne (eDSH) va avec un compte et une adresse e-mail valide.',
    reponses: {
      'oui': 'Oui, je lis les e-mails de cette adresse',
      'non': 'Non, elle a changé ou je ne peux plus l’ouvrir',
      'je-ne-sais-pas': 'Je ne sais pas, ou je ne sais plus laquelle c’est',
    },
    sources: ['S13'],
    dire: [
      'Nous cherchons pourquoi vous ne voyez pas votre déclaration. L’adresse e-mail de votre compte marche-t-elle ?',
    ],
    savoir: [
      'S13 demande une adresse e-mail valide. La fiche ne dit pas que la déclaration est cachée quand l’adresse ne marche plus.',
      'Adresse changée, même si l’ancienne est oubliée : un conseiller l’annule, puis la personne donne la nouvelle (S04).',
    ],
    relances: ['Pouvez-vous ouvrir cette boîte e-mail ?', 'Y avez-vous reçu un e-mail récemment ?'],
    mots: [
      'mail ameli',
      'mail plus valable',
      'boîte mail supprimée',
      'changé de fournisseur',
      'adresse courriel',
      'je ne reçois plus les mails',
      'email oublié',
      'ancienne adresse',
      'mauvais mail',
      'vérifier mon adresse',
    ],
  },

  'date': {
    question: 'Êtes-vous dans les dates pour faire votre déclaration ?',
    pourquoi:
      'La déclaration de ressources en ligne (eDSH) peut manquer avant la date d’envoi. Elle peut aussi manquer après la date limite.',
    reponses: {
      'pas-encore': 'Non, il est trop tôt : la date d’envoi n’est pas arrivée',
      'depassee': 'Non, la date limite est passée',
      'dans-les-dates': 'Oui, je suis dans les dates et je ne la vois pas',
      'je-ne-sais-pas': 'Je ne sais pas',
    },
    sources: ['S17'],
    dire: [
      'La déclaration peut manquer parce qu’il est trop tôt, ou parce que la date limite est passée.',
      'Savez-vous si vous êtes dans les dates ?',
    ],
    savoir: [
      'La fiche ne donne aucune date ni fréquence : n’en citer aucune.',
      'Elle n’explique pas non plus la « date d’envoi » (S17) : ne pas l’interpréter.',
    ],
    relances: [
      'Avez-vous un courrier ou un e-mail qui donne une date ?',
      'Avez-vous noté la date limite quelque part ?',
    ],
    mots: [
      'échéance',
      'quand déclarer',
      'trop tôt',
      'trop tard',
      'délai',
      'calendrier',
      'quel mois',
      'date butoir',
      'prochaine déclaration',
      'période',
      'tous les combien',
    ],
  },

  'attendre-la-date': {
    titre: 'Attendez la date d’envoi de votre déclaration',
    picto: 'attente',
    essentiel:
      'Votre déclaration de ressources en ligne (eDSH) peut manquer parce que la date d’envoi n’est pas arrivée.',
    faire: [
      'Attendez la date d’envoi. À cette date, regardez de nouveau dans votre compte sur ameli.fr.',
      `Vous ne la connaissez pas ? Appelez le ${nombres.telephone}.`,
      'Vous pouvez aussi écrire par la messagerie de votre compte ameli (Espace d’échanges).',
    ],
    bonASavoir: ['Notez la date dès que vous la connaissez.'],
    preparer: ['De quoi noter la date.'],
    message:
      'Bonjour, je ne vois pas ma déclaration de ressources en ligne (eDSH) dans mon compte. À quelle date sera-t-elle là ? Merci.',
    siEchec: ['Si la date arrive et que rien ne s’affiche, interrogez votre caisse.'],
    contacts: ['telephone', 'messagerie'],
    sources: ['S17', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/visible': 'La date est arrivée : je continue ma déclaration',
      'declarer/toujours-invisible': 'La date est arrivée, mais je ne vois rien',
    },
    dire: [
      'Il est peut-être trop tôt. La déclaration peut manquer tant que la date d’envoi n’est pas arrivée.',
      'Si vous ne connaissez pas cette date, je me renseigne. Vous pouvez aussi la demander par la messagerie de votre compte.',
    ],
    savoir: [
      'S17 donne cette cause comme possible, pas comme certaine.',
      'La fiche ne donne aucune date : ne pas en promettre.',
    ],
    mots: [
      'trop tôt',
      'pas encore disponible',
      'pas encore ouverte',
      'quand sera-t-elle là',
      'date d’ouverture',
      'prochaine dsh',
      'patienter',
      'en avance',
      'bientôt',
      'date d’envoi',
    ],
  },

  'toujours-invisible': {
    titre: 'Dites à votre caisse que votre déclaration manque',
    picto: 'telephone',
    essentiel:
      'Selon notre fiche, la déclaration de ressources en ligne (eDSH) peut manquer à cause des dates. Notre fiche ne dit rien de votre cas. Votre caisse peut vous répondre.',
    faire: [
      'Regardez encore une fois sur ameli.fr, dans un navigateur.',
      `Si vous ne voyez rien, appelez le ${nombres.telephone}. Vous pouvez aussi écrire par la messagerie de votre compte ameli (Espace d’échanges).`,
      'Dites que vous êtes dans les dates et que votre adresse e-mail marche.',
      'Demandez comment faire votre déclaration.',
    ],
    bonASavoir: ['Notez le jour de votre appel et la réponse reçue.'],
    preparer: ['La date limite, si vous l’avez.', 'L’adresse e-mail de votre compte ameli.'],
    message:
      'Bonjour, je ne vois pas ma déclaration de ressources en ligne (eDSH) dans mon compte. Je suis dans les dates et mon adresse e-mail marche. Comment puis-je la faire ? Merci.',
    siEchec: ['Si personne ne répond, écrivez un courrier à votre caisse.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S17', 'guide'],
    statut: 'sans-reponse',
    suite: {
      'declarer/visible': 'Je la vois maintenant : je continue ma déclaration',
      'declarer/application/passer-par-le-navigateur': 'Je regardais dans l’application',
      'declarer/obligation/autre-regime/contacter-son-regime': 'Je dépends d’un autre régime',
    },
    dire: [
      'Votre compte et votre adresse marchent, et vous êtes dans les dates. Notre fiche ne dit rien de ce cas.',
      'Je me renseigne auprès de votre caisse. Vous pouvez aussi lui écrire, par la messagerie de votre compte.',
    ],
    savoir: [
      'Cas non couvert : S17 ne donne que les dates comme causes possibles.',
      'Vérifier d’abord que la personne n’est pas dans l’application (S28).',
      'Ne promettre ni papier ni nouveau délai.',
    ],
    mots: [
      'toujours rien',
      'bug',
      'ne s’affiche pas',
      'n’apparaît toujours pas',
      'dans les temps mais rien',
      'anomalie',
      'déclaration manquante',
      'tout est bon mais rien',
      'page vide',
      'signaler',
    ],
  },

  'interroger-la-caisse': {
    titre: 'Demandez à votre caisse les dates de votre déclaration',
    picto: 'telephone',
    essentiel:
      'Selon notre fiche, votre déclaration de ressources en ligne (eDSH) peut manquer pour une raison de date. Votre caisse peut vous le dire.',
    faire: [
      'Cherchez une date dans vos courriers et vos e-mails.',
      `Si vous ne trouvez pas, appelez le ${nombres.telephone}.`,
      'Vous pouvez aussi écrire par la messagerie de votre compte ameli (Espace d’échanges).',
    ],
    bonASavoir: [
      'Il est peut-être trop tôt : la date d’envoi n’est pas arrivée.',
      `Ou la date limite de renvoi est passée. Dans ce cas, une relance arrive dans un délai d’${nombres.delaiDeRelance}.`,
    ],
    preparer: ['De quoi noter les dates.'],
    message:
      'Bonjour, je ne vois pas ma déclaration de ressources en ligne (eDSH) dans mon compte. Est-il trop tôt, ou la date limite est-elle passée ? Merci.',
    siEchec: ['Si personne ne répond, essayez l’autre moyen : le téléphone ou la messagerie.'],
    contacts: ['telephone', 'messagerie'],
    sources: ['S17', 'S22', 'guide'],
    statut: 'ambigu',
    suite: {
      'declarer/date': 'Je connais les dates : je continue ma déclaration',
      'declarer/retard/relance': 'La date limite est passée',
    },
    dire: [
      'Il y a deux raisons possibles. Il est trop tôt, ou la date limite est passée.',
      'Je me renseigne sur vos dates. Vous pouvez aussi les demander par la messagerie de votre compte.',
      `Si la date limite est passée, selon notre fiche, une relance arrive dans un délai d’${nombres.delaiDeRelance}.`,
    ],
    savoir: [
      'S17 : date d’envoi pas encore atteinte, ou date limite de renvoi dépassée.',
      'Si la date limite est passée, S22 dit d’attendre la relance et S17 d’interroger la caisse : donner les deux.',
    ],
    mots: [
      'je connais pas la date',
      'aucune idée de la date',
      'quand',
      'demander la date limite',
      'renseignement',
      'joindre la caisse',
      'échéance inconnue',
      'pas reçu de date',
      'savoir si c’est trop tard',
      'calendrier',
    ],
  },
});
