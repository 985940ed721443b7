import type { Guide, PublicWords } from '../../guide/guide.ts';
import { codeFor, spell } from '../../session/spoken-code.ts';
import type { Answer } from '../../guide/ways.ts';
import { contactsOf } from '../../guide/text.ts';
import { ContactList } from '../shared/ContactList.tsx';
import { Resume } from './Resume.tsx';

interface HelpProps {
  guide: Guide;
  words: PublicWords;
  answers: readonly Answer[];
  /** False until the page runs. */
  live: boolean;
}

/** The human way out, on every page, with the code that spares saying everything again. */
export function Help({ guide, words, answers, live }: HelpProps) {
  const { aide } = guide.interface;
  const code = codeFor(guide, answers);
  return (
    <aside className="help" aria-labelledby="aide">
      <h2 id="aide">{aide.titre}</h2>
      <p>{aide.texte}</p>
      <ContactList guide={guide} names={contactsOf(guide.interface, words)} />
      <p>
        {aide.code} <strong data-code={code}>{spell(code)}</strong>
      </p>
      <p className="hint">{aide.aQuoiSertLeCode}</p>
      {live && <Resume ui={guide.interface} code={code} />}
    </aside>
  );
}
