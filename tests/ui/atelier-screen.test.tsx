/** The atelier as an owner uses it: by the names of its fields and buttons, on the small guide. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import type { ChangesModel, Consequences, Model, Result } from '../../src/atelier/contract.ts';
import type { Shown } from '../fixtures/atelier.tsx';

vi.mock('../../machines/guide.ts', () => import('../fixtures/guide/guide.ts'));
const { files } = await import('../fixtures/guide/files.ts');
const { showAtelier } = await import('../fixtures/atelier.tsx');

const REPLY = 'rendre/prolonger';
const QUESTION = 'emprunter/carte';

const box = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

describe('what a page that was closed had typed', () => {
  const PUT_BY = { page: REPLY, title: '', field: 'titre', value: 'Mon titre', id: 'a', sent: [] };

  test('over a text that has changed since is shown with it, named, and is written when its owner says so', async () => {
    const { user, edits } = showAtelier('#/carte', { left: [{ ...PUT_BY, base: 'Le titre d’avant' }] });
    const asked = await screen.findByRole('region', { name: /^Remettre ce texte/ });
    expect(asked).toHaveTextContent(/« Titre » de « .+ »/);
    expect(within(asked).getByText('Mon titre')).toBeInTheDocument();
    expect(within(asked).getByRole('heading', { name: 'Ce qui est gardé maintenant' })).toBeInTheDocument();
    expect(edits).toEqual([]);
    await user.click(within(asked).getByRole('button', { name: 'Remettre' }));
    await waitFor(() => expect(edits).toMatchObject([{ field: 'titre', value: 'Mon titre' }]));
    expect(screen.queryByRole('region', { name: /^Remettre ce texte/ })).not.toBeInTheDocument();
  });

  test('is forgotten when its owner says so', async () => {
    const { user, edits } = showAtelier('#/carte', { left: [{ ...PUT_BY, base: 'Le titre d’avant' }] });
    const asked = await screen.findByRole('region', { name: /^Remettre ce texte/ });
    await user.click(within(asked).getByRole('button', { name: 'Oublier' }));
    expect(screen.queryByRole('region', { name: /^Remettre ce texte/ })).not.toBeInTheDocument();
    expect(edits).toEqual([]);
  });
});

describe('where the owner is led', () => {
  test('what a change would do is brought into view, and its heading has the focus, before it is known and once it is', async () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    onTestFinished(() => seen.mockRestore());
    let answer: (value: Result<Consequences>) => void = () => undefined;
    const late = new Promise<Result<Consequences>>((resolve) => {
      answer = resolve;
    });
    const { user } = showAtelier(`#/page/${REPLY}`, { waits: { 'dry-run': late } });
    seen.mockClear();
    await user.click(screen.getByRole('button', { name: 'Retirer cette page…' }));
    const heading = screen.getByRole('heading', { name: 'Ce que cela change' });
    expect(heading).toHaveFocus();
    expect(seen).toHaveBeenCalled();
    seen.mockClear();
    const nothing = { told: [], unreached: [], untold: [], codes: null, suites: [] };
    answer({ ok: true, value: { ...nothing, pages: [], faults: [], unlawful: [] } });
    await screen.findByText('Rien d’autre ne change.');
    await waitFor(() => expect(seen).toHaveBeenCalled());
    expect(heading).toHaveFocus();
  });

  test('as many things are told on top of the page as are counted, each with its field', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.type(box('Titre'), ' {{truc} 12');
    await user.type(box('En bref'), ' Dans 13 jours.');
    const verdict = screen.getByRole('region', { name: 'À corriger sur cette page' });
    await waitFor(() => expect(verdict).toHaveTextContent(/« En bref »/));
    const told = within(verdict).getAllByRole('listitem');
    expect(verdict).toHaveTextContent(`${told.length} choses à corriger sur cette page.`);
    expect(told.length).toBeGreaterThan(2);
    for (const one of told) expect(one).toHaveTextContent(/^« (?:Titre|En bref) » : /);
  });

  test('the list of what is to be put right does not stay over another screen, and does not open empty', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    const list = () => screen.getByText(/à corriger$/i, { selector: '.all-faults summary' });
    await user.click(list());
    expect(list().closest('details')).not.toHaveAttribute('open');
    await user.type(box('Titre'), ' 12');
    await waitFor(() => expect(list()).toHaveTextContent('1 chose à corriger'));
    await user.click(list());
    expect(list().closest('details')).toHaveAttribute('open');
    window.location.hash = '#/carte';
    await waitFor(() => expect(list().closest('details')).not.toHaveAttribute('open'));
  });

  test('the end of « Ce qui change » is one press away from its top, and a page with one place is not said to have several', async () => {
    const change = (model: Model): Model => ({
      ...model,
      draft: { ...model.draft, changed: 2 },
      pages: model.pages.map((page) => ({ ...page, paths: [...page.paths, 'ailleurs'] })),
    });
    const { user } = showAtelier('#/changements', { change });
    await user.click(await screen.findByRole('button', { name: /^Aller à/ }));
    expect(screen.getByRole('heading', { name: 'Proposer' })).toHaveFocus();
    window.location.hash = `#/page/${REPLY}`;
    await waitFor(() => expect(box('Titre')).toBeInTheDocument());
    expect(screen.queryByText(/endroits du guide/)).not.toBeInTheDocument();
  });
});

describe('the page to edit', () => {
  test('what is typed is in the preview at once, then kept', async () => {
    const { user, edits, preview } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('Titre'));
    await user.type(box('Titre'), 'Gardez-le encore');
    await waitFor(() =>
      expect(preview().getByRole('heading', { level: 1 })).toHaveTextContent('Gardez-le encore'),
    );
    await waitFor(() =>
      expect(edits).toMatchObject([{ type: 'field', field: 'titre', value: 'Gardez-le encore' }]),
    );
  });

  test('a straight apostrophe becomes a French one as it is typed', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.type(box('Titre'), " l'an");
    expect(box('Titre').value).toMatch(/ l’an$/);
  });

  test('a number of the sheet is shown by its value, comes from a list with its entry, and never as a brace', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('Titre'));
    await user.type(box('Titre'), 'Vous avez');
    await user.click(screen.getByRole('button', { name: 'Mettre un nombre de la fiche dans « Titre »' }));
    await user.click(screen.getByRole('button', { name: /^21\sjours \(fiche, entrée S02/ }));
    expect(box('Titre')).toHaveValue('Vous avez 21 jours');
    expect(box('Titre')).toHaveFocus();
    await waitFor(() => expect(edits.at(-1)).toMatchObject({ value: 'Vous avez {duree}' }));
    expect(document.body).not.toHaveTextContent('{duree}');
  });

  test('a sentence that is too long is told under its field, and counted', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('En bref'));
    await user.click(box('En bref'));
    await user.paste('un '.repeat(25));
    await waitFor(() => expect(box('En bref')).toBeInvalid());
    expect(box('En bref')).toHaveAccessibleDescription(/25\smots, 20\sau plus/);
    await waitFor(
      () =>
        expect(screen.getAllByRole('status').some((one) => /à corriger/.test(one.textContent))).toBe(true),
      { timeout: 3000 },
    );
  });

  test('a number that is not of the sheet is told, with where to find one that is', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    await user.type(box('Titre'), ' 12');
    await waitFor(() =>
      expect(box('Titre')).toHaveAccessibleDescription(
        /ce nombre n’est pas dans la fiche.*liste des nombres/,
      ),
    );
  });

  test('a text that must be there says so while it is empty, and what is kept stays', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('Titre'));
    expect(box('Titre')).toHaveAccessibleDescription(/obligatoire/);
    expect(edits).toEqual([]);
  });

  test('a list is written line by line: Enter begins the next, buttons move and remove', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    await user.click(box('À faire, ligne 1'));
    await user.keyboard('{End}{Enter}');
    await waitFor(() => expect(box('À faire, ligne 2')).toHaveFocus());
    await user.keyboard('Puis attendez.');
    await user.click(
      within(screen.getByRole('region', { name: /^À faire/ })).getByRole('button', {
        name: 'Monter la ligne 2',
      }),
    );
    expect(box('À faire, ligne 1')).toHaveValue('Puis attendez.');
    await waitFor(() => expect(JSON.stringify(edits.at(-1))).toContain('"value":["Puis attendez."'));
  });

  test('a source is ticked with its facts in view, those told apart from those not told', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    const sources = screen.getByRole('group', { name: 'Sources' });
    expect(within(sources).getByText('Un prêt se prolonge.').closest('li')).toHaveTextContent('dit ici');
    const untold = within(sources).getByText('Un livre se rend dans la boîte.').closest('li');
    expect(untold).toHaveTextContent('pas dit ici');
    // And with the words by which it would be known to be told.
    expect(untold).toHaveTextContent(/Ensemble sur la page : « .+ »/);
    await user.click(within(sources).getByText('Toutes les entrées de la fiche'));
    await user.click(within(sources).getByRole('checkbox', { name: /^Entrée S01/ }));
    // It goes among those that the page cites, and the focus with it.
    await waitFor(() => expect(within(sources).getByRole('checkbox', { name: /^Entrée S01/ })).toHaveFocus());
    await waitFor(() => expect(edits.at(-1)).toMatchObject({ field: 'sources' }));
    expect(JSON.stringify(edits.at(-1))).toContain('["S01","S02"');
  });

  test('a fact is told by its own sentence, put on the page by a button and its number kept as the sheet’s', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    const sources = screen.getByRole('group', { name: 'Sources' });
    const fact = 'Un livre se rend dans la boîte.';
    const line = () => within(sources).getByText(fact).closest('li');
    expect(line()).toHaveTextContent('pas dit ici');
    const owner = line();
    if (owner === null) throw new Error('pas de ligne');
    await user.click(within(owner).getByRole('button', { name: /^Mettre cette phrase/ }));
    await waitFor(() => expect(line()).toHaveTextContent(/(?<!pas )dit ici/));
    await waitFor(() => expect(document.activeElement).toHaveValue(fact));
    await waitFor(() => expect(edits.at(-1)).toMatchObject({ field: 'bonASavoir' }));
    expect(JSON.stringify(edits.at(-1))).toContain(fact);
  });

  test('a line still empty is not in the preview', async () => {
    const { user, preview } = showAtelier(`#/page/${REPLY}`);
    const items = () => preview().queryAllByRole('listitem').length;
    const add = () => user.click(screen.getByRole('button', { name: /^Ajouter une ligne.*À faire/ }));
    await add();
    await user.type(box('À faire, ligne 2'), 'a');
    await waitFor(() => expect(preview().getByText('a')).toBeInTheDocument());
    const before = items();
    expect(before).toBeGreaterThan(0);
    await add();
    await waitFor(() => expect(box('À faire, ligne 3')).toHaveFocus());
    expect(items()).toBe(before);
    await user.type(box('À faire, ligne 3'), 'b');
    await waitFor(() => expect(items()).toBe(before + 1));
  });

  test('a question may cite the sheet, and is never advice of the guide', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    const add = screen.queryByRole('button', { name: 'Ajouter : Sources' });
    if (add !== null) await user.click(add);
    const sources = within(screen.getByRole('group', { name: 'Sources' }));
    expect(sources.getAllByRole('checkbox').length).toBeGreaterThan(0);
    expect(sources.queryByRole('checkbox', { name: /^Un conseil de ce guide/ })).not.toBeInTheDocument();
  });

  test('a field that is added opens a line with the cursor in it', async () => {
    const { user } = showAtelier(`#/page/${REPLY}`);
    const [add] = screen.getAllByRole('button', { name: /^Ajouter : / });
    if (add === undefined) throw new Error('rien à ajouter');
    const name = add.textContent.replace('Ajouter : ', '');
    await user.click(add);
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-field]')?.querySelector('h3')).toHaveTextContent(name),
    );
    expect(['TEXTAREA', 'INPUT', 'SELECT']).toContain(document.activeElement?.tagName);
  });

  test('undoing says what it undoes, and the field goes back', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    const before = box('Titre').value;
    await user.type(box('Titre'), ' !!');
    await waitFor(() => expect(edits).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /^Annuler : / }));
    await waitFor(() => expect(box('Titre')).toHaveValue(before));
  });

  test('Ctrl+Z in a sentence takes back what was put in last, a number of the sheet in one piece, and gives it again', async () => {
    // What is typed without a pause is taken back at once: here no time passes, however slow the machine.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    onTestFinished(() => clock.mockRestore());
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    const before = box('Titre').value;
    await user.type(box('Titre'), ' encore');
    await user.click(screen.getByRole('button', { name: 'Mettre un nombre de la fiche dans « Titre »' }));
    await user.click(screen.getByRole('button', { name: /^21\sjours \(fiche, entrée S02/ }));
    await user.type(box('Titre'), ' de plus');
    expect(box('Titre')).toHaveValue(`${before} encore 21 jours de plus`);
    await user.keyboard('{Control>}z{/Control}');
    expect(box('Titre')).toHaveValue(`${before} encore`);
    await user.keyboard('{Control>}z{/Control}');
    expect(box('Titre')).toHaveValue(before);
    await user.keyboard('{Control>}z{/Control}');
    expect(box('Titre')).toHaveValue(before);
    await user.keyboard('{Control>}y{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    expect(box('Titre')).toHaveValue(`${before} encore 21 jours de plus`);
    // It is still the sheet’s number, and not its letters.
    await waitFor(() => expect(edits.at(-1)).toMatchObject({ value: `${before} encore {duree} de plus` }));
  });

  test('Ctrl+Z outside a field undoes what was kept, and in a field what was typed there', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    const before = box('Titre').value;
    await user.type(box('Titre'), ' !!');
    await waitFor(() => expect(edits).toHaveLength(1));
    await user.keyboard('{Control>}z{/Control}');
    expect(box('Titre')).toHaveValue(before);
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(edits.at(-1)).toMatchObject({ value: `${before} !!` }));
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(box('Titre')).toHaveValue(before));
  });

  test('a link of the preview opens the page that it leads to, to be edited', async () => {
    const { user, preview } = showAtelier(`#/page/${QUESTION}`);
    const [unsure] = preview().getAllByRole('link', { name: /sais/ });
    if (unsure === undefined) throw new Error('pas de réponse');
    await user.click(unsure);
    await waitFor(() => expect(window.location.hash).toBe('#/page/emprunter/retrouver'));
  });

  test('the adviser’s desk shows what is said aloud', async () => {
    const { user, preview } = showAtelier(`#/page/${REPLY}`);
    await user.click(screen.getByRole('button', { name: 'Le poste du conseiller' }));
    expect(screen.getByRole('button', { name: 'Le poste du conseiller' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(preview().getByRole('heading', { name: /^À dire/ })).toBeInTheDocument();
  });
});

describe('the paths', () => {
  test('a label is renamed in its field, and the button of the preview says it', async () => {
    const { user, edits, preview } = showAtelier(`#/page/${QUESTION}`);
    const [first] = screen.getAllByRole('textbox', { name: 'Ce que dit le bouton' });
    if (first === undefined) throw new Error('pas de libellé');
    await user.clear(first);
    await user.type(first, 'J’en ai une');
    await waitFor(() => expect(preview().getByRole('link', { name: /J’en ai une/ })).toBeInTheDocument());
    await waitFor(() =>
      expect(edits.at(-1)).toMatchObject({ field: 'reponses', value: { oui: 'J’en ai une' } }),
    );
  });

  test('what a new answer says of the person is judged as it is typed, before the answer is made', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    await user.click(screen.getByRole('button', { name: 'Ajouter une réponse' }));
    const form = within(screen.getByRole('form', { name: 'Nouvelle réponse' }));
    const says = () => form.getByRole('textbox', { name: /^Ce que la réponse dit de la personne/ });
    await user.type(form.getByRole('textbox', { name: /^Ce que dit le bouton/ }), 'Oui, mais perdue');
    expect(says()).toBeValid();
    await user.type(says(), 'Vous avez perdu la carte');
    await waitFor(() =>
      expect(says()).toHaveAccessibleDescription(/«\sOui, mais perdue\s» se lit après.*minuscule/),
    );
    await user.clear(says());
    await user.type(says(), 'vous avez perdu la carte');
    await waitFor(() => expect(says()).toBeValid());
  });

  test('a question that is put in says that an answer is missing for whoever does not know', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    const [insert] = screen.getAllByRole('button', { name: /^Mettre une question entre/ });
    if (insert === undefined) throw new Error('pas de bouton');
    await user.click(insert);
    const form = within(screen.getByRole('form', { name: 'Mettre une question entre deux pages' }));
    const told = () => form.getByText(/^Il manque encore/);
    expect(told()).toHaveTextContent(/une réponse « Je ne sais pas » ou « Autre chose »/);
    const [, second] = form.getAllByRole('textbox', { name: /^Ce que dit le bouton/ });
    if (second === undefined) throw new Error('pas de champ');
    await user.type(second, 'Non, ou je ne sais pas');
    expect(told()).not.toHaveTextContent(/Je ne sais pas/);
  });

  test('« Aller à » of a fault of one answer leads to the very text of that answer', async () => {
    const { user } = showAtelier('#/points', {
      change: (model) => ({
        ...model,
        faults: model.pages.flatMap(({ page, file, answers }) =>
          page !== QUESTION
            ? []
            : [
                {
                  file,
                  line: 1,
                  what: 'Ce que dit la réponse se lit après « si ».',
                  todo: 'Corrigez.',
                  level: 'faute',
                  page,
                  check: 'ce que les réponses disent',
                  at: { field: 'siReponse', key: answers.at(-1)?.answer ?? '' },
                },
              ],
        ),
      }),
    });
    await user.click(screen.getByText('1 chose à corriger'));
    await user.click(screen.getByRole('link', { name: /^Aller à/ }));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Ce que la réponse dit/));
    expect(document.activeElement?.closest('li.answer')?.nextElementSibling).toBeNull();
  });

  test('an answer is moved by the keyboard, and the next press goes on from there', async () => {
    const { user, model } = showAtelier(`#/page/${QUESTION}`);
    const [, down] = screen.getAllByRole('button', { name: /^Descendre « / });
    const last = model()
      .pages.find(({ page }) => page === QUESTION)
      ?.answers.at(1)?.answer;
    down?.focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(
        model()
          .pages.find(({ page }) => page === QUESTION)
          ?.answers.at(2)?.answer,
      ).toBe(last),
    );
    // It is the last one now: the other button takes the focus.
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Monter « /));
  });

  test('two quick presses move an answer by two places', async () => {
    const { user, edits, model } = showAtelier(`#/page/${QUESTION}`);
    const before = model().pages.find(({ page }) => page === QUESTION)?.answers ?? [];
    const last = before.at(-1)?.label ?? '';
    const up = screen.getByRole('button', { name: `Monter « ${last} »` });
    // Both come before the first one is kept.
    await user.dblClick(up);
    await waitFor(() => expect(edits).toHaveLength(2));
    expect(edits).toMatchObject([{ at: before.length - 2 }, { at: before.length - 3 }]);
    expect(
      model()
        .pages.find(({ page }) => page === QUESTION)
        ?.answers.map(({ label }) => label),
    ).toEqual([
      ...before.slice(0, -3).map(({ label }) => label),
      last,
      ...before.slice(-3, -1).map(({ label }) => label),
    ]);
  });

  test('what was just done is said where it is seen', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    const [up] = screen.getAllByRole('button', { name: /^Descendre « / });
    if (up === undefined) throw new Error('pas de bouton');
    await user.click(up);
    const said = await screen.findByText('Voilà.');
    expect(said.closest('.visually-hidden')).toBeNull();
    // And no more once its owner has gone on to something else.
    await user.click(screen.getByRole('link', { name: 'Points' }));
    await waitFor(() => expect(screen.queryByText('Voilà.')).not.toBeInTheDocument());
  });

  test('a number of the sheet typed by hand is linked to it by a button, and nothing on the page changes', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    await user.clear(box('Titre'));
    await user.type(box('Titre'), 'Vous avez 21 jours');
    await user.click(screen.getByRole('button', { name: /^Relier «\s21\sjours\s» à la fiche, entrée S02/ }));
    expect(box('Titre')).toHaveValue('Vous avez 21 jours');
    await waitFor(() => expect(edits.at(-1)).toMatchObject({ value: 'Vous avez {duree}' }));
    expect(screen.queryByRole('button', { name: /^Relier «\s21\sjours/ })).toBeNull();
  });

  test('an obligatory field that is emptied is told at once, and « Annuler » gives its text back', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    const before = box('Titre').value;
    await user.clear(box('Titre'));
    expect(await screen.findByText('Pas gardé : « Titre » est vide.')).toBeInTheDocument();
    screen.getByRole('heading', { level: 1 }).focus();
    await user.click(screen.getByRole('link', { name: 'Voir ce champ' }));
    await waitFor(() => expect(box('Titre')).toHaveFocus());
    await user.click(screen.getByRole('button', { name: /^Annuler : ce qui est écrit dans « Titre »/ }));
    expect(box('Titre')).toHaveValue(before);
    expect(edits).toEqual([]);
    expect(screen.getByText('Tout est gardé.')).toBeInTheDocument();
  });

  test('what goes with an answer is said before it is removed, and nothing is done until it is agreed to', async () => {
    const { user, edits } = showAtelier(`#/page/${QUESTION}`, {
      consequences: {
        told: ['La réponse part.'],
        unreached: ['emprunter/retrouver'],
        untold: ['S01 : un fait'],
        codes: { count: 3, told: '3 codes mèneront à l’étape la plus proche.' },
      },
    });
    const [remove] = screen.getAllByRole('button', { name: /^Retirer… « / });
    if (remove === undefined) throw new Error('pas de bouton');
    await user.click(remove);
    const told = await screen.findByRole('region', { name: 'Ce que cela change' });
    await waitFor(() => expect(told).toHaveTextContent('La réponse part.'));
    expect(told).toHaveTextContent(/L’entrée S01 de la fiche \(.+\) : un fait/);
    expect(told).toHaveTextContent('3 codes');
    expect(edits).toEqual([]);
    await user.click(within(told).getByRole('button', { name: 'Ne rien changer' }));
    expect(edits).toEqual([]);
    await user.click(remove);
    await user.click(await screen.findByRole('button', { name: 'Retirer quand même' }));
    expect(edits).toMatchObject([{ type: 'answer-remove', page: QUESTION }]);
  });

  test('a change that the map forbids is told and cannot be made', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`, {
      consequences: {
        unlawful: [
          {
            file: 'machines/emprunter.ts',
            line: 3,
            what: 'Cela tourne en rond.',
            todo: 'Choisissez une autre page.',
            level: 'faute',
            flow: 'emprunter',
          },
        ],
      },
    });
    await user.click(screen.getAllByText('Mener ailleurs…')[0] ?? document.body);
    const [target] = screen.getAllByRole('combobox', { name: 'Mène à' });
    if (target === undefined) throw new Error('pas de liste');
    await user.selectOptions(target, 'retrouver');
    await user.click(screen.getAllByRole('button', { name: 'Mener à cette page…' })[0] ?? target);
    const told = await screen.findByRole('region', { name: 'Ce que cela change' });
    await waitFor(() => expect(told).toHaveTextContent('Cela tourne en rond.'));
    expect(within(told).queryByRole('button', { name: 'Faire ce changement' })).not.toBeInTheDocument();
  });

  test('a form begun is there again after another screen, and given up it is not', async () => {
    const { user } = showAtelier(`#/page/${QUESTION}`);
    await user.click(screen.getByRole('button', { name: 'Ajouter une réponse' }));
    const label = () => screen.queryByRole('textbox', { name: /^Ce que dit le bouton \(/ });
    const field = label();
    if (field === null) throw new Error('pas de champ');
    await user.type(field, 'Elle est volée');
    await user.click(screen.getByRole('link', { name: 'Points' }));
    await waitFor(() => expect(label()).not.toBeInTheDocument());
    window.history.back();
    await waitFor(() => expect(label()).toHaveValue('Elle est volée'));
    await user.click(screen.getByRole('button', { name: 'Fermer sans rien ajouter' }));
    // What was typed is thrown away only once its owner said so.
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(label()).toHaveValue('Elle est volée');
    await user.click(screen.getByRole('button', { name: 'Fermer sans rien ajouter' }));
    await user.click(screen.getByRole('button', { name: 'Effacer et fermer' }));
    await user.click(screen.getByRole('link', { name: 'Points' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Ajouter une réponse' })).not.toBeInTheDocument(),
    );
    window.history.back();
    expect(await screen.findByRole('button', { name: 'Ajouter une réponse' })).toBeInTheDocument();
    expect(label()).not.toBeInTheDocument();
  });

  test('an answer is added with a new reply, and waits until all that must be there is', async () => {
    const { user, edits } = showAtelier(`#/page/${QUESTION}`);
    await user.click(screen.getByRole('button', { name: 'Ajouter une réponse' }));
    const form = within(screen.getByRole('form', { name: 'Nouvelle réponse' }));
    const ready = () => form.getByRole('button', { name: 'Ajouter la réponse' });
    await user.type(form.getByRole('textbox', { name: /^Ce que dit le bouton/ }), 'Elle est volée');
    await user.type(
      form.getByRole('textbox', { name: /^Ce que la réponse dit de la personne/ }),
      'on vous a volé votre carte',
    );
    await user.click(form.getByRole('radio', { name: 'Une nouvelle page' }));
    await user.type(form.getByRole('textbox', { name: /^Titre/ }), 'Dites-le au guichet');
    await user.type(form.getByRole('textbox', { name: /^On demande/ }), 'Qui refait ma carte ?');
    await user.type(form.getByRole('textbox', { name: /^En bref/ }), 'Le guichet refait la carte.');
    await user.type(form.getByRole('textbox', { name: /^À faire/ }), 'Allez au guichet.');
    // What is missing is named, and a press too early makes nothing.
    expect(form.getByText('Il manque encore : À dire, Sources, Statut.')).toBeInTheDocument();
    // The page is seen before it is made, with what is typed so far.
    await user.click(form.getByText('Voir la nouvelle page, comme elle sera'));
    await waitFor(() => {
      const drawn = form.getByTitle<HTMLIFrameElement>('La page, comme elle sera').contentDocument;
      expect(within(drawn?.body ?? document.head).getByRole('heading', { level: 1 })).toHaveTextContent(
        'Dites-le au guichet',
      );
    });
    await user.click(ready());
    expect(form.getByText('Il manque encore : À dire, Sources, Statut.')).toHaveFocus();
    expect(edits).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Reprendre « En bref »' }));
    expect(form.getByRole('textbox', { name: /^À dire/ })).toHaveValue('Le guichet refait la carte.');
    await user.click(form.getByText('Toutes les entrées de la fiche'));
    await user.click(form.getByRole('checkbox', { name: /^Entrée S01/ }));
    await user.selectOptions(form.getByRole('combobox', { name: /^Statut/ }), 'La fiche est claire');
    await user.selectOptions(form.getByRole('combobox', { name: /^Pour continuer/ }), 'emprunter/choisir');
    // What the form shows to be put right is put right first: a press tells it, and makes nothing.
    const brief = form.getByRole('textbox', { name: /^En bref/ });
    await user.type(brief, ' Attendez 12 jours.');
    await waitFor(() => expect(brief).toBeInvalid());
    await user.click(ready());
    expect(form.getByText('Corrigez d’abord :')).toHaveFocus();
    expect(form.getAllByText(/n’est pas dans la fiche/).length).toBeGreaterThan(1);
    expect(edits).toEqual([]);
    await user.clear(brief);
    await user.type(brief, 'Le guichet refait la carte, avec une pièce d’identité.');
    await waitFor(() => expect(brief).toBeValid());
    await waitFor(() => expect(form.queryByText('Corrigez d’abord :')).not.toBeInTheDocument());
    await user.dblClick(ready());
    await waitFor(() =>
      expect(edits).toMatchObject([
        {
          type: 'answer-add',
          page: QUESTION,
          label: 'Elle est volée',
          siReponse: 'on vous a volé votre carte',
          target: {
            create: {
              kind: 'reply',
              fields: {
                titre: 'Dites-le au guichet',
                demande: 'Qui refait ma carte ?',
                faire: ['Allez au guichet.'],
                dire: ['Le guichet refait la carte.'],
                sources: ['S01'],
              },
            },
          },
        },
      ]),
    );
  });
});

describe('the map', () => {
  test('the list leads to each part, and its pages to their forms', async () => {
    const { user, model } = showAtelier('#/carte');
    const title = model().flows.find(({ flow }) => flow === 'emprunter')?.title ?? '';
    const list = within(screen.getByRole('region', { name: 'Les pages en liste' }));
    await user.click(list.getByRole('link', { name: title }));
    const heading = await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(heading).toHaveTextContent(title);
    const pages = within(screen.getByRole('region', { name: 'Les pages en liste' }));
    const [link] = pages.getAllByRole('link', { name: /carte/ });
    if (link === undefined) throw new Error('pas de page');
    await user.click(link);
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/page\//));
  });

  test('pages are found by a word without its accents, by an entry of the sheet and by a number', async () => {
    const { user, model } = showAtelier('#/carte');
    const field = screen.getByRole('searchbox', { name: 'Chercher une page' });
    for (const [sought, test] of [
      ['prolonge', (text: string) => text.includes('prolonge')],
      ['S01', (text: string) => text.includes('s01')],
      ['21 jours', (text: string) => text.includes('{duree}')],
    ] as const) {
      await user.clear(field);
      await user.type(field, sought);
      const found = model().pages.filter(({ fields }) =>
        test(JSON.stringify(fields.map(({ value }) => value)).toLowerCase()),
      );
      expect(found.length).toBeGreaterThan(0);
      const search = within(screen.getByRole('search'));
      await waitFor(() => {
        const hrefs = search.queryAllByRole('link').map((link) => link.getAttribute('href'));
        for (const { page } of found) expect(hrefs).toContain(`#/page/${page}`);
      });
    }
    // Each result says the part where it is; one that is not named so, the text that was sought.
    for (const result of within(screen.getByRole('search')).getAllByRole('listitem')) {
      expect(result).toHaveTextContent(/Partie : /);
      expect(result).toHaveTextContent(/21 jours/);
    }
  });

  test('a page named by what is sought comes before those that only say it', async () => {
    const { user, model } = showAtelier('#/carte');
    const named = model().pages.find(({ page }) => page === REPLY);
    const word = 'prolonge';
    expect(named?.title.toLowerCase()).toContain(word);
    await user.type(screen.getByRole('searchbox', { name: 'Chercher une page' }), word);
    const links = within(screen.getByRole('search')).getAllByRole('link');
    const titled = links.map((link) => link.textContent.toLowerCase().includes(word));
    expect(titled).toEqual(titled.toSorted((a, b) => Number(b) - Number(a)));
    expect(titled[0]).toBe(true);
  });

  test('the list of what is to be put right closes on Escape, and once one of them is gone to', async () => {
    const { user } = showAtelier('#/carte', {
      change: (model) => ({
        ...model,
        faults: [
          {
            file: 'machines/a.ts',
            line: 1,
            what: 'Cela cloche.',
            todo: 'Changez.',
            level: 'faute',
            page: REPLY,
          },
        ],
      }),
    });
    const summary = screen.getByText('1 chose à corriger');
    const list = summary.closest('details');
    await user.click(summary);
    expect(list).toHaveAttribute('open');
    await user.keyboard('{Escape}');
    expect(list).not.toHaveAttribute('open');
    await user.click(summary);
    const [way] = within(screen.getByRole('banner')).getAllByRole('link', { name: /^Aller à/ });
    if (way === undefined) throw new Error('pas de lien');
    await user.click(way);
    expect(list).not.toHaveAttribute('open');
    await waitFor(() => expect(window.location.hash).toContain(REPLY));
  });

  test('a fault of the map is told on the map, with the way to it', () => {
    showAtelier('#/carte/emprunter', {
      change: (model) => ({
        ...model,
        faults: [
          {
            file: 'machines/emprunter.ts',
            line: 4,
            what: 'Cette étape n’est atteinte par rien.',
            todo: 'Faites-y mener une réponse.',
            level: 'faute',
            flow: 'emprunter',
          },
        ],
      }),
    });
    expect(screen.getByRole('region', { name: 'À corriger' })).toHaveTextContent('n’est atteinte par rien');
  });
});

describe('facts, points, readings', () => {
  test('a number is changed once: every page that says it is shown before it is kept', async () => {
    const { user, edits } = showAtelier('#/fiche', {
      consequences: {
        pages: [
          {
            page: REPLY,
            title: 'Prolonger',
            fields: [{ field: 'titre', before: '21 jours', after: '28 jours' }],
          },
        ],
      },
    });
    await user.click(screen.getByRole('button', { name: /^Changer «\s21\sjours\s»$/ }));
    const field = screen.getByRole('textbox', { name: 'La nouvelle valeur' });
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.type(field, '28 jours');
    await user.click(screen.getByRole('button', { name: 'Voir ce que cela change' }));
    const told = await screen.findByRole('region', { name: 'Ce que cela change' });
    await waitFor(() => expect(told).toHaveTextContent('28 jours'));
    expect(edits).toEqual([]);
    await user.click(within(told).getByRole('button', { name: 'Changer partout' }));
    await waitFor(() =>
      expect(edits).toMatchObject([
        { type: 'value-set', name: 'duree', value: '28 jours', before: '21 jours' },
      ]),
    );
  });

  test('an entry begun is there again after another screen', async () => {
    const { user } = showAtelier('#/fiche');
    await user.click(screen.getByRole('button', { name: 'Ajouter une entrée' }));
    const subject = () => screen.queryByRole('textbox', { name: 'Sujet de l’entrée' });
    const field = subject();
    if (field === null) throw new Error('pas de champ');
    await user.type(field, 'Les amendes');
    await user.click(screen.getByRole('link', { name: 'Points' }));
    await waitFor(() => expect(subject()).not.toBeInTheDocument());
    window.history.back();
    await waitFor(() => expect(subject()).toHaveValue('Les amendes'));
    const form = within(screen.getByRole('form', { name: 'Ajouter une entrée' }));
    await user.click(form.getByRole('button', { name: 'Ne rien changer' }));
    expect(subject()).not.toBeInTheDocument();
  });

  test('a point is settled with its new status and wording', async () => {
    const { user, edits } = showAtelier('#/points');
    await user.click(screen.getByRole('button', { name: 'Trancher le point C1' }));
    const form = within(screen.getByRole('form', { name: 'Trancher le point C1' }));
    await user.selectOptions(form.getByRole('combobox', { name: 'Statut' }), 'sur');
    await user.clear(form.getByRole('textbox', { name: 'Ce que dit le guide' }));
    await user.type(form.getByRole('textbox', { name: 'Ce que dit le guide' }), 'Une fois.');
    await user.click(form.getByRole('button', { name: 'Voir ce que cela change' }));
    await user.click(await screen.findByRole('button', { name: 'Garder cette décision' }));
    await waitFor(() =>
      expect(edits).toMatchObject([
        { type: 'point-set', point: 'C1', statut: 'sur', conclusion: 'Une fois.' },
      ]),
    );
  });

  test('several pages are read and dated together, with one note', async () => {
    const { user, edits, model } = showAtelier('#/relire');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Montrer' }),
      screen.getByRole('option', { name: /21\sjours/ }),
    );
    const saying = model().values.find(({ name }) => name === 'duree')?.pages ?? [];
    const replies = model().pages.filter(({ page, kind }) => saying.includes(page) && kind !== 'question');
    await user.click(screen.getByRole('button', { name: 'Tout cocher' }));
    await user.type(screen.getByRole('textbox', { name: 'Ce que vous avez regardé' }), 'Nombre comparé.');
    await user.click(screen.getByRole('button', { name: /^Dater/ }));
    await waitFor(() =>
      expect(edits).toMatchObject([
        { type: 'sign', pages: replies.map(({ page }) => page), note: 'Nombre comparé.' },
      ]),
    );
  });

  describe('a reading that is not dated yet', () => {
    const note = () => screen.getByRole('textbox', { name: 'Ce que vous avez regardé' });
    const day = () => screen.getByLabelText(/^À relire le/);
    const send = () => screen.getByRole('button', { name: /^Dater/ });
    const all = async (user: Shown['user']) => {
      await user.selectOptions(screen.getByRole('combobox', { name: 'Montrer' }), 'toutes');
      await user.click(screen.getByRole('checkbox', { name: new RegExp(`J’ai lu «\\s${title}`) }));
    };
    let title = '';
    const shown = (about: string) =>
      showAtelier(about, {
        change: (model) => {
          title = model.pages.find(({ page }) => page === REPLY)?.title ?? '';
          return {
            ...model,
            pages: model.pages.map((page) => ({
              ...page,
              reading: page.reading === null ? null : { ...page.reading, note: 'Comparé à la fiche.' },
            })),
          };
        },
      });

    test('a note that is too short, or that of the reading before, is told at its field, and not sent', async () => {
      const { user, edits } = shown('#/relire');
      await all(user);
      await user.type(note(), 'Relu.');
      expect(note()).toHaveAccessibleDescription(/trop courte.*10/);
      expect(send()).toBeDisabled();
      await user.clear(note());
      await user.type(note(), 'Comparé à la fiche.');
      expect(note()).toHaveAccessibleDescription(new RegExp(`note d’avant pour «\\s${title}`));
      await user.type(note(), ' Encore.');
      expect(note()).toBeValid();
      await user.click(send());
      await waitFor(() => expect(edits).toMatchObject([{ note: 'Comparé à la fiche. Encore.' }]));
    });

    test('a day that cannot be the next one is told at its field, in words, and not sent', async () => {
      const { user } = shown('#/relire');
      await all(user);
      await user.type(note(), 'Comparé mot à mot.');
      expect(send()).toBeEnabled();
      for (const wrong of ['2028-03-10', '2026-11-26']) {
        fireEvent.input(day(), { target: { value: wrong } });
        expect(day()).toHaveAccessibleDescription(
          /entre\sle\s27\snovembre\s2026\set\sle\s26\snovembre\s2027/,
        );
        expect(send()).toBeDisabled();
      }
      fireEvent.input(day(), { target: { value: '2027-03-10' } });
      expect(day()).toBeValid();
      expect(send()).toBeEnabled();
      expect(day()).toHaveAttribute('max', '2027-11-26');
    });

    test('what is ticked and noted is there again after another screen', async () => {
      const { user } = shown('#/relire');
      await all(user);
      await user.type(note(), 'Comparé mot à mot.');
      await user.click(screen.getByRole('link', { name: 'Ce qui change' }));
      await screen.findByRole('heading', { name: 'Ce qui change', level: 1 });
      await user.click(screen.getByRole('link', { name: /^Relire/ }));
      await screen.findByRole('heading', { name: 'Relire et dater' });
      expect(note()).toHaveValue('Comparé mot à mot.');
      await user.selectOptions(screen.getByRole('combobox', { name: 'Montrer' }), 'toutes');
      expect(screen.getByRole('checkbox', { name: new RegExp(`J’ai lu «\\s${title}`) })).toBeChecked();
    });
  });

  test('nothing is said of what changed on a page before it is known', async () => {
    let say: (answer: Result<ChangesModel>) => void = () => undefined;
    const changes = new Promise<Result<ChangesModel>>((resolve) => {
      say = resolve;
    });
    showAtelier(`#/relire/${REPLY}`, { waits: { changes } });
    expect(screen.queryByText(/^Cette page n’a pas changé/)).not.toBeInTheDocument();
    say({ ok: true, value: { sections: [], pages: [], theirs: [], proposed: false } });
    expect(await screen.findByText(/^Cette page n’a pas changé/)).toBeInTheDocument();
  });

  test('a remark begun is there again after another screen, and is kept on its page', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`);
    await user.type(screen.getByRole('textbox', { name: /^Remarque sur/ }), 'À vérifier');
    await user.click(screen.getByRole('link', { name: 'Points' }));
    await screen.findByRole('heading', { name: 'Les points à trancher' });
    window.location.hash = `#/page/${REPLY}`;
    expect(await screen.findByRole('textbox', { name: /^Remarque sur/ })).toHaveValue('À vérifier');
    await user.click(screen.getByRole('button', { name: 'Garder la remarque' }));
    await waitFor(() =>
      expect(edits).toMatchObject([{ type: 'comment-add', page: REPLY, text: 'À vérifier' }]),
    );
  });
});

describe('handing over', () => {
  test('a proposal that is refused tells what to put right, each with its link', async () => {
    const line = Number(
      files
        .get(`machines/${REPLY}.fr.md`)
        ?.split('\n')
        .findIndex((one) => /^(?:## )?En bref/.test(one)),
    );
    const { user } = showAtelier('#/changements', {
      change: (model) => ({ ...model, draft: { ...model.draft, changed: 1 } }),
      answers: {
        propose: {
          ok: false,
          refusal: {
            kind: 'faults',
            told: 'Il reste une faute.',
            faults: [
              {
                file: 'machines/x.fr.md',
                line: line + 3,
                what: 'Trop long.',
                todo: 'Coupez.',
                level: 'faute',
                page: REPLY,
              },
            ],
          },
        },
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Votre nom' }), 'Camille');
    await user.click(screen.getByRole('button', { name: 'Proposer' }));
    expect(document.body).not.toHaveTextContent(/branche|commit|git/i);
    await user.click(await screen.findByRole('link', { name: /^Aller à «\s/ }));
    // Straight to the field that holds the line.
    await waitFor(() => expect(box('En bref')).toHaveFocus());
  });

  test('a screen that cannot be drawn is told, and the others are a link away', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = showAtelier('#/points', {
      // A model that no server gives: whatever breaks a screen must not empty the atelier.
      change: (model) => ({ ...model, points: [null as unknown as (typeof model.points)[number]] }),
    });
    expect(screen.getByRole('heading', { name: /^Cet écran n’a pas pu être montré/ })).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Fiche' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'La fiche' })).toBeInTheDocument();
    vi.restoreAllMocks();
  });

  test('a page whose document does not read is told with its file and line, and the rest of the guide stays to be worked on', async () => {
    const broken = {
      file: `machines/${REPLY}.fr.md`,
      line: 1,
      what: 'Il manque « --- ».',
      todo: 'Remettez-le.',
    };
    const { user } = showAtelier(`#/page/${REPLY}`, {
      change: (model) => ({
        ...model,
        guide: null,
        faults: [{ ...broken, level: 'faute', page: REPLY }],
        pages: model.pages.map((page) =>
          page.page === REPLY ? { ...page, title: REPLY, fields: [], readOnly: broken } : page,
        ),
      }),
    });
    expect(screen.getByText(/Ceci ne se change que dans son fichier : .+, ligne 1/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Titre' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Carte' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Tout le guide' })).toBeInTheDocument();
  });

  test('a fault of the readings of the sheet leads to where readings are dated, and names no file', async () => {
    const { user } = showAtelier('#/fiche', {
      change: (model) => ({
        ...model,
        faults: [
          {
            file: 'machines/fiche/relectures.yaml',
            line: 1,
            what: 'Un fait a changé.',
            todo: 'Relisez.',
            level: 'faute',
          },
        ],
      }),
    });
    await user.click(screen.getByText('1 chose à corriger'));
    await user.click(screen.getByRole('link', { name: /^Aller à «\sRelire/ }));
    await waitFor(() => expect(window.location.hash).toBe('#/relire'));
    expect(document.body).not.toHaveTextContent('relectures.yaml');
  });

  test('what may be undone and what an answer is called say a number of the sheet by its value', () => {
    showAtelier(`#/page/${QUESTION}`, {
      change: (model) => ({
        ...model,
        history: { undo: ['Le titre « Attendez {duree} » change.'], redo: [] },
        pages: model.pages.map((page) => ({
          ...page,
          fields: page.fields.map((field) =>
            page.page === QUESTION && field.field === 'reponses'
              ? {
                  ...field,
                  value: Object.fromEntries(page.answers.map(({ answer }) => [answer, `{duree} ${answer}`])),
                }
              : field,
          ),
        })),
      }),
    });
    expect(screen.getByRole('button', { name: /^Annuler : .*21\sjours/ })).toBeInTheDocument();
    expect(screen.getAllByRole('group', { name: /^Réponse \d+\s: 21\sjours/ }).length).toBeGreaterThan(0);
    for (const button of screen.getAllByRole('button')) expect(button).not.toHaveAccessibleName(/\{\w+\}/);
  });

  test('long lists are folded before « Proposer », and what is told twice in the same words is read once', async () => {
    const pages = Array.from({ length: 12 }, (_, rank) => ({
      page: `page/${rank}`,
      title: `Page ${rank}`,
      fields: [{ field: 'titre', before: 'Avant', after: `Après ${rank}` }],
    }));
    const lines = Array.from({ length: 14 }, (_, rank) => `voix : le ${rank % 12} sert`);
    const value = { sections: [{ title: 'Textes', lines }], pages, theirs: [], proposed: false };
    const { user } = showAtelier('#/changements', { answers: { changes: { ok: true, value } } });
    await screen.findByRole('heading', { name: 'Page par page' });
    expect(screen.getAllByText('voix : le 1 sert')).toHaveLength(1);
    expect(screen.getByText('voix : le 1 sert')).toBeVisible();
    expect(screen.getByText('voix : le 11 sert')).not.toBeVisible();
    expect(screen.getByText('Après 3')).not.toBeVisible();
    await user.click(screen.getByText(/^Pages qui changent/));
    expect(screen.getByText('Après 3')).toBeVisible();
  });

  test('a text that changed on both sides shows both, and either can be kept', async () => {
    const { user, edits } = showAtelier(`#/page/${REPLY}`, {
      answers: {
        edit: {
          ok: false,
          refusal: {
            kind: 'conflict',
            told: 'Ce texte a changé ailleurs.',
            conflicts: [{ key: 'k', page: REPLY, field: 'titre', mine: 'Le mien', theirs: 'Le leur' }],
          },
        },
      },
    });
    await user.type(box('Titre'), ' !');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Le mien');
    expect(alert).toHaveTextContent('Le leur');
    // The bar, always in view, leads to the explanation.
    await user.click(screen.getByRole('button', { name: 'Voir pourquoi' }));
    expect(alert).toHaveFocus();
    await user.click(within(alert).getByRole('button', { name: 'Prendre l’autre texte' }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
    expect(edits).toEqual([]);
  });

  test('a story is written by its answers and kept under a name', async () => {
    const { user, edits } = showAtelier('#/essayer');
    const form = within(screen.getByRole('form', { name: 'Écrire une histoire' }));
    await user.type(form.getByRole('textbox', { name: 'Qui est cette personne ?' }), 'Une lectrice');
    const [first] = within(form.getByRole('group', { name: 'Elle répond' })).getAllByRole('button');
    if (first === undefined) throw new Error('pas de réponse');
    await user.click(first);
    await user.click(form.getByRole('button', { name: 'Garder cette histoire' }));
    await waitFor(() =>
      expect(edits).toMatchObject([
        { type: 'story-save', name: 'Une lectrice', answers: [{ step: 'accueil' }] },
      ]),
    );
  });

  test('a story that ends elsewhere is told', () => {
    showAtelier('#/essayer', {
      change: (model) => ({
        ...model,
        stories: [
          {
            name: 'Ana',
            answers: [],
            endsAt: 'rendre/deposer',
            endsNow: 'rendre/prolonger',
            told: 'Ana arrive ailleurs.',
          },
        ],
      }),
    });
    expect(screen.getByText('Ana arrive ailleurs.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'C’est bien ainsi : Ana' })).toBeVisible();
  });
});

describe('a server that is gone', () => {
  test('« Ce qui change » says so instead of waiting, and shows the changes once it is back', async () => {
    let answers = false;
    const { user } = showAtelier('#/changements', { answersNow: () => answers });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/ne répond plus/);
    answers = true;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('heading', { name: 'En mots' })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
