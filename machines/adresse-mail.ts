import { defineFlow } from '../src/flow/flow.ts';
import { adresse } from './adresse.ts';
import { adresseAVerifier } from './adresse-a-verifier.ts';
import { adresseRefusee } from './adresse-refusee.ts';
import { adresseChangee } from './adresse-changee.ts';
import { validation } from './validation.ts';

/** La personne a un souci d'adresse e-mail. (S02 à S05) */
export const adresseMail = defineFlow({
  initial: 'souci',
  states: {
    'souci': {
      on: {
        'changee': 'adresse-changee',
        'aucune': 'adresse',
        'validation': 'validation',
        'refusee': 'adresse-refusee',
        'je-ne-sais-pas': 'adresse-a-verifier',
      },
    },
    'adresse-changee': { ...adresseChangee, onDone: 'adresse-a-jour' },
    'adresse': { ...adresse, onDone: 'adresse-prete' },
    'validation': { ...validation, onDone: 'adresse-validee' },
    'adresse-refusee': adresseRefusee,
    'adresse-a-verifier': adresseAVerifier,
    'adresse-a-jour': { tags: 'reply' },
    'adresse-prete': { tags: 'reply' },
    'adresse-validee': { tags: 'reply' },
  },
});
