import {
  piecesOf,
  type Block,
  type LegalPage as Page,
  type LegalSection,
  type LegalWords,
  type Organisation,
} from '../../../guide/legal.ts';
import type { MeasureWords } from '../../../guide/measure-words.ts';
import { CHOICE_PLACE } from '../choice-place.ts';

interface Said {
  legal: LegalWords;
  body: Organisation;
}

interface LegalPageProps extends Said {
  name: string;
  page: Page;
  /** What the choice not to be counted says. */
  choice: MeasureWords['refus'];
}

/** A sentence with its links, and its blanks plain to see. */
function Sentence({ legal, body, text }: Said & { text: string }) {
  return piecesOf(legal, body, text).map((piece, index) => {
    switch (piece.kind) {
      case 'text':
        return piece.text;
      case 'blank':
        return <mark key={index}>{piece.text}</mark>;
      case 'link':
        return (
          <a key={index} href={piece.href}>
            {piece.text}
          </a>
        );
    }
  });
}

function Blocks({ legal, body, blocks }: Said & { blocks: readonly Block[] }) {
  return blocks.map((block, index) =>
    typeof block === 'string' ? (
      <p key={index}>
        <Sentence legal={legal} body={body} text={block} />
      </p>
    ) : (
      <ul key={index}>
        {block.map((line) => (
          <li key={line}>
            <Sentence legal={legal} body={body} text={line} />
          </li>
        ))}
      </ul>
    ),
  );
}

/** The parts of a page that hold for what this site does. */
function sectionsOf({ sections }: Page, { mesure }: Organisation): readonly LegalSection[] {
  return sections.filter(({ siMesure }) => siMesure !== true || mesure !== '');
}

/** A page that the law asks for: its words, and what the body that puts the guide online says of itself. Needs no script. */
export function LegalPage({ legal, body, name, page, choice }: LegalPageProps) {
  return (
    <main id="contenu" className="legal" data-page={name} data-kind="legal">
      <h1>{page.titre}</h1>
      <Blocks legal={legal} body={body} blocks={page.intro} />
      {sectionsOf(page, body).map(({ titre, texte, siMesure }) => (
        <section key={titre}>
          <h2>{titre}</h2>
          <Blocks legal={legal} body={body} blocks={texte} />
          {siMesure && <div id={CHOICE_PLACE} data-mots={JSON.stringify(choice)} />}
        </section>
      ))}
    </main>
  );
}
