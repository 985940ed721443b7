import { useEffect, useState } from 'react';
import type { Api } from '../../../atelier/contract.ts';
import { useWorkbench, useWorkbenchState } from './use-workbench.ts';

/** What is asked of the server besides the guide itself. */
type Asked = 'changes' | 'drafts';

/** What the server answers; undefined until it does, and asked again each time the guide changes, or the server is back. */
export function useAsked<Name extends Asked>(name: Name): Api[Name]['answer'] | undefined {
  const workbench = useWorkbench();
  const { model, keeping } = useWorkbenchState();
  const { version } = model;
  const isLost = keeping === 'unreachable';
  const [answered, setAnswered] = useState<{ version: string; value: Api[Name]['answer'] }>();
  useEffect(() => {
    if (isLost) return undefined;
    let current = true;
    void workbench.ask<Asked>(name, undefined).then((answer) => {
      if (current && answer?.ok === true) setAnswered({ version, value: answer.value });
    });
    return () => {
      current = false;
    };
  }, [workbench, name, version, isLost]);
  return answered?.value;
}
