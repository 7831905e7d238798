/** Data for installing the site on a device: names, icons, and shortcuts to daily tasks. */
import type { APIRoute } from 'astro';
import { reviewAddress, withBase } from '~/lib/links/index.ts';
import { SITE_NAME, SITE_SENTENCE } from '~/site.ts';

export const prerender = true;

const base = import.meta.env.BASE_URL;

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: withBase(base, `/icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () =>
  Response.json({
    id: base,
    name: SITE_NAME,
    short_name: SITE_NAME,
    description: SITE_SENTENCE,
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'standalone',
    // Background of the light theme. A page in the dark theme sets its own.
    background_color: '#fcfcfa',
    theme_color: '#fcfcfa',
    icons: [
      { src: withBase(base, '/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('maskable-512', 512, 'maskable'),
    ],
    shortcuts: [
      { name: 'Review', url: reviewAddress(base), icons: [icon('icon-192', 192, 'any')] },
      { name: 'All cards', url: withBase(base, '/cards/'), icons: [icon('icon-192', 192, 'any')] },
    ],
  });
