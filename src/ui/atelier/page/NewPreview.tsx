import { use, useMemo, useState } from 'react';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import { HOME, type Kind, type Page } from '../../../guide/pages.ts';
import type { Words } from '../../../words/words.ts';
import { DrawnContext } from '../workbench/drawn-context.ts';
import { withPage } from '../workbench/drawn.ts';
import { withoutBlanks } from '../workbench/judge.ts';
import { useModel } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { Preview } from './Preview.tsx';
import { nowhere } from './use-new-page.ts';

/** Nobody sees it: any flow will do. */
const NOWHERE = nowhere('');

const stay = () => undefined;

interface NewPreviewProps {
  /** What is typed so far. */
  readonly words: Words | undefined;
  readonly kind: Kind;
}

function Drawn({ guide, words, kind }: { guide: AdviserGuide; words: Words; kind: Kind }) {
  const { today } = useModel();
  const drawn = useMemo(() => withPage(guide, NOWHERE, withoutBlanks(words)), [guide, words]);
  const page = useMemo((): Page => {
    const labels = 'reponses' in words ? Object.keys(words.reponses) : [];
    return { path: NOWHERE, content: NOWHERE, kind, answers: labels.map((id) => ({ id, to: HOME })) };
  }, [words, kind]);
  return (
    <Preview
      key={kind}
      guide={drawn}
      page={page}
      onlooker="telephone"
      today={today}
      onOpen={stay}
      changed={undefined}
    />
  );
}

/** The page that a form is about to make, drawn by the site's own code. */
export function NewPreview({ words, kind }: NewPreviewProps) {
  const { guide } = use(DrawnContext);
  const [isOpen, setOpen] = useState(false);
  const isReady = guide !== undefined && words !== undefined;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{WORDS.page.nouvelle}</summary>
      {isOpen && isReady && <Drawn guide={guide} words={words} kind={kind} />}
      {isOpen && !isReady && <p className="notice">{WORDS.page.apercuArrive}</p>}
    </details>
  );
}
