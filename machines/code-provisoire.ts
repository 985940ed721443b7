import { defineFlow } from '../src/flow/flow.ts';

/** Le code provisoire, qui sert à créer le compte, est refusé. (S06, point C9) */
export const codeProvisoire = defineFlow({
  initial: 'age-du-code',
  states: {
    'age-du-code': {
      on: { 'perime': 'nouveau-code', 'recent': 'code-recent-refuse', 'je-ne-sais-pas': 'code-sans-date' },
    },
    'nouveau-code': { tags: 'reply' },
    'code-recent-refuse': { tags: 'reply' },
    'code-sans-date': { tags: 'reply' },
  },
});
