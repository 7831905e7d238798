import type { Formula, FormulaFunction, FormulaOperator } from './formula.ts';

type EvaluationFault =
  | { readonly ok: false; readonly reason: 'unknown name'; readonly name: string }
  | { readonly ok: false; readonly reason: 'division by zero' }
  /** The value is too large, or does not exist, as the logarithm of a negative number. */
  | { readonly ok: false; readonly reason: 'no finite value' };

export type Evaluation = { readonly ok: true; readonly value: number } | EvaluationFault;

/** Works out a formula with a value for each of its names. Never throws; the value is always finite. */
export function evaluate(formula: Formula, inputs: ReadonlyMap<string, number>): Evaluation {
  switch (formula.kind) {
    case 'number':
      return finite(formula.value);
    case 'name':
      return evaluateName(formula.name, inputs);
    case 'negative': {
      const of = evaluate(formula.of, inputs);
      return of.ok ? finite(-of.value) : of;
    }
    case 'operation': {
      const left = evaluate(formula.left, inputs);
      if (!left.ok) return left;
      const right = evaluate(formula.right, inputs);
      return right.ok ? operate(formula.operator, left.value, right.value) : right;
    }
    case 'call':
      return evaluateCall(formula.of, formula.with, inputs);
  }
}

function evaluateName(name: string, inputs: ReadonlyMap<string, number>): Evaluation {
  const value = inputs.get(name);
  return value === undefined ? { ok: false, reason: 'unknown name', name } : finite(value);
}

function evaluateCall(
  name: FormulaFunction,
  formulas: readonly Formula[],
  inputs: ReadonlyMap<string, number>,
): Evaluation {
  const values: number[] = [];
  for (const formula of formulas) {
    const value = evaluate(formula, inputs);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return finite(FUNCTIONS[name](...values));
}

/** Adding 0 turns −0 into 0. */
function finite(value: number): Evaluation {
  return Number.isFinite(value)
    ? { ok: true, value: value + 0 }
    : { ok: false, reason: 'no finite value' };
}

function operate(operator: FormulaOperator, left: number, right: number): Evaluation {
  switch (operator) {
    case '+':
      return finite(left + right);
    case '-':
      return finite(left - right);
    case '*':
      return finite(left * right);
    case '/':
      return right === 0 ? { ok: false, reason: 'division by zero' } : finite(left / right);
    case '^':
      if (left === 0 && right < 0) return { ok: false, reason: 'division by zero' };
      return finite(left ** right);
  }
}

const FUNCTIONS: Readonly<Record<FormulaFunction, (...values: number[]) => number>> = {
  round: (value = NaN) => Math.sign(value) * Math.floor(Math.abs(settled(value * 2)) / 2 + 0.5),
  floor: (value = NaN) => Math.floor(settled(value)),
  ceil: (value = NaN) => Math.ceil(settled(value)),
  min: Math.min,
  max: Math.max,
  log2: (value = NaN) => Math.log2(value),
  log10: (value = NaN) => Math.log10(value),
};

/** Snaps a value to the whole number that it misses by floating-point error only: ceil(0.1 * 30) is 3. */
function settled(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= Math.abs(value) * 1e-12 ? whole : value;
}
