/** The FSRS parameters as readers paste them, and as FSRS uses them. */
import { foldTyped } from '../../../lib/numbers/index.ts';
import { FSRS_PARAMETER_COUNT, isSettingValue } from '../../../lib/srs/model/index.ts';
import { quote } from '../../../lib/text/quote.ts';
import { accepted, refused, type Parsed } from './parsed.ts';

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i;

export function formatParameters(parameters: readonly number[] | null): string {
  return parameters === null ? '' : parameters.join(', ');
}

/** Reads 21 numbers between commas, semicolons, spaces, line breaks or brackets. An empty text stands for the defaults. */
export function parseParameters(text: string): Parsed<readonly number[] | null> {
  const parts = foldTyped(text)
    .split(/[\s,;[\](){}]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return accepted(null);
  const strange = parts.find((part) => !NUMBER.test(part));
  if (strange !== undefined) {
    return refused(`${quote(strange)} is not a number. Paste ${FSRS_PARAMETER_COUNT} numbers.`);
  }
  if (parts.length !== FSRS_PARAMETER_COUNT) {
    return refused(`FSRS-6 has ${FSRS_PARAMETER_COUNT} numbers; here are ${parts.length}.`);
  }
  const parameters = parts.map(Number);
  return isSettingValue('parameters', parameters)
    ? accepted(parameters)
    : refused('A number is too large to be used.');
}

/** A parameter that FSRS clips (rule S1). */
export interface ClippedParameter {
  /** Counted from 1. */
  readonly number: number;
  readonly given: number;
  readonly used: number;
}

export function clippedOf(
  given: readonly number[],
  used: readonly number[],
): readonly ClippedParameter[] {
  return given.flatMap((parameter, index) => {
    const clipped = used[index] ?? parameter;
    return clipped === parameter ? [] : [{ number: index + 1, given: parameter, used: clipped }];
  });
}
