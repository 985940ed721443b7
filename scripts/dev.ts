/** `npm run dev` : sert le guide, chaque page redessinée à chaque enregistrement. */
import { stay } from './lib/project.ts';

stay('vite', process.argv.slice(2));
