/** What is wrong in a document is told: the line, what, and what to do. What is only typed otherwise is read all the same. */
import { describe, expect, test } from 'vitest';
import { didYouMean, faultsAsText, nearest } from '../../src/words/faults.ts';
import { readDocument, readDocuments, type References } from '../../src/words/read.ts';

const references: References = {
  steps: new Map([
    ['flux/question', { kind: 'question', answers: ['oui', 'non'] }],
    ['flux/reponse', { kind: 'reply', answers: [] }],
  ]),
  pages: new Set(['flux/question', 'flux/reponse']),
  sources: ['S01', 'S02'],
  contacts: ['telephone', 'courrier'],
  values: { telephone: '36 46', dureeDuCode: '15 jours' },
};

const QUESTION = `# Où êtes-vous ?

## Réponses

- \`oui\` Ici
- \`non\` Ailleurs

## À dire

- Où êtes-vous ?
`;

const REPLY = `---
statut: sur
sources: [S01, guide]
contacts: [telephone]
picto: valide
responsable: responsable éditorial
relectures:
  - le: 2026-11-23
    aRevoirLe: 2027-03-23
    note: Comparé à la fiche.
    donne: []
    mots: 853a802e4011a2c1
    empreinte: b0527e71b5e3787e
---

# Appelez le {telephone}

## En bref

Le code vaut {dureeDuCode}.

## Faire

1. Appelez.
2. Attendez.

## Suite

- \`flux/question\` Je recommence

## À dire

- Appelez.
`;

const CONTENTS = { question: 'flux/question', reply: 'flux/reponse' } as const;

function read(kind: keyof typeof CONTENTS, text: string) {
  return readDocument(CONTENTS[kind], text, references);
}

/** The faults of a text, each as « line : what → what to do ». */
function told(kind: keyof typeof CONTENTS, from: string, to: string): string[] {
  const source = kind === 'question' ? QUESTION : REPLY;
  expect(source).toContain(from);
  const text = source.replace(from, to);
  return read(kind, text).faults.map(({ line, what, todo }) => `${line} : ${what} → ${todo}`);
}

