// The guide in a terminal: node docs/exemples/terminal.mjs dist/guide.json
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const { format, pages } = JSON.parse(readFileSync(process.argv[2] ?? 'dist/guide.json', 'utf8'));
if (format !== 1) throw new Error(`format ${format}: this program reads format 1`);
const show = ({ title, text, kind, answers }) => {
  console.log(kind === 'question' ? `\n${title}` : `\n${text}`);
  answers.forEach(({ label }, index) => console.log(`  ${index + 1}. ${label}`));
};

let page = pages.find(({ path }) => path === '');
show(page);
for await (const line of createInterface({ input: process.stdin })) {
  const answer = page.answers[Number(line) - 1];
  if (answer === undefined) console.log(`Tapez un nombre de 1 à ${page.answers.length}.`);
  else show((page = pages.find(({ path }) => path === answer.to)));
  if (page.kind === 'reply') break;
}
