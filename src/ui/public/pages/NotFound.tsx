import type { Guide } from '../../../guide/guide.ts';
import { WayOn } from '../step/WayOn.tsx';

/** A wrong address: says so, and offers every goal. With a script, the nearest page opens instead. */
export function NotFound({ guide }: { guide: Guide }) {
  const { introuvable } = guide.interface;
  return (
    <main id="contenu" data-page="404" data-kind="introuvable">
      <h1>{introuvable.titre}</h1>
      <p>{introuvable.texte}</p>
      <WayOn guide={guide} choice={introuvable.choix} />
    </main>
  );
}
