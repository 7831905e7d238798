/** Brings the many forms of a character to one, so that the parser needs to know only ASCII and a few signs. */

/** Superscripts: NFKC would turn 10⁴ into 104. */
const RAISED = /[\u2070\u00b9\u00b2\u00b3\u2074-\u207b]+/g;
/** Fractions in one character: NFKC would turn 2½ into 21⁄2. */
const VULGAR_FRACTION = /[\u00bc-\u00be\u2150-\u215e\u2189]/g;
/** Arabic-Indic and Persian digits; the last four bits of their codes are their values. */
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Invisible characters, and those that turn a digit into an emoji. */
const UNSEEN = /\p{C}|\ufe0e|\ufe0f|\u20e3/gu;

/**
 * Turns full-width and Arabic digits into ASCII, every dash into a hyphen and every run of white space into one space.
 * Removes invisible characters (zero-width, direction and control characters).
 */
export function foldTyped(text: string): string {
  return text
    .replace(RAISED, '^$&')
    .replace(VULGAR_FRACTION, ' $&')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(/\u066a/g, '%')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/ +/g, ' ')
    .trim();
}
