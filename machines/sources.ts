/**
 * What the source sheet says, entry by entry, in our own words, and every number that it allows.
 *
 * The guide states nothing else: a fact that is not here is asked of the caisse. The sheet itself is
 * « Questions / réponses sur la déclaration de ressources en ligne », 32 entries in reading order.
 */

interface Entry {
  /** What the entry is about, as an adviser would look for it. */
  readonly sujet: string;
  /** Its facts, one a line. */
  readonly faits: readonly string[];
}

export const sources = {
  S01: {
    sujet: 'Créer un compte ameli',
    faits: [
      'On peut le créer avec ses identifiants FranceConnect.',
      'On peut le créer avec un code provisoire pris sur une borne multiservices (BMS).',
      'On peut le créer avec son RIB et le numéro de série de sa carte Vitale.',
      'On peut le créer avec un code provisoire donné par téléphone au 36 46.',
    ],
  },
  S02: {
    sujet: 'Une adresse e-mail pour créer le compte',
    faits: [
      'Il convient d’avoir une adresse e-mail personnelle pour créer son compte.',
      'Pour en avoir une : choisir un fournisseur, « créer un compte » sur son site, compléter ses informations, choisir une adresse, la protéger par un mot de passe.',
    ],
  },
  S03: {
    sujet: 'Adresse e-mail partagée avec son conjoint',
    faits: ['L’adresse e-mail donnée pour le compte est unique et personnelle.'],
  },
  S04: {
    sujet: 'Adresse e-mail changée, ancienne oubliée',
    faits: [
      'Il faut contacter sa caisse au 36 46.',
      'Un conseiller invalide l’ancienne adresse ; on peut alors donner la nouvelle.',
    ],
  },
  S05: {
    sujet: 'Mail de validation non reçu',
    faits: [
      'Le mail de validation peut être dans les courriers indésirables.',
      'Pour en recevoir un nouveau, il faut contacter sa caisse.',
    ],
  },
  S06: {
    sujet: 'Code provisoire refusé',
    faits: [
      'Le code provisoire, donné par une BMS ou par le 36 46, est valable 15 jours.',
      'Après ce délai, il faut se procurer un nouveau code.',
    ],
  },
  S07: {
    sujet: 'Supprimer son compte ameli',
    faits: [
      'Pour supprimer son compte, on est invité à contacter sa caisse, qui accompagne.',
      'Le compte offre des fonctions indispensables au suivi du dossier et des prestations.',
    ],
  },
  S08: {
    sujet: 'Décomptes de remboursement absents',
    faits: [
      'Cause : on n’habite pas à l’adresse enregistrée dans le dossier.',
      'Cause : l’adresse est à l’étranger.',
      'Cause : un dysfonctionnement temporaire ou une maintenance du compte.',
      'Cause : le décompte cherché a plus de 27 mois.',
      'Cause : le remboursement relève d’une régularisation.',
    ],
  },
  S09: {
    sujet: '« Service momentanément indisponible »',
    faits: ['Il convient de se connecter plus tard.'],
  },
  S10: {
    sujet: 'Mot de passe oublié, compte bloqué',
    faits: [
      'À la 3e saisie erronée, le compte se bloque pendant 15 minutes ; il faut attendre, puis réessayer.',
      'Si l’on ne s’en souvient plus, il faut en demander un nouveau.',
      'On peut aussi se connecter par FranceConnect, depuis le site web seulement.',
    ],
  },
  S11: {
    sujet: 'Se connecter par FranceConnect',
    faits: [
      'Aller sur ameli.fr avec un navigateur, choisir un fournisseur d’identité (Orange, La Poste ou les impôts), saisir ses identifiants de ce fournisseur.',
    ],
  },
  S12: {
    sujet: 'Compte piraté',
    faits: [
      'Supprimer le compte et en recréer un.',
      'Renforcer le mot de passe : 8 à 50 caractères, 1 majuscule, 1 minuscule, et 1 chiffre ou 1 caractère spécial.',
    ],
  },
  S13: {
    sujet: 'En ligne ou sur papier',
    faits: [
      'Sans compte ameli, la DSH continue d’arriver par courrier ; il faut la compléter et la renvoyer à sa CPAM dans les meilleurs délais.',
      'La déclaration en ligne est obligatoire si l’on a une pension d’invalidité, si l’on dépend du régime général, et si l’on a un compte ameli avec une adresse e-mail valide.',
    ],
  },
  S14: {
    sujet: 'Seulement un téléphone ou une tablette',
    faits: ['Passer par le compte ameli dans le navigateur de l’appareil, et non par l’application.'],
  },
  S15: {
    sujet: 'eDSH non téléchargée',
    faits: ['Si on ne l’a pas téléchargée à la fin, on ne peut plus y accéder.'],
  },
  S16: {
    sujet: 'Envoyer aussi par courrier ?',
    faits: ['Inutile d’envoyer l’eDSH par courrier si elle a été faite en ligne.'],
  },
  S17: {
    sujet: 'eDSH introuvable dans le compte',
    faits: [
      'Elle peut manquer parce que la date d’envoi n’est pas atteinte, ou parce que la date limite de renvoi est dépassée.',
      'Pour le savoir : interroger sa caisse au 36 46 ou par la messagerie du compte.',
    ],
  },
  S18: {
    sujet: 'Ce que l’on perd en renonçant au compte',
    faits: [
      'On renonce à ses démarches en ligne : suivi des remboursements et des indemnités journalières, décomptes, demandes de CV, CEAM et CSS, messagerie.',
      'Le compte donne plus de rapidité, d’autonomie et de sécurité.',
    ],
  },
  S19: {
    sujet: 'Corriger une erreur après l’envoi',
    faits: [
      'Une fois la démarche validée, on ne peut plus revenir sur ce qui est déclaré.',
      'Il faut adresser un courrier explicatif qui dit ce qui change, ou un mail par le compte ameli.',
    ],
  },
  S20: {
    sujet: 'Rubrique ASI absente',
    faits: [
      'La rubrique n’est accessible que si l’on bénéficie de l’ASI.',
      'Si l’on n’a pas perçu d’ASI pendant la période de référence, la rubrique est absente ; elle apparaîtra à la prochaine déclaration.',
    ],
  },
  S21: {
    sujet: 'Plus de 6 lignes à déclarer',
    faits: [
      'Pour plus de 6 mois de ressources : écrire à sa CPAM par l’Espace d’échanges, avec les montants bruts mensuels des salaires qui restent.',
      'Préciser que c’est un complément à la déclaration faite sur internet.',
    ],
  },
  S22: {
    sujet: 'Date limite dépassée',
    faits: ['Il convient de patienter : une relance arrive sous un mois.'],
  },
  S23: {
    sujet: 'Joindre une pièce justificative',
    faits: ['L’adresser par courrier ou par le dépôt de documents en ligne.'],
  },
  S24: {
    sujet: 'Oubli ou erreur dans la DSH validée',
    faits: [
      'Adresser un courrier explicatif à sa CPAM, avec les justificatifs.',
      'On peut aussi le signaler par l’Espace d’échanges du compte.',
    ],
  },
  S25: {
    sujet: 'Déclarer ses salaires mensuels',
    faits: ['Cliquer sur le petit « + » à côté du salaire, autant de fois que nécessaire.'],
  },
  S26: {
    sujet: 'En ligne moins complète que sur papier ?',
    faits: [
      'L’eDSH suit le modèle de la DSH papier ; seule la présentation change.',
      'Répondre « oui » ouvre une fenêtre à remplir ; répondre « non » n’en ouvre pas.',
    ],
  },
  S27: {
    sujet: 'Déclarer l’ASI en ligne',
    faits: ['Si l’on bénéficie de l’ASI, la rubrique est accessible et il faut la compléter.'],
  },
  S28: {
    sujet: 'Application mobile restreinte',
    faits: [
      'L’application propose un service restreint.',
      'Faire ses démarches depuis un ordinateur, ou dans le navigateur du téléphone ou de la tablette.',
    ],
  },
  S29: {
    sujet: 'Historique des DSH',
    faits: [
      'L’historique sera disponible dans une prochaine version du compte.',
      'On peut télécharger et garder le récapitulatif PDF à la fin de chaque validation.',
    ],
  },
  S30: {
    sujet: 'Ce qu’est l’ASI',
    faits: [
      'L’allocation supplémentaire d’invalidité est un complément qui peut être accordé aux titulaires d’une pension d’invalidité et de veuf ou veuve invalide.',
      'La demande se fait avec le formulaire S4151, à télécharger sur ameli.fr.',
    ],
  },
  S31: {
    sujet: 'Déclarer sa prévoyance',
    faits: [
      'Titulaire de l’ASI : elle est toujours à déclarer.',
      'Pension d’invalidité : à déclarer seulement si elle est soumise à la CSG et à la CRDS, ce que montre le bulletin de salaire.',
      'Au moindre doute : envoyer le bulletin de salaire par le dépôt de documents ou par courrier.',
    ],
  },
  S32: {
    sujet: 'Salaire trimestriel moyen de comparaison (STMC)',
    faits: [
      'Il se calcule sur les revenus perçus au régime général pendant la dernière année civile avant l’arrêt de travail suivi d’invalidité.',
      'Le calcul se fait dès la première reprise d’activité.',
      'S’il est inférieur au SMIC à temps complet, il est ramené au SMIC annuel.',
      'Sans activité salariée, il n’est pas renseigné.',
    ],
  },
} as const satisfies Record<string, Entry>;

