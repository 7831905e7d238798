import { takeAmount } from './amount.ts';
import { explainFault, figureFault, type FigureFault } from './figure-fault.ts';
import { foldTyped } from './fold.ts';
import { timesPowerOfTen } from './read-digits.ts';
import { takeScale } from './scales.ts';
import {
  anyNoun,
  nounsBeside,
  NO_UNIT,
  readUnit,
  type NounTest,
  type Unit,
} from '../units/index.ts';

export interface Figure {
  readonly ok: true;
  /** In the unit that was typed: 1,100 for 1.1k TB. */
  readonly value: number;
  /** As typed, trimmed; `null` if none was. */
  readonly unit: string | null;
  /** The unit as the parser understood it. */
  readonly measure: Unit;
}

export interface FigureOptions {
  /**
   * The expected unit, `null` for none. Its nouns may be typed, and it decides whether B means bytes or billions.
   * Absent if nothing is known about the unit.
   */
  readonly expectedUnit?: string | null;
  /** Accepts every word as a noun: for an author's text. */
  readonly isAnyNounKnown?: boolean;
}

const TYPED_MAX_LENGTH = 80;
/** No estimate is larger. The smallest size is 1 divided by it. */
const VALUE_MAX = 1e30;

const APPROXIMATELY =
  /^(?:(?:[~≈≃∼=]|(?:about|around|roughly|approx(?:imately)?|circa|ca|c(?=\.)|nearly|almost|say)\b\.?) ?)+/i;
const BEFORE_NUMBER = /^([-+]?) ?((?:us)?[$€£¥₹]|(?:usd|eur|gbp)\b)? ?([-+]?) ?([x×](?= ?\d))? ?/i;
const ONE_OF_A_SCALE =
  /^(half )?(?:an?|one) (?=(?:hundred|thousand|million|billion|trillion)s?\b)/i;

/**
 * Reads a figure as people write it: "23k", "23,000", "2.3 × 10^4", "~$2K/month", "1.1 PB", "40%", "7 a second". A
 * single comma is a decimal comma unless exactly three digits follow. Never throws, whatever the text.
 */
export function parseFigure(text: string, options: FigureOptions = {}): Figure | FigureFault {
  if (text.length > TYPED_MAX_LENGTH) return figureFault('too long', text);
  const typed = foldTyped(text);
  if (typed === '') return figureFault('empty', typed);
  const start = typed
    .replace(APPROXIMATELY, '')
    .replace(/ ?[.,;?]+$/, '')
    .replace(ONE_OF_A_SCALE, (_, half) => (half === undefined ? '1 ' : '0.5 '))
    .replace(/\bus ?(?=\$|dollars?\b)/i, '');
  const [head = '', signBefore = '', money = '', signAfter = '', times = ''] =
    BEFORE_NUMBER.exec(start) ?? [];
  if (signBefore !== '' && signAfter !== '') return explainFault(typed, 'signs');
  const amount = takeAmount(start.slice(head.length));
  if (typeof amount === 'string') {
    return amount === 'too small' ? figureFault(amount, typed) : explainFault(typed, amount);
  }
  const sign = signBefore === '-' || signAfter === '-' ? -1 : 1;
  return withUnit(typed, amount.value * sign, amount.rest, money + times, options);
}

function withUnit(
  typed: string,
  number: number,
  behind: string,
  before: string,
  options: FigureOptions,
): Figure | FigureFault {
  const { expectedUnit, isAnyNounKnown = false } = options;
  const isNoun = isAnyNounKnown ? anyNoun : nounsBeside(expectedUnit ?? '');
  const expected = expectedUnit === undefined ? null : readUnit(expectedUnit ?? '');
  const scale = takeScale(behind, { expected, isMoney: before !== '' });
  const read = readBehind(before, scale.rest, isNoun);
  const value = timesPowerOfTen(number, scale.exponent + (read?.exponent ?? 0));
  const size = Math.abs(value);
  if (!(size <= VALUE_MAX)) return figureFault('too large', typed);
  if (size !== 0 && size < 1 / VALUE_MAX) return figureFault('too small', typed);
  if (read === null) {
    const fault = explainFault(typed, 'unit');
    return fault.reason === 'unit' ? figureFault('unit', scale.rest, expectedUnit ?? null) : fault;
  }
  // Adding 0 turns −0 into 0.
  return { ok: true, value: value + 0, unit: read.unit || null, measure: read.measure };
}

interface Behind {
  readonly unit: string;
  readonly measure: Unit;
  /** The exponent of a scale that is joined to the unit, as in 23kqps. */
  readonly exponent: number;
}

/** Reads the unit behind a number, together with a currency or factor sign that stood before the number. */
function readBehind(before: string, rest: string, isNoun: NounTest): Behind | null {
  const unit = before + (before !== '' && /^ ?[^ /]/.test(rest) ? ' ' : '') + rest.trim();
  if (unit === '') return { unit, measure: NO_UNIT, exponent: 0 };
  const measure = readUnit(unit, isNoun);
  if (measure !== null) return { unit, measure, exponent: 0 };
  if (!/^[kM][a-z]{3}/i.test(unit)) return null;
  const alone = readUnit(unit.slice(1), isNoun);
  return alone === null
    ? null
    : { unit: unit.slice(1), measure: alone, exponent: /^k/i.test(unit) ? 3 : 6 };
}
