/**
 * What the source sheet says, entry by entry, in our own words, and every number, delay, channel and form that it gives.
 *
 * The guide states nothing else: a fact that is not here is asked of the caisse. The sheet itself is
 * « Questions / réponses sur la déclaration de ressources en ligne », 32 entries in reading order.
 */

import type { Fact as AnyFact, SourceEntry, Value } from '../../src/guide/guide-content.ts';

/**
 * Every number, delay, channel and form that a page may show, written once. The entries that give it are those of the
 * facts that name it (`donne`, below).
 */
export const valeurs = {
  telephone: { sorte: 'canal', valeur: '36 46', mentions: ['36 46', '3646'] },
  messagerie: {
    sorte: 'canal',
    valeur: 'la messagerie de votre compte ameli (Espace d’échanges)',
    mentions: ['messagerie', 'espace d’échanges'],
  },
  courrier: {
    sorte: 'canal',
    valeur: 'un courrier à votre caisse',
    mentions: ['par courrier', 'par un courrier', 'un courrier à'],
  },
  depot: {
    sorte: 'canal',
    valeur: 'le service de dépôt de documents',
    mentions: ['dépôt de'],
  },
  borne: {
    sorte: 'canal',
    valeur: 'une borne multiservices (BMS)',
    mentions: ['borne', 'bms'],
  },
  essaisAvantBlocage: { sorte: 'nombre', valeur: '3e' },
  dureeDuBlocage: { sorte: 'delai', valeur: '15 minutes' },
  dureeDuCode: { sorte: 'delai', valeur: '15 jours' },
  ageDesDecomptes: { sorte: 'delai', valeur: '27 mois' },
  longueurDuMotDePasse: { sorte: 'nombre', valeur: '8 à 50 caractères' },
  majuscule: { sorte: 'nombre', valeur: '1 majuscule' },
  minuscule: { sorte: 'nombre', valeur: '1 minuscule' },
  chiffreOuSpecial: { sorte: 'nombre', valeur: '1 chiffre ou 1 caractère spécial' },
  lignesDeSalaire: { sorte: 'nombre', valeur: '6' },
  causesDesDecomptes: { sorte: 'nombre', valeur: 'cinq raisons' },
  conditionsDeLObligation: { sorte: 'nombre', valeur: 'trois conditions' },
  delaiDeRelance: {
    sorte: 'delai',
    valeur: 'un mois',
    // « Ajouter un mois » de salaire n’est pas un délai.
    mentions: [
      'délai d’un mois',
      'plus d’un mois',
      'moins d’un mois',
      'bout d’un mois',
      'sous un mois',
      'après un mois',
      'dans un mois',
      'pendant un mois',
      'attendez un mois',
    ],
  },
  formulaireAsi: { sorte: 'formulaire', valeur: 'S4151', mentions: ['S4151', 'formulaire'] },
} as const satisfies Record<string, Value>;

/** The same as bare values, to be written into sentences: `${nombres.dureeDuCode}`. */
export const nombres = Object.fromEntries(
  Object.entries(valeurs).map(([name, value]) => [name, value.valeur]),
) as Readonly<Record<keyof typeof valeurs, string>>;

interface Fact extends AnyFact {
  readonly donne?: readonly (keyof typeof valeurs)[];
}

interface Entry extends SourceEntry {
  readonly faits: Readonly<Record<string, Fact>>;
}

