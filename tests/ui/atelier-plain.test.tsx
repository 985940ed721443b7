/** What two blind trials of the atelier stumbled on: each is told in plain words where it stands. */
import { act, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FaultModel, Model, ProposeProgress } from '../../src/atelier/contract.ts';
import { plain, printed } from '../../src/ui/atelier/sentence/printed.ts';

vi.mock('../../machines/guide.ts', () => import('../fixtures/guide/guide.ts'));
const { showAtelier } = await import('../fixtures/atelier.tsx');

const REPLY = 'rendre/prolonger';
const QUESTION = 'emprunter/carte';
const SCREENS = [
  '#/carte',
  '#/carte/emprunter',
  `#/page/${REPLY}`,
  `#/page/${QUESTION}`,
  '#/fiche',
  '#/points',
  '#/relire',
  '#/essayer',
  '#/changements',
];

const box = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

/** Every text of the screen, as it is read: not those that are being written. */
function textsOfScreen(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement?.closest('textarea, .sentence') === null) texts.push(textContent ?? '');
  }
  return texts;
}

describe('a number and what it counts', () => {
  test('no line ends between them, and the rest is as it was', () => {
    expect(printed('Appelez le 36 46')).toBe('Appelez le 36\u00a046');
    expect(printed('dans 15 jours, ou un mois')).toBe('dans 15\u00a0jours, ou un\u00a0mois');
    expect(printed('500 € et 38 %')).toBe('500\u00a0€ et 38\u00a0%');
    expect(printed('Le 3 Mai, chacun mois')).toBe('Le 3 Mai, chacun mois');
  });

  test('a text that is shown and taken back is the text that is kept', () => {
    const words = fc.constantFrom('36', '46', 'un', 'mois', '15', 'jours', '«', '»', '?', ':', 'eau', '€');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join(' ');
        expect(plain(printed(text))).toBe(text);
        expect(printed(text)).toHaveLength(text.length);
      }),
    );
  });

  test.each(SCREENS)('they stay on one line wherever they are shown: %s', (hash) => {
    showAtelier(hash);
    const texts = textsOfScreen();
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => /\d (?:\d|jours|livres|mots|pages|%)/.test(text))).toEqual([]);
  });

  test.each(SCREENS)('no line of a sentence begins or ends with a sign alone: %s', (hash) => {
    showAtelier(hash);
    const alone = [...document.querySelectorAll('main p, main li, main h1, main h2, main h3')].flatMap(
      (one) =>
        [...one.childNodes].flatMap(({ nodeType, textContent }) =>
          nodeType === Node.TEXT_NODE && / [:;?!»]|« /.test(textContent ?? '') ? [textContent] : [],
        ),
    );
    expect(alone).toEqual([]);
  });

  test('in a field stands what is kept, space for space', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('Titre'));
    await user.type(box('Titre'), 'Appelez le 36 46 : vite');
    expect(box('Titre')).toHaveValue('Appelez le 36 46 : vite');
    await waitFor(() => expect(edits.at(-1)).toMatchObject({ value: 'Appelez le 36 46 : vite' }));
  });
});

/** The guide with many more replies, in a part of its own. */
function withMany(model: Model): Model {
  const reply = model.pages.find(({ page }) => page === REPLY);
  if (reply === undefined) throw new Error('pas de réponse');
  const more = Array.from({ length: 40 }, (_, rank) => ({
    ...reply,
    page: `rendre/page-${rank}`,
    step: `page-${rank}`,
    title: `Page numéro ${rank}`,
    paths: [`rendre/page-${rank}`],
  }));
  return { ...model, pages: [...model.pages, ...more] };
}

