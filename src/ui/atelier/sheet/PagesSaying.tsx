import { fill } from '../../../guide/format.ts';
import { useModel } from '../workbench/use-workbench.ts';
import { hrefOf } from '../route.ts';
import { printed } from '../sentence/printed.ts';
import { WORDS } from '../words.fr.ts';

interface Props {
  readonly pages: readonly string[];
  /** What the pages do; without it, they say the thing. */
  readonly label?: string;
}

/** The pages that say something, behind how many they are. */
export function PagesSaying({ pages: names, label }: Props) {
  const { pages } = useModel();
  const words = WORDS.fiche;
  if (names.length === 0)
    return label === undefined ? <p className="badge untold">{words.ditNullePart}</p> : null;
  const said = names.length === 1 ? words.ditSurUne : fill(words.ditSur, { nombre: names.length });
  return (
    <details>
      <summary>{printed(label === undefined ? said : `${label} (${names.length})`)}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={hrefOf('page', name)}>
              {printed(pages.find(({ page }) => page === name)?.title ?? name)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
