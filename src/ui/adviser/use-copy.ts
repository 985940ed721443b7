import { useCallback, useState } from 'react';

/** What was copied last, and what is told of it. */
interface Copied {
  readonly text: string;
  readonly said: string;
}

/** Puts a text in the clipboard; false when the browser refuses. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * What was copied, told as long as it is what would be copied now, and what the browser refused to copy, to be copied by hand.
 *
 * @param texts what can be copied, each made when it is asked for
 */
export function useCopy<Kind extends string>(texts: Readonly<Record<Kind, () => string | undefined>>) {
  const [copied, setCopied] = useState<Copied>();
  const [failed, setFailed] = useState<string>();
  const forgetFailed = useCallback(() => setFailed(undefined), []);
  const isStill =
    copied !== undefined &&
    Object.values<() => string | undefined>(texts).some((text) => text() === copied.text);
  return {
    said: isStill ? copied.said : '',
    failed,
    forgetFailed,
    /** Copies one of the texts; nothing when there is none now. */
    copy: async (kind: Kind, said: string) => {
      const text = texts[kind]();
      if (text === undefined) return;
      setFailed(undefined);
      if (await toClipboard(text)) setCopied({ text, said });
      else setFailed(text);
    },
  };
}
