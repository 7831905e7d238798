/** The attributes of a numeric card, read from the author's text. */
import {
  namesIn,
  parseFormula,
  parseInputs,
  parseTolerance,
  readUnit,
  type DrawnInput,
  type Formula,
  type Tolerance,
} from '../../lib/numbers/index.ts';

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

export function readFormula(text: string): Read<Formula> {
  const parsed = parseFormula(text);
  if (parsed.ok) return { ok: true, value: parsed.formula };
  return { ok: false, expected: `a formula: ${parsed.expected} at character ${parsed.offset + 1}` };
}

export function readInputs(text: string): Read<readonly DrawnInput[]> {
  const parsed = parseInputs(text);
  if (parsed.ok) return { ok: true, value: parsed.inputs };
  return {
    ok: false,
    expected: `inputs such as "users: 10M..50M step 10M; copies: 2 | 3": ${parsed.expected} at character ${parsed.offset + 1}`,
  };
}

export function readTolerance(text: string): Read<Tolerance> {
  const parsed = parseTolerance(text);
  return parsed.ok
    ? { ok: true, value: parsed.tolerance }
    : {
        ok: false,
        expected: 'a percentage above 0% and below 100%, a number above 0, or exact',
      };
}

/** A unit to compare a learner's figure with. */
export function readAuthorUnit(text: string): Read<string> {
  const unit = readUnit(text);
  if (unit === null) return { ok: false, expected: 'a unit such as TB, messages/s or minutes' };
  // "kb" may be bits or bytes.
  if (unit.top?.kind === 'data' && unit.top.isBits === null) {
    return { ok: false, expected: 'kB for bytes or kbit for bits' };
  }
  return { ok: true, value: text };
}

/** Names in a formula that no input has. */
export function unknownNames(formula: Formula, inputs: readonly DrawnInput[]): string[] {
  const known = new Set(inputs.map(({ name }) => name));
  return namesIn(formula).filter((name) => !known.has(name));
}
