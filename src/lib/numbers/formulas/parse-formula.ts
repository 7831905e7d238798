import {
  FORMULA_FUNCTIONS,
  isFormulaFunction,
  type Formula,
  type FormulaOperator,
} from './formula.ts';
import { tokenize, type Token } from './formula-tokens.ts';
import { quote } from '../../text/quote.ts';

export type FormulaResult =
  | { readonly ok: true; readonly formula: Formula }
  | {
      readonly ok: false;
      /** In characters from the start of the formula. */
      readonly offset: number;
      readonly expected: string;
      readonly found: string;
    };

export const FORMULA_MAX_LENGTH = 500;
export const FORMULA_MAX_DEPTH = 40;

/** How strongly an operator binds. A sign binds between * and ^, so −2^2 is −4. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['-', 1],
  ['*', 2],
  ['/', 2],
  ['^', 4],
]);
const SIGN_STRENGTH = 3;

const OPERATOR = 'an operator; numbers are written without commas';

/** The smallest and largest number of arguments of a function. */
const ONE_VALUE = [1, 1] as const;
const VALUES = [2, 20] as const;

/**
 * Reads a formula such as "users * each * 300 / 86400": numbers (also 50M, 40%, 2.3e4, 86_400), names, + − * / ^,
 * parentheses, round, floor, ceil, min, max, log2 and log10. Powers associate to the right. Never throws.
 */
export function parseFormula(text: string): FormulaResult {
  if (text.length > FORMULA_MAX_LENGTH) {
    const expected = `at most ${FORMULA_MAX_LENGTH} characters`;
    return { ok: false, offset: FORMULA_MAX_LENGTH, expected, found: `${text.length}` };
  }
  const reader = new FormulaReader(tokenize(text));
  const formula = reader.expression(0, 0);
  if (formula !== null && reader.isAtEnd()) return { ok: true, formula };
  const { token, expected } = reader.fault ?? { token: reader.next(), expected: OPERATOR };
  const found = token.kind === 'end' ? 'the end' : quote(token.text);
  return { ok: false, offset: token.offset, expected, found };
}

/** Parses by precedence climbing. It keeps the first fault, after which every method returns `null`. */
class FormulaReader {
  fault: { readonly token: Token; readonly expected: string } | null = null;
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.next().kind === 'end';
  }

  /** The next token; at the end, always the end token. */
  next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', value: 0, offset: 0 };
  }

  /** Values joined by operators of at least this strength. */
  expression(strengthMin: number, depth: number): Formula | null {
    let left = this.value(depth);
    for (;;) {
      const operator = readOperator(this.next());
      const strength = STRENGTHS.get(operator ?? '') ?? 0;
      if (left === null || operator === null || strength < strengthMin) return left;
      this.at++;
      const right = this.expression(operator === '^' ? strength : strength + 1, depth + 1);
      left = right === null ? null : { kind: 'operation', operator, left, right };
    }
  }

  private value(depth: number): Formula | null {
    const token = this.next();
    if (depth > FORMULA_MAX_DEPTH) return this.fail(`at most ${FORMULA_MAX_DEPTH} levels`);
    this.at++;
    if (token.kind === 'number') {
      return Number.isFinite(token.value)
        ? { kind: 'number', value: token.value }
        : this.fail('a smaller number', token);
    }
    if (token.kind === 'name') return this.nameOrCall(token, depth);
    if (token.text === '(') return this.closed(this.expression(0, depth + 1));
    if (token.text === '-') {
      const of = this.expression(SIGN_STRENGTH, depth + 1);
      return of === null ? null : { kind: 'negative', of };
    }
    return this.fail('a number, a name or (', token);
  }

  private nameOrCall(token: Token, depth: number): Formula | null {
    const name = token.text;
    const isCall = this.next().text === '(';
    if (!isFormulaFunction(name)) {
      if (isCall) return this.fail(`one of ${FORMULA_FUNCTIONS.join(', ')}`, token);
      return { kind: 'name', name };
    }
    if (!isCall) return this.fail(`( after ${name}`);
    const values = this.callValues(depth);
    if (values === null) return null;
    const [min, max] = name === 'min' || name === 'max' ? VALUES : ONE_VALUE;
    if (values.length < min || values.length > max) {
      return this.fail(
        min === max ? `one value for ${name}` : `${min} to ${max} values for ${name}`,
        token,
      );
    }
    return { kind: 'call', of: name, with: values };
  }

  private callValues(depth: number): Formula[] | null {
    const values: Formula[] = [];
    do {
      this.at++;
      const value = this.expression(0, depth + 1);
      if (value === null) return null;
      values.push(value);
    } while (this.next().text === ',');
    return this.closed(values);
  }

  private closed<Read>(read: Read | null): Read | null {
    if (read === null) return null;
    if (this.next().text !== ')') return this.fail('an operator or )');
    this.at++;
    return read;
  }

  private fail(expected: string, token: Token = this.next()): null {
    this.fault ??= { token, expected };
    return null;
  }
}

function readOperator({ kind, text }: Token): FormulaOperator | null {
  if (kind !== 'sign') return null;
  return text === '+' || text === '-' || text === '*' || text === '/' || text === '^' ? text : null;
}
