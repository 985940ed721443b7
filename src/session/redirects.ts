/** Links to steps that no longer exist. */
import { pathOf, HOME } from '../guide/pages.ts';

/** The mark that the « not found » page leaves in the address of the page that it leads to. */
export const GONE_HASH = '#etape-disparue';

/**
 * Whether two addresses name the same page: capitals, a missing last slash or an `index.html` make no other one.
 */
export function isSamePage(path: string, url: string): boolean {
  return wantedPath(url) === path;
}

/**
 * The page nearest to an address: itself when it is a page, else the same content elsewhere, the same last step in the same goal,
 * then the closest page above it, and at last the home page.
 *
 * @param paths every page path of the guide, in map order.
 */
export function nearestPage(paths: readonly string[], url: string): string {
  const wanted = wantedPath(url);
  if (paths.includes(wanted)) return wanted;
  const keys = wanted.split('/');
  if (keys.length > 1) {
    const content = keys.slice(-2).join('/');
    const same = paths.find((path) => path === content || path.endsWith(`/${content}`));
    if (same !== undefined) return same;
  }
  const [goal = ''] = keys;
  const last = keys.at(-1) ?? '';
  const inGoal = paths.find((path) => path.startsWith(`${goal}/`) && path.endsWith(`/${last}`));
  if (inGoal !== undefined) return inGoal;
  for (let length = keys.length; length > 0; length -= 1) {
    const above = keys.slice(0, length).join('/');
    const found = paths.find((path) => path === above || path.startsWith(`${above}/`));
    if (found !== undefined) return found;
  }
  return HOME;
}

function wantedPath(url: string): string {
  return safely(pathOf, url).toLowerCase();
}

/** A percent sign out of place makes an address undecodable: it is then read as it is. */
function safely(read: (url: string) => string, url: string): string {
  try {
    return read(decodeURIComponent(url));
  } catch {
    return read(url);
  }
}
