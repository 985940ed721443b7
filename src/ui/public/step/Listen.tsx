import { useEffect, useRef, useState } from 'react';
import { Fresh } from '../../shared/Fresh.tsx';
import type { Interface } from '../../../guide/interface.ts';

interface ListenProps {
  ui: Interface;
  locale: string;
  /** What is read aloud, one line a breath: long utterances are cut off by some browsers. */
  text: string;
  /** False until the page runs. */
  live: boolean;
}

/** The browser's own speech, or nothing. */
function speech(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window
    ? window.speechSynthesis
    : undefined;
}

/** A voice of this language that speaks on the device itself: another would send the text away to be read. */
function localVoice(synthesis: SpeechSynthesis, locale: string): SpeechSynthesisVoice | undefined {
  return synthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === locale);
}

/**
 * « Écouter » : reads the step aloud when it is asked to, and stops when it is asked to or when the page changes.
 * Absent where the device has no voice; its place is kept, so that nothing moves when it comes.
 */
export function Listen({ ui, locale, text, live }: ListenProps) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const [reading, setReading] = useState<string>();
  // The last line asked for: what an earlier reading still tells is not about this one.
  const last = useRef<SpeechSynthesisUtterance>(undefined);
  const { ecoute } = ui;

  // Another page: what was being read is no longer there.
  if (reading !== undefined && reading !== text) setReading(undefined);
  const speaking = reading === text;

  useEffect(() => {
    const synthesis = live ? speech() : undefined;
    if (synthesis === undefined) return;
    const look = () => setVoice(localVoice(synthesis, locale));
    look();
    // Browsers find their voices after the page: they say so, except the oldest, which know them at once.
    synthesis.addEventListener?.('voiceschanged', look);
    return () => synthesis.removeEventListener?.('voiceschanged', look);
  }, [live, locale]);

  useEffect(() => {
    if (!speaking) return;
    const hush = () => speech()?.cancel();
    // Some browsers go on speaking after the document is gone.
    window.addEventListener('pagehide', hush);
    return () => {
      window.removeEventListener('pagehide', hush);
      hush();
    };
  }, [speaking]);

  const read = () => {
    const synthesis = speech();
    if (synthesis === undefined || voice === undefined) return;
    // What an earlier fault left in the queue would come first.
    synthesis.cancel();
    const lines = text.split('\n').map((line) => {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return utterance;
    });
    const final = lines.at(-1);
    last.current = final;
    const over = () => {
      if (last.current === final) setReading(undefined);
    };
    for (const line of lines) {
      // A line that cannot be read ends the reading: the button must not promise what nobody hears.
      line.addEventListener('error', over);
      if (line === final) line.addEventListener('end', over);
      // Here and not later: some browsers speak only in answer to a tap.
      synthesis.speak(line);
    }
    setReading(text);
  };

  return (
    <div className="listen no-print">
      {voice !== undefined && (
        <button type="button" onClick={speaking ? () => setReading(undefined) : read}>
          <Fresh text={speaking ? ecoute.arreter : ecoute.ecouter} />{' '}
          <span className="visually-hidden">
            <Fresh text={speaking ? ecoute.laLecture : ecoute.cettePage} />
          </span>
        </button>
      )}
    </div>
  );
}
