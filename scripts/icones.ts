/** `npm run icones`: makes src/ui/shared/icones.svg again, the sheet of pictograms, from Lucide (ISC). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
} from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { root } from './lib/project.ts';

const DRAWINGS = {
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

// Each drawing stands alone in the file and takes the colour of the text that it is used beside.
const drawings = Object.entries(DRAWINGS).map(([id, Drawing]) =>
  renderToStaticMarkup(createElement(Drawing, { id, strokeWidth: 1.75 })).replaceAll(
    / (?:class|xmlns|aria-hidden)="[^"]*"/g,
    '',
  ),
);
writeFileSync(
  join(root, 'src/ui/shared/icones.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Lucide, licence ISC, https://lucide.dev/license -->\n${drawings.join('\n')}\n</svg>\n`,
);
