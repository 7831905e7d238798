/** How long a page says that an address was copied. */
export const COPIED_MS = 2_000;
