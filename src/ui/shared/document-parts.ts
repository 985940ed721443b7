/** The parts of the guide that a document names, fetched as it says: two versions never mix. */
import type { Release } from '../../guide/guide-content.ts';
import { createLoader, type Loader } from '../../guide/loader.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { createSearchLoader } from './search/load-search.ts';

/** Fetches one part as JSON; rejects on anything but a full answer. */
export async function fetchPart(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} : ${response.status}`);
  return response.json();
}

/** The address of one part, or nothing when the document does not name it. */
export function addressOf(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="guide-${name}"]`)?.content;
}

/** The maps of the spoken codes; the registry was checked when the site was built. */
export async function loadCodes(): Promise<readonly Release[]> {
  return (await fetchPart(addressOf('codes') ?? '')) as readonly Release[];
}

/** The index of the search. */
export async function loadIndex(): Promise<SearchIndex> {
  return (await fetchPart(addressOf('recherche') ?? '')) as SearchIndex;
}

/** The symptom search, its program and its index loaded when it is first asked for. */
export const loadSearch = createSearchLoader(loadIndex);

/** The goals that the document names, each with the address of its part. */
function goals(): [string, string][] {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="guide-but"]')];
  return metas.map((meta) => [meta.dataset['but'] ?? '', meta.content]);
}

/** The names of all goals. */
export function goalNames(): string[] {
  return goals().map(([name]) => name);
}

/** The loader of a document's parts; nothing when the document is none of the guide's. */
export function documentLoader(): Loader | undefined {
  const root = addressOf('racine');
  return root === undefined
    ? undefined
    : createLoader({ root, goals: Object.fromEntries(goals()) }, fetchPart);
}
