/** Brings the many ways to write a character to one: what follows needs to know ASCII and a few signs only. */

/** Superscripts, before NFKC makes 104 of 10⁴. */
const RAISED = /[\u2070\u00b9\u00b2\u00b3\u2074-\u207b]+/g;
/** ½ and its kind, before NFKC makes 21⁄2 of 2½. */
const VULGAR_FRACTION = /[\u00bc-\u00be\u2150-\u215e\u2189]/g;
/** Arabic-Indic and Persian digits; the last four bits of their codes are their values. */
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** What has no look of its own, and what makes an emoji of a digit. */
const UNSEEN = /\p{C}|\ufe0e|\ufe0f|\u20e3/gu;

/**
 * Full-width and Arabic digits become ASCII, every dash a hyphen, every run of white space one space; characters
 * without a look of their own (zero-width ones, marks of direction, control characters) go.
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
