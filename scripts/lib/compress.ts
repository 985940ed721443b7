/** Compressed copies of the built site's text files, as hosts send them. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './project.ts';

const TEXT = /\.(?:html|js|css|json|svg|webmanifest)$/;

/** How many files were compressed, and their bytes in all. */
export interface Compressed {
  readonly files: number;
  readonly plain: number;
  readonly brotli: number;
  readonly gzip: number;
}

/** Writes a .br and a .gz copy beside every text file of `dist/`. */
export function compress(): Compressed {
  const dist = join(root, 'dist');
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
