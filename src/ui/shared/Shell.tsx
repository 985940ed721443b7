import { identity } from '../../../machines/guide.ts';
import type { Interface } from '../../guide/interface.ts';
import { HOME, urlOf } from '../../guide/pages.ts';

/** The address of the list of every question. */
export const QUESTIONS_URL = `${identity.base}questions/`;

/** The address of the adviser's console. */
export const CONSOLE_URL = `${identity.base}conseiller/`;

/** The address of the adviser's journal. */
export const JOURNAL_URL = `${identity.base}conseiller/journal/`;

export function Header({ ui }: { ui: Interface }) {
  return (
    <header className="site">
      <a className="brand" href={urlOf(HOME)}>
        <svg className="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
          <path
            d="M4 27h7v-7h7v-7h7V5"
            fill="none"
            stroke="currentColor"
            strokeWidth="3.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {ui.site}
      </a>
    </header>
  );
}

/** A link to a page of the site that is no step of the guide. */
export interface SiteLink {
  readonly href: string;
  readonly label: string;
}

/** The bottom of every page: the guide's lists, then what the site says of itself. */
export function Footer({ ui, links }: { ui: Interface; links: readonly SiteLink[] }) {
  return (
    <footer className="site">
      <nav aria-label={ui.piedDePage}>
        <ul>
          <li>
            <a href={urlOf(HOME)}>{ui.accueil}</a>
          </li>
          <li>
            <a href={QUESTIONS_URL}>{ui.toutesLesQuestions}</a>
          </li>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{ui.independance}</p>
    </footer>
  );
}
