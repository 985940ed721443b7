/**
 * The points that the source sheet leaves open: it contradicts itself, announces, or is silent.
 *
 * Each has one outcome in the guide, the pages that carry it and what each of them must say, what no sentence may say, and
 * the question that the sheet's owner is asked to settle.
 */
import type { Point } from '../../src/guide/guide-content.ts';
import { nombres, type Source } from './sources.ts';

interface PointOfTheSheet extends Point {
  readonly entrees: readonly Source[];
}

const FICHE = 'selon notre fiche';

export const points = {
  C1: {
    entrees: ['S15', 'S29'],
    probleme:
      'Une eDSH passée n’est plus accessible (S15) ; un historique est annoncé « dans une prochaine version » (S29).',
    conclusion:
      'Selon notre fiche, on ne peut plus rouvrir l’eDSH après la fin ; un historique est annoncé ; toujours télécharger le récapitulatif PDF à la validation.',
    statut: 'date',
    pages: {
      'avant-validation/corriger-avant-de-valider': [
        [FICHE, 'ne peut plus ouvrir', 'historique est annoncé', 'téléchargez le récapitulatif pdf'],
      ],
      'declarer/commencer': [
        [FICHE, 'ne pourrez plus ouvrir', 'historique est annoncé', 'téléchargez le récapitulatif pdf'],
      ],
      'apres-envoi/recapitulatif-perdu': [
        [FICHE, 'ne peut plus ouvrir', 'historique est annoncé', 'téléchargez le récapitulatif pdf'],
      ],
      'apres-envoi/historique': [
        [FICHE, 'ne peut plus ouvrir', 'historique est annoncé', 'téléchargez le récapitulatif pdf'],
      ],
    },
    jamais: [['historique', 'est disponible'], ['historique', 'sera disponible'], ['pouvez rouvrir']],
    question: 'L’historique des eDSH est-il ouvert dans le compte ameli ? Si oui, depuis quelle version ?',
  },
  C2: {
    entrees: ['S19', 'S24'],
    probleme: 'Même besoin (corriger après validation), deux recettes.',
    conclusion:
      'Rien n’est modifiable en ligne après validation. Écrire à la caisse, par la messagerie du compte (Espace d’échanges) ou par un courrier explicatif ; joindre les justificatifs.',
    statut: 'ambigu',
    pages: {
      'apres-envoi/corriger': [
        [
          FICHE,
          'ne peut plus modifier',
          'un courrier à votre caisse',
          'messagerie',
          'expliquez',
          'joignez les justificatifs',
        ],
      ],
    },
    jamais: [
      ['modifi', 'en ligne', 'après la validation', 'pouvez'],
      ['corrige', 'déclaration', 'directement en ligne'],
    ],
    question:
      'Pour corriger une déclaration validée : le courrier, la messagerie, ou l’un des deux au choix ?',
  },
  C3: {
    entrees: ['S17', 'S22'],
    probleme: 'Date limite passée : attendre une relance sous un mois (S22), ou interroger la caisse (S17).',
    conclusion: `Donner les deux : une relance arrive sous ${nombres.delaiDeRelance} ; pour en savoir plus, interroger la caisse (${nombres.telephone} ou messagerie).`,
    statut: 'ambigu',
    pages: {
      'retard/attendre-la-relance': [
        [FICHE, 'relance', nombres.delaiDeRelance, 'interroge', nombres.telephone, 'messagerie'],
      ],
      'declarer/interroger-la-caisse': [
        [FICHE, 'relance', nombres.delaiDeRelance, nombres.telephone, 'messagerie'],
      ],
    },
    // Neither « there is nothing to do », nor a promise of payment.
    jamais: [
      ['rien à faire'],
      ['n’avez rien de plus à faire'],
      ['sera payé'],
      ['serez payé'],
      ['serez remboursé'],
      ['paiement', 'garanti'],
      ['paiement', 'maintenu'],
      ['pension', 'continuera'],
    ],
    question: 'Après la date limite : faut-il attendre la relance, ou contacter la caisse sans attendre ?',
  },
  C4: {
    entrees: ['S21', 'S25'],
    probleme:
      '« 6 lignes » au maximum (S21), ou « + » autant de fois que nécessaire (S25) ; « 6 lignes » et « 6 mois » sont mêlés.',
    conclusion: `Cliquer sur « + » pour ajouter un mois. Si « + » ne marche plus (la fiche parle d’une limite de ${nombres.lignesDeSalaire}), envoyer les montants bruts mensuels qui restent par l’Espace d’échanges, en précisant que c’est un complément à la déclaration faite sur internet.`,
    statut: 'ambigu',
    pages: {
      'remplir/ajouter-un-mois': [
        [FICHE, '« + »', 'autant de fois que nécessaire', `limite de ${nombres.lignesDeSalaire}`],
      ],
      'remplir/lignes-manquantes': [
        [FICHE, '« + »', 'brut', 'qui restent', 'espace d’échanges', 'complément à la déclaration'],
      ],
    },
    jamais: [
      [`maximum ${nombres.lignesDeSalaire}`],
      [`${nombres.lignesDeSalaire} lignes au maximum`],
      [`pas plus de ${nombres.lignesDeSalaire}`],
    ],
    question:
      'La déclaration accepte-t-elle plus de 6 lignes de salaire ? La limite est-elle en lignes ou en mois ?',
  },
  C5: {
    entrees: ['S14', 'S28'],
    probleme: 'La portée exacte de l’application est inconnue.',
    conclusion:
      'Sur téléphone ou tablette : passer par le navigateur (ameli.fr), pas par l’application ; un ordinateur convient aussi.',
    statut: 'sur',
    pages: {
      'application/passer-par-le-navigateur': [
        ['navigateur', 'ameli.fr', 'pas par l’application', 'un ordinateur convient aussi'],
      ],
    },
    jamais: [['passez par l’application'], ['utilisez l’application'], ['faites-la dans l’application']],
    question: 'Que peut-on faire dans l’application « Compte ameli », et que ne peut-on pas y faire ?',
  },
  C6: {
    entrees: ['S07', 'S12'],
    probleme: 'Supprimer : contacter la caisse (S07) ; compte piraté : « supprimez et recréez » (S12).',
    conclusion:
      'Compte piraté : le supprimer, en recréer un, avec un mot de passe renforcé ; pour supprimer, contacter la caisse.',
    statut: 'ambigu',
    pages: {
      'piratage/compte-pirate': [
        [
          FICHE,
          'supprimer un compte piraté',
          'en créer un autre',
          'pour le supprimer, contactez votre caisse',
          nombres.longueurDuMotDePasse,
        ],
      ],
      'mon-compte/supprimer-mon-compte': [[FICHE, 'pour supprimer votre compte, contactez votre caisse']],
    },
    jamais: [['supprimez', 'vous-même', 'compte'], ['supprimez-le dans votre compte']],
    question: 'Une personne peut-elle supprimer seule son compte ameli, ou seule la caisse le fait-elle ?',
  },
  C7: {
    entrees: ['S18', 'S13'],
    probleme: '« Aurai-je le papier si je résilie ? » reste sans réponse directe.',
    conclusion:
      'La fiche ne répond pas directement ; sans compte, la DSH arrive par courrier ; dire ce que l’on perd ; demander à la caisse avant de résilier.',
    statut: 'sans-reponse',
    pages: {
      'mon-compte/papier-apres-suppression': [
        [
          FICHE,
          'arrive par courrier',
          'ne dit pas ce qui arrive si l’on supprime',
          'avant de supprimer',
          'demandez à votre caisse',
          'vous n’avez plus vos démarches en ligne',
        ],
      ],
    },
    jamais: [
      ['supprim', 'compte', 'recevrez', 'papier'],
      ['supprim', 'compte', 'recevrez', 'courrier'],
    ],
    question: 'Une personne qui supprime son compte ameli reçoit-elle de nouveau la DSH sur papier ?',
  },
  C8: {
    entrees: ['S13', 'S04'],
    probleme:
      'Compte dont l’adresse e-mail ne marche plus : ni « compte avec e-mail valide », ni « pas de compte ».',
    conclusion: `Poser la question ; détour « adresse e-mail changée » (${nombres.telephone}), puis reprise de l’objectif.`,
    statut: 'ambigu',
    pages: {
      'declarer/adresse-valide': [['adresse e-mail', 'marche', 'ne peux plus l’ouvrir']],
      'obligation/compte-valide': [['adresse e-mail', 'ne marche plus']],
      'adresse-changee/appeler-la-caisse': [
        [FICHE, nombres.telephone, 'annule l’ancienne adresse', 'donner la nouvelle'],
      ],
      'adresse-a-verifier/verifier-mon-adresse': [
        [FICHE, 'adresse e-mail valide', 'ne dit pas ce que devient la déclaration'],
      ],
    },
    jamais: [
      ['déclaration', 'cachée'],
      ['déclaration', 'bloquée'],
    ],
    question: 'Que devient la déclaration quand l’adresse e-mail du compte ne marche plus ?',
  },
  C9: {
    entrees: ['S10', 'S06'],
    probleme:
      '« demandez un nouveau code » sans méthode (S10) ; « code » y veut dire mot de passe, et code provisoire en S06.',
    conclusion: `« mot de passe » pour le secret, « code provisoire » pour le code de ${nombres.dureeDuCode}, jamais l’un pour l’autre ; demander si l’on a accès à l’e-mail du compte.`,
    statut: 'sur',
    pages: {
      'connexion/acces-adresse': [['lire les e-mails', 'adresse de votre compte', 'nouveau mot de passe']],
      'connexion/mot-de-passe': [['demandez un nouveau mot de passe']],
      'connexion/attendre': [['erreur de mot de passe', 'se bloque']],
      'code-provisoire/nouveau-code': [['code provisoire', nombres.dureeDuCode, 'n’est pas le mot de passe']],
      'code-provisoire/code-sans-date': [
        ['code provisoire', nombres.dureeDuCode, 'n’est pas le mot de passe'],
      ],
    },
    jamais: [['code', 'c’est-à-dire', 'mot de passe'], ['code secret'], ['mot de passe provisoire']],
    question: 'Comment demande-t-on un nouveau mot de passe : par e-mail, par téléphone, autrement ?',
  },
  C10: {
    entrees: ['S11'],
    probleme: 'La liste des fournisseurs FranceConnect est datée.',
    conclusion:
      'Choisir un fournisseur affiché à l’écran, par exemple Orange, La Poste ou les impôts ; site web uniquement, pas l’application.',
    statut: 'date',
    pages: {
      'connexion/franceconnect': [
        [
          FICHE,
          'un fournisseur affiché à l’écran',
          'par exemple orange, la poste ou les impôts',
          'pas dans l’application',
        ],
      ],
      'compte/creer-par-franceconnect': [
        [
          FICHE,
          'un fournisseur affiché à l’écran',
          'par exemple orange, la poste ou les impôts',
          'pas dans l’application',
        ],
      ],
    },
    jamais: [
      ['fournisseurs', 'sont orange'],
      ['seulement orange'],
      ['franceconnect', 'marche dans l’application'],
    ],
    question: 'Quels fournisseurs FranceConnect la page de connexion d’ameli.fr propose-t-elle aujourd’hui ?',
  },
  C11: {
    entrees: ['S20', 'S27'],
    probleme:
      'Rubrique ASI accessible si on en bénéficie (S27), ou seulement si on l’a perçue pendant la période de référence (S20).',
    conclusion:
      'Demander : « avez-vous perçu l’ASI pendant la période de référence ? » ; non, la rubrique apparaîtra à la prochaine déclaration.',
    statut: 'sur',
    pages: {
      'remplir/asi-percue': [['avez-vous reçu', '(asi) pendant la période de référence']],
      'remplir/asi-prochaine-fois': [
        ['période de référence', 'la rubrique apparaîtra à votre prochaine déclaration'],
      ],
      'remplir/declarer-l-asi': [['rubrique est accessible', 'il faut la remplir']],
    },
    question:
      'La rubrique ASI dépend-elle de la période de référence, ou du fait de recevoir l’ASI aujourd’hui ?',
  },
  C12: {
    entrees: ['S31'],
    probleme: 'Un titulaire de l’ASI est aussi pensionné : l’ordre des deux règles compte.',
    conclusion:
      'Demander l’ASI d’abord : oui, toujours déclarer ; non, seulement si elle est soumise à la CSG et à la CRDS (bulletin de salaire) ; ne sait pas, envoyer le bulletin (dépôt de documents ou courrier).',
    statut: 'sur',
    pages: {
      'remplir/prevoyance-asi': [['recevez-vous', '(asi)', 'd’abord']],
      'remplir/prevoyance-obligatoire': [['(asi)', 'la prévoyance est toujours à déclarer']],
      'remplir/prevoyance-cotisations': [['soumise', 'csg', 'crds', 'bulletin de salaire']],
      'remplir/prevoyance-a-declarer': [['soumise', 'csg', 'crds', 'vous devez donc la déclarer']],
      'remplir/prevoyance-sans-cotisations': [['n’est pas à déclarer', 'soumise', 'csg', 'crds']],
      'remplir/envoyer-le-bulletin': [
        ['envoyez', 'bulletin de salaire', 'service de dépôt de documents', 'un courrier à'],
      ],
    },
    question:
      'Pour un titulaire de l’ASI qui a aussi une pension : la prévoyance est-elle toujours à déclarer ?',
  },
  C13: {
    entrees: ['S13', 'S17', 'S22'],
    probleme: 'Aucune date ni fréquence n’est donnée.',
    conclusion: 'N’afficher aucune date ni fréquence.',
    statut: 'sur',
    pages: {
      'declarer/date': [['date d’envoi', 'date limite']],
      'declarer/attendre-la-date': [['date d’envoi', `appelez le ${nombres.telephone}`]],
    },
    jamais: [
      ['chaque année'],
      ['chaque trimestre'],
      ['chaque semestre'],
      ['tous les ans'],
      ['tous les mois'],
      ['tous les trimestres'],
      ['une fois par'],
      ['par trimestre'],
      ['fin du mois'],
      ['début du mois'],
    ],
    question: 'Quand l’eDSH s’ouvre-t-elle, jusqu’à quand la renvoie-t-on, et à quelle fréquence ?',
  },
  C14: {
    entrees: ['S08'],
    probleme: 'Cinq causes, aucune action.',
    conclusion: 'Diagnostic cause par cause, sortie vers la caisse, marquée comme conseil du guide.',
    statut: 'ambigu',
    pages: {
      'mon-compte/decompte-adresse': [[FICHE, 'adresse de votre dossier', 'le conseil de ce guide']],
      'mon-compte/decompte-etranger': [[FICHE, 'à l’étranger', 'le conseil de ce guide']],
      'mon-compte/decompte-panne': [[FICHE, 'en panne', 'maintenance', 'le conseil de ce guide']],
      'mon-compte/decompte-ancien': [[FICHE, nombres.ageDesDecomptes, 'le conseil de ce guide']],
      'mon-compte/decompte-regularisation': [[FICHE, 'régularisation', 'le conseil de ce guide']],
      'mon-compte/decompte-inconnu': [[FICHE, nombres.causesDesDecomptes, 'le conseil de ce guide']],
    },
    question: 'Pour chacune des cinq causes d’un décompte absent : que doit faire la personne ?',
  },
  C15: {
    entrees: ['S32'],
    probleme:
      'La règle de calcul est probablement dépassée ; la question du seuil d’heures reste sans réponse.',
    conclusion:
      'Expliquer ce que dit la fiche, ne rien calculer, dire que la règle a pu changer, demander le montant à la caisse.',
    statut: 'date',
    pages: {
      'remplir/salaire-de-comparaison': [
        [
          FICHE,
          'ne calcule pas',
          'la règle a pu changer',
          'demandez-le à votre caisse',
          'ne donne pas le nombre d’heures',
        ],
      ],
    },
    jamais: [['seuil', 'heures par'], ['votre stmc est de']],
    question: 'La règle de calcul du STMC est-elle à jour, et quel est le seuil d’heures à ne pas dépasser ?',
  },
  C16: {
    entrees: ['S21', 'S31'],
    probleme: '« adresse unique de votre CPAM » sans adresse ; un même canal porte plusieurs noms.',
    conclusion:
      'Un seul nom par canal : « la messagerie de votre compte ameli (Espace d’échanges) », « le service de dépôt de documents », « l’adresse indiquée par votre caisse ».',
    statut: 'ambigu',
    pages: {
      'remplir/lignes-manquantes': [['la messagerie de votre compte ameli (espace d’échanges)']],
      'document/joindre-un-document': [
        [FICHE, 'le service de dépôt de documents', 'l’adresse indiquée par votre caisse'],
      ],
      'remplir/envoyer-le-bulletin': [
        [FICHE, 'le service de dépôt de documents', 'l’adresse indiquée par votre caisse'],
      ],
      'remplir/sans-bulletin': [
        [FICHE, 'le service de dépôt de documents', 'l’adresse indiquée par votre caisse'],
      ],
    },
    // The other names that the sheet gives to the same channels.
    jamais: [
      ['adresse unique de'],
      ['dépôt.doc'],
      ['dépôt doc'],
      ['dépôt de pièces'],
      ['outil de dépôt'],
      ['messagerie ameli'],
      ['un mail via votre compte'],
    ],
    question:
      'Quelle est « l’adresse unique » de chaque caisse, et quel est le nom officiel de chaque canal ?',
  },
} as const satisfies Record<string, PointOfTheSheet>;
