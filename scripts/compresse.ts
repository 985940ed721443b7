/** `npm run compresse`: writes, beside each file of dist/ that gains by it, its .br and .gz copies for the host. */
import { compress } from './lib/compress.ts';

const { files, plain, brotli, gzip } = compress();
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(`${files} fichiers : ${kB(plain)}, en brotli ${kB(brotli)}, en gzip ${kB(gzip)}`);
