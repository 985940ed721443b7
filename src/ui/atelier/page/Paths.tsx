import { isDoubt } from '../../../guide/text.ts';
import { memo, use, useId, useMemo, useRef, useState, type DragEvent } from 'react';
import type { AnswerModel, Edit, Edited, PageModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { mostAnswers } from '../../../proof/checks/map.ts';
import { Confirm } from '../told/Consequences.tsx';
import { DrawnContext } from '../workbench/drawn-context.ts';
import { writtenWords } from '../workbench/drawn.ts';
import { anchorOf, filledWords, judgeWritten, messagesAt, type PageFault } from '../workbench/judge.ts';
import { FormEnd, Needed, useOnce } from './FormEnd.tsx';
import { useFormFaults } from './use-new-page.ts';
import { emptyStep, isPage, missingIn, sansOf, stepOf, targetOf, usualIn } from './new-step.ts';
import { NewStepForm, TargetSelect } from './NewStep.tsx';
import { PictoSelect } from './PictoSelect.tsx';
import { ANSWER_FIELDS } from '../../../words/layout.ts';
import { go, hrefOf } from '../route.ts';
import { SentenceField } from '../sentence/SentenceField.tsx';
import { shownText } from '../sentence/shown-text.ts';
import { TextFaults } from '../told/Faults.tsx';
import { isFormKept, useKeptForm } from '../workbench/use-kept-form.ts';
import { useWorkbench, useModel, useNumbers, useOwnerWords, useTitleAt } from '../workbench/use-workbench.ts';
import { fieldName, WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';

const addName = (page: string): string => `reponse ${page}`;
const insertName = (page: string, answer: string): string => `question ${page} ${answer}`;

/** Where a new answer stands: last, but before the one for whoever does not know. */
function placeFor({ answers }: PageModel, labels: Named): number {
  const last = answers.at(-1);
  const doubts = last !== undefined && isDoubt(labels[last.answer] ?? last.label);
  return doubts ? answers.length - 1 : answers.length;
}

type Named = Readonly<Record<string, string>>;

function namedOf(page: PageModel, field: string): Named {
  const value = page.fields.find((one) => one.field === field)?.value ?? null;
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Named) : {};
}

/** Which of the two buttons moved an answer. */
type Gesture = 'monter' | 'descendre';

/** What is being done to an answer, under it. */
type Doing =
  | { readonly kind: 'edit'; readonly edit: Edit; readonly verb: string }
  | { readonly kind: 'insert'; readonly answer: string };

interface AnswerProps {
  readonly page: PageModel;
  readonly answer: AnswerModel;
  readonly rank: number;
  readonly faults: readonly PageFault[];
  readonly onMove: (gesture: Gesture) => void;
  readonly onDrag: (event: DragEvent<HTMLLIElement>) => void;
}

function messagesFor(faults: readonly PageFault[], field: string, key: string): readonly string[] {
  return faults.filter(({ at }) => at?.field === field && at.key === key).map(({ message }) => message);
}

/** One answer: what it says, where it leads, its place. */
function Answer({ page, answer, rank, faults, onMove, onDrag }: AnswerProps) {
  const workbench = useWorkbench();
  const { flows } = useModel();
  const { values, numbers } = useNumbers();
  const [doing, setDoing] = useState<Doing | undefined>(() =>
    isFormKept(insertName(page.page, answer.answer)) ? { kind: 'insert', answer: answer.answer } : undefined,
  );
  const [held, setHeld] = useState(false);
  const words = WORDS.chemins;
  const labels = namedOf(page, 'reponses');
  const says = namedOf(page, 'siReponse');
  const spoken = namedOf(page, 'dits');
  const pictos = namedOf(page, 'pictos');
  const label = labels[answer.answer] ?? answer.label;
  /** As the answer is called where nothing is written. */
  const name = shownText(label, values);
  const steps = flows.find(({ flow }) => flow === page.flow)?.steps ?? [];
  const target = steps.find(({ step }) => step === answer.to);
  const id = `reponse-${answer.answer}`;
  const close = () => setDoing(undefined);
  const done = ({ pages: [first] }: Edited) => {
    close();
    if (first !== undefined && first !== page.page) go('page', first);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the mouse only: two buttons move it for everyone
    <li
      className="answer"
      draggable={held}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', answer.answer)}
      onDragEnd={() => setHeld(false)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrag}
    >
      <fieldset>
        <legend>{printed(fill(words.reponse, { rang: rank + 1, libelle: name }))}</legend>
        {(
          [
            ['reponses', words.libelle, { ...labels, [answer.answer]: label }],
            ['siReponse', words.siReponse, says],
            ['dits', words.dits, spoken],
          ] as const
        ).map(([field, called, texts]) => {
          const messages = messagesFor(faults, field, answer.answer);
          return (
            <div key={field} className="of-answer" data-field={anchorOf({ field, key: answer.answer })}>
              <SentenceField
                label={called}
                shownLabel={called}
                value={texts[answer.answer] ?? ''}
                values={values}
                numbers={numbers}
                describedBy={`${id}-${field}`}
                invalid={messages.length > 0}
                onChange={(text) => workbench.type(page.page, field, { ...texts, [answer.answer]: text })}
              />
              <TextFaults id={`${id}-${field}`} messages={messages} />
            </div>
          );
        })}
        <div className="row">
          <p>
            {printed(`${words.mene} : `)}
            <strong>{printed(target?.title ?? answer.to)}</strong>
          </p>
          {target?.page !== undefined && (
            <a
              className="button"
              href={hrefOf('page', target.page)}
              aria-label={fill(words.ouvrirQuoi, { titre: target.title })}
            >
              {words.ouvrir}
            </a>
          )}
          {target?.flow !== undefined && (
            <a
              className="button"
              href={hrefOf('carte', target.flow)}
              aria-label={fill(words.ouvrirQuoi, { titre: target.title })}
            >
              {words.ouvrir}
            </a>
          )}
        </div>
        {/* Once the answer leads elsewhere, this is closed again. */}
        <details key={answer.to}>
          <summary>
            {words.menerAilleurs}
            <span className="visually-hidden">{printed(` : ${name}`)}</span>
          </summary>
          <TargetSelect
            flow={page.flow}
            value={answer.to}
            except={page.step}
            verb={words.menerLa}
            onChange={(to) =>
              to !== '' &&
              to !== answer.to &&
              setDoing({
                kind: 'edit',
                verb: words.changerVraiment,
                edit: { type: 'answer-set', page: page.page, answer: answer.answer, target: { to } },
              })
            }
          />
        </details>
        {Object.keys(pictos).length > 0 && (
          <PictoSelect
            label={`${fieldName('picto')} : ${name}`}
            value={pictos[answer.answer] ?? ''}
            onChange={(picto) => workbench.type(page.page, 'pictos', { ...pictos, [answer.answer]: picto })}
          />
        )}
        <div className="actions">
          <button
            type="button"
            className="tool up"
            disabled={rank === 0}
            aria-label={fill(words.monter, { libelle: name })}
            data-gesture="monter"
            onClick={() => onMove('monter')}
          ></button>
          <button
            type="button"
            className="tool down"
            disabled={rank === page.answers.length - 1}
            aria-label={fill(words.descendre, { libelle: name })}
            data-gesture="descendre"
            onClick={() => onMove('descendre')}
          ></button>
          {/* The mouse only: the two buttons before it do the same for everyone. */}
          <span
            className="handle"
            aria-hidden="true"
            title={fill(words.deplacer, { libelle: name })}
            onPointerDown={() => setHeld(true)}
            onPointerUp={() => setHeld(false)}
          >
            ⠿
          </span>
          <button type="button" onClick={() => setDoing({ kind: 'insert', answer: answer.answer })}>
            {words.inserer}
            <span className="visually-hidden">{` : ${fill(words.insererAvant, { libelle: name })}`}</span>
          </button>
          <button
            type="button"
            aria-label={fill(words.retirerQuoi, { libelle: name })}
            onClick={() =>
              setDoing({
                kind: 'edit',
                verb: words.retirerVraiment,
                edit: { type: 'answer-remove', page: page.page, answer: answer.answer },
              })
            }
          >
            {words.retirer}
          </button>
        </div>
      </fieldset>
      {doing?.kind === 'edit' && (
        <Confirm edit={doing.edit} verb={doing.verb} onDone={done} onCancel={close} />
      )}
      {doing?.kind === 'insert' && (
        <InsertForm page={page} answer={doing.answer} onDone={done} onCancel={close} />
      )}
    </li>
  );
}

interface FormProps {
  readonly page: PageModel;
  readonly onDone: (done: Edited) => void;
  readonly onCancel: () => void;
}

/** A question put between a page and the one that an answer leads to. */
function InsertForm({ page, answer, onDone, onCancel }: FormProps & { readonly answer: string }) {
  const workbench = useWorkbench();
  const { pages, guide } = useModel();
  const [draft, setDraft, forget] = useKeptForm(insertName(page.page, answer), () =>
    emptyStep('question', usualIn(pages, page.flow, guide), sansOf(page)),
  );
  const titleAt = useTitleAt();
  const created = stepOf(draft, titleAt, true);
  const wrong = useFormFaults(draft, page.flow, true);
  const make = async () => {
    if (!isPage(created)) return;
    const done = await workbench.make({ type: 'insert', page: page.page, answer, create: created });
    if (done === undefined) return;
    forget();
    onDone(done);
  };
  const send = useOnce(make);
  const cancel = () => {
    forget();
    onCancel();
  };
  return (
    <form
      className="confirm"
      aria-label={WORDS.chemins.insererTitre}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h4>{WORDS.chemins.insererTitre}</h4>
      <NewStepForm
        flow={page.flow}
        draft={draft}
        kinds={['question', 'advice']}
        onChange={setDraft}
        between
      />
      <FormEnd
        form={insertName(page.page, answer)}
        missing={missingIn(draft, true)}
        wrong={wrong}
        verb={WORDS.chemins.insererFaire}
        onCancel={cancel}
      />
    </form>
  );
}

/** What an answer is called as long as it is not made: no answer of a guide has such a name. */
const NEW = 'nouvelle réponse';

/** What is to be put right in the texts of a new answer: said as they are typed, as on the page that will have it. */
function useNewAnswer(
  page: PageModel,
  label: string,
  says: string,
): (field: 'reponses' | 'siReponse') => readonly string[] {
  const { judge } = use(DrawnContext);
  const { values } = useNumbers();
  const owner = useOwnerWords();
  const found = useMemo(() => {
    if (judge === undefined) return [];
    const texts = { reponses: label, siReponse: says };
    const fields = page.fields.map((one) =>
      one.field === 'reponses' || one.field === 'siReponse'
        ? { ...one, value: { ...namedOf(page, one.field), [NEW]: texts[one.field] } }
        : one,
    );
    return judgeWritten(judge, page.page, filledWords(writtenWords({ fields }), values)).filter(
      ({ at }) => at?.key === NEW,
    );
  }, [judge, page, label, says, values]);
  return (field) =>
    (field === 'reponses' ? label : says).trim() === ''
      ? []
      : messagesAt(found, field, NEW).map((message) =>
          owner(label.trim() === '' ? message : message.replace(NEW, label.trim()), page.page),
        );
}

/** A new answer, to a page that exists or to one created with it. */
function AddForm({ page, onDone, onCancel }: FormProps) {
  const workbench = useWorkbench();
  const { pages, guide } = useModel();
  const { values, numbers } = useNumbers();
  const [form, setForm, forget] = useKeptForm(addName(page.page), () => ({
    label: '',
    says: '',
    creates: false,
    to: '',
    draft: emptyStep('reply', usualIn(pages, page.flow, guide), sansOf(page)),
  }));
  const { label, says, creates, to, draft } = form;
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const words = WORDS.chemins;
  const id = useId();
  const wrong = useNewAnswer(page, label, says);
  const titleAt = useTitleAt();
  const created = creates ? stepOf(draft, titleAt) : undefined;
  const ofPage = useFormFaults(draft, page.flow);
  const target = creates && created === undefined ? undefined : targetOf(to, created);
  const missing = [
    ...(label.trim() === '' ? [words.libelle] : []),
    ...(says.trim() === '' ? [words.siReponse] : []),
    ...(creates ? missingIn(draft) : to === '' ? [words.cettePage] : []),
  ];
  const make = async () => {
    if (target === undefined) return;
    const done = await workbench.make({
      type: 'answer-add',
      page: page.page,
      label: label.trim(),
      siReponse: says.trim(),
      target,
      at: placeFor(page, namedOf(page, 'reponses')),
    });
    if (done === undefined) return;
    forget();
    onDone(done);
  };
  const send = useOnce(make);
  const cancel = () => {
    forget();
    onCancel();
  };
  return (
    <form
      className="confirm"
      aria-label={words.nouvelle}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h4>{words.nouvelle}</h4>
      <SentenceField
        label={words.libelle}
        shownLabel={<Needed>{words.libelle}</Needed>}
        value={label}
        values={values}
        numbers={numbers}
        invalid={wrong('reponses').length > 0}
        describedBy={`${id}-reponses`}
        onChange={(text) => set({ label: text })}
      />
      <TextFaults id={`${id}-reponses`} messages={wrong('reponses')} />
      <SentenceField
        label={words.siReponse}
        shownLabel={<Needed>{words.siReponse}</Needed>}
        value={says}
        values={values}
        numbers={numbers}
        invalid={wrong('siReponse').length > 0}
        describedBy={`${id}-siReponse`}
        onChange={(text) => set({ says: text })}
      />
      <TextFaults id={`${id}-siReponse`} messages={wrong('siReponse')} />
      <fieldset>
        <legend>{words.ou}</legend>
        <div className="ticks">
          <label className="tick">
            <input type="radio" name="ou" checked={!creates} onChange={() => set({ creates: false })} />
            {words.versPage}
          </label>
          <label className="tick">
            <input type="radio" name="ou" checked={creates} onChange={() => set({ creates: true })} />
            {words.versNouvelle}
          </label>
        </div>
        {creates ? (
          <NewStepForm
            flow={page.flow}
            draft={draft}
            kinds={['reply', 'advice', 'question', 'detour']}
            onChange={(changed) => set({ draft: changed })}
          />
        ) : (
          <TargetSelect
            flow={page.flow}
            value={to}
            except={page.step}
            onChange={(step) => set({ to: step })}
          />
        )}
      </fieldset>
      <FormEnd
        form={addName(page.page)}
        missing={missing}
        wrong={[...wrong('reponses'), ...wrong('siReponse'), ...(creates ? ofPage : [])]}
        verb={words.creer}
        onCancel={cancel}
      />
    </form>
  );
}

interface PathsProps {
  readonly page: PageModel;
  readonly faults: readonly PageFault[];
}

function AllPaths({ page, faults }: PathsProps) {
  const workbench = useWorkbench();
  // A form begun and left is there again.
  const [adding, setAdding] = useState(() => isFormKept(addName(page.page)));
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const words = WORDS.chemins;
  const most = mostAnswers(page.paths[0] ?? page.page);
  const isFull = page.answers.length >= most;
  /** Puts an answer elsewhere, in the order of the moment when it is its turn: two quick presses are two moves. */
  const move = async (answer: string, where: (rank: number) => number, gesture?: Gesture) => {
    let to = -1;
    const done = await workbench.make(({ pages }) => {
      const now = pages.find((one) => one.page === page.page)?.answers ?? [];
      const rank = now.findIndex((one) => one.answer === answer);
      to = where(rank);
      if (rank < 0 || to < 0 || to >= now.length) return undefined;
      return { type: 'answer-move', page: page.page, answer, at: to };
    });
    if (done === undefined || gesture === undefined) return;
    // The button that was pressed has moved with its answer: the next press goes on from there.
    requestAnimationFrame(() => {
      const buttons = [
        ...(list.current?.children[to]?.querySelectorAll<HTMLButtonElement>('[data-gesture]') ?? []),
      ];
      const same = buttons.find((button) => button.dataset['gesture'] === gesture && !button.disabled);
      (same ?? buttons.find((button) => !button.disabled))?.focus();
    });
  };
  if (page.kind === 'reply') return <p className="help-line">{words.aucune}</p>;
  return (
    <>
      <ol className="answers-list" ref={list}>
        {page.answers.map((answer, rank) => (
          <Answer
            key={answer.answer}
            page={page}
            answer={answer}
            rank={rank}
            faults={faults}
            onMove={(gesture) =>
              void move(answer.answer, (now) => (gesture === 'monter' ? now - 1 : now + 1), gesture)
            }
            onDrag={(event) => {
              event.preventDefault();
              const dragged = event.dataTransfer.getData('text/plain');
              if (dragged !== '' && dragged !== answer.answer) void move(dragged, () => rank);
            }}
          />
        ))}
      </ol>
      {isFull && <p className="help-line">{fill(words.auPlus, { nombre: most })}</p>}
      {adding ? (
        <AddForm
          page={page}
          onCancel={() => {
            setAdding(false);
            requestAnimationFrame(() => add.current?.focus());
          }}
          onDone={({ pages }) => {
            setAdding(false);
            const created = pages.find((one) => one !== page.page);
            if (created !== undefined) go('page', created);
          }}
        />
      ) : (
        <button type="button" ref={add} disabled={isFull} onClick={() => setAdding(true)}>
          {words.ajouter}
        </button>
      )}
    </>
  );
}

/** What a page holds of its answers. */
const ofAnswers = ({ page, fields, answers }: PageModel): string =>
  JSON.stringify([
    page,
    answers,
    fields.filter(({ field }) => ANSWER_FIELDS.includes(field)).map(({ value }) => value),
  ]);

const ofFaults = (faults: readonly PageFault[]): string =>
  JSON.stringify(faults.filter(({ at }) => at !== undefined && ANSWER_FIELDS.includes(at.field)));

/** The answers of a page: their words, their order, where they lead. Not drawn again while another field is typed. */
export const Paths = memo(
  AllPaths,
  (before, now) =>
    ofAnswers(before.page) === ofAnswers(now.page) && ofFaults(before.faults) === ofFaults(now.faults),
);
