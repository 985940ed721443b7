import { pageAt, HOME, urlOf } from '../../../guide/pages.ts';
import { wordsFor, type Guide } from '../../../guide/guide.ts';
import type { LegalWords } from '../../../guide/legal.ts';
import { labelsOf } from '../../../guide/text.ts';
import { QUESTIONS_URL, type SiteLink } from '../../shared/Shell.tsx';

function Links({ links }: { links: readonly SiteLink[] }) {
  return (
    <ul className="index">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

interface SiteMapProps {
  guide: Guide;
  plan: LegalWords['plan'];
  /** The pages of the site that are no step of the guide. */
  links: readonly SiteLink[];
}

/** The site on one page: its home and lists, the themes of the guide, and what is said of the site itself. */
export function SiteMap({ guide, plan, links }: SiteMapProps) {
  const ui = guide.interface;
  const home = pageAt(guide, HOME);
  const goals = labelsOf(wordsFor(guide, home.content));
  return (
    <main id="contenu" data-page={plan.adresse} data-kind="legal">
      <h1>{plan.titre}</h1>
      <p>{plan.intro}</p>
      <h2>{plan.guide}</h2>
      <Links
        links={[
          { href: urlOf(HOME), label: ui.accueil },
          { href: QUESTIONS_URL, label: ui.toutesLesQuestions },
        ]}
      />
      <h2>{plan.themes}</h2>
      <Links links={home.answers.map(({ id, to }) => ({ href: urlOf(to), label: goals[id] ?? id }))} />
      <h2>{plan.site}</h2>
      <Links links={links} />
    </main>
  );
}
