/** `npm start`: builds the guide and serves it. */
import { refuse, run, stay } from './lib/project.ts';
import { READINGS, refuseFaults, RELEASE } from './lib/sound.ts';

// What waits to be read again, or to be frozen, may be looked at.
refuseFaults([...READINGS, ...RELEASE]);
console.log('Construction du guide…');
if (run('vite', ['build', '--logLevel', 'warn']) !== 0) refuse('La construction a échoué.');
console.log('Le guide est prêt. Ouvrez l’adresse ci-dessous ; Ctrl+C pour arrêter.');
// A busy port is not an error: Vite takes the next free one and prints it.
stay('vite', ['preview', '--port', process.env['PORT'] ?? '4173', ...process.argv.slice(2)]);
