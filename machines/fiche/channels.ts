/** The ways to reach a person, each under one name (points C4 and C16 of the sheet's list of contradictions). */
import { nombres, type valeurs } from './sources.ts';

interface Channel {
  /** Its one name, as a sentence's object: « contactez … ». */
  readonly nom: string;
  /** How to use it, in one short sentence. */
  readonly comment: string;
  readonly lien?: string;
}

/** The values of the sheet that are channels. */
type Canal = {
  [Name in keyof typeof valeurs]: (typeof valeurs)[Name]['sorte'] extends 'canal' ? Name : never;
}[keyof typeof valeurs];

export const channels = {
  telephone: {
    nom: `le ${nombres.telephone}`,
    comment: 'C’est le numéro pour joindre votre caisse.',
    lien: `tel:${nombres.telephone.replace(/\D/g, '')}`,
  },
  messagerie: {
    nom: nombres.messagerie,
    comment: 'Il faut pouvoir vous connecter à votre compte.',
  },
  courrier: {
    nom: nombres.courrier,
    comment: 'Écrivez à l’adresse indiquée par votre caisse.',
  },
  depot: {
    nom: nombres.depot,
    comment: 'Il sert à envoyer un document à votre caisse, en ligne.',
  },
  borne: {
    nom: nombres.borne,
    comment: 'Elle peut vous donner un code provisoire.',
  },
} as const satisfies Record<Canal, Channel>;
