/** An edit of the atelier is what somebody would have done by hand: these lines, and no other. */
import { describe, expect, test } from 'vitest';
import { withField } from '../../src/atelier/files/document.ts';
import { idFor } from '../../src/atelier/ids.ts';
import { mapFileOf, withAnswer, withoutAnswer, writtenFlows } from '../../src/atelier/files/map.ts';
import { laidOut } from '../../scripts/lib/tools.ts';
import { consequencesOf } from '../../src/atelier/consequences.ts';
import { modelOf } from '../../src/atelier/model.ts';
import { readHeld } from '../../src/atelier/told.ts';
import { listPages } from '../../src/guide/pages.ts';
import { fileOf } from '../../src/words/read.ts';
import { copyOf, diffOf, make, pagesOf, refusalOf, textOf, valuesOf, workshops } from './workshop.ts';

describe.each(workshops)('$name', (workshop) => {
  const { held, tools } = workshop;
  const pages = pagesOf(held);
  const question = pages.find(
    ({ kind, answers, flow }) =>
      kind === 'question' && answers.length > 1 && flow !== held.machines.root.initial,
  );
  if (question === undefined) throw new Error('no question');
  const map = mapFileOf(question.flow);
  const titleOf = (page: Parameters<typeof valuesOf>[1]): string => {
    const { titre, question: asked } = valuesOf(held, page);
    return String(titre ?? asked);
  };

  test('every step of every map is one that the atelier knows', () => {
    const unknown = [...writtenFlows(held.files).values()].flatMap(({ steps }) =>
      steps.filter(({ kind }) => kind === 'unknown'),
    );
    expect(unknown).toEqual([]);
    expect(pages.map(({ page }) => page).toSorted()).toEqual(
      [...new Set([...listPages(held.machines.root).values()].map(({ content }) => content))].toSorted(),
    );
  });

  test('a text of an answer that is emptied goes, as the screen says: the others stay', async () => {
    const { siReponse } = valuesOf(held, question);
    const says = siReponse as Readonly<Record<string, string>>;
    const [answer = '', text = ''] = Object.entries(says)[0] ?? [];
    const file = fileOf(question.page);
    const before = { ...says, [answer]: '' };
    const emptied = { type: 'field', page: question.page, field: 'siReponse', value: before } as const;
    const { after } = await make(workshop, emptied);
    expect(diffOf(textOf(held.files, file), textOf(after.files, file))).toEqual({
      lost: [`- \`${answer}\` ${text}`],
      gained: [],
    });
    // Typed over what was emptied, it conflicts with nobody.
    const again = { ...emptied, value: says, before };
    const back = await make({ ...workshop, held: after }, again);
    expect(textOf(back.after.files, file)).toBe(textOf(held.files, file));
  });

  test('an answer with its page is the lines that the guide for owners tells to write by hand', async () => {
    const reply = copyOf(held, 'reply', 'Une page de plus');
    const made = await make(workshop, {
      type: 'answer-add',
      page: question.page,
      answer: 'en-plus',
      label: 'Une réponse de plus',
      siReponse: 'vous avez une réponse de plus',
      at: 0,
      target: { create: { ...reply, step: 'page-en-plus' } },
    });
    const mapDiff = diffOf(textOf(held.files, map), textOf(made.after.files, map));
    // A step that was on one line may have to be opened.
    expect(mapDiff.gained.join('\n')).toContain("'en-plus': 'page-en-plus'");
    expect(mapDiff.gained).toContain("    'page-en-plus': { tags: 'reply' },");
    expect(
      diffOf(textOf(held.files, fileOf(question.page)), textOf(made.after.files, fileOf(question.page))),
    ).toEqual({
      lost: [],
      gained: ['- `en-plus` Une réponse de plus', '- `en-plus` vous avez une réponse de plus'],
    });
    const created = fileOf(`${question.flow}/page-en-plus`);
    expect(new Set(made.files.keys())).toEqual(new Set([map, fileOf(question.page), created]));
    expect(textOf(made.after.files, created)).toContain('# Une page de plus');
    expect(made.pages).toEqual([question.page, `${question.flow}/page-en-plus`]);
    const { root } = await tools.evaluate(made.after.files);
    expect(
      [...listPages(root).values()].some(({ content }) => content === `${question.flow}/page-en-plus`),
    ).toBe(true);

    const back = await make(
      { ...workshop, held: made.after },
      { type: 'page-remove', page: `${question.flow}/page-en-plus` },
    );
    expect(back.after.files).toEqual(held.files);
  });

  test('a target, a place and a name are changed where they stand, and changed back to the same bytes', async () => {
    const { page, answers } = question;
    const [first, second] = answers;
    if (first === undefined || second === undefined) throw new Error('two answers');
    const other = writtenFlows(held.files)
      .get(question.flow)
      ?.steps.find(({ step, kind }) => kind !== 'end' && step !== first.to && step !== question.step);
    const edits = [
      [
        { type: 'answer-set', page, answer: first.answer, target: { to: other?.step ?? '' } },
        { type: 'answer-set', page, answer: first.answer, target: { to: first.to } },
      ],
      [
        { type: 'answer-move', page, answer: first.answer, at: 1 },
        { type: 'answer-move', page, answer: first.answer, at: 0 },
      ],
      [
        { type: 'answer-set', page, answer: first.answer, label: 'Un autre texte' },
        {
          type: 'answer-set',
          page,
          answer: first.answer,
          label: (valuesOf(held, question)['reponses'] as Record<string, string>)[first.answer] ?? '',
        },
      ],
    ] as const;
    for (const [there, back] of edits) {
      const made = await make(workshop, there);
      expect(made.files.size).toBeGreaterThan(0);
      const again = await make({ ...workshop, held: made.after }, back);
      expect(again.after.files, JSON.stringify(there)).toEqual(held.files);
    }
  });

  test('a step that is opened by a long answer closes again without it', async () => {
    for (const { flow, step, answers } of pages.filter((one) => one.answers.length > 0)) {
      const file = mapFileOf(flow);
      const text = textOf(held.files, file);
      const long = {
        answer: 'une-reponse-dont-le-nom-est-tres-long-pour-une-ligne',
        to: answers[0]?.to ?? '',
      };
      const opened = await laidOut(file, withAnswer(file, text, step, long, 0));
      expect(opened).not.toBe(text);
      expect(await laidOut(file, withoutAnswer(file, opened, step, long.answer)), step).toBe(text);
    }
  });

  test('a question comes between two pages: the answer leads to it, and it leads on', async () => {
    const [first] = question.answers;
    const made = await make(workshop, {
      type: 'insert',
      page: question.page,
      answer: first?.answer ?? '',
      create: {
        ...copyOf(held, 'question', 'Une question de plus ?'),
        step: 'question-en-plus',
        answers: [
          { answer: 'oui', label: 'Oui', target: { to: '' } },
          {
            answer: 'non',
            label: 'Non',
            target: { create: { ...copyOf(held, 'reply', 'Non plus'), step: 'non-plus' } },
          },
        ],
      },
    });
    const steps = writtenFlows(made.after.files).get(question.flow)?.steps ?? [];
    expect(steps.find(({ step }) => step === question.step)?.answers[0]?.to).toBe('question-en-plus');
    expect(steps.find(({ step }) => step === 'question-en-plus')?.answers).toEqual([
      { answer: 'oui', to: first?.to },
      { answer: 'non', to: 'non-plus' },
    ]);
  });

  test('a number is changed once, everywhere it stands, and read everywhere it is said', async () => {
    const [name = '', { valeur } = { valeur: '' }] =
      Object.entries(held.machines.valeurs).find(([, { sorte }]) => sorte === 'delai') ?? [];
    const made = await make(workshop, { type: 'value-set', name, value: '999 jours', before: valeur });
    expect(made.after.machines.valeurs[name]?.valeur).toBe('999 jours');
    const facts = Object.values(made.after.machines.sources)
      .flatMap(({ faits }) => Object.values(faits))
      .filter(({ donne = [] }) => donne.includes(name));
    for (const { texte, dit } of facts) expect(JSON.stringify([texte, dit])).not.toContain(valeur);
    const { pages: changed } = await consequencesOf(
      held,
      { type: 'value-set', name, value: '999 jours' },
      tools,
    );
    const model = modelOf(held, {
      version: '',
      today: tools.today(),
      published: undefined,
      history: { undo: [], redo: [] },
      draft: { id: '', name: '', le: '' },
      counted: null,
    });
    const said = model.values.find((one) => one.name === name)?.pages ?? [];
    expect(changed.map(({ page }) => page).toSorted()).toEqual([...said].toSorted());
    expect(said.length).toBeGreaterThan(0);
    expect(
      (await refusalOf(workshop, { type: 'value-set', name, value: '1', before: 'autre chose' }))?.kind,
    ).toBe('conflict');
  });

  test('a settled point, a changed fact and a new entry are in the guide that the files then give', async () => {
    const [point = '', known] = Object.entries(held.machines.points)[0] ?? [];
    const [entry = '', { faits } = { faits: {} }] = Object.entries(held.machines.sources)[0] ?? [];
    const [fact = ''] = Object.keys(faits);
    const made = await make(workshop, {
      type: 'all',
      edits: [
        { type: 'point-set', point, statut: 'sur', conclusion: 'C’est tranché.' },
        { type: 'fact-set', entry, fact, texte: 'Un fait changé.' },
        {
          type: 'entry-add',
          sujet: 'Un sujet',
          faits: [{ texte: 'Un fait nouveau.', dit: [['fait nouveau']] }],
        },
      ],
    });
    const { points, sources, regles } = made.after.machines;
    expect(points[point]).toEqual({ ...known, statut: 'sur', conclusion: 'C’est tranché.' });
    expect(sources[entry]?.faits[fact]?.texte).toBe('Un fait changé.');
    expect(regles.entrees).toBe(held.machines.regles.entrees + 1);
    const added = Object.keys(sources).find((one) => !Object.hasOwn(held.machines.sources, one));
    expect(sources[added ?? '']?.faits['fait-nouveau']?.dit).toEqual([['fait nouveau']]);
  });

  test('several pages are signed with one note, and each reading is dated', async () => {
    const sheets = pages
      .filter(({ kind }) => kind !== 'question')
      .slice(0, 3)
      .map(({ page }) => page);
    const made = await make(workshop, {
      type: 'sign',
      pages: sheets,
      note: 'Relu à voix haute, avec la fiche de décembre.',
    });
    const { guide } = readHeld(made.after);
    for (const page of sheets)
      expect(guide?.relectures[page]?.historique.at(-1)).toMatchObject({
        le: tools.today(),
        note: 'Relu à voix haute, avec la fiche de décembre.',
      });
    expect((await refusalOf(workshop, { type: 'sign', pages: sheets, note: 'vu' }))?.kind).toBe('invalid');
  });

  test('before a page goes, what goes with it is said', async () => {
    const paths = new Map(
      [...listPages(held.machines.root).values()].map(({ path, content }) => [path, content]),
    );
    const suites = pages.flatMap((page) => Object.keys(valuesOf(held, page)['suite'] ?? {}));
    const named = new Set(suites.map((path) => paths.get(path)));
    const removable = pages.filter(({ kind, first }) => kind === 'reply' && !first);
    // Those that replies name to go on with come first: more goes with them.
    for (const removed of removable.toSorted(
      (a, b) => Number(named.has(b.page)) - Number(named.has(a.page)),
    )) {
      const { page, flow, step } = removed;
      const edit = { type: 'page-remove', page } as const;
      if ((await refusalOf(workshop, edit)) !== undefined) continue;
      const told = await consequencesOf(held, edit, tools);
      expect(told.told).toContain(`La page « ${titleOf(removed)} » est enlevée.`);
      // Whoever owns the words knows titles and buttons, and no file.
      expect(told.told.join(' ')).not.toMatch(/machines|\.fr\.md|\.ts/);
      const addresses = [...paths].flatMap(([path, content]) =>
        content === page ? [`L’adresse /${path}/ n’existe plus.`] : [],
      );
      const answers = pages
        .filter((other) => other.flow === flow)
        .flatMap((one) =>
          one.answers.flatMap(({ answer, to }) =>
            to === step
              ? [
                  `La réponse « ${(valuesOf(held, one)['reponses'] as Record<string, string>)[answer]} » de « ${titleOf(one)} » est enlevée.`,
                ]
              : [],
          ),
        );
      expect(told.told).toEqual(expect.arrayContaining([...addresses, ...answers]));
      expect(told.suites.length > 0).toBe(named.has(page));
      expect(told.pages.map((one) => one.page)).toContain(page);
      // A guide that never gave a code has none to lose.
      const codes = (held.machines.releases as readonly unknown[]).length > 0;
      expect((told.codes?.count ?? 0) > 0).toBe(codes);
      return;
    }
    throw new Error('no page can be removed');
  });

  test('pages to which nothing would lead any more are named before an answer goes', async () => {
    const lone = pages.flatMap(({ page, flow, answers }) => {
      const steps = writtenFlows(held.files).get(flow)?.steps ?? [];
      const inward = steps.flatMap((one) => [one.onDone, ...one.answers.map(({ to }) => to)]);
      return answers.flatMap(({ answer, to }) => {
        const isLone = inward.filter((one) => one === to).length === 1 && answers.length > 1;
        const isReply = steps.some(({ step, kind }) => step === to && kind === 'reply');
        const content = flow === held.machines.root.initial ? to : `${flow}/${to}`;
        return isLone && isReply ? [{ page, answer, to, flow, content }] : [];
      });
    })[0];
    if (lone === undefined) throw new Error('no page hangs on one answer');
    const told = await consequencesOf(
      held,
      { type: 'answer-remove', page: lone.page, answer: lone.answer },
      tools,
    );
    const going = pages.find(({ page }) => page === lone.content);
    if (going === undefined) throw new Error(lone.content);
    expect(told.unreached).toEqual([`« ${titleOf(going)} »`]);
    expect(told.faults.some(({ flow, step }) => flow === lone.flow && step === lone.to)).toBe(true);
  });

  test('what makes no sense is refused, in French, and nothing is made of it', async () => {
    const { page } = question;
    const first = pages.find((one) => one.first && one.flow === question.flow);
    const edits = [
      { type: 'field', page: 'nulle/part', field: 'titre', value: 'x' },
      { type: 'field', page, field: 'titre', value: 'x' },
      { type: 'field', page, field: 'relectures', value: 'x' },
      { type: 'answer-add', page, label: '', target: { to: question.answers[0]?.to ?? '' } },
      { type: 'answer-add', page, label: 'Là', target: { to: 'nulle-part' } },
      { type: 'answer-add', page, label: 'Ici', target: { to: question.step } },
      {
        type: 'answer-add',
        page,
        answer: '../x',
        label: 'Ici',
        target: { to: question.answers[0]?.to ?? '' },
      },
      { type: 'answer-move', page, answer: 'nulle', at: 0 },
      { type: 'page-remove', page: first?.page ?? '' },
      { type: 'step-add', flow: '../src', step: { kind: 'reply', fields: { titre: 'x' } } },
      {
        type: 'all',
        edits: [
          { type: 'field', page, field: 'question', value: 'Changée ?' },
          { type: 'answer-remove', page, answer: 'nulle' },
        ],
      },
      { type: 'field', page, field: 'question', value: '| a | b |' },
    ] as const;
    for (const edit of edits) {
      const refusal = await refusalOf(workshop, edit);
      expect(refusal?.kind, JSON.stringify(edit)).toBe('invalid');
      expect(refusal?.told, JSON.stringify(edit)).toMatch(/^\p{Lu}|^«/u);
    }
  });

  test('a field that somebody changed meanwhile is a conflict, with both texts', async () => {
    const edit = {
      type: 'field',
      page: question.page,
      field: 'question',
      value: 'La mienne ?',
      before: 'Celle que j’avais lue ?',
    } as const;
    const refusal = await refusalOf(workshop, edit);
    expect(refusal).toMatchObject({
      kind: 'conflict',
      conflicts: [{ mine: 'La mienne ?', theirs: valuesOf(held, question)['question'] }],
    });
    const seen = { ...edit, before: String(valuesOf(held, question)['question']) };
    expect(await refusalOf(workshop, seen)).toBeUndefined();
  });

  test('a story is told when it ends elsewhere', async () => {
    const [first] = listPages(held.machines.root).get('')?.answers ?? [];
    const answers = [{ step: held.machines.root.initial, answer: first?.id ?? '' }];
    const kept = await make(workshop, { type: 'story-save', name: 'Monique', answers });
    const home = pagesOf(held).find(
      ({ flow, step }) => flow === held.machines.root.initial && step === held.machines.root.initial,
    );
    const other = home?.answers[1];
    const beside = {
      version: '',
      today: tools.today(),
      published: undefined,
      history: { undo: [], redo: [] },
      draft: { id: '', name: '', le: '' },
      counted: null,
    };
    expect(modelOf(kept.after, beside).stories).toMatchObject([
      { name: 'Monique', endsAt: first?.to, endsNow: first?.to },
    ]);
    const moved = await make(
      { ...workshop, held: kept.after },
      {
        type: 'answer-set',
        page: held.machines.root.initial,
        answer: answers[0]?.answer ?? '',
        target: { to: other?.to ?? '' },
      },
    );
    const [story] = modelOf(moved.after, beside).stories;
    expect(story?.endsNow).not.toBe(story?.endsAt);
    expect(story?.told).toMatch(/^Monique arrivait à .+, et arrive maintenant à « /);
    const agreed = await make({ ...workshop, held: moved.after }, { type: 'story-agree', name: 'Monique' });
    expect(modelOf(agreed.after, beside).stories[0]?.told).toBeUndefined();
  });
});

