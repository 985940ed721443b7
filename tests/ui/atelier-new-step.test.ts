/** A new page begins with what is known of whoever comes to it. */
import { expect, test } from 'vitest';
import type { PageModel } from '../../src/atelier/contract.ts';
import { emptyStep, pageWritten, sansOf, stepOf } from '../../src/ui/atelier/page/new-step.ts';

const usual = { contacts: ['telephone', 'messagerie'], suite: 'a/b', picto: 'question' };
const parent: Pick<PageModel, 'fields'> = {
  fields: [
    { field: 'sans', shape: 'settings', labelKey: '', required: false, value: ['messagerie'], line: 1 },
  ],
};

test('what does not serve on the page that leads to it does not serve on the new one, and is offered to nobody', () => {
  expect(sansOf({ fields: [] })).toEqual([]);
  const draft = {
    ...emptyStep('reply', usual, sansOf(parent)),
    texts: { titre: 'A', demande: 'B ?', essentiel: 'C.', faire: 'D.', dire: 'E.' },
    sources: ['S01'],
    statut: 'sur' as const,
  };
  expect(draft.contacts).toEqual(['telephone']);
  const title = (path: string) => path;
  expect(pageWritten(draft, 'reply', title).fields).toContainEqual(
    expect.objectContaining({ field: 'sans', value: ['messagerie'] }),
  );
  expect(stepOf(draft, title)).toMatchObject({ fields: { contacts: ['telephone'], sans: ['messagerie'] } });
  // A form begun before there was such a choice is still read.
  const { sans: _, ...old } = draft;
  expect(stepOf(old, title)).not.toHaveProperty('fields.sans');
});
