import { WORDS_PER_MINUTE } from '../../format/index.ts';
import { countWords } from '../../text/count-words.ts';

/** An MDX text without what no reader reads: imports, tags, addresses and ids of headings. */
function proseOf(mdx: string): string {
  return mdx
    .replace(/^import .*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/\{#[^}]*\}/g, ' ');
}

/** Whole minutes it takes to read an MDX text, at least one. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(countWords(proseOf(mdx)) / WORDS_PER_MINUTE));
}
