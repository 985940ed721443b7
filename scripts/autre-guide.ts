/**
 * `npm run autre-guide` : le petit guide des tests prend la place du premier dans une copie du projet, où `machines/` seul a changé. La construction
 * et tous les tests y passent, sauf ceux qui parlent du contenu du premier guide. `--garder` garde la copie et dit où elle est.
 */
import { putOtherGuide } from './lib/other-guide.ts';
import { copyProject } from './lib/copy.ts';

const folder = copyProject('autre-guide-');
putOtherGuide(folder);
console.log(folder);
