import { partOf, type Picture } from '../data/index.ts';

/** Replaces the name of the hidden part in text. */
export const HIDDEN_TEXT = 'hidden part';

/** Hides one part of a picture in the drawing and in all its text. */
export interface Veil {
  readonly hides: (partId: string) => boolean;
  /** For text in the drawing: replaces the part's names by "?". */
  readonly draw: (text: string) => string;
  /** For text to read: replaces the part's names by "hidden part". */
  readonly say: (text: string) => string;
}

const NOTHING_HIDDEN: Veil = { hides: () => false, draw: (text) => text, say: (text) => text };

/**
 * Hides a part by replacing its label and its other names wherever they are whole words, also in the plural, so that no
 * label, arrow or description reveals it.
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
