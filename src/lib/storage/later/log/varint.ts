/** Numbers of any size in 64 digits. In a varint, 32 of them hold a value and 32 also say that more follows. */
import { digit, DIGITS } from '../../segments/index.ts';

const VALUE_OF = new Map(Array.from(DIGITS).map((digit, value) => [digit, value]));

/** The value of one digit; -1 for any other character. */
export function digitValue(char: string): number {
  return VALUE_OF.get(char) ?? -1;
}

/** A whole number from 0 to 2^53 - 1 in groups of five bits, lowest first. */
export function varint(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= 32) {
    text += digit((rest % 32) + 32);
    rest = Math.floor(rest / 32);
  }
  return text + digit(rest);
}

/** Maps all whole numbers to those from 0 up, small ones to small ones. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
