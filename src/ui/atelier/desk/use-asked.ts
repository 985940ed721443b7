import { useEffect, useState } from 'react';
import type { Api } from '../../../atelier/contract.ts';
import { useDesk, useModel } from './use-desk.ts';

/** What is asked of the server besides the guide itself. */
type Asked = 'changes' | 'drafts';

/** What the server answers; undefined until it does, and asked again each time the guide changes. */
export function useAsked<Name extends Asked>(name: Name): Api[Name]['answer'] | undefined {
  const desk = useDesk();
  const { version } = useModel();
  const [answered, setAnswered] = useState<{ version: string; value: Api[Name]['answer'] }>();
  useEffect(() => {
    let current = true;
    desk.client.call<Asked>(name, undefined).then(
      (answer) => {
        if (current && answer.ok) setAnswered({ version, value: answer.value });
      },
      // The desk says that nothing answers as soon as something must be kept.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [desk, name, version]);
  return answered?.value;
}
