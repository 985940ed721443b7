import type { Guide, PublicWords } from '../guide.ts';
import { codeFor, spell } from '../handoff.ts';
import type { Given } from '../session.ts';
import { isQuestion } from '../text.ts';
import { ContactList } from './ContactList.tsx';
import { Resume } from './Resume.tsx';

interface HelpProps {
  guide: Guide;
  words: PublicWords;
  answers: readonly Given[];
  /** False until the page runs. */
  live: boolean;
}

/** The human way out, on every page, with the code that spares saying everything again. */
export function Help({ guide, words, answers, live }: HelpProps) {
  const { aide } = guide.interface;
  // The page's own contacts first, then the ways that every page offers.
  const names = [...new Set([...(isQuestion(words) ? [] : words.contacts), ...aide.canaux])];
  const code = codeFor(guide, answers);
  return (
    <aside className="help" aria-labelledby="aide">
      <h2 id="aide">{aide.titre}</h2>
      <p>{aide.texte}</p>
      <ContactList guide={guide} names={names} />
      <p>
        {aide.code} <strong data-code={code}>{spell(code)}</strong>
      </p>
      <p className="hint">{aide.aQuoiSertLeCode}</p>
      {live && <Resume ui={guide.interface} code={code} />}
    </aside>
  );
}