describe('choosing a page', () => {
  test('the list is in groups, the most likely pages first, then those that go on', () => {
    showAtelier(`#/page/${REPLY}`, { change: withMany });
    const list = screen.getByRole('combobox', { name: 'Ajouter une page' });
    const groups = within(list).getAllByRole('group');
    expect(groups[0]).toHaveAttribute(
      'label',
      expect.stringMatching(/continuer la démarche|Souvent choisies/),
    );
    expect(groups.length).toBeGreaterThan(2);
    const values = within(list)
      .getAllByRole<HTMLOptionElement>('option')
      .map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
  });

  test('a word typed leaves the pages that have it, says how many, and Enter takes the first', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`, { change: withMany });
    const search = screen.getByRole('searchbox', { name: /^Chercher dans la liste.*Ajouter une page/ });
    await user.type(search, 'numéro 17');
    const list = screen.getByRole('listbox', { name: 'Ajouter une page' });
    const offered = within(list)
      .getAllByRole<HTMLOptionElement>('option')
      .filter(({ value }) => value !== '');
    expect(offered.map(({ value }) => value)).toEqual(['rendre/page-17']);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('1 page trouvée.');
    await user.keyboard('{Enter}');
    expect(list).toHaveFocus();
    expect(list).toHaveValue('rendre/page-17');
    // The page is not added because an arrow key went over it.
    expect(edits).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ajouter cette page' }));
    await waitFor(() => expect(JSON.stringify(edits.at(-1))).toContain('"rendre/page-17":"Page numéro 17"'));
  });

  test('what is chosen stays in the list whatever is sought', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`, { change: withMany });
    const search = screen.getByRole('searchbox', { name: /^Chercher dans la liste.*Ajouter une page/ });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ajouter une page' }), 'rendre/page-3');
    await user.type(search, 'rien de tel');
    const list = screen.getByRole('listbox', { name: 'Ajouter une page' });
    expect(list).toHaveValue('rendre/page-3');
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'Aucune page. Essayez un autre mot.',
    );
  });

  test('an answer led elsewhere, and the way back of a detour, are chosen in the same way', async () => {
    const many = (model: Model): Model => ({
      ...model,
      flows: model.flows.map((flow) => {
        const [first] = flow.steps;
        if (first === undefined) return flow;
        const more = Array.from({ length: 20 }, (_, rank) => ({
          ...first,
          step: `seule-${rank}`,
          title: `Étape ${rank}`,
          edges: [],
        }));
        return { ...flow, steps: flow.steps.concat(more) };
      }),
    });
    const { user } = showAtelier(`#/page/${QUESTION}`, { change: many });
    const [elsewhere] = screen.getAllByText('Mener ailleurs…');
    if (elsewhere === undefined) throw new Error('pas de réponse');
    await user.click(elsewhere);
    const [search] = screen.getAllByRole('searchbox', { name: /^Chercher dans la liste.*Mène à/ });
    const [list] = screen.getAllByRole('combobox', { name: 'Mène à' });
    if (search === undefined || list === undefined) throw new Error('pas de liste');
    // Nothing leads to these yet: they are what an owner most likely wants.
    expect(within(list).getAllByRole('group')[0]).toHaveAttribute('label', 'Pages où rien ne mène encore');
    await user.type(search, 'étape 12');
    await user.keyboard('{Enter}');
    await user.click(screen.getAllByRole('button', { name: 'Mener à cette page…' })[0] ?? search);
    expect(await screen.findByRole('region', { name: 'Ce que cela change' })).toBeInTheDocument();
    window.location.hash = '#/carte/emprunter';
    expect(
      await screen.findByRole('searchbox', { name: /^Chercher dans la liste.*Après le détour/ }),
    ).toBeInTheDocument();
  });
});

describe('a code', () => {
  test.each(SCREENS)('of the sheet stands with what it is about: %s', (hash) => {
    showAtelier(hash);
    const bare = textsOfScreen().filter((text) => /(?<!ntrée )\bS\d\d\b(?!…|,)/.test(text));
    expect(bare.filter((text) => !/entrée de la fiche \(S06\)/.test(text))).toEqual([]);
  });

  test('of a point says that it is a point', () => {
    showAtelier('#/points');
    expect(screen.getByRole('heading', { level: 2, name: /^Point C1/ })).toBeInTheDocument();
  });

  test('in what a check says is followed by the subject of the entry', () => {
    const fault: FaultModel = {
      file: 'machines/fiche/sources.ts',
      line: 1,
      what: 'Aucune page qui cite S02 ne dit : « un fait ».',
      todo: 'Cochez S02 sous « Sources ».',
      level: 'faute',
    };
    showAtelier('#/carte', { change: (model) => ({ ...model, faults: [{ ...fault, flow: 'emprunter' }] }) });
    expect(screen.getByRole('region', { name: 'À corriger' })).toHaveTextContent(
      'Aucune page qui cite l’entrée S02 de la fiche (Emprunter et rendre) ne dit : « un fait ». Cochez S02 sous « Sources ».',
    );
  });

  test('the length of a sentence is said in words', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('Titre'));
    await user.type(box('Titre'), 'Gardez encore votre livre');
    expect(screen.getByText(/^4\s*mots sur 20$/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('4/20');
  });
});