test('an expression that the atelier does not know is shown with its file and line, and left alone', async () => {
  const [workshop] = workshops;
  if (workshop === undefined) throw new Error('no guide');
  const file = 'machines/rendre.ts';
  const text = textOf(workshop.held.files, file).replace(
    "'deposer': { tags: 'reply' }",
    "'deposer': Object.freeze({ tags: 'reply' } as const)",
  );
  const files = new Map(workshop.held.files).set(file, text);
  const shut = { ...workshop, held: { files, machines: await workshop.tools.evaluate(files) } };
  const line = text.split('\n').findIndex((one) => one.includes('Object.freeze')) + 1;
  expect(await refusalOf(shut, { type: 'page-remove', page: 'rendre/deposer' })).toMatchObject({
    kind: 'read-only',
    file,
    line,
  });
});

test('what a document laid out by hand says elsewhere keeps its bytes', () => {
  const text = "# Titre\r\n\r\n## Faire\r\n\r\n1) Un  \r\n2) D'eux\r\n\r\n## À dire\r\n\r\n* Oui.\r\n";
  const changed = withField('a.fr.md', text, 'reply', 'faire', ['Un', 'D’eux', 'Trois']);
  expect(changed).toBe(
    "# Titre\r\n\r\n## Faire\r\n\r\n1. Un  \r\n2. D'eux\r\n3. Trois\r\n\r\n## À dire\r\n\r\n* Oui.\r\n",
  );
});

test('a name is made of a French text, and is nobody else’s', () => {
  expect(idFor('J’ai perdu mon code', [])).toBe('perdu-code');
  expect(idFor('J’ai perdu mon code', ['perdu-code'])).toBe('perdu-code-2');
  expect(idFor('36 46', [], 'reponse')).toBe('reponse');
  expect(idFor('Œuvre à l’été', [])).toBe('oeuvre-ete');
});
