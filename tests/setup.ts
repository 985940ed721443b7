import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

// jsdom has no layout: scrolling there is a no-op that would otherwise print an error.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// What React or jsdom complains of is a fault of the screen, whatever the test looks at.
const complaints: unknown[][] = [];
const complain = console.error;
console.error = (...complaint: unknown[]) => {
  complaints.push(complaint);
  complain(...complaint);
};

afterEach(() => {
  cleanup();
  // The document is the next file's too.
  vi.unstubAllGlobals();
  window.sessionStorage.clear();
  window.localStorage.clear();
  window.history.replaceState(null, '', '/');
  if (complaints.length > 0) throw new Error(`console.error : ${String(complaints.splice(0)[0])}`);
});

// The next file of this worker listens for itself.
afterAll(() => {
  console.error = complain;
});
