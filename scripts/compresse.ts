/** `npm run compresse` : écrit, à côté de chaque fichier de dist/ qui y gagne, ses copies .br et .gz pour l’hébergeur. */
import { compress } from './lib/compress.ts';

const { files, plain, brotli, gzip } = compress();
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(`${files} fichiers : ${kB(plain)}, en brotli ${kB(brotli)}, en gzip ${kB(gzip)}`);
