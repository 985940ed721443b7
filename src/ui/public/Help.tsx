import type { Guide, PublicWords } from '../../guide/guide.ts';
import { codeFor, formatCode } from '../../session/spoken-code.ts';
import type { Topic } from '../../session/session.ts';
import { contactsOf } from '../../guide/text.ts';
import { ContactList } from '../shared/ContactList.tsx';
import { Resume } from './step/Resume.tsx';

interface HelpProps {
  guide: Guide;
  words: PublicWords;
  topic: Topic;
  /** False until the page runs. */
  live: boolean;
}

/** The human way out, on every page, with the code that spares saying everything again. */
export function Help({ guide, words, topic, live }: HelpProps) {
  const { aide } = guide.interface;
  const code = codeFor(guide, topic);
  const names = contactsOf(guide.interface, words);
  // The channel that needs nothing but a tap.
  const nearest = names.find((name) => guide.channels[name]?.lien !== undefined);
  const direct = nearest === undefined ? undefined : guide.channels[nearest];
  return (
    <aside className="help" aria-labelledby="aide">
      <h2 id="aide">{aide.titre}</h2>
      <p className="reach">
        {direct?.lien !== undefined && (
          <a className="call" href={direct.lien}>
            {direct.nom}
          </a>
        )}{' '}
        <span>
          {aide.codeCourt} <strong data-code={code}>{formatCode(code)}</strong>
        </span>
      </p>
      <details>
        <summary>{aide.plus}</summary>
        <p>{aide.texte}</p>
        <ContactList guide={guide} names={names.filter((name) => name !== nearest)} />
        <p>{aide.code}</p>
        <p className="hint">{aide.aQuoiSertLeCode}</p>
        {live && <Resume ui={guide.interface} code={code} />}
      </details>
    </aside>
  );
}
