/** « Écouter » : a fake of the browser's speech, the real App. */
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageAt } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { publicText } from '../../src/guide/text.ts';
import { daily } from '../daily.ts';
import { guide } from '../guide.ts';
import { ADVICE, QUESTION } from '../fixtures/places.ts';
import { show } from '../render.tsx';

// Whole documents are read: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const { ecoute } = guide.interface;
const START = `${ecoute.ecouter} ${ecoute.cettePage}`;
const STOP = `${ecoute.arreter} ${ecoute.laLecture}`;
const FRENCH = { lang: 'fr-FR', localService: true };

class Utterance extends EventTarget {
  voice: unknown = null;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** The browser's speech with these voices: what it was asked to say, and what is still to be said. */
function speak(voices: readonly object[]) {
  const asked: Utterance[] = [];
  let queue: Utterance[] = [];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: Utterance) => {
      asked.push(utterance);
      queue.push(utterance);
    },
    cancel: () => {
      const dropped = queue;
      queue = [];
      for (const one of dropped) queueMicrotask(() => one.dispatchEvent(new Event('error')));
    },
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return {
    asked,
    waiting: () => queue.length,
    found: (more: readonly object[]) => {
      voices = more;
      act(() => synthesis.dispatchEvent(new Event('voiceschanged')) as unknown as undefined);
    },
    sayNext: () => {
      const next = queue.shift();
      act(() => next?.dispatchEvent(new Event('end')) as unknown as undefined);
    },
    failNext: () => {
      act(() => queue.shift()?.dispatchEvent(new Event('error')) as unknown as undefined);
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

const button = (name: string) => screen.queryByRole('button', { name });
const textOf = (path: string) => publicText(guide, wordsFor(guide, pageAt(guide, path).content));

describe('the button', () => {
  test.each([
    ['the browser cannot speak', undefined],
    ['the device has no voice', []],
    ['it speaks other languages only', [{ lang: 'en-GB', localService: true }]],
    ['its only French voice would send the text away', [{ lang: 'fr-FR', localService: false }]],
  ])('is absent where %s', async (_, voices) => {
    if (voices !== undefined) speak(voices);
    await show(QUESTION);
    expect(button(START)).toBeNull();
  });

  test.each([['fr-FR'], ['fr_CA'], ['FR']])('is there where a voice speaks %s', async (lang) => {
    speak([
      { lang: 'en-GB', localService: true },
      { lang, localService: true },
    ]);
    await show();
    expect(button(START)).toBeVisible();
  });

  test('comes when the browser finds its voices late', async () => {
    const speech = speak([]);
    await show();
    expect(button(START)).toBeNull();
    speech.found([FRENCH]);
    expect(button(START)).toBeVisible();
  });
});

describe('the reading', () => {
  test('begins only when asked, with the words of the page in their order, in French', async () => {
    const speech = speak([FRENCH]);
    const { user } = await show(ADVICE);
    expect(speech.asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: START }));
    expect(speech.asked.map(({ text }) => text).join('\n')).toBe(textOf(ADVICE));
    expect(new Set(speech.asked.map(({ lang, voice }) => `${lang} ${JSON.stringify(voice)}`)).size).toBe(1);
    expect(speech.asked[0]?.voice).toBe(FRENCH);
    expect(screen.getByRole('button', { name: STOP })).toHaveFocus();
  });

  test('stops when asked, by keyboard too, and can begin again', async () => {
    const speech = speak([FRENCH]);
    const { user } = await show(ADVICE);
    screen.getByRole('button', { name: START }).focus();
    await user.keyboard('{Enter}');
    expect(speech.waiting()).toBeGreaterThan(0);
    await user.keyboard('{Enter}');
    expect(speech.waiting()).toBe(0);
    // What the first reading still reports does not stop the second.
    await user.keyboard(' ');
    await waitFor(() => expect(button(STOP)).toBeVisible());
    expect(speech.waiting()).toBe(textOf(ADVICE).split('\n').length);
  });

  test('ends by itself with the last line, or with a line that cannot be read', async () => {
    const speech = speak([FRENCH]);
    const { user } = await show(ADVICE);
    await user.click(screen.getByRole('button', { name: START }));
    while (speech.waiting() > 1) speech.sayNext();
    expect(button(STOP)).toBeVisible();
    speech.sayNext();
    expect(button(START)).toBeVisible();
    await user.click(screen.getByRole('button', { name: START }));
    speech.failNext();
    expect(button(START)).toBeVisible();
    expect(speech.waiting()).toBe(0);
  });

  test('stops when the page changes, and does not begin again on the way back', async () => {
    const speech = speak([FRENCH]);
    const { user, shows } = await show(QUESTION);
    await user.click(screen.getByRole('button', { name: START }));
    const page = pageAt(guide, QUESTION);
    await user.click(document.querySelector('[data-answer]') ?? document.body);
    await shows(page.answers[0]?.to ?? '');
    expect(speech.waiting()).toBe(0);
    await user.click(screen.getByRole('link', { name: guide.interface.retour }));
    await shows(QUESTION);
    await waitFor(() => expect(button(START)).toBeVisible());
    expect(speech.waiting()).toBe(0);
  });

  test('stops when the document goes', async () => {
    const speech = speak([FRENCH]);
    const { user, leave } = await show(ADVICE);
    await user.click(screen.getByRole('button', { name: START }));
    window.dispatchEvent(new Event('pagehide'));
    expect(speech.waiting()).toBe(0);
    await waitFor(() => expect(button(START)).toBeVisible());
    await user.click(screen.getByRole('button', { name: START }));
    leave();
    expect(speech.waiting()).toBe(0);
  });
});

test('what is read aloud is in the order in which each page shows it', async () => {
  const misplaced: string[] = [];
  for (const page of daily([...guide.pages.values()], 5)) {
    const { main, leave } = await show(page.path);
    const shown = main().textContent;
    let at = 0;
    for (const line of textOf(page.path).split('\n')) {
      // A contact is shown as its name, then how to use it: the one plain space before a colon is theirs.
      for (const part of line.split(' : ')) {
        const found = shown.indexOf(part, at);
        if (found < 0) misplaced.push(`${page.path} : ${part}`);
        else at = found;
      }
    }
    leave();
    window.sessionStorage.clear();
  }
  expect(misplaced).toEqual([]);
});
