/** « Ce qui a changé » : whatever is changed in a guide is told, and nothing else is. */
import { describe, expect, test } from 'vitest';
import { changesBetween, describeChanges, editionOf, editionOfMap } from '../../src/proof/changes.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { HOME, listPages } from '../../src/guide/pages.ts';
import { small, step, type Small } from '../fixtures/compared.ts';
import { data } from '../guide.ts';

const say = data.motsDeRelecture.changements;

function edition(name: string, change: (guide: Small) => void = () => undefined) {
  const guide = small();
  change(guide);
  return editionOf(name, guide as unknown as Parameters<typeof editionOf>[1]);
}

function changesOf(change: (guide: Small) => void) {
  return changesBetween(edition('avant'), edition('après', change));
}

/** The headings of what is told of a change, but for the first and the last, which always come; and every line. */
function told(change: (guide: Small) => void) {
  const sections = describeChanges(changesOf(change), data.motsDeRelecture);
  return {
    titles: sections.slice(1, -1).map(({ title }) => title),
    lines: sections.slice(1, -1).flatMap(({ lines }) => lines),
  };
}

/** A heading of one line. */
function one(heading: string): string {
  return heading.replace('{nombre}', '1');
}

test('of a guide that did not change, it is said that nothing did', () => {
  const changes = changesOf(() => undefined);
  const sections = describeChanges(changes, data.motsDeRelecture);
  expect(sections.map(({ lines }) => lines.length)).toEqual([1, 1]);
  expect(sections[0]?.lines).toEqual([say.rien]);
  expect(changes.ways).toEqual({ before: 5, after: 5, kept: 5 });
});

