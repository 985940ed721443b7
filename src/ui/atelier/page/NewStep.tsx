import { Fragment, useId, type ReactNode } from 'react';
import { MOST_ANSWERS } from '../../../proof/checks/map.ts';
import { fill } from '../../../guide/format.ts';
import { STATUSES, type Status } from '../../../words/words.ts';
import { messagesAt } from '../workbench/judge.ts';
import { useChannels, useModel, useNumbers } from '../workbench/use-workbench.ts';
import { fieldName, statusName, WORDS } from '../words.fr.ts';
import { Needed } from './FormEnd.tsx';
import { Help, Line, Lines } from '../sentence/Lines.tsx';
import {
  LISTS,
  newAnswer,
  NO_ANSWER,
  TEXTS,
  type AnswerDraft,
  type NewKind,
  type StepDraft,
} from './new-step.ts';
import { NewPreview } from './NewPreview.tsx';
import { PagePicker } from './PagePicker.tsx';
import { TextFaults } from '../told/Faults.tsx';
import { useNewPage } from './use-new-page.ts';
import { StatusHelp } from './StatusHelp.tsx';
import { stepChoices, suiteChoices } from './page-choices.ts';
import { printed } from '../sentence/printed.ts';
import { PictoSelect } from './PictoSelect.tsx';
import { SentenceField } from '../sentence/SentenceField.tsx';
import { shownText } from '../sentence/shown-text.ts';
import { SourcesPicker } from './SourcesPicker.tsx';

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
  const model = useModel();
  const { flows } = model;
  const { values, numbers } = useNumbers();
  const set = (change: Partial<StepDraft>) => onChange({ ...draft, ...change });
  const setAnswer = (rank: number, change: Partial<AnswerDraft>) =>
    set({ answers: draft.answers.map((one, index) => (index === rank ? { ...one, ...change } : one)) });
  const put = (name: string, text: string) => set({ texts: { ...draft.texts, [name]: text } });
  const words = WORDS.chemins;
  const page = useNewPage(draft, flow, between);
  const brief = (draft.texts['essentiel'] ?? '').trim();
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
            <TargetSelect
              flow={flow}
              label={words.retour}
              value={draft.onDone}
              onChange={(onDone) => set({ onDone })}
            />
          )}
        </>
      ) : (
        <>
          {TEXTS[draft.kind].map((name) => (
            <div key={name} className="field-block">
              {LISTS.has(name) ? (
                <fieldset>
                  <legend>
                    <Needed>{fieldName(name)}</Needed>
                  </legend>
                  <Help id={`${id}-${name}`} field={name} />
                  <Lines
                    name={fieldName(name)}
                    lines={(draft.texts[name] ?? '').split('\n')}
                    messagesAt={(rank) => messagesAt(page.faults, name, String(rank))}
                    helpId={`${id}-${name}`}
                    onChange={(written) => put(name, written.join('\n'))}
                  />
                  {name === 'dire' && brief !== '' && (draft.texts['dire'] ?? '').trim() === '' && (
                    <button type="button" onClick={() => put('dire', brief)}>
                      {words.reprendre}
                    </button>
                  )}
                </fieldset>
              ) : (
                <Line
                  label={fieldName(name)}
                  shownLabel={<Needed>{fieldName(name)}</Needed>}
                  help={<Help id={`${id}-${name}`} field={name} />}
                  value={draft.texts[name] ?? ''}
                  messages={messagesAt(page.faults, name)}
                  helpId={`${id}-${name}`}
                  onChange={(text) => put(name, text)}
                />
              )}
            </div>
          ))}
          {draft.kind !== 'question' && (
            <>
              <fieldset>
                <legend>
                  <Needed>{fieldName('sources')}</Needed>
                </legend>
                <Help id={`${id}-sources`} field="sources" />
                <SourcesPicker
                  held={draft.sources}
                  mayAdvise
                  body={TEXTS[draft.kind]
                    .filter((name) => name !== 'dire')
                    .map((name) => shownText(draft.texts[name] ?? '', values))
                    .join('\n')}
                  onChange={(sources) => set({ sources })}
                />
              </fieldset>
              <label className="stacked">
                <Needed>{fieldName('statut')}</Needed>
                <select
                  value={draft.statut}
                  onChange={({ currentTarget }) => set({ statut: currentTarget.value as Status | '' })}
                >
                  <option value="">{words.choisirStatut}</option>
                  {STATUSES.map((status) => (
                    <option key={status} value={status}>
                      {statusName(status)}
                    </option>
                  ))}
                </select>
              </label>
              <StatusHelp status={draft.statut} />
              <Channels
                name={<Needed>{fieldName('contacts')}</Needed>}
                held={draft.contacts}
                onChange={(contacts) => set({ contacts })}
              />
            </>
          )}
          {draft.kind === 'reply' && (
            <>
              <div className="stacked">
                <span aria-hidden="true">{fieldName('picto')}</span>
                <PictoSelect
                  label={fieldName('picto')}
                  value={draft.picto}
                  onChange={(picto) => set({ picto })}
                />
              </div>
              <PagePicker
                label={fieldName('suite')}
                required
                groups={suiteChoices(model, flow)}
                value={draft.suite}
                onChange={(suite) => set({ suite })}
              />
            </>
          )}
          {draft.kind !== 'reply' &&
            draft.answers.map((answer, rank) => (
              <fieldset key={rank}>
                <legend>
                  {between && rank === 0
                    ? words.versLaSuite
                    : printed(
                        fill(words.reponse, { rang: rank + 1, libelle: shownText(answer.label, values) }),
                      )}
                </legend>
                {(
                  [
                    ['label', words.libelle, 'reponses'],
                    ['says', words.siReponse, 'siReponse'],
                  ] as const
                ).map(([part, name, field]) => {
                  const messages = messagesAt(page.faults, field, newAnswer(rank));
                  const faultsId = `${id}-${part}-${rank}`;
                  return (
                    <Fragment key={part}>
                      <SentenceField
                        label={name}
                        shownLabel={rank < 2 ? <Needed>{name}</Needed> : name}
                        value={answer[part]}
                        values={values}
                        numbers={numbers}
                        invalid={messages.length > 0}
                        describedBy={faultsId}
                        onChange={(text) => setAnswer(rank, { [part]: text })}
                      />
                      <TextFaults id={faultsId} messages={messages} />
                    </Fragment>
                  );
                })}
                {!(between && rank === 0) && (
                  <TargetSelect flow={flow} value={answer.to} onChange={(to) => setAnswer(rank, { to })} />
                )}
              </fieldset>
            ))}
          {draft.kind !== 'reply' && draft.answers.length < MOST_ANSWERS && (
            <button type="button" onClick={() => set({ answers: [...draft.answers, NO_ANSWER] })}>
              {words.ajouter}
            </button>
          )}
          {/* A rule may ask for it: it is asked here, and not once the page is made. */}
          <Channels
            name={fieldName('sans')}
            help={<Help id={`${id}-sans`} field="sans" />}
            held={draft.sans ?? []}
            onChange={(sans) => set({ sans })}
          />
          <TextFaults id={`${id}-entiere`} messages={page.whole} />
          <NewPreview words={page.words} kind={draft.kind} />
        </>
      )}
    </div>
  );
}