describe('how far a proposal is', () => {
  test('is shown step by step, and said once the machine stays on one', async () => {
    let tell: (progress: ProposeProgress) => void = () => undefined;
    const never = new Promise<never>(() => undefined);
    const { user } = showAtelier('#/changements', {
      change: (model) => ({ ...model, draft: { ...model.draft, changed: 1 } }),
      follow: (told) => {
        tell = told;
      },
      waits: { propose: never },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Votre nom' }), 'Camille');
    await user.click(screen.getByRole('button', { name: 'Proposer' }));
    const bar = await screen.findByRole('progressbar');
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    act(() => tell({ step: 'contenu', rank: 1, total: 5 }));
    act(() => tell({ step: 'accord', rank: 2, total: 5 }));
    expect(bar).toHaveAccessibleName(/^Étape 2\ssur 5/);
    expect(bar).toHaveAttribute('value', '1');
    expect(said().join(' ')).not.toMatch(/Étape/);
    await waitFor(() => expect(said().join(' ')).toMatch(/Étape 2/), { timeout: 3000 });
    expect(said().join(' ')).not.toMatch(/Étape 1/);
  });
});

describe('how much is to be put right', () => {
  const onPage = () => within(screen.getByRole('region', { name: 'À corriger sur cette page' }));
  const inBar = () => within(screen.getByRole('banner'));

  test('a line still empty counts for nothing, on the page and above it', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.click(screen.getByRole('button', { name: /^Ajouter une ligne.*À faire/ }));
    await user.click(screen.getByRole('button', { name: /^Ajouter une ligne.*À dire/ }));
    expect(onPage().getByText('Rien à corriger sur cette page.')).toBeInTheDocument();
    expect(inBar().getByText('Rien à corriger')).toBeInTheDocument();
  });

  test('a fault below an empty line is told at its own line', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.click(screen.getByRole('button', { name: /^Ajouter une ligne.*À faire/ }));
    await user.click(screen.getByRole('button', { name: /^Ajouter une ligne.*À faire/ }));
    await user.type(box('À faire, ligne 3'), 'Attendez 77 jours.');
    await waitFor(() => expect(box('À faire, ligne 3')).toBeInvalid());
    expect(box('À faire, ligne 2')).not.toBeInvalid();
  });

  test('the page and the bar above it say one count, as it is typed', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('Titre'));
    await waitFor(() => expect(onPage().getByText('1 chose à corriger sur cette page.')).toBeInTheDocument());
    const count = inBar().getByText('1 chose à corriger');
    await user.click(count);
    // And leads to where it is put right.
    const way = inBar().getByRole('link', { name: /^Aller à/ });
    expect(way).toHaveAttribute('href', `#/page/${REPLY}?titre`);
    // On another screen it still counts, until it is put right.
    await user.click(screen.getByRole('link', { name: 'Points' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Titre' })).toBeNull());
    expect(inBar().getByText('1 chose à corriger')).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Carte' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Montrer' }), 'aCorriger');
    expect(screen.getByText('1 page trouvée.')).toBeInTheDocument();
  });
});

describe('a press that comes too soon', () => {
  test('on « Annuler » undoes one change, and says so', async () => {
    const { user, edits, model } = showAtelier(`#/page/${REPLY}`);
    const before = box('Titre').value;
    await user.type(box('Titre'), ' !');
    await waitFor(() => expect(edits).toHaveLength(1));
    await user.type(box('Titre'), '!');
    await waitFor(() => expect(edits).toHaveLength(2));
    const undo = screen.getByRole('button', { name: /^Annuler : / });
    act(() => {
      undo.click();
      undo.click();
    });
    await waitFor(() => expect(box('Titre')).toHaveValue(`${before} !`));
    const said = screen.getByText(/^Un seul changement est annulé/);
    expect(said.closest('[role="status"]')).not.toBeNull();
    expect(said.closest('.visually-hidden')).toBeNull();
    expect(model().history.undo).toHaveLength(1);
    // The next press is one more step, and no more is said of the one before.
    await user.click(screen.getByRole('button', { name: /^Annuler : / }));
    await waitFor(() => expect(box('Titre')).toHaveValue(before));
    expect(screen.queryByText(/^Un seul changement est annulé/)).toBeNull();
  });
});

