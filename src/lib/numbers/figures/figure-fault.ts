import { quote } from '../../text/quote.ts';

/** Why a text is not one figure. */
export type FigureFaultReason =
  | 'empty'
  | 'too long'
  | 'no figure'
  | 'too large'
  | 'too small'
  | 'marks'
  | 'signs'
  | 'range'
  | 'bound'
  | 'several'
  | 'calculation'
  | 'base'
  | 'unit';

export interface FigureFault {
  readonly ok: false;
  readonly reason: FigureFaultReason;
  /** Whole sentences for the reader: what was found, and what to type instead. */
  readonly message: string;
}

const EXAMPLES = '23k, 23,000 or 2.3e4';

/** The message after the typed text. */
const SAID: Readonly<Record<Exclude<FigureFaultReason, 'empty' | 'too long' | 'unit'>, string>> = {
  'no figure': `is not a figure. Type it in digits, as ${EXAMPLES}.`,
  'too large': `is too large to be a figure. Type it as ${EXAMPLES}.`,
  'too small': `is too small to be a figure. Type it as 0.023 or 2.3e-2.`,
  marks: `has commas, points or other marks where a figure has none. Type it as ${EXAMPLES}.`,
  signs: `has more than one sign. Type one, as -5.`,
  range: `is more than one figure. Type one, such as the middle.`,
  bound: `is a limit. Type one figure, as ${EXAMPLES}.`,
  several: `holds more than one number. Type one figure, as ${EXAMPLES}.`,
  calculation: `is a calculation. Type its result, as ${EXAMPLES}.`,
  base: `is not a decimal number. Type it as ${EXAMPLES}.`,
};

/** Patterns that tell why a text is not one figure; the first that matches decides. */
const CLUES: readonly (readonly [RegExp, FigureFaultReason])[] = [
  // Markup and code
  [/^(?:<[^\d\s=$.]|\$?[{[])/, 'no figure'],
  [/^[^a-z\d]*0[xbo][\da-f]/i, 'base'],
  [
    /^(?:[<>≤≥]=?\s*[\d$.]|(?:at (?:least|most)|(?:more|less|fewer) than|over|under|up to)\b)/i,
    'bound',
  ],
  [/\d\+$/, 'bound'],
  [/(?:[-+]\s*[$€£]?\s*[-+]\s*[$€£.\d])/, 'signs'],
  [/\d\s*(?:[a-z%]*[a-df-z%])?\s*(?:-|to|\.{2,}|±|or|and)\s*[$€£]?[.\d]/i, 'range'],
  [/^±/, 'range'],
  [/√|\w\(|\d\s*(?:[-+*x×·÷/^]|in|of)\s*[\d(]/i, 'calculation'],
  [/^[^a-z]*\d.*[^\d.,'_][.,]?\d/i, 'several'],
];

/** Explains why a folded text is not one figure: by the clues first, else by the fault that the parser met. */
export function explainFault(typed: string, otherwise: FigureFaultReason): FigureFault {
  const clue = CLUES.find(([pattern]) => pattern.test(typed));
  return figureFault(clue === undefined ? otherwise : clue[1], typed);
}

/** A fault with its message. For an unknown unit, `wanted` is the unit that the figure may have. */
export function figureFault(
  reason: FigureFaultReason,
  typed: string,
  wanted: string | null = null,
): FigureFault {
  return { ok: false, reason, message: sentence(reason, typed, wanted) };
}

function sentence(reason: FigureFaultReason, typed: string, wanted: string | null): string {
  if (reason === 'empty') return `Nothing is typed yet. Type a figure, as ${EXAMPLES}.`;
  if (reason === 'too long') return `That is too long for a figure. Type it as ${EXAMPLES}.`;
  if (reason !== 'unit') return `${quote(typed)} ${SAID[reason]}`;
  const how = wanted === null ? 'the figure alone' : `the figure alone, or with ${wanted}`;
  return `${quote(typed)} after the figure is not a unit known here. Type ${how}.`;
}
