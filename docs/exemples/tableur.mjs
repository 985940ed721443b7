// Le guide dans un tableur : node docs/exemples/tableur.mjs dist/guide.json > guide.csv
import { readFileSync } from 'node:fs';

const { format, pages } = JSON.parse(readFileSync(process.argv[2] ?? 'dist/guide.json', 'utf8'));
if (format !== 1) throw new Error(`format ${format} : ce programme lit le format 1`);

// Une ligne par réponse ; une page sans réponse a une ligne aussi. Les guillemets se doublent, c’est tout ce que demande le CSV.
const cell = (value) => `"${String(value).replaceAll('"', '""')}"`;
const rows = pages.flatMap(({ path, kind, title, text, sources, status, code, answers }) =>
  (answers.length > 0 ? answers : [{ label: '', to: '' }]).map(({ label, to }) => [
    `/${path}`,
    kind,
    title,
    text,
    sources.join(' '),
    status ?? '',
    code,
    label,
    label && `/${to}`,
  ]),
);
const header = ['adresse', 'nature', 'titre', 'texte', 'entrees', 'statut', 'code', 'reponse', 'mene a'];
// Le premier signe dit au tableur que le texte est en UTF-8 ; le point-virgule est ce qu’attend un tableur français.
process.stdout.write(`\ufeff${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`);
