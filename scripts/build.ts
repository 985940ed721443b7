/** `npm run build` : écrit le site dans `dist/`. Un contenu qui a une faute n’est pas construit : elle est dite, avec son fichier et sa ligne. */
import { run } from './lib/project.ts';
import { refuseFaults } from './lib/sound.ts';

refuseFaults();
process.exitCode = run('vite', ['build', ...process.argv.slice(2)]);
