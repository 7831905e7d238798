import type { Unit } from '../units/index.ts';

/** Powers of ten by the names that may stand behind a number. */
const SCALES: readonly (readonly [exponent: number, names: string])[] = [
  [3, 'k thousand thousands'],
  [6, 'm mn mln mio mil million millions'],
  [9, 'b g bn bln bil billion billions milliard'],
  [12, 't tn trn trillion trillions'],
  [2, 'hundred hundreds'],
  [5, 'lakh lakhs'],
  [7, 'crore crores'],
];

export interface ScaleContext {
  /** The expected unit; `null` if none is known. */
  readonly expected: Unit | null;
  /** Whether a currency sign stood before the number: $2B is no amount of bytes. */
  readonly isMoney: boolean;
}

/** Reads a scale at the start of the text behind a number; exponent 0 if there is none. */
export function takeScale(
  rest: string,
  context: ScaleContext,
): { readonly exponent: number; readonly rest: string } {
  const word = /^ ?([a-z]+)(?![a-z])/i.exec(rest)?.[1] ?? '';
  const after = rest.trimStart().slice(word.length);
  const exponent = isUnitHere(word, after, context) ? 0 : scaleOf(word);
  if (exponent === 0) return { exponent, rest };
  // Scales may follow each other: five hundred thousand, two thousand million.
  const second = word.length > 3 ? takeScale(after, context) : { exponent: 0, rest: after };
  return { exponent: exponent + second.exponent, rest: second.rest };
}

function scaleOf(word: string): number {
  const name = word.toLowerCase();
  return SCALES.find(([, names]) => names.split(' ').includes(name))?.[0] ?? 0;
}

/**
 * B means bytes if bytes may be meant, and a small m means minutes if a time is expected. Otherwise both are scales.
 */
function isUnitHere(word: string, after: string, { expected, isMoney }: ScaleContext): boolean {
  const kind = expected?.top?.kind;
  if (word === 'm') return kind === 'time';
  if (word.toLowerCase() !== 'b' || isMoney) return false;
  if (expected !== null) return kind === 'data';
  return !/^ (?!(?:an?|per|each|every) )[a-z]/i.test(after);
}
