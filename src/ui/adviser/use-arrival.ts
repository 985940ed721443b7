import { useEffect } from 'react';
import { readAddress } from '../../adviser/call/arrival.ts';

/** What an address may ask of the desk: one function each. All must stay the same functions. */
export interface Arrivals {
  readonly onTraining: () => void;
  readonly onPage: (path: string) => void;
  readonly onCode: (text: string) => void;
  readonly onSearch: (text: string) => void;
}

/** Does once what the fragment of the address asks for; then it says nothing more of the call. */
export function useArrival({ onTraining, onPage, onCode, onSearch }: Arrivals): void {
  useEffect(() => {
    const arrive = () => {
      const asked = readAddress(window.location.hash);
      if (asked === undefined) return;
      window.history.replaceState(
        window.history.state,
        '',
        window.location.pathname + window.location.search,
      );
      switch (asked.kind) {
        case 'entrainement':
          onTraining();
          break;
        case 'page':
          onPage(asked.path);
          break;
        case 'code':
          onCode(asked.text);
          break;
        case 'recherche':
          onSearch(asked.text);
          break;
      }
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, [onTraining, onPage, onCode, onSearch]);
}