export type Source = keyof typeof sources;

interface Fact {
  readonly valeur: string;
  readonly sources: readonly Source[];
}

/** Every number, delay and reference that a page may show, once each, with the entries that give it. */
export const faits = {
  telephone: { valeur: '36 46', sources: ['S01', 'S04', 'S06', 'S17'] },
  essaisAvantBlocage: { valeur: '3e', sources: ['S10'] },
  dureeDuBlocage: { valeur: '15 minutes', sources: ['S10'] },
  dureeDuCode: { valeur: '15 jours', sources: ['S06'] },
  ageDesDecomptes: { valeur: '27 mois', sources: ['S08'] },
  longueurDuMotDePasse: { valeur: '8 à 50 caractères', sources: ['S12'] },
  majuscule: { valeur: '1 majuscule', sources: ['S12'] },
  minuscule: { valeur: '1 minuscule', sources: ['S12'] },
  chiffreOuSpecial: { valeur: '1 chiffre ou 1 caractère spécial', sources: ['S12'] },
  lignesDeSalaire: { valeur: '6', sources: ['S21'] },
  delaiDeRelance: { valeur: 'un mois', sources: ['S22'] },
  formulaireAsi: { valeur: 'S4151', sources: ['S30'] },
} as const satisfies Record<string, Fact>;

/** The same facts as bare values, to be written into sentences: `${nombres.dureeDuCode}`. */
export const nombres = Object.fromEntries(
  Object.entries(faits).map(([name, fact]) => [name, fact.valeur]),
) as Readonly<Record<keyof typeof faits, string>>;
