import type { ConsoleInterface } from '../../adviser/interface.ts';

/** The texts that a key or a button copies: for the person, for the caisse, for a colleague. */
type TextToSend = 'sms' | 'mail' | 'letter' | 'handed';

interface Props {
  readonly ui: ConsoleInterface;
  /** Whether the page has a message for the caisse. */
  readonly letter: boolean;
  /** A key as it is told to a screen reader, where keys are on. */
  readonly keyOf: (key: string) => string | undefined;
  readonly onCopy: (kind: TextToSend) => void;
}

/** What can be sent of the page, each in one key. */
export function TextsToSend({ ui, letter, keyOf, onCopy }: Props) {
  const words = ui.envoi;
  return (
    <section aria-labelledby="envoi">
      <h2 id="envoi">{words.titre}</h2>
      <div className="actions">
        <button type="button" aria-keyshortcuts={keyOf('s')} onClick={() => onCopy('sms')}>
          <kbd aria-hidden="true">s</kbd> {words.sms}
        </button>
        <button type="button" aria-keyshortcuts={keyOf('m')} onClick={() => onCopy('mail')}>
          <kbd aria-hidden="true">m</kbd> {words.mail}
        </button>
        {letter && (
          <button type="button" aria-keyshortcuts={keyOf('l')} onClick={() => onCopy('letter')}>
            <kbd aria-hidden="true">l</kbd> {words.lettre}
          </button>
        )}
        <button type="button" onClick={() => window.print()}>
          {words.imprimer}
        </button>
        <button type="button" onClick={() => onCopy('handed')}>
          {ui.collegue}
        </button>
      </div>
    </section>
  );
}
