/**
 * The points that the source sheet leaves open: it contradicts itself, announces, or is silent.
 *
 * Each has one outcome in the guide, the pages that carry it and what each of them must say, what no sentence may say, and
 * the question that the sheet's owner is asked to settle. What is public and says otherwise stands beside it with its address (`ailleurs`):
 * stored pages found by a reading, none opened live, told to nobody as fact.
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
    ailleurs: [
      {
        dit: 'Une caisse dit que l’historique est dans le compte, rubrique « Mes démarches ».',
        adresses: [
          'https://solidarite.ameli-cpam21.fr/index.php/contact/9-articles/100-declaration-de-ressources-invalidite-a-realiser-depuis-le-compte-ameli',
        ],
      },
      {
        dit: 'La Cramif le montre dans « Mon dossier invalidité », « Mes déclarations de ressources ».',
        adresses: ['https://cramif.fr/node/1038'],
      },
    ],
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
    ailleurs: [
      {
        dit: 'Une caisse demande de la prévenir par la messagerie ; elle envoie alors un formulaire papier, à renvoyer par la poste ou par « dépôt doc ».',
        adresses: [
          'https://solidarite.ameli-cpam21.fr/index.php/contact/9-articles/100-declaration-de-ressources-invalidite-a-realiser-depuis-le-compte-ameli',
        ],
      },
    ],
  },
  C3: {
    entrees: ['S17', 'S22'],
    probleme: 'Date limite passée : attendre une relance sous un mois (S22), ou interroger la caisse (S17).',
    conclusion: `Donner les deux : une relance arrive sous ${nombres.delaiDeRelance} ; pour en savoir plus, interroger la caisse (${nombres.telephone} ou messagerie).`,
    statut: 'ambigu',
    pages: {
      'retard/papier-en-retard': [[FICHE, 'relance', nombres.delaiDeRelance, nombres.telephone]],
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
    ailleurs: [
      {
        dit: 'Sans la déclaration, la Cramif doit interrompre le paiement ; ameli demande de la compléter « pour éviter toute interruption ».',
        adresses: [
          'https://cramif.fr/vos-obligations',
          'https://www.ameli.fr/assure/droits-demarches/invalidite-handicap/invalidite/declaration-resssources-invalidite',
        ],
      },
      {
        dit: 'Les lettres recommandées peuvent n’arriver que dans le compte, depuis un changement des conditions (lu sur un forum).',
        adresses: ['https://forum-entraide-surendettement.fr/index.php?action=printpage&topic=30732.0'],
      },
    ],
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
    ailleurs: [
      {
        dit: 'Un code à six chiffres part à l’adresse e-mail du compte à chaque connexion, FranceConnect comprise : FranceConnect n’aide donc pas qui a perdu cette adresse, et il y a un troisième « code ».',
        adresses: [
          'https://www.numerama.com/cyberguerre/1582722-ameli-retrouve-lacces-a-franceconnect-apres-des-problemes-de-phishing.html',
        ],
      },
    ],
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
    ailleurs: [
      {
        dit: 'MobileConnect d’Orange n’est cité que par des pages anciennes ; France Identité existe depuis pour FranceConnect+.',
        adresses: [
          'https://www.lemondeinformatique.fr/actualites/lire-franceconnect-veut-elargir-son-controle-des-identites-aux-banques-mutuelles-et-sites-pornographiques-79434.html',
          'https://maire-info.com/%C3%89tat-civil/l%27application-france-identite-desormais-utilisable-par-les-elus-pour-l%27achat-de-formation-sur-mon-compte-elu-article-28837',
        ],
      },
    ],
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
    ailleurs: [
      {
        dit: 'Aucune page publique trouvée ne donne ce critère (CSG et CRDS) ; la DILA parle du salaire brut soumis aux cotisations maladie.',
        adresses: [
          'https://mairie-nargis.com/votre-mairie/demarches-administratives/permis-de-conduire?publication=F15973',
        ],
      },
    ],
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
    ailleurs: [
      {
        dit: 'ameli donne des fréquences : par an, par semestre, par trimestre (ASI), par mois (pension réduite) ; les deux premières déclarations sont trimestrielles.',
        adresses: [
          'https://www.ameli.fr/assure/droits-demarches/invalidite-handicap/invalidite/declaration-resssources-invalidite',
        ],
      },
      {
        dit: 'ameli donne l’endroit (Mes démarches, Invalidité : Déclarer mes ressources), un e-mail et une notification quand la déclaration est prête ; les dates d’envoi se lisent dans le compte.',
        adresses: [
          'https://www.ameli.fr/assure/actualites/pension-d-invalidite-le-point-sur-la-declaration-de-situation-et-de-ressources-sur-internet',
          'https://cramif.fr/node/1038',
        ],
      },
    ],
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
    ailleurs: [
      {
        dit: 'Un autre numéro existe depuis l’étranger (lu chez un tiers).',
        adresses: ['https://goodassur.com/mutuelle-sante/securite-sociale/telephone'],
      },
    ],
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
    ailleurs: [
      {
        dit: 'Depuis le décret de 2022 : le plus haut de la dernière année ou des dix meilleures, plafonné, au moins le SMIC, sur douze mois ; la moitié de l’excédent est retenue ; aucun seuil d’heures.',
        adresses: [
          'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045245209',
          'https://forum-assures.ameli.fr/questions/2927290-commbien-mois-peut-ressouces-declarer-pension-continue-verse-62-ans',
          'https://www.france-assos-sante.org/actualite/mise-en-oeuvre-des-nouvelles-regles-de-cumul-dune-pension-dinvalidite-avec-des-revenus-professionnels-on-vous-explique-les-changements',
        ],
      },
    ],
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
    ailleurs: [
      {
        dit: '« Complément dossier » dans le compte, à la demande de la caisse, et « dépôt doc » sont deux services.',
        adresses: [
          'https://www.ameli.fr/assure/actualites/dossier-incomplet-un-nouveau-teleservice-pour-transmettre-les-documents-demandes-par-sa-cpam',
        ],
      },
    ],
  },
  C17: {
    entrees: ['S18'],
    probleme: 'La fiche écrit CV, CEAM et CSS sans les développer.',
    conclusion:
      'Laisser ces lettres telles quelles, jusqu’à ce que la caisse dise ce qu’elles veulent dire ici.',
    statut: 'sur',
    pages: {
      'mon-compte/papier-apres-suppression': [['cv, ceam et css']],
      'mon-compte/supprimer-mon-compte': [['cv, ceam et css']],
    },
    question: 'Que veulent dire CV, CEAM et CSS, et faut-il les écrire en entier ?',
  },
  C18: {
    entrees: ['S17', 'S13', 'S04'],
    probleme: 'La fiche dit « votre caisse », CPAM et 36 46 comme s’il y avait une seule caisse pour tous.',
    conclusion: `Dire « votre caisse » et donner le ${nombres.telephone}, sans nommer une autre caisse.`,
    statut: 'sur',
    pages: {
      'autre-chose/parler-a-quelqu-un': [['votre caisse', nombres.telephone]],
    },
    question:
      'Qui dépend de la Cramif appelle-t-il le même numéro, et que doit répondre qui reçoit sa pension de la Cramif ?',
    ailleurs: [
      {
        dit: 'En Île-de-France (sauf la Seine-et-Marne), la Cramif paie la pension et reçoit les déclarations.',
        adresses: [
          'https://cramif.fr/node/1038',
          'https://dev.cityapps.fr/vie-municipale/services-publics?audience=part&xml=F14945',
        ],
      },
    ],
  },
  C19: {
    entrees: ['S13'],
    probleme: 'La fiche ne dit pas qui dépend du régime général.',
    conclusion:
      'Demander, offrir « je ne sais pas », et ne ranger aucun métier dans un régime ou dans un autre.',
    statut: 'sur',
    pages: {
      'obligation/regime': [['dépendez-vous du régime général', 'notre fiche n’explique pas ce mot']],
    },
    question: 'Les travailleurs indépendants font-ils cette déclaration, et que leur répondre ?',
    ailleurs: [
      {
        dit: 'Le décret vise aussi les « travailleurs indépendants relevant du régime général ».',
        adresses: ['https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045245209'],
      },
    ],
  },
  C20: {
    entrees: ['S17'],
    probleme:
      'La fiche ne donne que le téléphone et la messagerie : rien pour qui n’entend pas et n’a pas de compte.',
    conclusion: 'Proposer la messagerie ou le courrier ; ne nommer aucun autre service.',
    statut: 'sur',
    pages: {
      'autre-chose/parler-a-quelqu-un': [['sourd', 'messagerie']],
    },
    question: 'Quel service la caisse propose-t-elle à une personne sourde ou malentendante ?',
    ailleurs: [
      {
        dit: 'Un relais en langue des signes, en texte et en LfPC s’ouvre depuis ameli.fr (Elioz).',
        adresses: [
          'https://informations.handicap.fr/a-sourds-assurance-maladie-accessible-par-telephone-32733.php',
        ],
      },
    ],
  },
  C21: {
    entrees: ['S02'],
    probleme: 'La fiche dit comment avoir une adresse e-mail, et rien de l’aide pour la créer.',
    conclusion: 'Proposer une personne de confiance, comme conseil du guide ; ne nommer aucun lieu.',
    statut: 'sur',
    pages: {
      'adresse/personnelle': [['adresse e-mail']],
    },
    question: 'Où la caisse envoie-t-elle une personne qui ne peut pas créer seule une adresse e-mail ?',
    ailleurs: [
      {
        dit: 'ameli nomme les espaces France services.',
        adresses: [
          'https://www.ameli.fr/assure/actualites/pension-d-invalidite-le-point-sur-la-declaration-de-situation-et-de-ressources-sur-internet',
        ],
      },
    ],
  },
} as const satisfies Record<string, PointOfTheSheet>;
