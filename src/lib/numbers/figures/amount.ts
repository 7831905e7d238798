import { readDigits, timesPowerOfTen } from './read-digits.ts';

/** A number at the start of a text, and the rest of the text. */
export interface Amount {
  readonly value: number;
  readonly rest: string;
}

export type AmountFault = 'no figure' | 'marks' | 'too small' | 'calculation';

/** Digits with group and decimal marks; a space counts only before a group of three. */
const TOKEN = /^[\d.,](?:[\d.,'_]| (?=\d{3}(?!\d)))*/;
/** No digit and no decimals may follow, so 10^4.5 is not read as 10^4. */
const POWER = /^ ?(?:\^|\*\*) ?([-+]?\d+)(?![.,]?\d)/;
const TIMES_POWER = /^ ?[x×*·⋅∙] ?10 ?(?:\^|\*\*) ?([-+]?\d+)(?![.,]?\d)/i;
const EXPONENT = /^ ?e ?([-+]?\d+)(?![.,]?\d)/i;
const MIXED = /^ (\d+) ?[/⁄] ?(\d+)(?![.,]?\d)/;
const OVER = /^ ?(?:[/⁄÷]|in|out of|of) ?(?=\d)/i;

/** Reads 23,000, 2.3e4, 2.3 × 10^4, 2^10, 1/3, 1 in 100 or 2 1/2. */
export function takeAmount(text: string): Amount | AmountFault {
  const first = takeNumber(text);
  if (typeof first === 'string') return first;
  const { value, rest } = first;
  const exponent = TIMES_POWER.exec(rest) ?? EXPONENT.exec(rest);
  if (exponent !== null)
    return raised(first, exponent, timesPowerOfTen(value, Number(exponent[1])));
  const power = POWER.exec(rest);
  if (power !== null) {
    const by = Number(power[1]);
    return raised(first, power, value === 10 ? timesPowerOfTen(1, by) : value ** by);
  }
  const mixed = MIXED.exec(rest);
  if (mixed !== null) {
    return divided(value, Number(mixed[1]), Number(mixed[2]), rest.slice(mixed[0].length));
  }
  const over = OVER.exec(rest);
  if (over === null) return first;
  const below = takeNumber(rest.slice(over[0].length));
  return typeof below === 'string' ? below : divided(0, value, below.value, below.rest);
}

function takeNumber(text: string): Amount | AmountFault {
  const token = TOKEN.exec(text)?.[0] ?? '';
  if (!/\d/.test(token)) return 'no figure';
  const value = readDigits(token);
  return value === null ? 'marks' : { value, rest: text.slice(token.length) };
}

/** Too small if the result is zero although the number is not. */
function raised(first: Amount, match: RegExpExecArray, value: number): Amount | AmountFault {
  if (value === 0 && first.value !== 0) return 'too small';
  return { value, rest: first.rest.slice(match[0].length) };
}

function divided(whole: number, above: number, below: number, rest: string): Amount | AmountFault {
  // In 1/10k the k may belong to the 10 or to the whole fraction.
  const isUnclear = /^[kmbgt](?![a-z])/i.test(rest);
  return below === 0 || isUnclear ? 'calculation' : { value: whole + above / below, rest };
}
