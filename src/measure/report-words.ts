/** The words of the report on what was counted. `machines/interface/statistiques.fr.yaml` holds them. */
import type * as v from 'valibot';
import { group, sentence } from '../words/screen-schema.ts';

/** A part of the report: its title, and how it is to be read. */
const part = group({ titre: sentence(), texte: sentence() });

/** What the file must hold. */
export const REPORT_SCHEMA = group({
  titre: sentence(),
  /** The days and the version that the report is about. */
  periode: sentence('debut', 'fin', 'version'),
  vide: sentence(),
  sommaire: sentence(),
  regles: group({
    titre: sentence(),
    petits: sentence('seuil'),
    marges: sentence('fois', 'sur'),
    personne: sentence(),
    limites: sentence(),
  }),
  /** What stands for a figure that is too small to be told. */
  moins: sentence('seuil'),
  /** A share whose count is under 10. */
  moinsDe: sentence('part'),
  part: sentence('part', 'marge'),
  /** The names of columns. */
  colonnes: group({
    page: sentence(),
    vues: sentence(),
    arrets: sentence(),
    part: sentence(),
    oui: sentence(),
    non: sentence(),
    reponse: sentence(),
    nombre: sentence(),
    mot: sentence(),
    chemin: sentence(),
    jour: sentence(),
    heure: sentence(),
    but: sentence(),
    issue: sentence(),
    duree: sentence(),
    avant: sentence(),
    apres: sentence(),
    changement: sentence(),
  }),
  jours: part,
  cartes: part,
  /** What a box of a map says below its title. */
  carte: group({
    arrets: sentence('part'),
    non: sentence('part'),
    /** What the thickness of arrows and the colour of boxes mean. */
    legende: sentence(),
  }),
  chemins: part,
  impasses: part,
  reponses: part,
  jamais: group({ titre: sentence(), texte: sentence('seuil') }),
  jeNeSaisPas: part,
  conseils: part,
  vaines: part,
  sansMot: sentence('nombre', 'total'),
  /** Pages read without a script. */
  sansScript: part,
  codes: part,
  codesRepris: sentence('nombre'),
  appels: part,
  parHeure: sentence(),
  parDuree: sentence(),
  sansBut: sentence(),
  sansIssue: sentence(),
  minutes: sentence('de', 'a'),
  minutesEtPlus: sentence('de'),
  versions: part,
  pasDeVersion: sentence(),
  hausse: sentence(),
  baisse: sentence(),
  hasard: sentence(),
  refus: part,
  /** Why lines were refused. */
  raisons: group({
    forme: sentence(),
    version: sentence(),
    page: sentence(),
    reponse: sentence(),
    mots: sentence(),
  }),
  /** What a chart shows, for who cannot see it. */
  graphique: sentence('titre'),
});

export type ReportWords = v.InferOutput<typeof REPORT_SCHEMA>;
