import type { Interface } from '../../guide/interface.ts';
import { fill, typeset } from '../../guide/format.ts';
import type { Notice } from '../../session/notices.ts';

const quoted = (labels: readonly string[]): string =>
  labels.map((label) => typeset(`« ${label} »`)).join(', ');

function sentence({ avis, effacer, code }: Interface, notice: Notice): string {
  switch (notice.kind) {
    case 'editing':
      return avis.modification;
    case 'all-kept':
      return avis.toutGarde;
    case 'dropped':
      return fill(avis.abandon, { reponses: quoted(notice.answers) });
    case 'said-before':
      return fill(avis.dejaDit, { reponses: quoted(notice.answers) });
    case 'unreadable':
      return avis.sessionIllisible;
    case 'stale':
      return avis.sessionPerimee;
    case 'gone':
      return avis.etapeDisparue;
    case 'no-storage':
      return avis.stockageRefuse;
    case 'erased':
      return effacer.fait;
    case 'restored':
      return effacer.annule;
    case 'agreed':
      return avis.confirme;
    case 'agreed-in-part':
      return avis.confirmeSaufCas;
    case 'resumed-to-confirm':
      return code.aConfirmer;
    case 'resumed':
      return code.repris;
    case 'resumed-at-start':
      return code.debut;
    case 'resumed-nearby':
      return code.change;
  }
}

interface NoticesProps {
  ui: Interface;
  notices: readonly Notice[];
  onUndo: () => void;
  onDismiss: () => void;
}

/** What the person must know about the last move. The region is always there, so that it is read when it fills. */
export function Notices({ ui, notices, onUndo, onDismiss }: NoticesProps) {
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <div key={notice.kind} className="notice">
          <p>{sentence(ui, notice)}</p>
          {notice.kind === 'erased' ? (
            <button type="button" onClick={onUndo}>
              {ui.effacer.annuler}
            </button>
          ) : (
            <button type="button" onClick={onDismiss}>
              {ui.avis.fermer}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
