// Reported: withastro/starlight#3276 (a banner of every page in the index and in the excerpts).
// Seen here: 36 of 46 excerpts for "cards" began "For product managers4 min read8 cards."; each page ended with a button.
// Right: only the text of a page is indexed, and the text starts right behind the title.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DIST } from '../e2e/support/built-pages.ts';
import { expect, test } from '../e2e/support/site.ts';

interface Fragment {
  readonly url: string;
  readonly content: string;
}

/** The text of each page, as the search holds it. */
function indexed(): Fragment[] {
  const folder = join(DIST, 'pagefind/fragment');
  return readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  });
}

/** Furniture, and not words that the text of some page uses as well. */
const FURNITURE = [
  ['audience, reading time, cards', /^[^.]*\. For (?:everyone|[a-z ]+managers)[^.]*min read/],
  ['the button back', /Back to your review/],
  ['the button of a deck', /Review this (?:deck|page)/],
  ['a number of cards', /\b\d+ cards?\. /],
  ['the label of a description', /In words/],
  ['tools of a card', /Self-check|Show answer|History\. Report/],
  ['the filter bar', /Clear filters|All roles|All phases/],
  ['links of headings', /Section titled/],
] as const;

test('no furniture of a page is in the index', () => {
  const pages = indexed();
  expect(pages.length).toBeGreaterThan(40);
  for (const [name, words] of FURNITURE) {
    const found = pages.filter(({ content }) => words.test(content)).map(({ url }) => url);
    expect(found, name).toEqual([]);
  }
});
