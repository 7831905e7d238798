import { partOf, type Picture } from '../data/index.ts';

/** Stands for the hidden part in words. */
export const HIDDEN_TEXT = 'hidden part';

/** Keeps one part of a picture secret, in the drawing and in every text of it. */
export interface Veil {
  readonly hides: (partId: string) => boolean;
  /** A text of the drawing: the part's names become "?". */
  readonly draw: (text: string) => string;
  /** A text to read: the part's names become "hidden part". */
  readonly say: (text: string) => string;
}

const NOTHING_HIDDEN: Veil = { hides: () => false, draw: (text) => text, say: (text) => text };

/**
 * Hides a part by replacing its label and its further names wherever they stand as words, also in the plural, so that
 * no label, arrow or description can give it away.
 */
export function veilOf(picture: Picture, hidePart: string | null): Veil {
  if (hidePart === null) return NOTHING_HIDDEN;
  const part = partOf(picture, hidePart);
  const names = [part.label, ...part.names]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(an? )?(?:${names.join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const replace = (text: string, substitute: string): string =>
    text.replace(pattern, (_match, article?: string) =>
      article === undefined ? substitute : `${article.charAt(0)} ${substitute}`,
    );
  return {
    hides: (partId) => partId === hidePart,
    draw: (text) => replace(text, '?'),
    say: (text) => replace(text, HIDDEN_TEXT),
  };
}
