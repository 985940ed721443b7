/** A second guide in the place of the first: a copy of the project in which `machines/` alone has changed. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

const SMALL = 'tests/fixtures/guide';

/** What the small guide borrows from the first one: the words of the screens, the legal pages and the language of the search. */
const BORROWED = new Set(['interface', 'index.ts', 'releases.json']);

/** What the fixture borrows or keeps for the tests alone. */
const OF_FIXTURE = new Set(['index.ts', 'files.ts', 'fiche.ts', 'guide.ts']);

/** How its desk says that nobody is sent to the number that they have called. */
const VOICE = `voix:
  - - appelez l’accueil
    - voyez avec nous
  - - appelez le {accueil}
    - voyez avec nous
  - - parlez à l’accueil
    - parlez avec nous
  - - parlez-en à l’accueil
    - parlez-en avec nous
  - - réservez à l’accueil
    - réservez ici
  - - demandez à l’accueil
    - demandez-nous
`;

/** Its callers of the training, and the pages that help them. */
const CALLS = `  appels:
    - - J’ai perdu le code de mon compte.
      - reserver/compte/code/nouveau-code
    - - Je voudrais garder mon livre plus longtemps.
      - rendre/prolonger
    - - Je n’ai pas de carte.
      - emprunter/inscription/guichet
`;

/** A subject that it does not treat. */
export const OUT_OF_SCOPE = 'page: autre-chose\nsujets:\n  loyer:\n    sujet: du loyer\n    mots: [loyer]\n';

/** The words of a screen of the first guide, as the small one says them: by its own ways to a person and its own pages. */
export function borrowed(text: string): string {
  return text
    .replace(/^site: .*$/m, 'site: la bibliothèque, pas à pas')
    .replace(/^voix:\n(?: .*\n)+/m, VOICE)
    .replace(/^ {2}appels:\n(?: {4}.*\n)+/m, CALLS)
    .replaceAll('{telephone}', '{accueil}')
    .replace(/canaux:(?: \[[^\]]*\]|(?:\n {4}- .*)+)/, 'canaux: [accueil]');
}

/**
 * Puts the small guide in the place of the guide of a copy.
 *
 * @param folder the copy's folder.
 */
export function putOtherGuide(folder: string): void {
  const machines = join(folder, 'machines');
  // What is tested there is the content that goes away.
  rmSync(join(folder, 'tests/content'), { recursive: true, force: true });
  // The legal pages name the texts of the law that they rest on.
  const law = readFileSync(join(machines, 'fiche/references.ts'), 'utf8');
  for (const name of readdirSync(machines)) {
    if (!BORROWED.has(name)) rmSync(join(machines, name), { recursive: true });
  }
  for (const name of readdirSync(join(root, SMALL))) {
    if (OF_FIXTURE.has(name)) continue;
    cpSync(join(root, SMALL, name), join(machines, name), { recursive: true });
  }
  const put = (file: string, text: string) => writeFileSync(join(machines, file), text);
  const change = (file: string, to: (text: string) => string) =>
    put(file, to(readFileSync(join(machines, file), 'utf8')));
  for (const name of readdirSync(machines).filter((file) => file.endsWith('.ts') && file !== 'index.ts'))
    change(name, (text) => text.replaceAll('../../../src/', '../src/'));
  // At the root of its host, as the journeys ask for its pages; under a name that the tests of the small guide do not give it.
  put(
    'guide.ts',
    "/** The name and the place of this guide. */\nexport const identity = { id: 'mediatheque', base: '/' } as const;\n",
  );
  put(
    'guide.masque.ts',
    "/** The words of this guide that the mask leaves. */\nexport const masque = { comptes: '', noms: '', mots: 'mediatheque abonnement', sigles: '', numeros: [] as readonly string[] };\n",
  );
  const sheet = readFileSync(join(root, SMALL, 'fiche.ts'), 'utf8').replaceAll('../../../src/', '../../src/');
  put('fiche/sources.ts', sheet);
  put('fiche/channels.ts', "export { channels } from './sources.ts';\n");
  put('fiche/points.ts', "export { points } from './sources.ts';\n");
  put('fiche/regles.ts', "export { regles } from './sources.ts';\n");
  put('fiche/references.ts', law);
  put('releases.json', '[]\n');
  put('interface/reserves.fr.ts', 'export const reservesFr = {};\n');
  put('interface/hors-sujet.fr.yaml', OUT_OF_SCOPE);
  for (const name of readdirSync(join(machines, 'interface')).filter((file) => file.endsWith('.yaml'))) {
    change(join('interface', name), borrowed);
  }
}
