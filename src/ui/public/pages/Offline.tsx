import type { Guide } from '../../../guide/guide.ts';
import { WayOn } from '../step/WayOn.tsx';

/** A page that this device does not hold, asked for without a network: says so, and offers what may be there. */
export function Offline({ guide }: { guide: Guide }) {
  const { horsLigne } = guide.interface;
  return (
    <main id="contenu" data-page="hors-ligne" data-kind="hors-ligne">
      <h1>{horsLigne.titre}</h1>
      <p>{horsLigne.texte}</p>
      <p>
        {/* The address of the page asked for, whatever it is. */}
        <a className="call" href="?">
          {horsLigne.reessayer}
        </a>
      </p>
      <WayOn guide={guide} choice={horsLigne.choix} />
    </main>
  );
}
