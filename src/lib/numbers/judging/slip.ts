import type { ExpectedFigure } from './judge.ts';
import { isWithin } from './tolerance.ts';
import { TIMES, type Unit, type UnitPart } from '../units/index.ts';

/** A mistake that can be named: without it the figure would be right. */
export type Slip =
  /** The figure has so many zeros too many; too few if negative. */
  | { readonly kind: 'magnitude'; readonly zeros: number }
  | { readonly kind: 'sign' }
  /** The number is right in the expected unit, but another unit was typed. */
  | { readonly kind: 'unit' }
  /** Eight times too large or too small. */
  | { readonly kind: 'bits and bytes'; readonly isTooLarge: boolean }
  /** The figure fits another time than the expected one: per day instead of per second, or minutes instead of hours. */
  | {
      readonly kind: 'time';
      readonly typedTime: string;
      readonly expectedTime: string;
      readonly isRate: boolean;
    };

interface Typed {
  /** In the expected unit. */
  readonly value: number;
  /** As typed, not converted. */
  readonly typedValue: number;
  readonly measure: Unit;
}

/** Finds the one mistake that explains a wrong figure; `null` if there is none. */
export function findSlip(typed: Typed, expected: ExpectedFigure, unit: Unit): Slip | null {
  const { value, typedValue, measure } = typed;
  const isRight = (changed: number): boolean =>
    isWithin(changed, expected.value, expected.tolerance);
  if (typedValue !== value && measure.top?.kind !== 'ratio' && isRight(typedValue)) {
    return { kind: 'unit' };
  }
  if (isRight(-value)) return { kind: 'sign' };
  if (unit.top?.kind === 'data' && isNearerToBits(value / expected.value)) {
    if (isRight(value / 8)) return { kind: 'bits and bytes', isTooLarge: true };
    if (isRight(value * 8)) return { kind: 'bits and bytes', isTooLarge: false };
  }
  return findTimeSlip(isRight, value, unit) ?? findMagnitude(isRight, value, expected.value);
}

/**
 * Whether 8 explains the error better than 10. With a wide tolerance, a figure that is off by 10 would also be right
 * after a step of 8.
 */
function isNearerToBits(share: number): boolean {
  const times = Math.max(share, 1 / share);
  return times / 8 < 10 / times;
}

type Check = (value: number) => boolean;

/** Seconds, minutes, hours, days, months and years. */
const NAMED_TIMES = TIMES.slice(0, 6);

function findTimeSlip(isRight: Check, value: number, unit: Unit): Slip | null {
  const below = unit.per.find(isTime);
  const above = unit.top !== null && isTime(unit.top) ? unit.top : undefined;
  const part = below ?? above;
  const expected = NAMED_TIMES.find(([seconds]) => seconds === part?.factor);
  if (expected === undefined) return null;
  const typed = NAMED_TIMES.find(([seconds]) => {
    const steps = seconds / expected[0];
    return steps !== 1 && isRight(below === undefined ? value * steps : value / steps);
  });
  if (typed === undefined) return null;
  return {
    kind: 'time',
    typedTime: firstName(typed),
    expectedTime: firstName(expected),
    isRate: below !== undefined,
  };
}

function isTime(part: UnitPart): boolean {
  return part.kind === 'time';
}

function firstName([, names]: readonly [number, string]): string {
  return names.slice(0, names.indexOf(' '));
}

function findMagnitude(isRight: Check, value: number, expected: number): Slip | null {
  const zeros = Math.round(Math.log10(Math.abs(value / expected)));
  const isPowerOff = Number.isFinite(zeros) && zeros !== 0 && isRight(value / 10 ** zeros);
  return isPowerOff ? { kind: 'magnitude', zeros } : null;
}
