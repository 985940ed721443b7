/** The legal pages: what the body's file must hold, what its blanks look like, and what keeps a site from being public. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { pagesLegalesFr } from '../../machines/interface/pages-legales.fr.ts';
import { createRenderer } from '../../src/site/render.tsx';
import { CALLS_KEY } from '../../src/adviser/call/calls.ts';
import { REMARKS_KEY } from '../../src/adviser/remarks.ts';
import { JOURNAL_NAME } from '../../src/adviser/journal.ts';
import { KEYS_SETTING } from '../../src/adviser/call/shortcuts.ts';
import {
  blankFields,
  NOBODY,
  piecesOf,
  plain,
  readOrganisation,
  refusal,
  type Organisation,
} from '../../src/guide/legal.ts';
import { SESSION_KEY } from '../../src/session/storage.ts';
import { data } from '../guide.ts';
import { buildFor, fields, filled } from './open-site.ts';

const root = join(import.meta.dirname, '../..');
const program = { script: '/programme.js', program: ['/programme.js'], styles: ['/styles.css'] };

/** Every sentence of the legal pages. */
const sentences = [
  ...Object.values(pagesLegalesFr.conformite),
  ...Object.values(pagesLegalesFr.selonMesure).flatMap(({ sans, avec }) => [sans, avec]),
  ...Object.values(pagesLegalesFr.pages).flatMap(({ lien, intro, sections }) =>
    [lien, intro, sections.map(({ texte }) => texte)].flat(3),
  ),
];

describe('the body’s file', () => {
  test('as it is in the project says nothing that nobody has said', () => {
    const body = readOrganisation(readFileSync(join(root, 'organisme.json'), 'utf8'));
    expect(Object.keys(body).toSorted()).toEqual(
      [...fields, 'etatDeConformite', 'mesure', 'poste'].toSorted(),
    );
    expect(body.etatDeConformite).toBe('non conforme');
    expect(body.mesure).toBe('');
  });

  test.each([
    ['{', /JSON/],
    ['[]', /pas une liste/],
    ['3', /lisible : il doit contenir un objet/],
    ['{}', /lisible : « nom » manque ; « adresse » manque ; .*« audit » manque/],
    [JSON.stringify({ ...filled, nom: 3 }), /« nom » doit être un texte/],
    [JSON.stringify({ ...filled, nomm: 'x' }), /« nomm » n’existe pas/],
    [JSON.stringify({ ...filled, mesure: 'https://ailleurs.example/' }), /« mesure ».*« \/mesure »/],
    [JSON.stringify({ ...filled, mesure: '/mesure/' }), /sans barre à la fin/],
    [JSON.stringify({ ...filled, etatDeConformite: 'parfait' }), /« etatDeConformite ».*non conforme/],
  ])('%j is refused in words', (text, message) => {
    expect(() => readOrganisation(text)).toThrow(message);
  });

  test('a field of spaces is a blank one', () => {
    expect(blankFields(readOrganisation(JSON.stringify({ ...filled, nom: '  ' })))).toEqual(['nom']);
  });

  test('an audit is asked for only where conformity rests on one', () => {
    expect(blankFields(filled)).toEqual([]);
    expect(blankFields({ ...filled, etatDeConformite: 'partiellement conforme' })).toEqual(['audit']);
  });

  test('each field has its place on a page, and each place a field', () => {
    const places = sentences.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(new Set(places)).toEqual(
      new Set([...fields, 'conformite', 'etatDeConformite', ...Object.keys(pagesLegalesFr.selonMesure)]),
    );
    expect(() => plain(pagesLegalesFr, NOBODY, 'Voir {nulle-part}, {nom}, {rien}.')).toThrow('{rien}');
  });
});

describe('a sentence', () => {
  test('shows a blank as one, and a value in its place', () => {
    const sentence = 'Éditeur : {nom}.';
    expect(piecesOf(pagesLegalesFr, NOBODY, sentence).map(({ kind }) => kind)).toEqual([
      'text',
      'blank',
      'text',
    ]);
    expect(plain(pagesLegalesFr, NOBODY, sentence)).toContain(pagesLegalesFr.champs.nom);
    expect(plain(pagesLegalesFr, filled, sentence)).toBe(`Éditeur : ${filled.nom}.`);
  });

  test('makes links of addresses, the body’s as well as its own', () => {
    const links = (text: string) =>
      piecesOf(pagesLegalesFr, filled, text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));
    expect(links('{contactAccessibilite} {schemaDAccessibilite} {nom} [ici](https://x.example/)')).toEqual([
      'mailto:acces@caisse.example',
      'https://caisse.example/schema',
      'https://x.example/',
    ]);
  });

  test.each([
    ['{nom}', [{ kind: 'text', text: filled.nom }]],
    ['sans place', [{ kind: 'text', text: 'sans place' }]],
    [
      'Voir [ici](/la/), {nom}.',
      [
        { kind: 'text', text: 'Voir ' },
        { kind: 'link', text: 'ici', href: '/la/' },
        { kind: 'text', text: ', ' },
        { kind: 'text', text: filled.nom },
        { kind: 'text', text: '.' },
      ],
    ],
    ['{etatDeConformite}', [{ kind: 'text', text: 'non conforme' }]],
    ['', []],
  ])('%j is cut into what is drawn, and nothing empty', (sentence, pieces) => {
    expect(piecesOf(pagesLegalesFr, filled, sentence)).toEqual(pieces);
  });

  test('says the state of conformity in the words of that state', () => {
    for (const etatDeConformite of ['non conforme', 'totalement conforme'] as const) {
      const body = { ...filled, etatDeConformite };
      expect(plain(pagesLegalesFr, body, '{conformite}')).toBe(
        plain(pagesLegalesFr, body, pagesLegalesFr.conformite[etatDeConformite]),
      );
    }
  });

  test.each([
    ['http://x.example', 'http://x.example'],
    ['voir https://x.example', undefined],
    ['https://x.example ou le téléphone', undefined],
    ['a@b.example', 'mailto:a@b.example'],
    ['écrire à a@b.example', undefined],
    ['a@b.example ou le téléphone', undefined],
    ['a@b', undefined],
  ])('links to the value « %s » where it is an address and nothing else', (nom, href) => {
    const piece = href === undefined ? { kind: 'text', text: nom } : { kind: 'link', text: nom, href };
    expect(piecesOf(pagesLegalesFr, { ...filled, nom }, '{nom}')).toEqual([piece]);
  });
});

