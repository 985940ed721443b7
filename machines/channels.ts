/** The ways to reach a person, each under one name (points C4 and C16 of the sheet's list of contradictions). */
import { nombres, type Source } from './sources.ts';

interface Channel {
  /** Its one name, as a sentence's object: « contactez … ». */
  readonly nom: string;
  /** How to use it, in one short sentence. */
  readonly comment: string;
  readonly lien?: string;
  readonly sources: readonly Source[];
}

export const channels = {
  telephone: {
    nom: `le ${nombres.telephone}`,
    comment: 'C’est le numéro pour joindre votre caisse.',
    lien: `tel:${nombres.telephone.replace(/\D/g, '')}`,
    sources: ['S01', 'S04', 'S17'],
  },
  messagerie: {
    nom: 'la messagerie de votre compte ameli (Espace d’échanges)',
    comment: 'Il faut pouvoir vous connecter à votre compte.',
    sources: ['S17', 'S19', 'S21', 'S24'],
  },
  courrier: {
    nom: 'un courrier à votre caisse',
    comment: 'Écrivez à l’adresse indiquée par votre caisse.',
    sources: ['S19', 'S23', 'S24', 'S31'],
  },
  depot: {
    nom: 'le service de dépôt de documents',
    comment: 'Il sert à envoyer un document à votre caisse, en ligne.',
    sources: ['S23', 'S31'],
  },
  borne: {
    nom: 'une borne multiservices (BMS)',
    comment: 'Elle peut vous donner un code provisoire.',
    sources: ['S01', 'S06'],
  },
} as const satisfies Record<string, Channel>;

export type ChannelName = keyof typeof channels;
