import { quote } from '../../text/quote.ts';
import { parseFigure } from '../figures/index.ts';

/** The distance from the expected figure that still counts as right; the bounds are included. */
export type Tolerance =
  | { readonly kind: 'exact' }
  | { readonly kind: 'percent'; readonly percent: number }
  /** In the unit of the expected figure. */
  | { readonly kind: 'absolute'; readonly amount: number };

export type ToleranceResult =
  | { readonly ok: true; readonly tolerance: Tolerance }
  | { readonly ok: false; readonly message: string };

/** Reads an author's tolerance: "10%", "±10%", "5", "±5" or "exact". */
export function parseTolerance(text: string): ToleranceResult {
  const written = text.trim();
  if (written === 'exact') return { ok: true, tolerance: { kind: 'exact' } };
  const figure = parseFigure(written.replace(/^(?:±|\+\/?[-−]) ?/, ''));
  if (figure.ok && figure.value > 0) {
    const { value, unit } = figure;
    if (unit === null) return { ok: true, tolerance: { kind: 'absolute', amount: value } };
    if (unit === '%' && value < 100) {
      return { ok: true, tolerance: { kind: 'percent', percent: value } };
    }
  }
  const expected = 'a percentage above 0% and below 100%, a number above 0, or exact';
  return { ok: false, message: `found ${quote(written)}; expected ${expected}` };
}

/** Far above the error of a few floating-point operations, far below any digit that people type. */
const FLOAT_ERROR = 1e-12;

/** Whether a value counts as the expected one; `widening` multiplies the tolerance. */
export function isWithin(
  value: number,
  expected: number,
  tolerance: Tolerance,
  widening = 1,
): boolean {
  const error = FLOAT_ERROR * Math.max(Math.abs(value), Math.abs(expected));
  return Math.abs(value - expected) <= allowance(expected, tolerance) * widening + error;
}

function allowance(expected: number, tolerance: Tolerance): number {
  if (tolerance.kind === 'exact') return 0;
  if (tolerance.kind === 'absolute') return tolerance.amount;
  return (Math.abs(expected) * tolerance.percent) / 100;
}
