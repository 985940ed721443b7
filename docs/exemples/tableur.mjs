// The guide in a spreadsheet: node docs/exemples/tableur.mjs dist/guide.json > guide.csv
import { readFileSync } from 'node:fs';

const { format, pages } = JSON.parse(readFileSync(process.argv[2] ?? 'dist/guide.json', 'utf8'));
if (format !== 1) throw new Error(`format ${format}: this program reads format 1`);

// One line an answer; a page without answers has a line too. CSV asks for nothing more than doubled quotes.
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
// The first character tells the spreadsheet that the text is UTF-8; a French spreadsheet expects semicolons.
process.stdout.write(`\ufeff${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`);