interface ChannelsProps {
  readonly name: ReactNode;
  readonly help?: ReactNode;
  readonly held: readonly string[];
  readonly onChange: (held: readonly string[]) => void;
}

/** Ticks among the ways to reach a person. */
function Channels({ name: title, help, held, onChange }: ChannelsProps) {
  const channels = useChannels();
  return (
    <fieldset>
      <legend>{title}</legend>
      {help}
      <ul className="ticks">
        {channels.map(({ name, value }) => (
          <li key={name}>
            <label className="tick">
              <input
                type="checkbox"
                checked={held.includes(name)}
                onChange={({ currentTarget }) =>
                  onChange(currentTarget.checked ? [...held, name] : held.filter((one) => one !== name))
                }
              />
              {printed(value)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface TargetProps {
  readonly flow: string;
  readonly value: string;
  readonly label?: string;
  /** The step that it stands in: not offered. */
  readonly except?: string;
  /** What the button says that takes the choice, where it is one more thing to agree to. */
  readonly verb?: string;
  readonly onChange: (step: string) => void;
}

/** The steps of a map that an answer may lead to. */
export function TargetSelect({
  flow,
  value,
  label = WORDS.chemins.mene,
  except,
  verb,
  onChange,
}: TargetProps) {
  const { flows } = useModel();
  const own = flows.find((one) => one.flow === flow);
  return (
    <PagePicker
      label={label}
      groups={stepChoices(own, except)}
      value={value}
      {...(verb !== undefined && { verb })}
      onChange={onChange}
    />
  );
}