test('a site is refused by a line for each blank field, in the words of the field, or not at all', () => {
  const [first, ...lines] = (refusal(pagesLegalesFr, { ...filled, nom: '', hebergeur: '' }) ?? '').split(
    '\n',
  );
  expect(first).toMatch(/ne peut pas être publié/);
  expect(lines).toEqual(
    (['nom', 'hebergeur'] as const).map((field) => `  - « ${field} » : ${pagesLegalesFr.champs[field]}`),
  );
  expect(refusal(pagesLegalesFr, filled)).toBeUndefined();
});

// Every document of the site is drawn, those of the review included: seconds, when the computer is busy elsewhere.
vi.setConfig({ testTimeout: 60_000 });

describe('the pages', () => {
  const urls = [...Object.keys(pagesLegalesFr.pages), pagesLegalesFr.plan.adresse].map((name) => `/${name}/`);

  test('are there, and linked from the bottom of every document, the console’s included', async () => {
    const renderer = createRenderer(data, { guide: program, console: program, review: program });
    const home = renderer.guide.pages.get('');
    if (home === undefined) throw new Error('pas d’accueil');
    const documents = [
      await renderer.page(home),
      await renderer.notFound(),
      ...(await Promise.all([...renderer.standing.values()].map((render) => render()))),
    ];
    expect(documents.length).toBeGreaterThan(urls.length + 2);
    for (const url of urls) {
      expect(renderer.standing.has(url)).toBe(true);
      for (const html of documents) {
        expect(html.slice(html.indexOf('<footer'))).toContain(`href="${url}"`);
      }
    }
  });

  test('once the address of the site is known, each page gives its whole address to search engines', async () => {
    const programs = { guide: program, console: program, review: program };
    const bare = createRenderer(data, programs);
    const known = createRenderer(data, programs, { ...NOBODY, adresseDuSite: 'https://guide.example/' });
    const home = bare.guide.pages.get('');
    if (home === undefined) throw new Error('pas d’accueil');
    expect(await bare.page(home)).not.toContain('canonical');
    expect(await bare.page(home)).not.toContain('noindex');
    expect(await known.page(home)).toContain('<link rel="canonical" href="https://guide.example/">');
  });

  test('say « à compléter » for each blank, and nothing of the sort once filled', async () => {
    const all = async (body: Organisation) => {
      const { standing } = createRenderer(data, { guide: program, console: program, review: program }, body);
      const renders = urls.flatMap((url) => standing.get(url) ?? []);
      return (await Promise.all(renders.map((render) => render()))).join('');
    };
    const blank = await all(NOBODY);
    for (const field of blankFields(NOBODY)) expect(blank).toContain(pagesLegalesFr.champs[field]);
    const full = await all({ ...filled, etatDeConformite: 'totalement conforme', audit: 'fait par tous' });
    expect(full).toContain('fait par tous');
    expect(full).not.toContain('<mark');
    expect(full).toContain('href="mailto:acces@caisse.example"');
  });

  test('name each thing that the programs keep in a browser', () => {
    const said = JSON.stringify(pagesLegalesFr.pages['confidentialite']);
    for (const key of [SESSION_KEY, CALLS_KEY, KEYS_SETTING, REMARKS_KEY, JOURNAL_NAME])
      expect(said).toContain(key);
  });
});

test('a site open to all is refused while a field is blank, each one named, and nothing is built', () => {
  const { built, said } = buildFor({ ...filled, nom: '', hebergeur: ' ' });
  expect(built).toBe(false);
  for (const field of ['nom', 'hebergeur'] as const) {
    expect(said).toContain(`« ${field} » : ${pagesLegalesFr.champs[field]}`);
  }
  expect(said).not.toContain('« contactDonnees »');
  expect(refusal(pagesLegalesFr, filled)).toBeUndefined();
});
