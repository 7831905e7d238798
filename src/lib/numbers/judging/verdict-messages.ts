import { formatFigure } from '../figures/index.ts';
import type { ExpectedFigure, Reading, Verdict } from './judge.ts';
import type { Tolerance } from './tolerance.ts';

/** A verdict for the reader: one or two sentences of plain text. */
export function describeVerdict(verdict: Verdict, expected: ExpectedFigure): string {
  const unit = expected.unit ?? 'no unit';
  switch (verdict.kind) {
    case 'unreadable':
      return verdict.fault.message;
    case 'right':
      return isHardlyOff(verdict.offPercent)
        ? `Right${assumed(verdict, expected)}.`
        : `Right: ${off(verdict.offPercent, verdict.value, expected)}${assumed(verdict, expected)}.`;
    case 'close':
      return `Close: ${off(verdict.offPercent, verdict.value, expected)}${assumed(verdict, expected)}; ${counts(expected)}.`;
    case 'magnitude':
      return `${times(10 ** verdict.zeros)}: ${zeros(verdict.zeros)}${assumed(verdict, expected)}.`;
    case 'sign':
      return expected.value < 0
        ? 'The size is right, the sign is not: it is below zero.'
        : 'The size is right, the sign is not: it is above zero.';
    case 'unit':
      return `The number is right, the unit is not: ${unit} is expected, you typed ${typed(verdict)}.`;
    case 'bits and bytes':
      return `${times(verdict.isTooLarge ? 8 : 1 / 8)}: bits and bytes are mixed up${assumed(verdict, expected)}.`;
    case 'time':
      return verdict.isRate
        ? `That is the figure for one ${verdict.typedTime}; for one ${verdict.expectedTime} is expected.`
        : `That is the figure in ${verdict.typedTime}s; ${verdict.expectedTime}s are expected.`;
    case 'other kind of unit':
      return `The unit does not fit: ${unit} is expected, you typed ${typed(verdict)}.`;
    case 'wrong':
      return `${wrong(verdict, expected)}${assumed(verdict, expected)}.`;
  }
}

/** A distance that rounds to 0% is not worth a message. */
function isHardlyOff(offPercent: number | null): boolean {
  return offPercent !== null && Math.abs(offPercent) < 0.05;
}

function typed({ unit }: Reading): string {
  return unit ?? 'none';
}

function assumed({ isUnitAssumed }: Reading, { unit }: ExpectedFigure): string {
  return isUnitAssumed && unit !== null ? `, read in ${unit}` : '';
}

/** "0.6% above 23,148 writes/s". If zero or a percentage is expected, the difference itself: "5 points above 40%". */
function off(offPercent: number | null, value: number, expected: ExpectedFigure): string {
  const { unit } = expected;
  const figure = formatFigure(expected.value, { unit });
  const difference = Math.abs(value - expected.value);
  const distance =
    offPercent === null || unit === '%'
      ? formatFigure(difference, { unit: inPoints(unit), significant: 2 })
      : formatFigure(Math.abs(offPercent), { unit: '%', significant: 2 });
  const isAbove = value > expected.value;
  return `${distance} ${isAbove ? 'above' : 'below'} ${figure}`;
}

function counts({ tolerance, unit }: ExpectedFigure): string {
  return `${within(tolerance, unit)} counts as right`;
}

function within(tolerance: Tolerance, unit: string | null): string {
  if (tolerance.kind === 'exact') return 'the exact figure';
  if (tolerance.kind === 'percent')
    return `up to ${formatFigure(tolerance.percent, { unit: '%' })} off`;
  return `up to ${formatFigure(tolerance.amount, { unit: inPoints(unit) })} off`;
}

/** A difference between two percentages is told in points. */
function inPoints(unit: string | null): string | null {
  return unit === '%' ? 'points' : unit;
}

function times(share: number): string {
  const isLarge = share > 1;
  const factor = Number((isLarge ? share : 1 / share).toPrecision(2));
  return `${formatFigure(factor)} times too ${isLarge ? 'large' : 'small'}`;
}

function zeros(count: number): string {
  const missing = Math.abs(count);
  return `${missing} ${missing === 1 ? 'zero' : 'zeros'} too ${count > 0 ? 'many' : 'few'}`;
}

/** Below a factor of two, a percentage says more than the factor. */
function wrong(
  { value, times: share }: { value: number; times: number | null },
  expected: ExpectedFigure,
): string {
  if (share === null || share < 0) {
    return value > expected.value ? 'Too large' : 'Too small';
  }
  if (share >= 2 || share <= 0.5) return `About ${times(share)}`;
  const percent = formatFigure(Math.abs(share - 1) * 100, { unit: '%', significant: 2 });
  return `${percent} too ${share > 1 ? 'large' : 'small'}`;
}
