/** Links to steps that no longer exist. */
import { pathOf, HOME } from './pages.ts';

/** The mark that the « not found » page leaves in the address of the page that it leads to. */
export const GONE_HASH = '#etape-disparue';

/**
 * The page nearest to an address: itself when it is a page, else the same content elsewhere, the same last step in the same goal,
 * then the closest page above it, and at last the home page.
 *
 * @param paths every page path of the guide, in map order.
 */
export function nearestPage(paths: readonly string[], url: string): string {
  const wanted = safely(pathOf, url).toLowerCase();
  const keys = wanted.split('/').filter((key) => key !== '');
  if (keys.length === 0) return HOME;
  const pages = paths.filter((path) => path !== HOME);
  if (pages.includes(wanted)) return wanted;
  const ending = (tail: readonly string[]) => {
    const end = tail.join('/');
    return pages.find((path) => path === end || path.endsWith(`/${end}`));
  };
  if (keys.length > 1) {
    const same = ending(keys.slice(-2));
    if (same !== undefined) return same;
  }
  const [goal = ''] = keys;
  const last = keys.at(-1) ?? '';
  const inGoal = pages.find((path) => path.startsWith(`${goal}/`) && path.endsWith(`/${last}`));
  if (inGoal !== undefined) return inGoal;
  for (let length = keys.length; length > 0; length -= 1) {
    const above = keys.slice(0, length).join('/');
    const found = pages.find((path) => path === above || path.startsWith(`${above}/`));
    if (found !== undefined) return found;
  }
  return HOME;
}

/** A percent sign out of place makes an address undecodable: it is then read as it is. */
function safely(read: (url: string) => string, url: string): string {
  try {
    return read(decodeURIComponent(url));
  } catch {
    return read(url);
  }
}
