/** The guide that scripts work on: the one of `machines/`, with its words. */
export { guide } from '../../machines/index.ts';
