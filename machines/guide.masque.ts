interface Masque {
  /** Les comptes dont on donne l’identifiant : « identifiant ameli : … ». Un nom de deux mots y tient mot par mot. */
  readonly comptes: string;
  /** Les noms propres. Leur majuscule ne commence pas un nom de personne. */
  readonly noms: string;
  /** Les autres mots du sujet. */
  readonly mots: string;
  /** Les sigles que l’on épelle. */
  readonly sigles: string;
  /** Les numéros courts que tout le monde appelle, avec leurs espaces. */
  readonly numeros: readonly string[];
}

/**
 * Les mots de ce guide que le masque du conseiller doit laisser : ils ne sont ni le nom, ni le secret de personne. En minuscules, sans accents,
 * séparés par des espaces.
 */
export const masque: Masque = {
  comptes: 'ameli franceconnect impots caf msa france travail pole emploi poste',
  noms: 'ameli franceconnect caf cpam msa asi edsh carsat agirc arrco agirc-arrco urssaf mdph udaf travail',
  mots: `connect caisse cnam carsat assurance maladie pension retraite invalidite declaration declarations ressources revenus salaire salaires
    prevoyance rente`,
  sigles: 'cpam edsh cnam carsat msa caf',
  numeros: ['36 46'],
};
