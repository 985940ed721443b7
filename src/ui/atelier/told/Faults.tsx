import type { FaultModel, FieldModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { anchorOf } from '../workbench/judge.ts';
import { hrefOf } from '../route.ts';
import { useModel, useOwnerWords } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { counted } from '../sentence/counted.ts';
import { printed } from '../sentence/printed.ts';

/** What is wrong with a text, just under it, in an owner’s words. */
export function TextFaults({ id, messages }: { id: string; messages: readonly string[] }) {
  return (
    <ul className="faults" id={id}>
      {[...new Set(messages)].map((message) => (
        <li key={message}>{printed(message)}</li>
      ))}
    </ul>
  );
}

/** The screens where what is in a file of the sheet is put right. */
const SCREENS = [
  [/sources|channels/, 'fiche'],
  [/points/, 'points'],
  [/relectures/, 'relire'],
] as const;

/** How many faults are read at one go; the others come once some are put right. */
const AT_ONCE = 50;

/** How many things are to be put right, in the same words wherever it is said. */
export function faultsInWords(count: number): string {
  const { aucune, une, plusieurs } = WORDS.fautes;
  return counted(count, aucune, une, plusieurs);
}

/** A fault as it is shown: with the field where it is put right, when that is known. */
export interface ShownFault extends FaultModel {
  readonly field?: string;
}

/** Faults of the whole guide, each with the way to where it is put right. */
export function FaultLinks({ faults }: { faults: readonly ShownFault[] }) {
  const { pages, flows } = useModel();
  const owner = useOwnerWords();
  const more = faults.length - AT_ONCE;
  return (
    <ul className="faults">
      {faults.slice(0, AT_ONCE).map((fault) => {
        const page = pages.find(
          (one) => one.page === fault.page || (one.flow === fault.flow && one.step === fault.step),
        );
        const flow = flows.find((one) => one.flow === fault.flow);
        // The field whose lines hold the fault’s: the last that begins before it.
        const field = page?.fields
          .filter(({ line, value }) => value !== null && line <= fault.line)
          .reduce<FieldModel | undefined>(
            (last, one) => (one.line >= (last?.line ?? 0) ? one : last),
            undefined,
          );
        const screen = SCREENS.find(([file]) => file.test(fault.file))?.[1];
        const written =
          fault.at ?? (fault.page === undefined ? { field: 'reponses' } : field && { field: field.field });
        const place = fault.field ?? (written && anchorOf({ key: undefined, ...written }));
        const href =
          page !== undefined
            ? hrefOf('page', page.page, place)
            : flow !== undefined
              ? hrefOf('carte', flow.flow)
              : screen === undefined
                ? undefined
                : hrefOf(screen);
        return (
          <li key={`${fault.file} ${fault.line} ${fault.field ?? ''} ${fault.what}`}>
            {printed(owner(`${fault.what} ${fault.todo}`, page?.page))}{' '}
            {href === undefined ? (
              <span className="where">{`${fault.file}, ligne ${fault.line}`}</span>
            ) : (
              <a href={href}>
                {printed(
                  fill(WORDS.fautes.ouvrir, {
                    titre: page?.title ?? flow?.title ?? WORDS.menu[screen ?? 'carte'],
                  }),
                )}
              </a>
            )}
          </li>
        );
      })}
      {more > 0 && <li>{fill(WORDS.fautes.autres, { nombre: more })}</li>}
    </ul>
  );
}
