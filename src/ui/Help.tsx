import type { Guide } from '../guide.ts';
import { codeFor, spell } from '../handoff.ts';
import type { Given } from '../session.ts';
import { ContactList } from './ContactList.tsx';

/** The human way out, on every page, with the code that spares saying everything again. */
export function Help({ guide, answers }: { guide: Guide; answers: readonly Given[] }) {
  const { aide } = guide.interface;
  const code = codeFor(guide, answers);
  return (
    <aside className="help" aria-labelledby="aide">
      <h2 id="aide">{aide.titre}</h2>
      <p>{aide.texte}</p>
      <ContactList guide={guide} names={aide.canaux} />
      <p>
        {aide.code} <strong data-code={code}>{spell(code)}</strong>
      </p>
      <p className="hint">{aide.aQuoiSertLeCode}</p>
    </aside>
  );
}
