/** What the address of the desk asks for: a telephony or CRM screen opens it at the right place. A fragment is sent to nobody. */

export type DeskAddress =
  | { readonly kind: 'code' | 'recherche'; readonly text: string }
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'entrainement' };

/** Reads the fragment of an address; nothing when it asks for nothing that the desk knows. */
export function readAddress(hash: string): DeskAddress | undefined {
  if (hash === '#entrainement') return { kind: 'entrainement' };
  const [, kind, written] = /^#(code|page|recherche)=(.*)$/u.exec(hash) ?? [];
  if (kind === undefined || written === undefined) return undefined;
  let text: string;
  try {
    text = decodeURIComponent(written.replaceAll('+', ' ')).trim();
  } catch {
    return undefined;
  }
  if (text === '') return undefined;
  if (kind === 'page') return { kind, path: text.replace(/^\/+|\/+$/g, '') };
  return kind === 'code' ? { kind, text } : { kind: 'recherche', text };
}
