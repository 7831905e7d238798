/** Reads the exercise of a numeric card from the catalogue. */
import { isFormulaFunction, type DrawnInput, type Formula } from '../../lib/numbers/index.ts';
import type { DrawnValue, NumericExercise } from './exercise.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The exercise of a card; `null` for a value of another form. Never throws. */
export function readNumeric(value: unknown): NumericExercise | null {
  return isNumeric(value) ? value : null;
}

function isNumeric(value: unknown): value is NumericExercise {
  return (
    isFields(value) &&
    isExpected(value['expected']) &&
    (value['drawn'] === null || isDrawn(value['drawn']))
  );
}

function isExpected(value: unknown): value is NumericExercise['expected'] {
  return (
    isFields(value) &&
    Number.isFinite(value['value']) &&
    isTextOrNull(value['unit']) &&
    isTolerance(value['tolerance'])
  );
}

function isTolerance(value: unknown): boolean {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'exact':
      return true;
    case 'percent':
      return Number.isFinite(value['percent']);
    case 'absolute':
      return Number.isFinite(value['amount']);
    default:
      return false;
  }
}

function isDrawn(value: unknown): boolean {
  return (
    isFields(value) &&
    isListOf(value['inputs'], isInput) &&
    isFormula(value['answer']) &&
    isListOf(value['values'], isValue)
  );
}

function isInput(value: unknown): value is DrawnInput {
  if (!isFields(value) || typeof value['name'] !== 'string') return false;
  const { values } = value;
  if (!isFields(values)) return false;
  if (values['kind'] === 'choice') {
    return isListOf(values['values'], Number.isFinite) && values['values'].length > 0;
  }
  const { kind, min, step, steps } = values;
  return (
    kind === 'range' && [min, step].every(Number.isFinite) && Number.isInteger(steps) && steps !== 0
  );
}

function isValue(value: unknown): value is DrawnValue {
  return isFields(value) && isFormula(value['formula']) && isTextOrNull(value['unit']);
}

function isFormula(value: unknown): value is Formula {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'number':
      return Number.isFinite(value['value']);
    case 'name':
      return typeof value['name'] === 'string';
    case 'negative':
      return isFormula(value['of']);
    case 'operation':
      return (
        typeof value['operator'] === 'string' &&
        ['+', '-', '*', '/', '^'].includes(value['operator']) &&
        isFormula(value['left']) &&
        isFormula(value['right'])
      );
    case 'call':
      return (
        typeof value['of'] === 'string' &&
        isFormulaFunction(value['of']) &&
        isListOf(value['with'], isFormula)
      );
    default:
      return false;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every((item) => isItem(item));
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
