import { useModel } from '../desk/use-desk.ts';
import { WORDS } from '../words.fr.ts';

const NONE: ReadonlySet<string> = new Set();

interface Props {
  /** Paths that are not offered. */
  readonly except?: ReadonlySet<string>;
}

/** The pages that « Pour continuer » may name: first those that go on with what the guide is for, of which each reply names one at least. */
export function PageOptions({ except = NONE }: Props) {
  const { pages, guide } = useModel();
  const goals = guide?.regles.suites ?? [];
  const offered = pages.flatMap(({ paths: [path], title }) =>
    path === undefined || path === '' || except.has(path) ? [] : [{ path, title }],
  );
  const goesOn = (path: string) => goals.includes(path.split('/')[0] ?? '');
  const options = (list: typeof offered) =>
    list.map(({ path, title }) => (
      <option key={path} value={path}>
        {title}
      </option>
    ));
  return (
    <>
      <option value="">{WORDS.chemins.choisir}</option>
      {goals.length > 0 && (
        <optgroup label={WORDS.champ.suiteQuiContinue}>
          {options(offered.filter(({ path }) => goesOn(path)))}
        </optgroup>
      )}
      <optgroup label={WORDS.champ.suiteAutre}>
        {options(offered.filter(({ path }) => !goesOn(path)))}
      </optgroup>
    </>
  );
}
