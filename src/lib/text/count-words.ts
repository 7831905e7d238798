/**
 * Counts the words of a text: a word is a letter or a digit with everything attached to it. "80,000/s", "5–8" and
 * "read-only" are one word each; an em dash separates two words.
 */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’',.%/–-]*/gu)?.length ?? 0;
}
