/**
 * Words of a text as a reader meets them: a letter or a digit and what hangs on to it. "80,000/s", "5–8" and "read-only"
 * are one word each; words on both sides of an em dash are two.
 */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’',.%/–-]*/gu)?.length ?? 0;
}
