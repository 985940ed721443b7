import { defineFlow } from '../src/flow/flow.ts';

/** Quelqu'un d'autre utilise le compte. (S12, point C6) */
export const piratage = defineFlow({
  initial: 'compte-pirate',
  states: {
    'compte-pirate': { tags: 'reply' },
  },
});
