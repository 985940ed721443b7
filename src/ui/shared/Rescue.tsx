/** A program that breaks must leave the page that it took over: links that lead to the answer. */
import { Component, type ReactNode } from 'react';

/**
 * Keeps a copy of a document's own content, for the day when the program that takes it over breaks and is taken away.
 *
 * @param container what the program draws in, still as the host sent it.
 * @returns what to do with an error that nothing caught: the page of this address is shown as it was sent.
 */
export function rescue(container: Element): (error: unknown) => void {
  const sent = container.cloneNode(true);
  const address = window.location.pathname;
  return (error) => {
    console.error('Le guide reprend en pages simples.', error);
    // Elsewhere by now: the page of the present address comes from the host, and this is where it would begin again.
    if (window.location.pathname === address) container.replaceWith(sent);
    else window.location.reload();
  };
}

interface RescueProps {
  /** What brings the document back. */
  readonly onError: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Draws nothing more once what it holds has broken, and says so once. A class: nothing else catches what breaks in a drawing. */
export class Rescue extends Component<RescueProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.broken ? undefined : this.props.children;
  }
}
