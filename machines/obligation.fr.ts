import { obligation } from './obligation.ts';
import { nombres } from './sources.ts';
import { defineWords } from './words.ts';

export const obligationFr = defineWords('obligation', obligation, {
  'pension': {
    question: 'Recevez-vous une pension d’invalidité ?',
    pourquoi:
      'Trois conditions rendent la déclaration de ressources en ligne (eDSH) obligatoire. Voici la première.',
    reponses: {
      'oui': 'Oui, je reçois une pension d’invalidité',
      'non': 'Non, je n’ai pas de pension d’invalidité',
      'je-ne-sais-pas': 'Je ne sais pas',
    },
    sources: ['S13'],
    dire: [
      'Nous allons voir si vous devez faire la déclaration en ligne. Recevez-vous une pension d’invalidité ?',
    ],
    savoir: [
      `S13 donne ${nombres.conditionsDeLObligation} : pension d’invalidité, régime général, compte ameli avec une adresse e-mail valide.`,
      'Ne pas confondre avec l’ASI : c’est un complément, pas la pension.',
    ],
    relances: [
      'Votre caisse vous verse-t-elle de l’argent parce que vous êtes en invalidité ?',
      'Avez-vous un courrier qui parle de votre pension ?',
    ],
    mots: [
      'pensionné',
      'invalide',
      'suis-je concerné',
      'obligatoire en ligne',
      'obligé sur internet',
      'dois-je faire la dsh',
      'garder le papier',
      'je veux continuer en papier',
      'forcé internet',
      'qui doit déclarer',
      'public éligible',
      'suis-je obligé de faire la déclaration en ligne',
      'qui est concerné par l’eDSH',
      'dois-je la faire en ligne',
      'dois-je passer par internet',
      'conditions pour la déclaration en ligne',
      'public concerné',
      'pension d’invalidité régime général dois-je déclarer en ligne',
      'à qui s’adresse la déclaration en ligne',
      'faut-il absolument le faire par internet',
    ],
  },

  'regime': {
    question: 'Dépendez-vous du régime général ?',
    pourquoi:
      'C’est la deuxième condition pour la déclaration de ressources en ligne (eDSH). Le régime est celui de votre assurance maladie.',
    reponses: {
      'oui': 'Oui, je dépends du régime général',
      'non': 'Non, je dépends d’un autre régime',
      'je-ne-sais-pas': 'Je ne sais pas',
    },
    sources: ['S13'],
    dire: ['Merci. Dépendez-vous du régime général pour votre assurance maladie ?'],
    savoir: [
      'Deuxième condition de S13.',
      'Si la personne hésite, ne pas deviner : choisir « Je ne sais pas ».',
    ],
    relances: [
      'Quel nom de caisse voyez-vous sur vos courriers ?',
      'Votre pension vient-elle d’une caisse primaire d’assurance maladie ?',
    ],
    mots: ['quelle caisse', 'sécu', 'sécurité sociale', 'cpam', 'caisse primaire'],
  },

  'compte-valide': {
    question: 'Avez-vous un compte ameli avec une adresse e-mail qui marche ?',
    pourquoi:
      'C’est la troisième condition pour la déclaration de ressources en ligne (eDSH). L’adresse marche si vous pouvez lire vos e-mails.',
    reponses: {
      'oui': 'Oui, j’ai un compte et son adresse e-mail marche',
      'sans-compte': 'Non, je n’ai pas de compte ameli',
      'adresse-morte': 'J’ai un compte, mais son adresse e-mail ne marche plus',
      'je-ne-sais-pas': 'Je ne sais pas',
    },
    pictos: {
      'oui': 'valide',
      'sans-compte': 'compte',
      'adresse-morte': 'adresse',
      'je-ne-sais-pas': 'question',
    },
    sources: ['S13'],
    dire: ['Dernier point. Avez-vous un compte ameli, avec une adresse e-mail que vous pouvez ouvrir ?'],
    savoir: [
      'Troisième condition de S13.',
      'La fiche ne dit rien d’un compte dont l’adresse e-mail ne marche plus. Faire d’abord changer l’adresse (S04).',
    ],
    relances: [
      'Vous êtes-vous déjà connecté à ameli.fr ?',
      'Pouvez-vous ouvrir la boîte e-mail que vous avez donnée à ameli ?',
    ],
    mots: [
      'email valide',
      'mail périmé',
      'ancienne adresse mail',
      'compte sans mail',
      'boîte mail fermée',
      'pas de compte',
      'adresse invalide',
      'changé de mail',
      'plus accès à ma boîte',
      'inscrit sur ameli',
    ],
  },

  'sans-pension': {
    titre: 'Demandez à votre caisse si vous devez déclarer',
    picto: 'question',
    essentiel:
      'Selon notre fiche, la déclaration de ressources en ligne (eDSH) vise les personnes qui ont une pension d’invalidité. Notre fiche ne dit rien des autres cas.',
    faire: [
      `Appelez le ${nombres.telephone}.`,
      'Dites que vous n’avez pas de pension d’invalidité.',
      'Demandez si vous devez déclarer vos ressources.',
    ],
    bonASavoir: [
      'Si vous avez reçu un courrier à ce sujet, gardez-le. Il aidera votre caisse à vous répondre.',
    ],
    preparer: ['Le courrier ou l’e-mail qui parle de la déclaration, si vous en avez un.'],
    message:
      'Bonjour, je n’ai pas de pension d’invalidité. Dois-je faire une déclaration de ressources (eDSH) ? Merci.',
    siEchec: ['Si vous ne pouvez pas appeler, écrivez un courrier à votre caisse.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S13', 'guide'],
    statut: 'sans-reponse',
    suite: {
      'declarer/obligation/pension': 'En fait, j’ai une pension : je continue ma déclaration',
      'autre-chose/besoin': 'Je cherche autre chose',
    },
    dire: [
      'Notre fiche parle des personnes qui ont une pension d’invalidité. Elle ne dit rien des autres cas.',
      'Je me renseigne auprès de votre caisse. Avez-vous reçu un courrier à ce sujet ?',
    ],
    savoir: [
      'Cas non couvert par la fiche. S13 ne cite que les personnes pensionnées en invalidité.',
      'Ne pas dire « vous n’avez rien à déclarer » : la fiche ne le dit pas.',
    ],
    mots: [
      'pas invalide',
      'pas de pension',
      'reçu par erreur',
      'pas concerné',
      'je n’ai pas de pension d’invalidité',
    ],
  },

  'demander-si-concerne': {
    titre: 'Demandez à votre caisse si vous devez déclarer en ligne',
    picto: 'question',
    essentiel: `La déclaration de ressources en ligne (eDSH) est obligatoire si ${nombres.conditionsDeLObligation} sont vraies. Sans compte ameli, votre déclaration arrive par courrier.`,
    faire: [
      `Relisez les ${nombres.conditionsDeLObligation}, plus bas.`,
      'Notez celle qui vous fait douter.',
      `Appelez le ${nombres.telephone} et posez la question.`,
    ],
    bonASavoir: [
      'Première condition : vous avez une pension d’invalidité.',
      'Deuxième condition : vous dépendez du régime général.',
      'Troisième condition : vous avez un compte ameli avec une adresse e-mail valide.',
    ],
    preparer: [
      'Un courrier récent de votre caisse.',
      'L’adresse e-mail de votre compte, si vous en avez un.',
    ],
    message:
      'Bonjour, je voudrais savoir si je dois faire ma déclaration de ressources en ligne (eDSH). Pouvez-vous me répondre ? Merci.',
    siEchec: ['Si vous ne pouvez pas appeler, écrivez un courrier à votre caisse.'],
    contacts: ['telephone', 'messagerie', 'courrier'],
    sources: ['S13', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/obligation/pension': 'J’ai la réponse : je reprends les questions',
      'declarer/compte-existant': 'Je continue ma déclaration',
      'declarer/papier/declaration-sur-papier':
        'Je n’ai pas de compte ameli : je fais la déclaration sur papier',
    },
    dire: [
      'Ce n’est pas grave si vous ne savez pas. Nous allons le voir ensemble.',
      `Il y a ${nombres.conditionsDeLObligation} : la pension d’invalidité, le régime général, et un compte avec une adresse e-mail valide.`,
      'Lequel voulez-vous vérifier en premier ?',
    ],
    savoir: [
      `Les ${nombres.conditionsDeLObligation} de S13 vont ensemble.`,
      'Sans compte ameli, la déclaration papier continue d’arriver (S13).',
    ],
    mots: [
      'suis-je concerné',
      'pas sûr',
      'éligible',
      'conditions',
      'qui est obligé',
      'je ne connais pas mon régime',
      'je ne sais pas si j’ai une pension',
      'vérifier ma situation',
      'droit au papier',
      'obligation en ligne',
      'suis-je concerné par la déclaration en ligne',
      'qui doit faire la déclaration en ligne',
    ],
  },

  'en-ligne-obligatoire': {
    titre: 'Oui, vous devez faire votre déclaration en ligne',
    picto: 'formulaire',
    essentiel: `La déclaration de ressources en ligne (eDSH) est obligatoire si ${nombres.conditionsDeLObligation} sont vraies. Si elles le sont pour vous, faites-la en ligne.`,
    faire: [
      'Ouvrez ameli.fr dans un navigateur.',
      'Connectez-vous à votre compte ameli.',
      'Ouvrez votre déclaration et remplissez-la.',
    ],
    bonASavoir: [
      `Les ${nombres.conditionsDeLObligation} : une pension d’invalidité, le régime général, un compte ameli avec une adresse e-mail valide.`,
      'Sur téléphone ou tablette, passez par le navigateur, et non par l’application.',
    ],
    preparer: ['Vos bulletins de salaire, si vous en avez.', 'Le mot de passe de votre compte ameli.'],
    siEchec: [
      'Une personne de confiance peut s’asseoir à côté de vous.',
      `Si vous ne pouvez pas la faire en ligne, dites-le à votre caisse au ${nombres.telephone}.`,
    ],
    contacts: ['telephone'],
    sources: ['S13', 'S14', 'guide'],
    statut: 'sur',
    suite: {
      'declarer/connecte': 'Je continue ma déclaration',
      'declarer/application/passer-par-le-navigateur': 'Je n’ai qu’un téléphone ou une tablette',
      'mon-compte/papier-apres-suppression': 'Je voudrais revenir au papier',
    },
    dire: [
      `Pour vous, la déclaration en ligne est obligatoire. Les ${nombres.conditionsDeLObligation} sont vraies.`,
      'Ouvrez ameli.fr dans un navigateur, puis connectez-vous à votre compte.',
      'Voulez-vous que nous avancions ensemble ?',
    ],
    savoir: [
      'S13 : obligatoire si pension d’invalidité, régime général, et compte ameli avec une adresse e-mail valide.',
      'La personne veut fermer son compte pour garder le papier : la fiche ne répond pas directement (S18). Lui dire de demander avant de résilier.',
      'La fiche ne parle d’aucune dispense : ne pas en promettre.',
    ],
    mots: [
      'obligé de le faire en ligne',
      'je préfère le papier',
      'refuser internet',
      'rester au papier',
      'pas le choix',
      'plus de papier',
      'obligation',
      'dispense',
      'je n’aime pas internet',
      'fini le courrier',
      'dématérialisation',
      'déclaration en ligne obligatoire',
      'je veux continuer la déclaration papier',
      'je ne veux pas le faire sur internet',
      'est-ce que je peux encore avoir la feuille',
      'continuer par courrier comme avant',
      'est-on forcé de passer par internet',
      'je veux garder la version papier',
      'la DSH papier est-elle encore possible',
      'pas envie de le faire par internet',
      'je ne veux pas passer par internet',
      'le papier va-t-il disparaître',
      'est-ce que le papier existe encore',
      'fin du papier',
      'puis-je poursuivre ma déclaration papier',
      'refuser de faire la déclaration en ligne',
      'le droit de refuser internet',
      'passer par le net',
      'je préfère envoyer par la poste',
      'faire ma déclaration par courrier',
      'ai-je le choix entre papier et internet',
      'remplir à la main',
      'contre le numérique',
      'le courrier va-t-il encore arriver',
      'la déclaration papier va-t-elle encore arriver',
      'forcé d’utiliser internet',
      'rester au papier',
      'obligé de passer par internet',
      'refuser la version en ligne',
      'je veux le papier et pas internet',
    ],
  },
});