describe('a document as it should be', () => {
  test('gives its words, numbers put in, and keeps them as written', () => {
    const { document, words, faults } = read('reply', REPLY);
    expect(faults).toEqual([]);
    expect(words).toMatchObject({
      titre: 'Appelez le 36 46',
      essentiel: 'Le code vaut 15 jours.',
      faire: ['Appelez.', 'Attendez.'],
    });
    expect(document?.written).toMatchObject({ titre: 'Appelez le {telephone}' });
    expect(document?.relectures).toHaveLength(1);
  });

  test.each([
    ['lines that end as on another system', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a mark of order at its start', (text: string) => `\u{feff}${text}`],
    ['spaces at the ends of lines', (text: string) => text.replaceAll('\n', '  \n')],
    ['straight apostrophes', (text: string) => text.replace('Ailleurs', "J'y suis")],
    ['unbreakable spaces', (text: string) => text.replaceAll(' ?', '\u00a0?')],
    ['a sentence on two lines', (text: string) => text.replace('- Où êtes-vous ?', '- Où\n  êtes-vous ?')],
    ['other marks of lists', (text: string) => text.replaceAll('\n- ', '\n* ')],
  ])('is read the same with %s', (_, change) => {
    const { words, faults } = read('question', change(QUESTION));
    expect(faults).toEqual([]);
    expect(JSON.stringify(words).replace('J’y suis', 'Ailleurs')).toBe(
      JSON.stringify(read('question', QUESTION).words),
    );
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    [
      'a label missing',
      'question',
      '- `non` Ailleurs\n',
      '',
      /^3 : Il manque le texte de la réponse « non »/,
    ],
    [
      'an answer unknown',
      'question',
      '`non`',
      '`nom`',
      /^6 : « nom » n’est pas une réponse.*Vouliez-vous écrire « non »/,
    ],
    ['an answer twice', 'question', '`non`', '`oui`', /^6 : « oui » est donné deux fois/],
    ['a label without its name', 'question', '- `non` ', '- ', /^6 : Cette ligne ne dit pas à quoi elle va/],
    ['a part missing', 'question', '## À dire\n\n- Où êtes-vous ?\n', '', /Il manque la partie « À dire »/],
    [
      'a part unknown',
      'reply',
      '## Faire',
      '## Fair',
      /^22 : La partie « Fair » n’est pas connue.*« Faire »/,
    ],
    [
      'a part twice',
      'reply',
      '## Suite',
      '## Faire\n\n- Encore.\n\n## Suite',
      /^27 : La partie « Faire » est là deux fois/,
    ],
    [
      'a part of another kind of page',
      'question',
      '## À dire',
      '## Faire\n\n- Encore.\n\n## À dire',
      /^8 : La partie « Faire » n’a pas sa place/,
    ],
    [
      'a part out of its place',
      'reply',
      '## Suite',
      '## Mots\n\n- mot\n\n## Suite',
      /^31 : La partie « Suite » n’est pas à sa place.*« Mots »/,
    ],
    ['a part empty', 'reply', '1. Appelez.\n2. Attendez.\n', '', /La partie « Faire » est vide/],
    [
      'a smaller heading',
      'question',
      '## À dire',
      '### À dire',
      /^8 : La partie « À dire » n’est pas connue/,
    ],
    ['two titles', 'question', '## Réponses', '# Encore\n\n## Réponses', /^3 : Cette page a deux titres/],
    ['no title', 'question', '# Où êtes-vous ?\n', '', /Il manque le titre/],
    [
      'text before the title',
      'question',
      '# Où',
      'Bonjour.\n\n# Où',
      /^1 : Ce texte vient avant le premier titre/,
    ],
    [
      'text under the title',
      'question',
      '## Réponses',
      'Bonjour.\n\n## Réponses',
      /^3 : Ce texte suit le titre/,
    ],
    ['bold text', 'question', 'Ailleurs', '**Ailleurs**', /^6 : Il y a ici un texte en gras/],
    ['a link', 'question', 'Ailleurs', '[Ailleurs](https://a.fr)', /^6 : Il y a ici un lien/],
    ['an image', 'question', 'Ailleurs', '![Ailleurs](a.png)', /^6 : Il y a ici une image/],
    ['HTML', 'question', 'Ailleurs', '<b>Ailleurs</b>', /^6 : Il y a ici une balise HTML/],
    [
      'a nested list',
      'question',
      '- Où êtes-vous ?',
      '- Où ?\n  - Là ?',
      /^11 : Il y a ici une liste dans une liste/,
    ],
    ['a table', 'reply', '## Suite', '| a | b |\n| - | - |\n\n## Suite', /^27 : Il y a ici un tableau/],
    ['a quotation', 'reply', '1. Appelez.', '> Appelez.\n\n1. Appelez.', /^24 : Il y a ici une citation/],
    ['code', 'reply', '## Suite', '```\nx\n```\n\n## Suite', /^27 : Il y a ici un bloc de code/],
    ['a text for a list', 'reply', '- Appelez.', 'Appelez.', /^33 : Ce texte devrait être une liste/],
    [
      'a list for a text',
      'reply',
      'Le code vaut',
      '- Le code vaut',
      /^20 : Cette partie est un texte, pas une liste/,
    ],
    [
      'a second paragraph',
      'reply',
      '## Faire',
      'Encore.\n\n## Faire',
      /^22 : Cette partie n’a qu’un paragraphe/,
    ],
    [
      'a number unknown',
      'reply',
      '{dureeDuCode}',
      '{dureeDuCod}',
      /^20 : « dureeDuCod » n’est pas un nombre.*« dureeDuCode »/,
    ],
    ['code for a number', 'reply', '{dureeDuCode}', '${nombres.dureeDuCode}', /^20 : Il y a ici « \$\{ »/],
    ['a brace alone', 'reply', '{dureeDuCode}', '{dureeDuCode', /^20 : Il y a ici une accolade seule/],
    ['a source unknown', 'reply', '[S01', '[S91', /^3 : « S91 » n’est pas une entrée de la fiche.*« S01 »/],
    [
      'a contact unknown',
      'reply',
      '[telephone]',
      '[telefone]',
      /^4 : « telefone » n’est pas un moyen.*« telephone »/,
    ],
    [
      'a status unknown',
      'reply',
      'statut: sur',
      'statut: sûr',
      /^2 : « sûr » n’est pas permis.*On peut écrire : sur, ambigu/,
    ],
    [
      'a pictogram unknown',
      'reply',
      'picto: valide',
      'picto: valid',
      /^5 : « valid » n’est pas permis.*« valide »/,
    ],
    [
      'a setting misspelt',
      'reply',
      'contacts:',
      'contact:',
      /^4 : Le réglage « contact » n’est pas connu.*« contacts »/,
    ],
    [
      'a setting twice',
      'reply',
      'statut: sur',
      'statut: sur\nstatut: date',
      /^3 : Ce nom est donné deux fois/,
    ],
    ['a setting missing', 'reply', 'statut: sur\n', '', /Il manque le réglage « statut »/],
    [
      'an empty list',
      'reply',
      'contacts: [telephone]',
      'contacts: []',
      /^4 : Le réglage « contacts » est vide/,
    ],
    [
      'a text for a list of settings',
      'reply',
      'contacts: [telephone]',
      'contacts: telephone',
      /^4 : Le réglage « contacts » n’a pas la forme/,
    ],
    [
      'a field of the text in the front matter',
      'reply',
      'statut: sur',
      'statut: sur\nfaire: [Appelez]',
      /^3 : « faire » ne s’écrit pas dans l’en-tête/,
    ],
    [
      'a colon in a setting',
      'reply',
      'note: Comparé',
      'note: Lu : comparé',
      /^10 : Ces lignes sont mal formées.*guillemets/,
    ],
    [
      'a comment that would be lost',
      'reply',
      'statut: sur',
      '# à revoir\nstatut: sur',
      /^\d : Il y a ici un commentaire/,
    ],
    [
      'a page unknown',
      'reply',
      '`flux/question`',
      '`flux/questions`',
      /^29 : La suite « flux\/questions » n’est pas une page.*« flux\/question »/,
    ],
    [
      'a reading without its note',
      'reply',
      '    note: Comparé à la fiche.\n',
      '',
      /Il manque le réglage « note »/,
    ],
    [
      'a reading on a question',
      'question',
      '# Où',
      '---\nresponsable: moi\n---\n\n# Où',
      /^2 : Une question n’a pas de relecture/,
    ],
    [
      'a front matter left open',
      'reply',
      '---\n\n# Appelez',
      '# Appelez',
      /^1 : L’en-tête de ce document n’est pas fermé/,
    ],
  ] as const)('%s', (_, kind, from, to, sentence) => {
    const faults = told(kind, from, to);
    expect(
      faults.some((fault) => sentence.test(fault)),
      faults.join('\n'),
    ).toBe(true);
    for (const fault of faults) expect(fault).not.toMatch(/→ $|undefined|\n/);
  });
});

describe('the documents of a guide', () => {
  test('a step without its document and a document without a step are told, each under its file', () => {
    const { faults, words } = readDocuments(
      new Map([
        ['machines/flux/question.fr.md', QUESTION],
        ['machines/flux/repose.fr.md', REPLY],
        ['machines/lisez-moi.md', 'Bonjour.'],
        ['machines/flux.ts', ''],
      ]),
      references,
    );
    expect([...words.keys()]).toEqual(['flux/question']);
    expect(faults.map(({ file }) => file)).toEqual([
      'machines/flux/reponse.fr.md',
      'machines/flux/repose.fr.md',
      'machines/lisez-moi.md',
    ]);
    expect(faults[0]?.todo).toContain('machines/flux/repose.fr.md');
    expect(faults[1]?.todo).toContain('« flux/reponse »');
  });

  test('are never the cause of a crash, whatever they hold', () => {
    for (const text of [
      '',
      '---',
      '---\n---',
      '# ',
      '---\n[\n---',
      '---\n- a\n---\n# A',
      '\u0000',
      '- '.repeat(50),
    ]) {
      expect(read('reply', text).faults.length).toBeGreaterThan(0);
    }
  });
});

describe('how it is told', () => {
  test('a known name that is near is proposed, none that is far', () => {
    expect(nearest('telefone', ['courrier', 'telephone'])).toBe('telephone');
    expect(nearest('fax', ['courrier', 'telephone'])).toBeUndefined();
    expect(didYouMean('fax', ['courrier'], 'Autre.')).toBe('Autre.');
  });

  test('in a terminal, with the line itself', () => {
    const text = faultsAsText(
      [{ file: 'a.fr.md', line: 2, what: 'Quoi.', todo: 'Faites.' }],
      new Map([['a.fr.md', 'un\n  deux  ']]),
    );
    expect(text).toContain('Une chose est à corriger');
    expect(text).toContain('a.fr.md, ligne 2\n    | deux\n    Quoi.\n    → Faites.');
  });
});
