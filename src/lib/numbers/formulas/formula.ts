/** The syntax tree of a formula, shared by the parser and the evaluator. */

export const FORMULA_FUNCTIONS = ['round', 'floor', 'ceil', 'min', 'max', 'log2', 'log10'] as const;

export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number];

export type FormulaOperator = '+' | '-' | '*' | '/' | '^';

export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: FormulaOperator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | {
      readonly kind: 'call';
      readonly of: FormulaFunction;
      readonly with: readonly Formula[];
    };

/** The names that a formula needs values for, each once, in the order of their first use. */
export function namesIn(formula: Formula): string[] {
  return [...new Set(allNames(formula))];
}

function allNames(formula: Formula): string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'name':
      return [formula.name];
    case 'negative':
      return allNames(formula.of);
    case 'operation':
      return [...allNames(formula.left), ...allNames(formula.right)];
    case 'call':
      return formula.with.flatMap(allNames);
  }
}

export function isFormulaFunction(name: string): name is FormulaFunction {
  return FORMULA_FUNCTIONS.some((known) => known === name);
}
