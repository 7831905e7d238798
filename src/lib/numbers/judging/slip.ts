import type { ExpectedFigure } from './judge.ts';
import { isWithin } from './tolerance.ts';
import { TIMES, type Unit, type UnitPart } from '../units/index.ts';

/** A mistake that can be named, because the figure would be right without it. */
export type Slip =
  /** `zeros` too many, or too few below zero. */
  | { readonly kind: 'magnitude'; readonly zeros: number }
  | { readonly kind: 'sign' }
  /** The number is right in the expected unit, but another was typed. */
  | { readonly kind: 'unit' }
  /** Eight times too large or too small. */
  | { readonly kind: 'bits and bytes'; readonly isTooLarge: boolean }
  /** The figure for another time than the one expected: a day's instead of a second's, or minutes for hours. */
  | {
      readonly kind: 'time';
      readonly typedTime: string;
      readonly expectedTime: string;
      readonly isRate: boolean;
    };

interface Typed {
  /** In the expected unit. */
  readonly value: number;
  /** Before it was converted. */
  readonly typedValue: number;
  readonly measure: Unit;
}

/** Finds the one mistake that explains a wrong figure; `null` if none does. */
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

/** With a wide tolerance, a figure that is off by ten would be right after a step of eight, too. */
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
