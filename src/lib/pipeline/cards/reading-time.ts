import { WORDS_PER_MINUTE } from '../../format/index.ts';

/** Words of an MDX text as a reader meets them: without imports, tags and addresses. */
export function countWords(mdx: string): number {
  const prose = mdx
    .replace(/^import .*$/gm, ' ')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/\{#[^}]*\}/g, ' ');
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}’',.%/-]*/gu)?.length ?? 0;
}

/** Whole minutes it takes to read an MDX text, at least one. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(countWords(mdx) / WORDS_PER_MINUTE));
}
