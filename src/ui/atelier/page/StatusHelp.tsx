import { fill } from '../../../guide/format.ts';
import type { Status } from '../../../words/words.ts';
import { useModel } from '../workbench/use-workbench.ts';
import { printed } from '../sentence/printed.ts';
import { WORDS } from '../words.fr.ts';

/** What a status asks of the page that has it: said when it is chosen, and not only once the page breaks the rule. */
export function StatusHelp({ status }: { status: Status | '' }) {
  const { guide } = useModel();
  if (status === '' || guide === null || WORDS.statutsAide[status] === '') return null;
  const { fiche, renvoyer, silence } = guide.regles.doute;
  return (
    <p className="help-line">
      {printed(fill(WORDS.statutsAide[status], { fiche, renvoyer, silence: silence.rien.at(-1) ?? '' }))}
    </p>
  );
}
