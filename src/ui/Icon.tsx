import {
  AtSign,
  BadgeCheck,
  CircleQuestionMark,
  ClipboardList,
  Hourglass,
  LogIn,
  Mail,
  MessagesSquare,
  Paperclip,
  Phone,
  Search,
  Send,
  ShieldAlert,
  Smartphone,
  Trash2,
  UserRound,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Picto } from '../flow.ts';

const DRAWINGS: Readonly<Record<Picto, LucideIcon>> = {
  'adresse': AtSign,
  'appareil': Smartphone,
  'attente': Hourglass,
  'bouclier': ShieldAlert,
  'compte': UserRound,
  'connexion': LogIn,
  'courrier': Mail,
  'document': Paperclip,
  'envoi': Send,
  'formulaire': ClipboardList,
  'messagerie': MessagesSquare,
  'personne': Users,
  'question': CircleQuestionMark,
  'recherche': Search,
  'suppression': Trash2,
  'telephone': Phone,
  'valide': BadgeCheck,
};

/** A pictogram: decoration beside words that say the same, so hidden from screen readers. */
export function Icon({ name }: { name: Picto }) {
  const Drawing = DRAWINGS[name];
  return <Drawing className="icon" size={28} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
