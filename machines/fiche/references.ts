/**
 * The laws, standards and offices that the legal pages name, each in one place. They are no facts of the sheet: the
 * sources are the law itself and the State's own model of an accessibility statement (accessibilite.numerique.gouv.fr).
 */
export const references = {
  /** Loi pour l’égalité des droits et des chances, la participation et la citoyenneté des personnes handicapées. */
  loi: 'article 47 de la loi n° 2005-102 du 11 février 2005',
  /** The version of the RGAA in force. */
  rgaa: 'version 4.1.2',
  adresseDuDefenseur: 'Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07',
  messageAuDefenseur: 'https://formulaire.defenseurdesdroits.fr/',
  deleguesDuDefenseur: 'https://www.defenseurdesdroits.fr/saisir/delegues',
  plainteALaCnil: 'https://www.cnil.fr/fr/plaintes',
} as const;
