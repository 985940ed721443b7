import { defineFlow } from '../src/flow/flow.ts';

/** La personne veut joindre un document à sa déclaration. (S23, point C16) */
export const document = defineFlow({
  initial: 'joindre-un-document',
  states: {
    'joindre-un-document': { tags: 'reply' },
  },
});
