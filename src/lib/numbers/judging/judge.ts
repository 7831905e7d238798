import { compareUnits, type UnitComparison, NO_UNIT, readUnit, type Unit } from '../units/index.ts';
import { parseFigure, type Figure, type FigureFault } from '../figures/index.ts';
import { findSlip, type Slip } from './slip.ts';
import { isWithin, type Tolerance } from './tolerance.ts';

export interface ExpectedFigure {
  readonly value: number;
  /** The author's unit; `null` if the figure has none. */
  readonly unit: string | null;
  readonly tolerance: Tolerance;
}

/** How the typed figure was understood. */
export interface Reading {
  /** In the expected unit. */
  readonly value: number;
  /** The typed unit; `null` if there was none. */
  readonly unit: string | null;
  /** Whether the reader left out the expected unit, or the time of its rate, so that it is assumed. */
  readonly isUnitAssumed: boolean;
}

export type Verdict =
  /** `offPercent` is positive if the typed figure is too large; `null` if the expected figure is zero. */
  | (Reading & { readonly kind: 'right' | 'close'; readonly offPercent: number | null })
  /** Wrong in size. `times` is typed divided by expected, `null` if one of them is zero. */
  | (Reading & { readonly kind: 'wrong'; readonly times: number | null })
  | (Reading & Slip)
  /** The typed unit measures something else; `value` is as typed. */
  | (Reading & { readonly kind: 'other kind of unit' })
  /** No verdict: the text is not a figure. */
  | { readonly kind: 'unreadable'; readonly fault: FigureFault };

/** An answer is close within three times the tolerance, but always within 5% and never beyond 50%. */
const CLOSE_WIDENING = 3;
const CLOSE_PERCENT_MIN = 5;
const CLOSE_PERCENT_MAX = 50;

/**
 * Judges the figure that a reader typed. A bare number is taken in the expected unit; if the author gives no unit, any
 * unit may be typed. Never throws.
 */
export function judgeFigure(typed: string, expected: ExpectedFigure): Verdict {
  const figure = parseFigure(typed, { expectedUnit: expected.unit });
  if (!figure.ok) return { kind: 'unreadable', fault: figure };
  const verdicts = readings(typed, figure, expected).map((reading) =>
    judgeReading(reading, expected),
  );
  const best = (['right', 'close'] as const)
    .map((kind) => verdicts.find((verdict) => verdict.kind === kind))
    .find((verdict) => verdict !== undefined);
  return best ?? verdicts[0] ?? otherKind(figure, expected);
}

function otherKind({ value, unit }: Figure, expected: ExpectedFigure): Verdict {
  const isNumberRight = isWithin(value, expected.value, expected.tolerance);
  const kind = isNumberRight ? 'unit' : 'other kind of unit';
  return { kind, value, unit, isUnitAssumed: false };
}

interface UnitReading extends Reading {
  /** The typed number, not converted. */
  readonly typedValue: number;
  readonly measure: Unit;
}

/** All readings of the figure, the plainest first; none if its unit measures something else. */
function readings(typed: string, figure: Figure, expected: ExpectedFigure): UnitReading[] {
  const unit = expectedMeasure(expected);
  const compared = compareUnits(figure.measure, unit);
  const asTyped = { ok: true, factor: 1, isAssumed: false } as const;
  const found: UnitReading[] = [];
  if (expected.unit === null) found.push(reading(figure, asTyped));
  if (compared.ok) found.push(reading(figure, compared));
  if (figure.unit !== null) return found;
  // 0.4 may stand for 40%.
  if (unit.top?.kind === 'ratio') {
    found.push(reading(figure, { ok: true, factor: 1 / unit.top.factor, isAssumed: true }));
  }
  // If bytes are expected, 44T is first 44 TB and then 44 trillion. But k is first a number and then KB.
  const asUnit = scaleAsUnit(typed, unit);
  return /k\s*$/i.test(typed) ? [...found, ...asUnit] : [...asUnit, ...found];
}

/** Reads 44T as 44 TB. */
function scaleAsUnit(typed: string, unit: Unit): UnitReading[] {
  if (unit.top?.kind !== 'data') return [];
  const figure = parseFigure(`${typed.trim()}${unit.top.isBits === true ? 'b' : 'B'}`);
  if (!figure.ok || figure.measure.top?.kind !== 'data') return [];
  const compared = compareUnits(figure.measure, unit);
  return compared.ok && /[kmgtp]\s*$/i.test(typed) ? [reading(figure, compared)] : [];
}

function reading(figure: Figure, units: UnitComparison & { ok: true }): UnitReading {
  const { value, unit, measure } = figure;
  const inExpected = value * units.factor;
  return { value: inExpected, unit, isUnitAssumed: units.isAssumed, typedValue: value, measure };
}

function judgeReading(from: UnitReading, expected: ExpectedFigure): Verdict {
  const { typedValue, measure, ...said } = from;
  const { value } = said;
  const share = expected.value === 0 ? null : value / expected.value;
  const offPercent = share === null ? null : (share - 1) * 100;
  if (isWithin(value, expected.value, expected.tolerance)) {
    return {
      ...said,
      kind: 'right',
      offPercent: isWithin(value, expected.value, { kind: 'exact' }) ? 0 : offPercent,
    };
  }
  if (isClose(value, expected)) return { ...said, kind: 'close', offPercent };
  const slip = findSlip({ value, typedValue, measure }, expected, expectedMeasure(expected));
  if (slip !== null) return { ...said, ...slip };
  return { ...said, kind: 'wrong', times: share === 0 ? null : share };
}

function isClose(value: number, expected: ExpectedFigure): boolean {
  const byPercent = (percent: number): boolean =>
    isWithin(value, expected.value, { kind: 'percent', percent });
  if (byPercent(CLOSE_PERCENT_MIN)) return true;
  return (
    isWithin(value, expected.value, expected.tolerance, CLOSE_WIDENING) &&
    byPercent(CLOSE_PERCENT_MAX)
  );
}

function expectedMeasure({ unit }: ExpectedFigure): Unit {
  return (unit === null ? null : readUnit(unit)) ?? NO_UNIT;
}
