import {
  piecesOf,
  type Block,
  type LegalPage as Page,
  type LegalWords,
  type Organisation,
} from '../../guide/legal.ts';

interface Said {
  legal: LegalWords;
  body: Organisation;
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

/** A page that the law asks for: its words, and what the body that puts the guide online says of itself. Needs no script. */
export function LegalPage({ legal, body, name, page }: Said & { name: string; page: Page }) {
  return (
    <main id="contenu" className="legal" data-page={name} data-kind="legal">
      <h1>{page.titre}</h1>
      <Blocks legal={legal} body={body} blocks={page.intro} />
      {page.sections.map(({ titre, texte }) => (
        <section key={titre}>
          <h2>{titre}</h2>
          <Blocks legal={legal} body={body} blocks={texte} />
        </section>
      ))}
    </main>
  );
}
