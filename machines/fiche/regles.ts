/** What is particular to this guide in the rules that its content is checked against. `src/proof/checks/` holds the rules. */
import type { Rules } from '../../src/guide/guide-content.ts';

const mois = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const jours = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

export const regles: Rules = {
  entrees: 32,
  points: 21,
  suites: ['declarer', 'remplir', 'apres-envoi'],
  suivre: 'continuer la déclaration',
  sortie: ['telephone', 'messagerie', 'courrier'],
  inutilisables: {
    messagerie: ['connexion', 'piratage', 'compte', 'code-provisoire', 'validation', 'adresse', 'papier'],
  },
  // Sans téléchargement avant la fin, on ne peut plus ouvrir la déclaration (point C1).
  irreversible: { geste: 'validez', dabord: ['téléchargez', 'récapitulatif'] },
  sigles: {
    ASI: ['allocation supplémentaire d’invalidité'],
    CPAM: ['caisse primaire d’assurance maladie'],
    CSG: ['contribution sociale généralisée'],
    CRDS: [
      'contribution pour le remboursement de la dette sociale',
      'contribution au remboursement de la dette sociale',
    ],
    SMIC: ['salaire minimum'],
    BMS: ['borne multiservices', 'bornes multiservices'],
  },
  interdits: [
    {
      // Followed by its meaning, preceded by it, or the three letters at the head of three words.
      motif: [
        'DSH ?\\(',
        '(?<!\\p{L})(?:s(?!ur )|h)\\p{L}+ (?:\\S+ ){0,2}\\(DSH\\)',
        'DSH ?(?:, )?(?:signifie|veut dire|pour «|c’est-à-dire|ou déclaration)',
        '(?<!\\p{L})d\\p{L}+ (?:de |des |sur )?s\\p{L}+ (?:de |du |des |d’)?h\\p{L}+',
      ].join('|'),
      partout: true,
      message: 'Ne développez pas « DSH » : la fiche ne le fait pas. Écrivez « déclaration de ressources ».',
    },
    {
      motif: '\\bfalc\\b|facile à lire et à comprendre',
      partout: true,
      message: 'Le guide ne se dit jamais « FALC » : retirez ce mot.',
    },
    {
      motif: [
        'code (?:secret|confidentiel|d’accès|ameli)',
        'mot de passe provisoire',
        'code \\(?(?:ou )?mot de passe',
        'mot de passe \\(?(?:ou )?code',
      ].join('|'),
      message:
        'Écrivez « mot de passe » pour le secret et « code provisoire » pour le code, jamais l’un pour l’autre.',
    },
    {
      motif: [
        `\\b(?:${mois}|${jours})\\b`,
        '\\bchaque (?:année|an|trimestre|semestre|semaine|jour)\\b',
        '\\btous les (?:\\S+ )?(?:ans|mois|trimestres|semestres|jours)\\b',
        '\\btoutes les (?:\\S+ )?(?:années|semaines)\\b',
        '\\bpar (?:an|trimestre|semestre|semaine)\\b|(?<!mois )\\bpar mois\\b|\\bune fois l’an\\b',
        '\\b(?:trimestriellement|mensuellement|annuellement|hebdomadaire)\\b',
        '\\b(?:l’an|l’année|le mois|le trimestre) prochaine?\\b',
      ].join('|'),
      message: 'La fiche ne donne ni date ni fréquence : retirez-la.',
    },
  ],
  codes: { terme: 'code provisoire', secret: 'mot de passe' },
  doute: {
    fiche: 'selon notre fiche',
    renvoi: ['caisse', 'cpam'],
    renvoyer: 'renvoyer à la caisse',
    silence: { rien: ['ne dit rien', 'n’en dit rien'], partie: ['ne dit pas', 'ne dit ni'] },
  },
  plusDifficiles: {},
};
