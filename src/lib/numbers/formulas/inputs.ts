import { quote } from '../../text/quote.ts';
import { parseFigure } from '../figures/index.ts';
import { isFormulaFunction } from './formula.ts';

/** A value that is drawn for each exercise: one of a few choices, or a step of a range. */
export interface DrawnInput {
  readonly name: string;
  /** At least one value; ranges ascend. */
  readonly values: InputValues;
}

export type InputValues =
  | { readonly kind: 'choice'; readonly values: readonly number[] }
  /** The upper end is `min + step * steps`. */
  | {
      readonly kind: 'range';
      readonly min: number;
      readonly step: number;
      readonly steps: number;
    };

interface InputsFault {
  readonly ok: false;
  /** In characters from the start of the text. */
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
}

export type InputsResult =
  { readonly ok: true; readonly inputs: readonly DrawnInput[] } | InputsFault;

/** Few enough to try all corners. */
const INPUTS_MAX = 8;
const RANGE_STEPS_MAX = 10_000;
const CHOICES_MAX = 50;

/**
 * Reads an author's inputs: "users: 10M..100M step 10M; each: 20..60 step 10; copies: 2 | 3 | 5". Figures may have any
 * known form, but no unit. The default step is 1, and the steps must end exactly at the upper end. Never throws.
 */
export function parseInputs(text: string): InputsResult {
  const inputs: DrawnInput[] = [];
  let offset = 0;
  for (const part of text.replace(/;\s*$/, '').split(';')) {
    const input = parseInput(part, offset);
    if ('ok' in input) return input;
    if (inputs.some(({ name }) => name === input.name)) {
      return fault(offset, 'each name once', part);
    }
    if (inputs.length === INPUTS_MAX) return fault(offset, `at most ${INPUTS_MAX} inputs`, part);
    inputs.push(input);
    offset += part.length + 1;
  }
  return { ok: true, inputs };
}

function fault(offset: number, expected: string, found: string): InputsFault {
  const text = found.trim();
  const start = offset + found.length - found.trimStart().length;
  return { ok: false, offset: start, expected, found: text === '' ? 'nothing' : quote(text) };
}

function parseInput(part: string, offset: number): DrawnInput | InputsFault {
  const match = /^\s*([a-z_][a-z\d_]*)\s*:/i.exec(part);
  if (match === null) return fault(offset, 'a name and a colon', part);
  const [head, name = ''] = match;
  if (isFormulaFunction(name)) return fault(offset, 'a name that is no function', part);
  const written = part.slice(head.length);
  const start = offset + head.length;
  const values = written.includes('..') ? parseRange(written, start) : parseChoice(written, start);
  return 'ok' in values ? values : { name, values };
}

function parseChoice(text: string, offset: number): InputValues | InputsFault {
  const values: number[] = [];
  let at = offset;
  for (const piece of text.split('|')) {
    const value = parseNumber(piece, at);
    if (typeof value !== 'number') return value;
    values.push(value);
    at += piece.length + 1;
  }
  if (values.length > CHOICES_MAX) return fault(offset, `at most ${CHOICES_MAX} choices`, text);
  return { kind: 'choice', values };
}

function parseRange(text: string, offset: number): InputValues | InputsFault {
  const [minText = '', rest = ''] = text.split('..', 2);
  const [maxText = '', stepText] = rest.split('step', 2);
  const min = parseNumber(minText, offset);
  if (typeof min !== 'number') return min;
  const max = parseNumber(maxText, offset + minText.length + '..'.length);
  if (typeof max !== 'number') return max;
  const step =
    stepText === undefined ? 1 : parseNumber(stepText, offset + text.length - stepText.length);
  if (typeof step !== 'number') return step;
  return stepped({ min, max, step }, { text, offset });
}

function stepped(
  range: { readonly min: number; readonly max: number; readonly step: number },
  written: { readonly text: string; readonly offset: number },
): InputValues | InputsFault {
  const { min, max, step } = range;
  const { text, offset } = written;
  if (step <= 0 || max <= min)
    return fault(offset, 'a lower end, an upper end and a step up', text);
  const exact = (max - min) / step;
  const steps = Math.round(exact);
  if (Math.abs(exact - steps) > 1e-9 * exact) {
    return fault(offset, 'steps that lead exactly to the upper end', text);
  }
  if (steps > RANGE_STEPS_MAX) return fault(offset, `at most ${RANGE_STEPS_MAX} steps`, text);
  return { kind: 'range', min, step, steps };
}

function parseNumber(text: string, offset: number): number | InputsFault {
  const figure = parseFigure(text);
  return figure.ok && figure.unit === null ? figure.value : fault(offset, 'a number', text);
}
