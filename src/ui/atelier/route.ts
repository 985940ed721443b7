/** Which screen is shown: the address after its « # », so that the browser's Back and Forward, and links, work as everywhere. */
import { useSyncExternalStore } from 'react';

export type Screen = 'carte' | 'page' | 'fiche' | 'points' | 'relire' | 'essayer' | 'changements';

export interface Route {
  readonly screen: Screen;
  /** The page, the flow, the point… that it is about; empty for none. */
  readonly about: string;
}

const SCREENS = new Set(['carte', 'page', 'fiche', 'points', 'relire', 'essayer', 'changements']);

function routeOf(hash: string): Route {
  const [, screen = '', ...about] = decodeURI(hash).replace(/^#/, '').split('/');
  return SCREENS.has(screen)
    ? { screen: screen as Screen, about: about.join('/') }
    : { screen: 'carte', about: '' };
}

export function hrefOf(screen: Screen, about = ''): string {
  return about === '' ? `#/${screen}` : `#/${screen}/${encodeURI(about)}`;
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
