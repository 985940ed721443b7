/** `npm run compresse` : écrit, à côté de chaque fichier de dist/ qui y gagne, ses copies .br et .gz pour l’hébergeur. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const TEXT = /\.(?:html|js|css|json|svg|webmanifest)$/;

/**
 * Writes the compressed copies of every text file of the site.
 *
 * @returns {{ files: number, plain: number, brotli: number, gzip: number }} how many files, and their bytes in all
 */
export function compress() {
  const total = { files: 0, plain: 0, brotli: 0, gzip: 0 };
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = join(dist, name);
    if (!TEXT.test(name) || !statSync(file).isFile()) continue;
    const bytes = readFileSync(file);
    const brotli = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    const gzip = gzipSync(bytes, { level: 9 });
    writeFileSync(`${file}.br`, brotli);
    writeFileSync(`${file}.gz`, gzip);
    total.files += 1;
    total.plain += bytes.length;
    total.brotli += brotli.length;
    total.gzip += gzip.length;
  }
  return total;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, plain, brotli, gzip } = compress();
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`${files} fichiers : ${kB(plain)}, en brotli ${kB(brotli)}, en gzip ${kB(gzip)}`);
}
