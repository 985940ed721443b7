/** Forms that are not sent yet. What is typed in one stays while its owner looks at another screen, and when the page is loaded again. */
import { useState } from 'react';

const nameOf = (form: string): string => `atelier.formulaire ${form}`;

function storedText(form: string): string | null {
  try {
    return window.sessionStorage.getItem(nameOf(form));
  } catch {
    // A browser that keeps nothing: the form lives as long as it is on the screen.
    return null;
  }
}

function store(form: string, text: string | null): void {
  try {
    if (text === null) window.sessionStorage.removeItem(nameOf(form));
    else window.sessionStorage.setItem(nameOf(form), text);
  } catch {
    // As above.
  }
}

/** Whether something was typed in a form and not sent. */
export function isFormKept(form: string): boolean {
  return storedText(form) !== null;
}

function readForm<T>(form: string, first: () => T): T {
  const text = storedText(form);
  if (text === null) return first();
  try {
    // Written below, by this same form.
    return JSON.parse(text) as T;
  } catch {
    return first();
  }
}

/**
 * The content of a form, kept until it is sent or given up.
 *
 * @param form the form's name: what it is about is part of it.
 * @param first what it holds when nothing was typed.
 * @returns the content, how it is changed, and how it is forgotten.
 */
export function useKeptForm<T>(
  form: string,
  first: () => T,
): readonly [value: T, change: (value: T) => void, forget: () => void] {
  const [value, setValue] = useState(() => readForm(form, first));
  return [
    value,
    (changed) => {
      setValue(changed);
      store(form, JSON.stringify(changed));
    },
    () => store(form, null),
  ];
}
