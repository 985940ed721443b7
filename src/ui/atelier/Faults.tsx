import type { FaultModel } from '../../atelier/contract.ts';
import { fill } from '../../guide/format.ts';
import { typeset } from '../../guide/format.ts';
import { hrefOf } from './route.ts';
import { forOwner, WORDS } from './words.fr.ts';
import { useModel } from './use-desk.ts';

/** What is wrong with a text, just under it. */
export function TextFaults({ id, messages }: { id: string; messages: readonly string[] }) {
  return (
    <ul className="faults" id={id}>
      {messages.map((message) => (
        <li key={message}>{typeset(forOwner(message))}</li>
      ))}
    </ul>
  );
}

/** Faults of the whole guide, each with the way to where it is put right. */
export function FaultLinks({ faults }: { faults: readonly FaultModel[] }) {
  const { pages, flows } = useModel();
  return (
    <ul className="faults">
      {faults.map((fault) => {
        const page = pages.find((one) => one.page === fault.page);
        const flow = flows.find((one) => one.flow === fault.flow);
        const href =
          page !== undefined
            ? hrefOf('page', page.page)
            : flow !== undefined
              ? hrefOf('carte', flow.flow)
              : /sources|channels/.test(fault.file)
                ? hrefOf('fiche')
                : /points/.test(fault.file)
                  ? hrefOf('points')
                  : undefined;
        return (
          <li key={`${fault.file} ${fault.line} ${fault.what}`}>
            {typeset(forOwner(`${fault.what} ${fault.todo}`))}{' '}
            {href === undefined ? (
              <span className="where">{`${fault.file}, ligne ${fault.line}`}</span>
            ) : (
              <a href={href}>
                {fill(WORDS.fautes.ouvrir, { titre: page?.title ?? flow?.title ?? WORDS.menu.fiche })}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
