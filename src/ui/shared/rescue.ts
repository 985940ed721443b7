/** A program that breaks must leave the page that it took over: links that lead to the answer. */

/**
 * Keeps a copy of a document's own content, for the day when the program that takes it over breaks and React empties it.
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
