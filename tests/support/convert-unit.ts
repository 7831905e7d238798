import { compareUnits } from '../../src/lib/numbers/units/compare-units.ts';
import type { Unit } from '../../src/lib/numbers/units/units.ts';

/** A figure of one unit in another; `null` if the two measure different things. */
export function convertUnit(value: number, from: Unit, to: Unit): number | null {
  const units = compareUnits(from, to);
  return units.ok ? value * units.factor : null;
}
