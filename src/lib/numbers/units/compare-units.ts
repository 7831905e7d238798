import type { Unit, UnitPart } from './units.ts';

export type UnitComparison =
  | {
      readonly ok: true;
      /** How many expected units make one typed unit. */
      readonly factor: number;
      /** Whether a measured part is missing in the typed unit and assumed as expected. */
      readonly isAssumed: boolean;
    }
  | { readonly ok: false };

/**
 * Compares a typed unit with the expected one. A part that is left out is assumed as expected: the whole unit, the
 * counted thing or the time of a rate. Nouns are not compared: "requests" and "reads" mean the same figure.
 */
export function compareUnits(typed: Unit, expected: Unit): UnitComparison {
  const top = compareTop(typed.top, expected.top);
  const per = comparePer(typed.per.filter(isMeasured), expected.per.filter(isMeasured));
  if (top === null || per === null) return { ok: false };
  return { ok: true, factor: top.factor / per.factor, isAssumed: top.isAssumed || per.isAssumed };
}

interface Part {
  readonly factor: number;
  readonly isAssumed: boolean;
}

function isMeasured(part: UnitPart): boolean {
  return part.kind !== 'count';
}

function compareTop(typed: UnitPart | null, expected: UnitPart | null): Part | null {
  if (typed === null) return { factor: 1, isAssumed: expected !== null && isMeasured(expected) };
  const kind = expected?.kind ?? 'count';
  if (expected === null && typed.kind === 'ratio')
    return { factor: typed.factor, isAssumed: false };
  if (typed.kind !== kind) return null;
  return { factor: inBitsAs(typed, expected) / (expected?.factor ?? 1), isAssumed: false };
}

/** Reads a small b as bits if bits are expected. */
function inBitsAs(typed: UnitPart, expected: UnitPart | null): number {
  return typed.isBits === null && expected?.isBits === true ? typed.factor / 8 : typed.factor;
}

function comparePer(typed: readonly UnitPart[], expected: readonly UnitPart[]): Part | null {
  if (typed.length === 0) return { factor: 1, isAssumed: expected.length > 0 };
  if (kinds(typed) !== kinds(expected)) return null;
  return { factor: product(typed) / product(expected), isAssumed: false };
}

function kinds(parts: readonly UnitPart[]): string {
  return parts
    .map(({ kind }) => kind)
    .sort()
    .join();
}

function product(parts: readonly UnitPart[]): number {
  return parts.reduce((all, { factor }) => all * factor, 1);
}
