import { WORDS_PER_MINUTE } from '../../format/index.ts';
import { countWords } from '../../text/count-words.ts';

/** The text that a reader reads: an MDX text without imports, tags, addresses and ids of headings. */
function proseOf(mdx: string): string {
  return mdx
    .replace(/^import .*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/\{#[^}]*\}/g, ' ');
}

/** Minutes to read an MDX text, a whole number of at least one. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(countWords(proseOf(mdx)) / WORDS_PER_MINUTE));
}
