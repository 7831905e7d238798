/** The definitions that guides show beside a term, by the term's id, for `scripts/later/terms/term-notes.ts`. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';

export const prerender = true;

export const GET: APIRoute = async () => {
  const terms = await getCollection('terms');
  const notes = terms.map(({ id, data: { term, abbreviation, definition } }) => [
    id,
    { name: abbreviation === undefined ? term : `${term} (${abbreviation})`, definition },
  ]);
  return Response.json(Object.fromEntries(notes));
};
