import { useId } from 'react';
import type { FieldValue, NewAnswer, NewPage, NewStep, Target } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import type { Kind } from '../../../guide/pages.ts';
import { PICTOS, STATUSES, type Status } from '../../../words/words.ts';
import { Count } from './Count.tsx';
import { PageOptions } from './PageOptions.tsx';
import { SentenceField } from './SentenceField.tsx';
import { shownText } from './shown-text.ts';
import { useChannels, useModel, useNumbers } from '../desk/use-desk.ts';
import { fieldHelp, fieldName, kindName, statusName, WORDS } from '../words.fr.ts';

/** The kinds of step that may be created. */
type NewKind = Kind | 'detour';

/** An answer of a new step: its button, what it says of the person, and where it leads. */
interface AnswerDraft {
  readonly label: string;
  readonly says: string;
  readonly to: string;
}

const NO_ANSWER: AnswerDraft = { label: '', says: '', to: '' };

/** What a form of a new step holds while it is being filled. */
export interface StepDraft {
  readonly kind: NewKind;
  readonly texts: Readonly<Record<string, string>>;
  readonly answers: readonly AnswerDraft[];
  readonly statut: Status;
  readonly sources: readonly string[];
  /** The ways to reach a person, by their names. */
  readonly contacts: readonly string[];
  readonly suite: string;
  readonly picto: string;
  readonly flow: string;
  readonly onDone: string;
}

/**
 * A form with nothing in it yet.
 *
 * @param contact the way to reach a person that a new page offers first.
 */
export function emptyStep(kind: NewKind, contact: string | undefined): StepDraft {
  return {
    kind,
    texts: {},
    answers: [NO_ANSWER, NO_ANSWER],
    statut: 'sur',
    sources: ['guide'],
    contacts: contact === undefined ? [] : [contact],
    suite: '',
    picto: 'question',
    flow: '',
    onDone: '',
  };
}

/** The texts that each kind of page must have, in the order of the form. */
const TEXTS: Readonly<Record<Kind, readonly string[]>> = {
  question: ['question', 'dire'],
  advice: ['titre', 'demande', 'essentiel', 'faire', 'ensuite', 'dire'],
  reply: ['titre', 'demande', 'essentiel', 'faire', 'dire'],
};

/** Fields that hold a list: one line of the form is one of the list. */
const LISTS = new Set(['faire', 'dire']);

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * The step that a form describes; undefined while something that must be there is missing.
 *
 * @param same the target that stands for the page that was there before, when the step is put between two pages.
 */
export function stepOf(
  draft: StepDraft,
  titleAt: (path: string) => string,
  same = false,
): NewStep | undefined {
  const { kind, texts, flow, onDone } = draft;
  if (kind === 'detour') return flow === '' ? undefined : { kind, flow, ...(onDone !== '' && { onDone }) };
  const fields: Record<string, FieldValue> = {};
  for (const name of TEXTS[kind]) {
    const text = (texts[name] ?? '').trim();
    if (text === '') return undefined;
    fields[name] = LISTS.has(name) ? lines(text) : text;
  }
  if (kind !== 'question') {
    fields['statut'] = draft.statut;
    fields['sources'] = draft.sources;
    fields['contacts'] = draft.contacts;
    if (draft.sources.length === 0 || draft.contacts.length === 0) return undefined;
  }
  if (kind === 'reply') {
    if (draft.suite === '') return undefined;
    fields['picto'] = draft.picto;
    fields['suite'] = { [draft.suite]: titleAt(draft.suite) };
    return { kind, fields };
  }
  const answers = draft.answers.filter(({ label }) => label.trim() !== '');
  if (answers.length < 2 || answers.some(({ to }) => to === '' && !same)) return undefined;
  if (answers.some(({ says }) => says.trim() === '')) return undefined;
  return {
    kind,
    fields,
    answers: answers.map(({ label, says, to }): NewAnswer => ({
      label: label.trim(),
      siReponse: says.trim(),
      target: { to },
    })),
  };
}

