/** Ce que l'on demande souvent et que la fiche ne traite pas : le guide le dit, et dit vers qui se tourner. */

export const horsSujetFr = {
  /** La page qui le dit en entier. Elle n'est jamais un résultat de recherche. */
  page: 'autre-chose/hors-sujet',
  sujets: {},
};
