/** `npm run dev`: serves the guide, each page drawn again at each save. */
import { stay } from './lib/project.ts';

stay('vite', process.argv.slice(2));