interface FormProps {
  readonly flow: string;
  readonly draft: StepDraft;
  readonly kinds: readonly NewKind[];
  readonly onChange: (draft: StepDraft) => void;
  /** The first answer goes on as before: its target is not asked. */
  readonly between?: boolean;
}

/** The form of a new step: what its kind obliges to, and nothing else. The rest is written on its page. */
export function NewStepForm({ flow, draft, kinds, onChange, between = false }: FormProps) {
  const id = useId();
  const { flows, entries } = useModel();
  const { values, numbers } = useNumbers();
  const channels = useChannels();
  const steps = flows.find((one) => one.flow === flow)?.steps ?? [];
  const set = (change: Partial<StepDraft>) => onChange({ ...draft, ...change });
  const setAnswer = (rank: number, change: Partial<AnswerDraft>) =>
    set({ answers: draft.answers.map((one, index) => (index === rank ? { ...one, ...change } : one)) });
  const put = (name: string, text: string) => set({ texts: { ...draft.texts, [name]: text } });
  const words = WORDS.chemins;
  return (
    <div className="new-step">
      {kinds.length > 1 && (
        <label className="stacked">
          {words.sorte}
          <select
            value={draft.kind}
            onChange={({ currentTarget }) => set({ kind: currentTarget.value as NewKind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {WORDS.unNouveau[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
      {draft.kind === 'detour' ? (
        <>
          <label className="stacked">
            {words.detour}
            <select value={draft.flow} onChange={({ currentTarget }) => set({ flow: currentTarget.value })}>
              <option value="">{words.choisir}</option>
              {flows
                .filter((one) => one.flow !== flow && !one.root)
                .map((one) => (
                  <option key={one.flow} value={one.flow}>
                    {one.title}
                  </option>
                ))}
            </select>
          </label>
          {flows.find((one) => one.flow === draft.flow)?.steps.some(({ kind }) => kind === 'end') ===
            true && (
            <label className="stacked">
              {words.retour}
              <select
                value={draft.onDone}
                onChange={({ currentTarget }) => set({ onDone: currentTarget.value })}
              >
                <option value="">{words.choisir}</option>
                {steps.map(({ step, title }) => (
                  <option key={step} value={step}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      ) : (
        <>
          {TEXTS[draft.kind].map((name) =>
            LISTS.has(name) ? (
              <div key={name}>
                <label className="stacked">
                  {fieldName(name)}
                  <span className="help-line">{fieldHelp(name)}</span>
                  <textarea
                    className="plain"
                    rows={3}
                    lang="fr"
                    value={draft.texts[name] ?? ''}
                    onChange={({ currentTarget }) => put(name, currentTarget.value.replaceAll("'", '’'))}
                  />
                </label>
                <Count text={shownText(draft.texts[name] ?? '', values)} />
              </div>
            ) : (
              <SentenceField
                key={name}
                label={fieldName(name)}
                shownLabel={fieldName(name)}
                value={draft.texts[name] ?? ''}
                values={values}
                numbers={numbers}
                onChange={(text) => put(name, text)}
              >
                <Count text={shownText(draft.texts[name] ?? '', values)} />
              </SentenceField>
            ),
          )}
          {draft.kind !== 'question' && (
            <fieldset>
              <legend>{fieldName('sources')}</legend>
              <details>
                <summary>
                  {draft.sources
                    .map((one) => (one === 'guide' ? WORDS.champ.conseilDuGuide : one))
                    .join(', ')}
                </summary>
                <ul className="ticks">
                  {[
                    ...entries.map(({ entry, sujet }) => ({ entry, label: `${entry} — ${sujet}` })),
                    { entry: 'guide', label: WORDS.champ.conseilDuGuide },
                  ].map(({ entry, label }) => (
                    <li key={entry}>
                      <label className="tick">
                        <input
                          type="checkbox"
                          checked={draft.sources.includes(entry)}
                          onChange={({ currentTarget }) =>
                            set({
                              sources: currentTarget.checked
                                ? [entry, ...draft.sources]
                                : draft.sources.filter((one) => one !== entry),
                            })
                          }
                        />
                        {label}
                      </label>
                    </li>
                  ))}
                </ul>
              </details>
            </fieldset>
          )}
          {draft.kind !== 'question' && (
            <>
              <label className="stacked">
                {fieldName('statut')}
                <select
                  value={draft.statut}
                  onChange={({ currentTarget }) => set({ statut: currentTarget.value as Status })}
                >
                  {STATUSES.map((status) => (
                    <option key={status} value={status}>
                      {statusName(status)}
                    </option>
                  ))}
                </select>
              </label>
              <fieldset>
                <legend>{fieldName('contacts')}</legend>
                <ul className="ticks">
                  {channels.map(({ name, value }) => (
                    <li key={name}>
                      <label className="tick">
                        <input
                          type="checkbox"
                          checked={draft.contacts.includes(name)}
                          onChange={({ currentTarget }) =>
                            set({
                              contacts: currentTarget.checked
                                ? [...draft.contacts, name]
                                : draft.contacts.filter((one) => one !== name),
                            })
                          }
                        />
                        {value}
                      </label>
                    </li>
                  ))}
                </ul>
              </fieldset>
            </>
          )}
          {draft.kind === 'reply' && (
            <>
              <label className="stacked">
                {fieldName('picto')}
                <select
                  value={draft.picto}
                  onChange={({ currentTarget }) => set({ picto: currentTarget.value })}
                >
                  {PICTOS.map((picto) => (
                    <option key={picto} value={picto}>
                      {picto}
                    </option>
                  ))}
                </select>
              </label>
              <label className="stacked">
                {fieldName('suite')}
                <select
                  value={draft.suite}
                  onChange={({ currentTarget }) => set({ suite: currentTarget.value })}
                >
                  <PageOptions />
                </select>
              </label>
            </>
          )}
          {draft.kind !== 'reply' &&
            draft.answers.map((answer, rank) => (
              <fieldset key={rank}>
                <legend>
                  {between && rank === 0
                    ? words.versLaSuite
                    : fill(words.reponse, { rang: rank + 1, libelle: answer.label })}
                </legend>
                {(
                  [
                    ['label', words.libelle],
                    ['says', words.siReponse],
                  ] as const
                ).map(([part, name]) => (
                  <SentenceField
                    key={part}
                    label={name}
                    shownLabel={name}
                    value={answer[part]}
                    values={values}
                    numbers={numbers}
                    onChange={(text) => setAnswer(rank, { [part]: text })}
                  />
                ))}
                {!(between && rank === 0) && (
                  <TargetSelect
                    id={`${id}-${rank}`}
                    flow={flow}
                    value={answer.to}
                    onChange={(to) => setAnswer(rank, { to })}
                  />
                )}
              </fieldset>
            ))}
          {draft.kind !== 'reply' && draft.answers.length < 7 && (
            <button type="button" onClick={() => set({ answers: [...draft.answers, NO_ANSWER] })}>
              {words.ajouter}
            </button>
          )}
        </>
      )}
    </div>
  );
}

interface TargetProps {
  readonly id?: string;
  readonly flow: string;
  readonly value: string;
  readonly label?: string;
  readonly except?: string;
  readonly onChange: (step: string) => void;
}

/** The steps of a map that an answer may lead to. */
export function TargetSelect({ flow, value, label = WORDS.chemins.mene, except, onChange }: TargetProps) {
  const { flows } = useModel();
  const steps = flows.find((one) => one.flow === flow)?.steps ?? [];
  return (
    <label className="stacked">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{WORDS.chemins.choisir}</option>
        {steps
          .filter(({ step }) => step !== except)
          .map(({ step, kind, title }) => (
            <option key={step} value={step}>
              {`${title} (${kind === 'end' || kind === 'detour' ? WORDS.natures[kind] : kindName(kind)})`}
            </option>
          ))}
      </select>
    </label>
  );
}

/** Where an answer of a form leads. */
export function targetOf(to: string, created: NewStep | undefined): Target | undefined {
  if (created !== undefined) return { create: created };
  return to === '' ? undefined : { to };
}

/** A page put between two others. */
export function isPage(step: NewStep | undefined): step is NewPage {
  return step !== undefined && step.kind !== 'detour';
}
