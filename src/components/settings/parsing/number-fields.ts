/** Numbers as readers write them. */
import { foldTyped } from '../../../lib/numbers/index.ts';
import { isSettingValue } from '../../../lib/srs/model/index.ts';
import { accepted, refused, type Parsed } from './parsed.ts';

const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/;
/** Thousands with the separator of any locale. */
const GROUPED = /^[1-9]\d{0,2}(?:[\s,.'’]\d{3})+$/;
const SHARE = /^0?[.,]\d{1,4}$/;

/** The desired retention in percent, without the sign: `0.9` → `90`. */
export function formatRetention(retention: number): string {
  return String(roundedTo(retention * 100, 2));
}

/** Reads `90`, `92,5 %` or, as FSRS writes it, `0.9`. */
export function parseRetention(text: string): Parsed<number> {
  const trimmed = foldTyped(text);
  const percent = PERCENT.exec(trimmed)?.[1];
  const retention = SHARE.test(trimmed)
    ? numberOf(trimmed)
    : percent === undefined
      ? Number.NaN
      : roundedTo(numberOf(percent) / 100, 4);
  return isSettingValue('desiredRetention', retention)
    ? accepted(retention)
    : refused('Write a percentage from 70 to 97.');
}

/**
 * Reads a whole number, and ignores separators of thousands.
 *
 * @param highest with `lowest`, the allowed range, which the message names
 */
export function parseWholeNumber(text: string, lowest: number, highest: number): Parsed<number> {
  const trimmed = foldTyped(text);
  const digits = GROUPED.test(trimmed) ? trimmed.replace(/\D/g, '') : trimmed;
  const value = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  if (value >= lowest && value <= highest) return accepted(value);
  const highestText = new Intl.NumberFormat().format(highest);
  return refused(`Write a whole number from ${lowest} to ${highestText}.`);
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Rounds away the error of binary fractions: 0.57 · 100 is 56.99999999999999. */
function roundedTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
