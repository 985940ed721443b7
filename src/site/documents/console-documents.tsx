/** The documents of the adviser's console: its desk and its journal are one program at two addresses. */
import { readDesk } from '../../adviser/desk.ts';
import { NoConsole } from '../../ui/adviser/NoConsole.tsx';
import { CONSOLE_URL, JOURNAL_URL } from '../../ui/shared/Shell.tsx';
import { titleIn, type Drawn, type Site } from '../site.tsx';

/** The console's documents, each rendered when it is asked for. */
export function consoleDocuments(site: Site): readonly Drawn[] {
  const { guide, parts } = site;
  const { script, styles } = site.programs.console;
  // A setting that cannot be read stops the build, not an adviser.
  const desk = JSON.stringify(readDesk(site.body.poste));
  const draw = (title: string) =>
    site.document(<NoConsole guide={guide} title={title} />, {
      styles,
      // The adviser sees nothing before the program runs: it must not wait for the rest.
      late: false,
      body: 'console',
      title: titleIn(site, title),
      description: guide.console.titre,
      indexed: false,
      script,
      metas: [
        { name: 'racine', content: parts.root },
        { name: 'codes', content: parts.codes },
        { name: 'conseiller', content: parts.adviser },
        { name: 'recherche', content: parts.search },
        { name: 'poste', content: desk },
        ...[...parts.goals].map(([but, content]) => ({ name: 'but', but, content })),
      ],
    });
  return [
    [CONSOLE_URL, () => draw(guide.console.titre)],
    [JOURNAL_URL, () => draw(guide.console.journal)],
  ];
}
