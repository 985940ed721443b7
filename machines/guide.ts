/**
 * Ce qui distingue ce guide d’un autre. Deux guides d’un même site ne partagent rien : ce que le navigateur garde porte `id`. Le changer,
 * c’est faire oublier à chaque navigateur ce qu’il avait gardé.
 */
interface Identity {
  /** Minuscules, chiffres et tirets. */
  readonly id: string;
  /** Le dossier où le guide est en ligne, avec ses deux barres : « / », ou « /guide/ ». */
  readonly base: string;
}

export const identity: Identity = { id: 'edsh', base: '/' };
