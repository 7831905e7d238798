declare const cardIdBrand: unique symbol;

/** The id of a card, written by its author and unique on the whole site. Only `parseCardId` makes one. */
export type CardId = string & { readonly [cardIdBrand]: true };

export const CARD_ID_MAX_LENGTH = 64;

/** The form of a card id, in words for error messages. */
export const CARD_ID_RULE = `lower-case words joined by single hyphens, 3 to ${CARD_ID_MAX_LENGTH} characters, such as "leaders-first-step"`;

const CARD_ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Returns the value as a `CardId`, or `null` if it is not a well-formed id. */
export function parseCardId(value: unknown): CardId | null {
  if (typeof value !== 'string') return null;
  if (value.length < 3 || value.length > CARD_ID_MAX_LENGTH) return null;
  return CARD_ID_PATTERN.test(value) ? (value as CardId) : null;
}
