import { useEffect, useState } from 'react';
import type { ChangesModel } from '../../atelier/contract.ts';
import { useDesk, useModel } from './use-desk.ts';

/** What changes from what is published to the draft; undefined while it is asked. Asked again when the guide changes. */
export function useChanges(): ChangesModel | undefined {
  const desk = useDesk();
  const { version } = useModel();
  const [changes, setChanges] = useState<ChangesModel>();
  useEffect(() => {
    let current = true;
    desk.client.call('changes', undefined).then(
      (answer) => {
        if (current && answer.ok) setChanges(answer.value);
      },
      // The desk says that nothing answers as soon as something must be kept.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [desk, version]);
  return changes;
}
