/** The 64 digits in which numbers are stored: printable ASCII. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** One digit, 0 to 63. */
export function digit(value: number): string {
  return DIGITS.charAt(value);
}
