import { use, useDeferredValue, useMemo, useState } from 'react';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import { HOME, type Kind, type Page } from '../../../guide/pages.ts';
import { DrawnGuideContext } from '../desk/drawn-guide.ts';
import { withPage, writtenWords } from '../desk/drawn.ts';
import { filledWords, withoutBlanks } from '../desk/judge.ts';
import { useModel, useNumbers } from '../desk/use-desk.ts';
import { WORDS } from '../words.fr.ts';
import { pageWritten, type StepDraft } from './new-step.ts';
import { Preview } from './Preview.tsx';

/** Where the new page stands as long as no map has it: no page of a guide has such a name. */
const NOWHERE = 'nouvelle page';

const stay = () => undefined;

interface NewPreviewProps {
  readonly draft: StepDraft;
  readonly kind: Kind;
}

function Drawn({ guide, draft, kind }: NewPreviewProps & { readonly guide: AdviserGuide }) {
  const { pages, today } = useModel();
  const { values } = useNumbers();
  const written = useMemo(() => {
    const titleAt = (path: string) => pages.find(({ paths }) => paths.includes(path))?.title ?? path;
    return writtenWords(pageWritten(draft, kind, titleAt));
  }, [draft, kind, pages]);
  const drawn = useDeferredValue(
    useMemo(
      () => withPage(guide, NOWHERE, withoutBlanks(filledWords(written, values))),
      [guide, written, values],
    ),
  );
  const page = useMemo((): Page => {
    const labels = 'reponses' in written ? Object.keys(written.reponses) : [];
    return { path: NOWHERE, content: NOWHERE, kind, answers: labels.map((id) => ({ id, to: HOME })) };
  }, [written, kind]);
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

/** The page that a form is about to make, drawn by the site's own code from what is typed so far. */
export function NewPreview(props: NewPreviewProps) {
  const guide = use(DrawnGuideContext);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{WORDS.page.nouvelle}</summary>
      {isOpen && guide !== undefined && <Drawn guide={guide} {...props} />}
      {isOpen && guide === undefined && <p className="notice">{WORDS.page.apercuArrive}</p>}
    </details>
  );
}
