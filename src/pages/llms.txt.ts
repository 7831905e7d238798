/** The guides for language models, as llmstxt.org proposes: each as Markdown, in reading order. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { readGuideGroups } from '~/lib/pipeline/lists/index.ts';
import { withBase } from '~/lib/links/index.ts';
import { SITE_NAME, SITE_SENTENCE } from '~/site.ts';

export const prerender = true;

export const GET: APIRoute = async ({ site }) => {
  const docs = new Map((await getCollection('docs')).map((entry) => [entry.id, entry.data]));
  const address = (slug: string): string =>
    new URL(withBase(import.meta.env.BASE_URL, `/${slug}/index.md`), site).href;
  const groups = readGuideGroups(process.cwd()).map(({ label, pages }) => {
    const lines = pages.flatMap((slug) => {
      const data = docs.get(slug);
      return data === undefined ? [] : [`- [${data.title}](${address(slug)}): ${data.description}`];
    });
    return `## ${label}\n\n${lines.join('\n')}`;
  });
  return new Response(`# ${SITE_NAME}\n\n> ${SITE_SENTENCE}\n\n${groups.join('\n\n')}\n`);
};
