/** What search engines are told of a site: its public pages, and no others. */
import { identity } from '../../../machines/guide.ts';
import type { SiteFile } from '../parts.ts';

/** The document of an address has its own address as canonical: a copy of a detour has another's. */
function isItself({ path, text }: SiteFile, address: string): string | undefined {
  const canonical = /<link rel="canonical" href="([^"]+)">/.exec(text)?.[1];
  const whole = new URL(identity.base + path.replace(/index\.html$/, ''), address).href;
  return canonical === whole ? whole : undefined;
}

/**
 * `robots.txt`, and `sitemap.xml` once the site has an address (sitemaps.org: whole addresses only).
 *
 * @param documents every document of the site, as it is served.
 * @param address the site's own address, or the empty text.
 */
export function foundFiles(documents: readonly SiteFile[], address: string): readonly SiteFile[] {
  const hidden = documents
    .filter(({ text }) => text.includes('<meta name="robots" content="noindex">'))
    .filter(({ path }) => path.endsWith('/index.html'))
    .map(({ path }) => `${identity.base}${path.slice(0, -'index.html'.length)}`);
  // A folder stands for what is below it.
  const tops = hidden.filter((url) => !hidden.some((other) => other !== url && url.startsWith(other)));
  const rules = ['User-agent: *', ...tops.map((url) => `Disallow: ${url}`)];
  if (!URL.canParse(address)) return [{ path: 'robots.txt', text: `${rules.join('\n')}\n` }];
  const urls = documents.flatMap((one) => isItself(one, address) ?? []).toSorted();
  return [
    {
      path: 'robots.txt',
      text: `${[...rules, `Sitemap: ${new URL(`${identity.base}sitemap.xml`, address).href}`].join('\n')}\n`,
    },
    {
      path: 'sitemap.xml',
      text: [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        ...urls.map((url) => `<url><loc>${url}</loc></url>`),
        '</urlset>',
        '',
      ].join('\n'),
    },
  ];
}
