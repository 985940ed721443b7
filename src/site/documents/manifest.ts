/** What a phone needs to put the guide beside its applications. */
import { identity } from '../../../machines/guide.ts';
import type { Interface } from '../../guide/interface.ts';

/** The colour of the site's mark, as in `public/icone.svg`. */
const COLOUR = '#0b4f4a';

function png(size: number, purpose: string, name: string) {
  return { src: `${identity.base}${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose };
}

/** The web application manifest, its words those of the site. */
export function webManifest(ui: Pick<Interface, 'site' | 'promesse'>, locale: string): string {
  const manifest = {
    id: identity.base,
    name: ui.site,
    description: ui.promesse,
    lang: locale,
    start_url: identity.base,
    scope: identity.base,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: COLOUR,
    icons: [
      { src: `${identity.base}icone.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png(192, 'any', 'icone-192'),
      png(512, 'any', 'icone-512'),
      png(512, 'maskable', 'icone-masque'),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