describe('what changes in the map', () => {
  test('an answer that leads elsewhere is told, with the ways gained and lost', () => {
    const change = (guide: Small) => {
      guide.root.states['accueil'] = { on: { aide: 'reponse', direct: 'reponse' } };
    };
    expect(changesOf(change).moved).toEqual([
      { content: 'accueil', what: 'aide', before: 'aide/essai', after: 'reponse' },
    ]);
    expect(told(change).titles).toEqual([one(say.reponsesDeplacees)]);
    // Lost: the four ways that began with the detour. Gained: the one that leads straight.
    expect(changesOf(change).ways).toEqual({ before: 5, after: 3, kept: 2 });
  });

  test('answers that change their order are told, by their labels in each order', () => {
    const change = (guide: Small) => {
      const { on } = guide.root.states['accueil'] as { readonly on: Readonly<Record<string, string>> };
      guide.root.states['accueil'] = { on: Object.fromEntries(Object.entries(on).toReversed()) };
    };
    const { titles, lines } = told(change);
    expect(titles).toEqual([one(say.reponsesOrdonnees)]);
    const labels = Object.values(step(small(), 0, 'accueil')['reponses'] as Readonly<Record<string, string>>);
    expect(lines[0]).toContain(`« ${labels.join(', ')} »`);
    expect(lines[0]).toContain(`« ${labels.toReversed().join(', ')} »`);
  });

  test('an answer gained or lost is told with its label and where it leads', () => {
    const change = (guide: Small) => {
      guide.root.states['accueil'] = { on: { aide: 'aide', autre: 'reponse' } };
      step(guide, 0, 'accueil')['reponses'] = { aide: 'De l’aide', autre: 'Autre chose' };
    };
    const { titles, lines } = told(change);
    expect(titles).toEqual([one(say.reponsesGagnees), one(say.reponsesPerdues)]);
    expect(lines[0]).toMatch(/Que faire \?.*Autre chose.*La réponse/);
    expect(lines[1]).toMatch(/Que faire \?.*Rien.*La réponse/);
  });

  test('two pages of one title are told apart by their names', () => {
    const { lines } = told((guide) => {
      step(guide, 1, 'seul')['titre'] = 'La réponse';
      step(guide, 0, 'reponse')['statut'] = 'ambigu';
    });
    expect(lines.some((line) => line.includes('La réponse (reponse)'))).toBe(true);
  });

  test('what is set on a new page is told', () => {
    const { lines } = told((guide) => {
      guide.root.states['nouvelle'] = { tags: 'reply' };
      guide.root.states['accueil'] = { on: { aide: 'aide', direct: 'nouvelle' } };
      if (guide.words[0] !== undefined)
        guide.words[0].steps['nouvelle'] = { titre: 'Neuve', statut: 'sur', sans: ['telephone'] };
    });
    expect(lines).toContainEqual(expect.stringMatching(`^Neuve, ${say.champs['statut']} : maintenant `));
    expect(lines).toContainEqual(expect.stringMatching(`^Neuve, ${say.champs['sans']} : maintenant `));
  });

  test('the answers of a new page are told, with where they lead', () => {
    const { lines } = told((guide) => {
      guide.root.states['nouvelle'] = { on: { oui: 'reponse', non: 'aide' } };
      guide.root.states['accueil'] = { on: { aide: 'aide', direct: 'nouvelle' } };
      if (guide.words[0] !== undefined)
        guide.words[0].steps['nouvelle'] = {
          question: 'Déjà ?',
          reponses: { oui: 'Oui, déjà', non: 'Pas encore' },
        };
    });
    expect(lines.some((line) => /Déjà \?.*Oui, déjà.*La réponse/.test(line))).toBe(true);
    expect(lines.some((line) => /Déjà \?.*Pas encore/.test(line))).toBe(true);
  });

  test('a page gained is told with its address and its sentences; seen from the other side, it is lost', () => {
    const change = (guide: Small) => {
      guide.root.states['nouvelle'] = { tags: 'reply' };
      guide.root.states['accueil'] = { on: { aide: 'aide', direct: 'reponse', neuf: 'nouvelle' } };
      step(guide, 0, 'accueil')['reponses'] = { aide: 'De l’aide', direct: 'Rien', neuf: 'Du neuf' };
      if (guide.words[0] !== undefined)
        guide.words[0].steps['nouvelle'] = { titre: 'Une page', faire: ['Lisez.'] };
    };
    const forth = changesOf(change);
    const back = changesBetween(edition('après', change), edition('avant'));
    expect(forth.pages).toEqual({ gained: ['nouvelle'], lost: [] });
    expect(back.pages).toEqual({ gained: [], lost: ['nouvelle'] });
    expect(forth.addresses.gained).toEqual(['nouvelle']);
    expect(told(change).lines.join('\n')).toMatch(/\+ .* : Une page\n\+ .* : Lisez\./);
    expect([forth.ways.after - forth.ways.kept, back.ways.before - back.ways.kept]).toEqual([1, 1]);
  });

  test('the ways that both maps have are counted as if each were written down', () => {
    const write = (root: Flow): string[] => {
      const pages = listPages(root);
      const from = (path: string, before: string): string[] => {
        const page = pages.get(path);
        if (page === undefined) return [];
        const way = `${before} ${page.content}`;
        return [way, ...page.answers.flatMap(({ id, to }) => from(to, `${way} > ${id}`))];
      };
      return from(HOME, '');
    };
    const cut = JSON.parse(JSON.stringify(data.root)) as Flow;
    const goals = Object.values(cut.states).filter((goal) => 'states' in goal);
    // Each goal loses one answer somewhere: its last question's first.
    for (const goal of goals) {
      const asked = Object.values('states' in goal ? goal.states : {}).findLast((one) => 'on' in one);
      const answers = asked !== undefined && 'on' in asked ? (asked.on as Record<string, string>) : {};
      delete answers[Object.keys(answers)[0] ?? ''];
    }
    const after = new Set(write(cut));
    const { ways } = changesBetween(editionOfMap('a', data.root), editionOfMap('b', cut));
    expect(ways.before).toBe(write(data.root).length);
    expect(ways.after).toBe(after.size);
    expect(ways.kept).toBe(write(data.root).filter((way) => after.has(way)).length);
    expect(ways.kept).toBeLessThan(ways.before);
  });
});

