/** `npm run build`: writes the site in `dist/`. A content with a fault is not built: the fault is told, with its file and line. */
import { run } from './lib/project.ts';
import { refuseFaults } from './lib/sound.ts';

refuseFaults();
process.exitCode = run('vite', ['build', ...process.argv.slice(2)]);
