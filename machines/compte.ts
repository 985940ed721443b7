import { defineFlow } from '../src/flow/flow.ts';
import { adresse } from './adresse.ts';
import { codeProvisoire } from './code-provisoire.ts';
import { validation } from './validation.ts';

/** La personne crée son compte ameli. (S01 à S03, S05, S06) */
export const compte = defineFlow({
  initial: 'adresse',
  states: {
    'adresse': { ...adresse, onDone: 'moyen' },
    'moyen': {
      on: {
        'franceconnect': 'creer-par-franceconnect',
        'carte': 'creer-par-carte',
        'code': 'saisir-le-code',
        'j-attends-le-mail': 'validation',
        'je-ne-sais-pas': 'obtenir-un-code',
      },
    },
    'creer-par-franceconnect': {
      tags: 'advice',
      on: {
        'compte-cree': 'validation',
        'adresse-refusee': 'adresse-refusee',
        'ca-bloque': 'obtenir-un-code',
      },
    },
    'creer-par-carte': {
      tags: 'advice',
      on: {
        'compte-cree': 'validation',
        'adresse-refusee': 'adresse-refusee',
        'ca-bloque': 'obtenir-un-code',
      },
    },
    'obtenir-un-code': {
      tags: 'advice',
      on: { 'j-ai-un-code': 'saisir-le-code', 'je-ne-peux-pas': 'aide-creation' },
    },
    'saisir-le-code': {
      tags: 'advice',
      on: {
        'accepte': 'validation',
        'refuse': 'code-provisoire',
        'adresse-refusee': 'adresse-refusee',
        'ca-bloque': 'aide-creation',
      },
    },
    'adresse-refusee': { tags: 'reply' },
    'code-provisoire': codeProvisoire,
    'validation': { ...validation, onDone: 'cree' },
    'aide-creation': { tags: 'reply' },
    'cree': { type: 'final' },
  },
});
