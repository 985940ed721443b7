/** Which screen is shown: the address after its « # », so that the browser's Back and Forward, and links, work as everywhere. */
import { useSyncExternalStore } from 'react';

export type Screen = 'carte' | 'page' | 'fiche' | 'points' | 'relire' | 'essayer' | 'changements';

export interface Route {
  readonly screen: Screen;
  /** The page, the flow, the point… that it is about; empty for none. */
  readonly about: string;
  /** The field of the page to begin in; empty for its heading. */
  readonly field: string;
}

const SCREENS = new Set(['carte', 'page', 'fiche', 'points', 'relire', 'essayer', 'changements']);

function routeOf(hash: string): Route {
  const [place = '', field = ''] = decodeURI(hash).replace(/^#/, '').split('?');
  const [, screen = '', ...about] = place.split('/');
  return SCREENS.has(screen)
    ? { screen: screen as Screen, about: about.join('/'), field }
    : { screen: 'carte', about: '', field: '' };
}

/** The address of a screen, of what it is about, and of the field to begin in. */
export function hrefOf(screen: Screen, about = '', field = ''): string {
  const place = about === '' ? `#/${screen}` : `#/${screen}/${encodeURI(about)}`;
  return field === '' ? place : `${place}?${field}`;
}

export function go(screen: Screen, about = ''): void {
  window.location.hash = hrefOf(screen, about);
}

function onHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onHash, () => window.location.hash));
}