describe('where the facts of the sheet are told', () => {
  test('those that no page tells are in a list of their own, with the pages that cite their entry', async () => {
    const { user } = showAtelier('#/fiche', {
      change: (model) => ({
        ...model,
        entries: model.entries.map((entry, rank) => ({
          ...entry,
          facts: entry.facts.map((fact) => (rank === 0 ? { ...fact, pages: [] } : fact)),
        })),
      }),
    });
    const part = within(screen.getByRole('region', { name: 'Où la fiche est dite' }));
    expect(part.getByRole('radio', { name: /^les faits dits nulle part/ })).toBeChecked();
    expect(part.getAllByText('dit nulle part').length).toBeGreaterThan(0);
    expect(part.queryByText(/^dit sur/)).toBeNull();
    await user.click(part.getByRole('radio', { name: /^tous les faits/ }));
    const [many] = part.getAllByText(/^dit sur/);
    if (many === undefined) throw new Error('rien n’est dit');
    await user.click(many);
    expect(part.getAllByRole('link').some((link) => /#\/page\//.test(link.getAttribute('href') ?? ''))).toBe(
      true,
    );
    await user.type(part.getByRole('searchbox', { name: 'Chercher un fait' }), 'rien de tel');
    expect(part.getByText('Aucun fait ici.')).toBeInTheDocument();
  });

  test('the link of an entry opens it and goes there', async () => {
    const { user } = showAtelier('#/points');
    const [link] = screen.getAllByRole('link', { name: /^Entrée S/ });
    if (link === undefined) throw new Error('pas d’entrée');
    await user.click(link);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('SUMMARY'));
    const [code = ''] = /S\d\d/.exec(link.textContent) ?? [];
    expect(document.activeElement).toHaveTextContent(code);
  });
});

describe('giving up, and finding one’s way', () => {
  test('a status says what it asks of the page as soon as it is chosen', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    await user.click(screen.getByRole('button', { name: 'Ajouter une réponse' }));
    const form = within(screen.getByRole('form', { name: 'Nouvelle réponse' }));
    await user.click(form.getByRole('radio', { name: /^Une nouvelle page/ }));
    const status = form.getByRole('combobox', { name: /^Statut/ });
    expect(form.queryByText(/^La page dira/)).not.toBeInTheDocument();
    await user.selectOptions(status, 'La fiche ne dit rien');
    expect(form.getByText(/^La page dira.*Par exemple/)).toBeInTheDocument();
    await user.selectOptions(status, 'La fiche est claire');
    expect(form.queryByText(/^La page dira/)).not.toBeInTheDocument();
  });

  test('what is to be put right in a new page is told at its line as it is typed, and nothing of what is not typed yet', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    await user.click(screen.getByRole('button', { name: 'Ajouter une réponse' }));
    const form = within(screen.getByRole('form', { name: 'Nouvelle réponse' }));
    await user.click(form.getByRole('radio', { name: /^Une nouvelle page/ }));
    await user.type(
      form.getByRole('textbox', { name: 'À faire, ligne 1' }),
      'Allez au guichet.{Enter}{Enter}',
    );
    const third = form.getByRole('textbox', { name: 'À faire, ligne 3' });
    await user.type(third, 'Attendez 12 jours.');
    await waitFor(() => expect(third).toHaveAccessibleDescription(/ce nombre n’est pas dans la fiche/));
    const invalid = form.getAllByRole('textbox').filter((one) => one.getAttribute('aria-invalid') === 'true');
    expect(invalid).toEqual([third]);
  });

  test('a form in which nothing was typed closes at once', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    await user.click(screen.getByRole('button', { name: 'Ajouter une réponse' }));
    await user.click(screen.getByRole('button', { name: 'Fermer sans rien ajouter' }));
    expect(screen.queryByRole('form', { name: 'Nouvelle réponse' })).not.toBeInTheDocument();
  });

  test('who changes nothing after all is back on the button that asked', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    const [remove] = screen.getAllByRole('button', { name: /^Retirer…/ });
    if (remove === undefined) throw new Error('pas de réponse');
    await user.click(remove);
    await user.click(await screen.findByRole('button', { name: 'Ne rien changer' }));
    await waitFor(() => expect(remove).toHaveFocus());
  });

  test('on a narrow screen a button leads to the page as it will be, and one back to the text', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.click(box('Titre'));
    await user.click(screen.getAllByRole('button', { name: 'Voir la page' })[0] ?? document.body);
    expect(screen.getByRole('heading', { name: 'Voir la page' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Revenir au texte' }));
    expect(box('Titre')).toHaveFocus();
  });

  test('a link to where one is already leads there all the same', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    const heading = screen.getByRole('heading', { level: 1 });
    const link = document.createElement('a');
    link.href = window.location.hash;
    link.textContent = 'Aller à cette page';
    document.querySelector('main')?.append(link);
    await user.click(link);
    expect(heading).toHaveFocus();
  });
});
