/** Allows everything. The sitemap lists the pages. */
import type { APIRoute } from 'astro';
import { withBase } from '~/lib/links/index.ts';

export const prerender = true;

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(withBase(import.meta.env.BASE_URL, '/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