describe('what changes in the words', () => {
  test.each<[string, (guide: Small) => void, string, readonly RegExp[]]>([
    [
      'a sentence',
      (guide) => (step(guide, 0, 'reponse')['faire'] = ['Attendez. Puis écrivez.', 'Notez la date.']),
      say.phrases.replace('{titre}', 'La réponse'),
      [/^− à faire : Puis appelez\.$/, /^\+ à faire : Puis écrivez\.$/],
    ],
    [
      'a sentence that is there once less',
      (guide) => (step(guide, 0, 'reponse')['faire'] = ['Attendez. Puis appelez.']),
      say.phrases.replace('{titre}', 'La réponse'),
      [/^− à faire : Notez la date\.$/],
    ],
    [
      'the label of an answer',
      (guide) => (step(guide, 1, 'essai')['reponses'] = { oui: 'Oui, tout', non: 'Non' }),
      one(say.reponsesRenommees),
      [/Ça marche \?.*« Oui ».*« Oui, tout »/],
    ],
    [
      'the label of what comes next',
      (guide) => (step(guide, 0, 'reponse')['suite'] = { 'aide/essai': 'Recommencer' }),
      say.phrases.replace('{titre}', 'La réponse'),
      [/− .*Essayer encore/, /\+ .*Recommencer/],
    ],
    [
      'a status',
      (guide) => (step(guide, 1, 'seul')['statut'] = 'sur'),
      one(say.reglages),
      [new RegExp(`Seul, statut.*« ${say.valeurs['ambigu']} ».*« ${say.valeurs['sur']} »`)],
    ],
    [
      'an entry that a page cites',
      (guide) => (step(guide, 0, 'reponse')['sources'] = ['S01', 'S02']),
      one(say.reglages),
      [new RegExp(`La réponse, ${say.champs['sources']}.*« S01 ».*« S01, S02 »`)],
    ],
    [
      'a word of the search',
      (guide) => (step(guide, 0, 'reponse')['mots'] = ['attente']),
      one(say.motsDeRecherche),
      [/^La réponse : − patienter \+ attente$/],
    ],
    [
      'a button',
      (guide) => (guide.interface.retour = 'Revenir'),
      say.ecrans,
      [/− interface\.retour : Retour/, /\+ interface\.retour : Revenir/],
    ],
    [
      'a fact that is gone',
      (guide) => (guide.sources.S01.faits = {}),
      one(say.faitsPerdus),
      [/^S01 : Il faut attendre\.$/],
    ],
    [
      'a fact that is new',
      (guide) => (guide.sources.S01.faits['ecrire'] = { texte: 'Il faut écrire.' }),
      one(say.faitsGagnes),
      [/^S01 : Il faut écrire\.$/],
    ],
  ])('is told: %s', (_, change, title, lines) => {
    const found = told(change);
    expect(found.titles).toEqual([title]);
    expect(found.lines).toHaveLength(lines.length);
    const missing = (line: RegExp, index: number) => !line.test(found.lines[index] ?? '');
    expect(lines.filter(missing)).toEqual([]);
  });

  test('is told: the outcome of a point', () => {
    const { titles, lines } = told((guide) => (guide.points.C1.conclusion = 'Dire le premier.'));
    expect(titles).toEqual([one(say.pointsGagnes), one(say.pointsPerdus)]);
    expect(lines).toEqual(['C1 : Dire le premier.', 'C1 : Dire les deux.']);
  });

  test('facts written as plain sentences, as they once were, are the same facts', () => {
    expect(
      told((guide) => {
        guide.sources.S02.faits = { autrefois: { texte: 'Un fait écrit comme autrefois.' } };
      }).titles,
    ).toEqual([]);
  });

  test('cannot be told of a registered release, and that is said', () => {
    const before = editionOfMap('figée', small().root as unknown as Flow);
    const after = edition('après', (guide) => (step(guide, 0, 'reponse')['titre'] = 'Autre titre'));
    const sections = describeChanges(changesBetween(before, after), data.motsDeRelecture);
    expect(sections[0]?.lines).toEqual([say.carteInchangee, say.sansMots]);
    expect(sections).toHaveLength(2);
  });
});