/** The entries. A fact's id is never used again for another. */
export const sources = {
  S01: {
    sujet: 'Créer un compte ameli',
    faits: {
      'par-franceconnect': {
        texte: 'On peut le créer avec ses identifiants FranceConnect.',
        dit: [['créer votre compte', 'franceconnect']],
      },
      'par-borne': {
        texte: 'On peut le créer avec un code provisoire pris sur une borne multiservices (BMS).',
        dit: [['code provisoire permet de créer votre compte', 'borne']],
        donne: ['borne'],
      },
      'par-carte': {
        texte: 'On peut le créer avec son RIB et le numéro de série de sa carte Vitale.',
        dit: [
          ['créer', 'compte', 'rib', 'numéro de série', 'carte vitale'],
          ['créer', 'compte', 'le rib avec la carte vitale'],
        ],
      },
      'par-telephone': {
        texte: `On peut le créer avec un code provisoire donné par téléphone au ${nombres.telephone}.`,
        dit: [['code provisoire permet de créer votre compte', nombres.telephone]],
        donne: ['telephone'],
      },
    },
  },
  S02: {
    sujet: 'Une adresse e-mail pour créer le compte',
    faits: {
      'adresse-personnelle': {
        texte: 'Il convient d’avoir une adresse e-mail personnelle pour créer son compte.',
        dit: [
          ['adresse e-mail personnelle', 'compte ameli'],
          ['adresse e-mail rien qu’à vous', 'permet de créer votre compte'],
        ],
      },
      'creer-une-adresse': {
        texte:
          'Pour en avoir une : choisir un fournisseur, « créer un compte » sur son site, compléter ses informations, choisir une adresse, la protéger par un mot de passe.',
        dit: [
          [
            'fournisseur',
            'créer un compte',
            'informations personnelles',
            'choisissez votre adresse',
            'mot de passe',
          ],
        ],
      },
    },
  },
  S03: {
    sujet: 'Adresse e-mail partagée avec son conjoint',
    faits: {
      'unique-et-personnelle': {
        texte: 'L’adresse e-mail donnée pour le compte est unique et personnelle.',
        dit: [
          ['adresse', 'unique et personnelle'],
          ['compte ameli', 'adresse e-mail rien qu’à vous'],
        ],
      },
    },
  },
  S04: {
    sujet: 'Adresse e-mail changée, ancienne oubliée',
    faits: {
      'appeler': {
        texte: `Il faut contacter sa caisse au ${nombres.telephone}.`,
        dit: [
          [nombres.telephone, 'adresse e-mail de votre compte ameli a changé'],
          [nombres.telephone, 'changer l’adresse e-mail'],
          [nombres.telephone, 'adresse', 'est à changer', 'votre caisse peut le faire'],
          ['ce changement se fait par téléphone'],
        ],
        donne: ['telephone'],
      },
      'conseiller': {
        texte: 'Un conseiller invalide l’ancienne adresse ; on peut alors donner la nouvelle.',
        dit: [['conseiller', 'annule l’ancienne adresse', 'donner la nouvelle']],
      },
    },
  },
  S05: {
    sujet: 'Mail de validation non reçu',
    faits: {
      'indesirables': {
        texte: 'Le mail de validation peut être dans les courriers indésirables.',
        dit: [['mail de validation', 'courriers indésirables']],
      },
      'finir': {
        texte: 'Ce mail sert à finir la création du compte.',
        dit: [
          ['mail de validation', 'création de votre compte ameli est finie'],
          ['mail de validation', 'finir la création'],
        ],
      },
      'nouveau-mail': {
        texte: 'Pour en recevoir un nouveau, il faut contacter sa caisse.',
        dit: [['nouveau mail de validation', 'caisse']],
      },
    },
  },
  S06: {
    sujet: 'Code provisoire refusé',
    faits: {
      'duree': {
        texte: `Le code provisoire, donné par une BMS ou par le ${nombres.telephone}, est valable ${nombres.dureeDuCode}.`,
        dit: [['code provisoire', 'valable', nombres.dureeDuCode]],
        donne: ['dureeDuCode', 'borne', 'telephone'],
      },
      'nouveau-code': {
        texte: 'Après ce délai, il faut se procurer un nouveau code.',
        dit: [
          ['code provisoire', 'nouveau code'],
          ['code provisoire', 'après ce délai, il en faut un nouveau'],
          ['code provisoire', 'en prendre un nouveau'],
        ],
      },
    },
  },
  S07: {
    sujet: 'Supprimer son compte ameli',
    faits: {
      'contacter': {
        texte: 'Pour supprimer son compte, on est invité à contacter sa caisse, qui accompagne.',
        dit: [['supprimer', 'compte', 'contactez votre caisse']],
      },
      'indispensable': {
        texte: 'Le compte offre des fonctions indispensables au suivi du dossier et des prestations.',
        dit: [['fonctions indispensables', 'dossier', 'prestations']],
      },
    },
  },
  S08: {
    sujet: 'Décomptes de remboursement absents',
    faits: {
      'adresse': {
        texte: 'Cause : on n’habite pas à l’adresse enregistrée dans le dossier.',
        dit: [['décompte', 'n’habitez pas à l’adresse de votre dossier']],
        donne: ['causesDesDecomptes'],
      },
      'etranger': {
        texte: 'Cause : l’adresse est à l’étranger.',
        dit: [['décompte', 'votre adresse est à l’étranger']],
      },
      'panne': {
        texte: 'Cause : un dysfonctionnement temporaire ou une maintenance du compte.',
        dit: [['décompte', 'en panne pour un temps', 'en maintenance']],
      },
      'ancien': {
        texte: `Cause : le décompte cherché a plus de ${nombres.ageDesDecomptes}.`,
        dit: [['décompte', `plus de ${nombres.ageDesDecomptes}`]],
        donne: ['ageDesDecomptes'],
      },
      'regularisation': {
        texte: 'Cause : le remboursement relève d’une régularisation.',
        dit: [['décompte', 'remboursement vient d’une régularisation']],
      },
    },
  },
  S09: {
    sujet: '« Service momentanément indisponible »',
    faits: {
      'plus-tard': {
        texte: 'Il convient de se connecter plus tard.',
        dit: [['se connecter plus tard'], ['service momentanément indisponible', 'connectez-vous plus tard']],
      },
    },
  },
  S10: {
    sujet: 'Mot de passe oublié, compte bloqué',
    faits: {
      'blocage': {
        texte: `À la ${nombres.essaisAvantBlocage} saisie erronée, le compte se bloque pendant ${nombres.dureeDuBlocage} ; il faut attendre, puis réessayer.`,
        dit: [[`à la ${nombres.essaisAvantBlocage} erreur`, 'se bloque', nombres.dureeDuBlocage]],
        donne: ['essaisAvantBlocage', 'dureeDuBlocage'],
      },
      'nouveau-mot-de-passe': {
        texte: 'Si l’on ne s’en souvient plus, il faut en demander un nouveau.',
        dit: [['mot de passe', 'en demander un nouveau'], ['demandez un nouveau mot de passe']],
      },
      'franceconnect': {
        texte: 'On peut aussi se connecter par FranceConnect, depuis le site web seulement.',
        dit: [
          ['franceconnect', 'sur le site web, pas dans l’application'],
          ['on entre par un mot de passe ou par franceconnect'],
        ],
      },
    },
  },
  S11: {
    sujet: 'Se connecter par FranceConnect',
    faits: {
      'fournisseur': {
        texte:
          'Aller sur ameli.fr avec un navigateur, choisir un fournisseur d’identité (Orange, La Poste ou les impôts), saisir ses identifiants de ce fournisseur.',
        dit: [
          [
            'ameli.fr',
            'navigateur',
            'franceconnect',
            'choisissez un fournisseur',
            'orange, la poste ou les impôts',
            'tapez les identifiants',
          ],
        ],
      },
    },
  },
  S12: {
    sujet: 'Compte piraté',
    faits: {
      'recreer': {
        texte: 'Supprimer le compte et en recréer un.',
        dit: [['supprimer un compte piraté', 'en créer un autre']],
      },
      'mot-de-passe': {
        texte: `Renforcer le mot de passe : ${nombres.longueurDuMotDePasse}, ${nombres.majuscule}, ${nombres.minuscule}, et ${nombres.chiffreOuSpecial}.`,
        dit: [
          [
            'mot de passe',
            nombres.longueurDuMotDePasse,
            nombres.majuscule,
            nombres.minuscule,
            nombres.chiffreOuSpecial,
          ],
        ],
        donne: ['longueurDuMotDePasse', 'majuscule', 'minuscule', 'chiffreOuSpecial'],
      },
    },
  },
  S13: {
    sujet: 'En ligne ou sur papier',
    faits: {
      'papier': {
        texte: 'Sans compte ameli, la DSH continue d’arriver par courrier.',
        dit: [
          ['sans compte ameli', 'arrive', 'par courrier'],
          ['arrive par courrier si l’on n’a pas de compte'],
          ['sans compte, elle arrive par courrier'],
        ],
        donne: ['courrier'],
      },
      'renvoyer': {
        texte: 'Il faut alors la compléter et la renvoyer à sa CPAM dans les meilleurs délais.',
        dit: [['rempli', 'renvoyez', 'dans les meilleurs délais']],
      },
      'pension': {
        texte: 'La déclaration en ligne vise les personnes qui ont une pension d’invalidité.',
        dit: [
          ['déclaration', 'vise les personnes qui ont une pension d’invalidité'],
          ['première condition', 'pension d’invalidité'],
        ],
      },
      'regime': {
        texte: 'Elle vise les personnes qui dépendent du régime général.',
        dit: [
          ['déclaration', 'vise le régime général'],
          ['condition', 'dépendez du régime général'],
        ],
      },
      'compte': {
        texte: 'Elle demande un compte ameli avec une adresse e-mail valide.',
        dit: [
          ['déclaration', 'compte ameli et une adresse e-mail valide'],
          ['condition', 'compte ameli avec une adresse e-mail valide'],
        ],
      },
      'obligatoire': {
        texte:
          'La déclaration en ligne est obligatoire si l’on a une pension d’invalidité, si l’on dépend du régime général, et si l’on a un compte ameli avec une adresse e-mail valide.',
        dit: [['obligatoire', 'pension d’invalidité', 'régime général', 'compte', 'adresse e-mail valide']],
        donne: ['conditionsDeLObligation'],
      },
    },
  },
  S14: {
    sujet: 'Seulement un téléphone ou une tablette',
    faits: {
      'navigateur': {
        texte: 'Passer par le compte ameli dans le navigateur de l’appareil, et non par l’application.',
        dit: [['navigateur', 'téléphone', 'tablette', 'l’application']],
      },
    },
  },
  S15: {
    sujet: 'eDSH non téléchargée',
    faits: {
      'plus-d-acces': {
        texte: 'Si on ne l’a pas téléchargée à la fin, on ne peut plus y accéder.',
        dit: [
          ['sans téléchargement', 'ne peut plus ouvrir'],
          ['sans téléchargement', 'ne pourrez plus ouvrir'],
        ],
      },
    },
  },
  S16: {
    sujet: 'Envoyer aussi par courrier ?',
    faits: {
      'inutile': {
        texte: 'Inutile d’envoyer l’eDSH par courrier si elle a été faite en ligne.',
        dit: [
          ['inutile de l’envoyer aussi par courrier'],
          ['inutile de poster'],
          ['pas à l’envoyer aussi par courrier'],
        ],
        donne: ['courrier'],
      },
    },
  },
  S17: {
    sujet: 'eDSH introuvable dans le compte',
    faits: {
      'dates': {
        texte:
          'Elle peut manquer parce que la date d’envoi n’est pas atteinte, ou parce que la date limite de renvoi est dépassée.',
        dit: [
          ['manquer', 'date d’envoi', 'date limite'],
          ['manquer', 'la date d’envoi n’est pas arrivée'],
          ['après la date limite', 'ne plus être visible'],
          ['manquer', 'à cause des dates'],
        ],
      },
      'interroger': {
        texte: `Pour le savoir : interroger sa caisse au ${nombres.telephone} ou par la messagerie du compte.`,
        dit: [
          ['interroger votre caisse', nombres.telephone, 'messagerie'],
          ['votre caisse', `appelez le ${nombres.telephone}`, 'messagerie'],
          ['contactez votre caisse', `appelez le ${nombres.telephone}`, 'date limite'],
        ],
        partout: true,
        donne: ['telephone', 'messagerie'],
      },
    },
  },
  S18: {
    sujet: 'Ce que l’on perd en renonçant au compte',
    faits: {
      'ce-que-l-on-perd': {
        texte:
          'On renonce à ses démarches en ligne : suivi des remboursements et des indemnités journalières, décomptes, demandes de CV, CEAM et CSS, messagerie.',
        dit: [['remboursements', 'indemnités journalières', 'décomptes', 'cv, ceam et css', 'messagerie']],
        donne: ['messagerie'],
      },
      'avantages': {
        texte: 'Le compte donne plus de rapidité, d’autonomie et de sécurité.',
        dit: [['rapidité', 'autonomie', 'sécurité']],
      },
    },
  },
  S19: {
    sujet: 'Corriger une erreur après l’envoi',
    faits: {
      'plus-modifiable': {
        texte: 'Une fois la démarche validée, on ne peut plus revenir sur ce qui est déclaré.',
        dit: [
          ['ne peut plus modifier', 'après la validation'],
          ['validée, vous ne pouvez plus rien changer'],
          ['après la validation, vous ne pouvez plus rien changer'],
        ],
      },
      'ecrire': {
        texte:
          'Il faut adresser un courrier explicatif qui dit ce qui change, ou un mail par le compte ameli.',
        dit: [
          ['écri', 'courrier', 'messagerie', 'ce qu’il faut modifier'],
          ['écri', 'courrier', 'messagerie', 'ce qui change'],
        ],
        donne: ['courrier', 'messagerie'],
      },
    },
  },
  S20: {
    sujet: 'Rubrique ASI absente',
    faits: {
      'seulement-si-asi': {
        texte: 'La rubrique n’est accessible que si l’on bénéficie de l’ASI.',
        dit: [
          ['asi', 'rubrique', 'n’est accessible que'],
          ['asi', 'rubrique n’est là que'],
          ['asi', 'rubrique est là si vous'],
        ],
      },
      'prochaine-fois': {
        texte:
          'Si l’on n’a pas perçu d’ASI pendant la période de référence, la rubrique est absente ; elle apparaîtra à la prochaine déclaration.',
        dit: [['asi', 'période de référence', 'rubrique', 'absente', 'prochaine déclaration']],
      },
    },
  },
  S21: {
    sujet: `Plus de ${nombres.lignesDeSalaire} lignes à déclarer`,
    faits: {
      'limite': {
        texte: `Quelqu’un dit ne pouvoir enregistrer que ${nombres.lignesDeSalaire} lignes.`,
        dit: [
          [`limite de ${nombres.lignesDeSalaire} lignes`],
          [`parle de ${nombres.lignesDeSalaire} lignes`],
        ],
        donne: ['lignesDeSalaire'],
      },
      'ecrire': {
        texte: `Pour plus de ${nombres.lignesDeSalaire} mois de ressources : écrire à sa CPAM par l’Espace d’échanges, avec les montants bruts mensuels des salaires qui restent.`,
        dit: [
          ['espace d’échanges', 'cpam', 'mois', 'brut', 'qui restent', `${nombres.lignesDeSalaire} lignes`],
        ],
        donne: ['messagerie', 'lignesDeSalaire'],
      },
      'complement': {
        texte: 'Préciser que c’est un complément à la déclaration faite sur internet.',
        dit: [['un complément à la déclaration faite sur internet']],
      },
    },
  },
  S22: {
    sujet: 'Date limite dépassée',
    faits: {
      'relance': {
        texte: `Il convient de patienter : une relance arrive sous ${nombres.delaiDeRelance}.`,
        dit: [['relance', `dans un délai d’${nombres.delaiDeRelance}`], ['une relance suit la date limite']],
        donne: ['delaiDeRelance'],
      },
    },
  },
  S23: {
    sujet: 'Joindre une pièce justificative',
    faits: {
      'joindre': {
        texte: 'L’adresser par courrier ou par le dépôt de documents en ligne.',
        dit: [
          ['document s’envoie en ligne ou par courrier', 'service de dépôt de documents'],
          ['document en plus', 'service de dépôt de documents ou par courrier'],
        ],
        donne: ['courrier', 'depot'],
      },
    },
  },
  S24: {
    sujet: 'Oubli ou erreur dans la DSH validée',
    faits: {
      'courrier': {
        texte: 'Adresser un courrier explicatif à sa CPAM, avec les justificatifs.',
        dit: [['un courrier à votre caisse', 'expliquez', 'joignez les justificatifs']],
        donne: ['courrier'],
      },
      'espace': {
        texte: 'On peut aussi le signaler par l’Espace d’échanges du compte.',
        dit: [['modifier', 'espace d’échanges']],
        donne: ['messagerie'],
      },
    },
  },
  S25: {
    sujet: 'Déclarer ses salaires mensuels',
    faits: {
      'plus': {
        texte: 'Cliquer sur le petit « + » à côté du salaire, autant de fois que nécessaire.',
        dit: [
          ['le petit « + »', 'à côté du salaire', 'autant de fois que nécessaire'],
          ['le petit « + »', 'à côté du salaire', '« + » sans limite'],
        ],
      },
    },
  },
  S26: {
    sujet: 'En ligne moins complète que sur papier ?',
    faits: {
      'meme-modele': {
        texte: 'L’eDSH suit le modèle de la DSH papier ; seule la présentation change.',
        dit: [['modèle', 'papier', 'présentation change'], ['suit le même modèle que le papier']],
      },
      'fenetres': {
        texte: 'Répondre « oui » ouvre une fenêtre à remplir ; répondre « non » n’en ouvre pas.',
        dit: [['« oui »', 'fenêtre à remplir', '« non »']],
      },
    },
  },
  S27: {
    sujet: 'Déclarer l’ASI en ligne',
    faits: {
      'a-remplir': {
        texte: 'Si l’on bénéficie de l’ASI, la rubrique est accessible et il faut la compléter.',
        dit: [
          ['asi', 'la rubrique est accessible', 'il faut la remplir'],
          ['asi', 'il faut remplir cette rubrique'],
          ['remplissez aussi la rubrique asi'],
        ],
      },
    },
  },
  S28: {
    sujet: 'Application mobile restreinte',
    faits: {
      'restreinte': {
        texte: 'L’application propose un service restreint.',
        dit: [['application', 'propose un service restreint']],
      },
      'ailleurs': {
        texte:
          'Faire ses démarches depuis un ordinateur, ou dans le navigateur du téléphone ou de la tablette.',
        dit: [['navigateur', 'ordinateur', 'téléphone', 'tablette']],
      },
    },
  },
  S29: {
    sujet: 'Historique des DSH',
    faits: {
      'historique-annonce': {
        texte: 'L’historique sera disponible dans une prochaine version du compte.',
        dit: [['historique est annoncé dans une prochaine version']],
      },
      'recapitulatif': {
        texte: 'On peut télécharger et garder le récapitulatif PDF à la fin de chaque validation.',
        dit: [['téléchargez le récapitulatif pdf', 'validation']],
      },
    },
  },
  S30: {
    sujet: 'Ce qu’est l’ASI',
    faits: {
      'complement': {
        texte:
          'L’allocation supplémentaire d’invalidité est un complément qui peut être accordé aux titulaires d’une pension d’invalidité et de veuf ou veuve invalide.',
        dit: [['asi', 'complément', 'accordée', 'pension d’invalidité', 'veuf ou veuve invalide']],
      },
      'formulaire': {
        texte: `La demande se fait avec le formulaire ${nombres.formulaireAsi}, à télécharger sur ameli.fr.`,
        dit: [['téléchargez', `formulaire ${nombres.formulaireAsi}`, 'ameli.fr']],
        donne: ['formulaireAsi'],
      },
    },
  },
  S31: {
    sujet: 'Déclarer sa prévoyance',
    faits: {
      'avec-asi': {
        texte: 'Titulaire de l’ASI : elle est toujours à déclarer.',
        dit: [['asi', 'la prévoyance est toujours à déclarer']],
      },
      'sans-asi': {
        texte:
          'Pension d’invalidité : à déclarer seulement si elle est soumise à la CSG et à la CRDS, ce que montre le bulletin de salaire.',
        dit: [['prévoyance', 'soumise à des cotisations', 'csg', 'crds', 'bulletin de salaire']],
      },
      'doute': {
        texte: 'Au moindre doute : envoyer le bulletin de salaire par le dépôt de documents ou par courrier.',
        dit: [['un doute', 'envoyez', 'bulletin', 'service de dépôt de documents', 'un courrier à']],
        donne: ['depot', 'courrier'],
      },
    },
  },
  S32: {
    sujet: 'Salaire trimestriel moyen de comparaison (STMC)',
    faits: {
      'revenus': {
        texte:
          'Il se calcule sur les revenus perçus au régime général pendant la dernière année civile avant l’arrêt de travail suivi d’invalidité.',
        dit: [
          [
            'stmc',
            'revenus au régime général',
            'dernière année civile',
            'arrêt de travail suivi d’invalidité',
          ],
        ],
      },
      'reprise': {
        texte: 'Le calcul se fait dès la première reprise d’activité.',
        dit: [['se calcule dès votre première reprise d’activité']],
      },
      'smic': {
        texte: 'S’il est inférieur au SMIC à temps complet, il est ramené au SMIC annuel.',
        dit: [['(smic) à temps complet', 'ramené au smic annuel']],
      },
      'sans-salaire': {
        texte: 'Sans activité salariée, il n’est pas renseigné.',
        dit: [['sans travail salarié, il n’est pas renseigné']],
      },
    },
  },
} as const satisfies Record<string, Entry>;

export type Source = keyof typeof sources;
