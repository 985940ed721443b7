/**
 * A break for each promise of README: one line of the program written otherwise, and the part of `npm test` that must turn red.
 * `npm run mutation:promesses` makes them one by one, each on a copy of the project.
 */

/** A break, and what must see it. */
export interface Break {
  /** The promise, and how it is broken, in French. */
  readonly promise: string;
  readonly file: string;
  /** The text that is written otherwise: it must be there once. */
  readonly find: string;
  readonly write: string;
  /** What of `npm test` is run: files of Vitest, journeys of a browser, or the second build. */
  readonly seenBy: readonly string[];
}

/** The check that a site built twice is the same. */
export const TWICE = 'construction reproductible';

/** One break or more for each promise. */
export const BREAKS: readonly Break[] = [
  {
    promise: 'Sans JavaScript : les réponses ne sont plus des liens',
    file: 'src/ui/public/step/StepView.tsx',
    find: 'data-answer={id} href={urlOf(to)} onClick',
    write: 'data-answer={id} onClick',
    seenBy: ['tests/site/documents.test.tsx'],
  },
  {
    promise: 'Rien ne quitte l’appareil : une requête part ailleurs',
    file: 'src/ui/public/main.tsx',
    find: '\nregisterWorker();',
    write: "\nregisterWorker();\nvoid fetch('https://exemple.invalid/').catch(() => undefined);",
    seenBy: ['tests/browser/history.spec.ts'],
  },
  {
    promise: 'Rien ne quitte l’appareil : un cookie est posé',
    file: 'src/ui/public/main.tsx',
    find: '\nregisterWorker();',
    write: "\nregisterWorker();\ndocument.cookie = 'vu=1';",
    seenBy: ['tests/browser/history.spec.ts'],
  },
  {
    promise: 'Rien ne quitte l’appareil : la politique du site laisse passer',
    file: 'src/site/host/headers.ts',
    find: '"connect-src \'self\'"',
    write: "'connect-src *'",
    seenBy: ['tests/site/headers.test.ts'],
  },
  {
    promise: 'L’onglet garde les réponses, et rien d’autre ne les garde',
    file: 'src/ui/public/listeners/tab-storage.ts',
    find: 'window.sessionStorage',
    write: 'window.localStorage',
    seenBy: ['tests/ui/wizard.test.tsx'],
  },
  {
    promise: 'Hors ligne : une page manque à ce que l’appareil garde',
    file: 'src/site/precache.ts',
    find: 'if (APART.test(path)) return undefined;',
    write: "if (APART.test(path) || path.startsWith('questions/')) return undefined;",
    seenBy: ['tests/site/precache.test.ts'],
  },
  {
    promise: 'Hors ligne : un but entier manque à ce que l’appareil garde',
    file: 'src/site/precache.ts',
    find: 'if (address === undefined || groupOf(goals, address) !== goal) return [];',
    write: "if (address === undefined || goal !== '') return [];",
    seenBy: ['tests/site/precache.test.ts'],
  },
  {
    promise: 'Code de reprise : le chiffre de contrôle ne contrôle rien',
    file: 'src/session/spoken-code.ts',
    find: 'interim = DAMM[interim]?.[Number(digit)] ?? 0;',
    write: 'interim = 0 * Number(digit);',
    seenBy: ['tests/session/spoken-code.test.ts'],
  },
  {
    promise: 'Prouvé avant d’être publié : des vérifications ne sont plus faites',
    file: 'src/proof/checks.ts',
    find: '  ...MEANING_CHECKS,\n',
    write: '',
    seenBy: ['tests/proof/checks.test.ts'],
  },
  {
    promise: 'Prouvé avant d’être publié : une page sans source passe',
    file: 'src/proof/checks/provenance.ts',
    find: "  { name: 'sources des pages', ofPage: true, find: findUnknownSources },\n",
    write: "  { name: 'sources des pages', ofPage: true, find: () => [] },\n",
    seenBy: ['tests/proof/checks.test.ts'],
  },
  {
    promise: 'Corrigé sur un écran : un parcours cassé peut être proposé',
    file: 'scripts/atelier/workbench.ts',
    find: '      if (faults.length > 0) {\n        const told',
    write: '      if (faults.length > 1_000_000) {\n        const told',
    seenBy: ['tests/atelier/propose.test.ts'],
  },
  {
    promise: 'Ce que le guide suppose passe pour dit',
    file: 'src/session/session.ts',
    find: "? 'confirmed' : 'supposed'",
    write: "? 'confirmed' : 'said'",
    seenBy: ['tests/session/marks.test.ts', 'tests/session/session.test.ts'],
  },
  {
    promise: 'La recherche dit honnêtement ce que le guide ne traite pas : elle ne le dit plus',
    file: 'src/search/subjects.ts',
    find: '  if (topic !== undefined && topic.score >',
    write: '  if (topic !== undefined && -topic.score >',
    seenBy: ['tests/search/ranking.test.ts', 'tests/search/search.test.ts'],
  },
  {
    promise: 'Un double appui n’est plus une seule réponse',
    file: 'src/ui/shared/styles.css',
    find: '  animation: wait-for-the-eye 1.2s;\n',
    write: '',
    seenBy: ['tests/browser/taps.spec.ts'],
  },
  {
    promise: 'Retour : les étapes ne sont plus des entrées de l’historique',
    file: 'src/ui/public/listeners/history.ts',
    find: 'window.history.pushState(entry',
    write: 'window.history.replaceState(entry',
    seenBy: ['tests/ui/wizard.test.tsx'],
  },
  {
    promise: 'Le titre de l’étape ne prend plus le focus',
    file: 'src/ui/public/listeners/focus.ts',
    find: '    heading.current?.focus({ preventScroll: true });\n',
    write: '',
    seenBy: ['tests/ui/wizard.test.tsx', 'tests/ui/screens.test.tsx'],
  },
  {
    promise: 'La fenêtre ne dit plus le titre de l’étape',
    file: 'src/ui/public/listeners/focus.ts',
    find: '    document.title = title;\n',
    write: '',
    seenBy: ['tests/ui/wizard.test.tsx', 'tests/ui/screens.test.tsx'],
  },
  {
    promise: 'Rien de personnel dans une adresse : les réponses y passent',
    file: 'src/ui/public/listeners/history.ts',
    find: "window.history.pushState(entry, '', href);",
    write: "window.history.pushState(entry, '', `${href}?${JSON.stringify(entry.session)}`);",
    seenBy: ['tests/ui/wizard.test.tsx'],
  },
  {
    promise: 'Le résumé de l’appel ne masque plus les notes',
    file: 'src/adviser/texts/summary.ts',
    find: "return maskPersonal(lines.join(' / '));",
    write: "return lines.join(' / ');",
    seenBy: ['tests/adviser/summary.test.ts'],
  },
  {
    promise: 'Deux constructions des mêmes sources diffèrent',
    file: 'src/site/documents/document.ts',
    find: '`<title>${e(parts.title)}</title>`',
    write: '`<title>${e(parts.title)}</title><!-- ${Date.now()} -->`',
    seenBy: [TWICE],
  },
];
