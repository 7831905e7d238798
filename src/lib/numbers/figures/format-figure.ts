import { DATA_PREFIXES, readDataPart, singular } from '../units/index.ts';

export interface FormatOptions {
  /** As the author writes it: "writes/s", "GB", "$/month". */
  readonly unit?: string | null;
  /**
   * Significant digits. If absent, whole numbers of up to six digits are printed in full, all others with three digits.
   */
  readonly significant?: number;
}

const SIGNIFICANT_DEFAULT = 3;
const LARGE = 1e6;
/** Above this, words such as billion do not help. */
const HUGE = 1e15;

const WORDS: readonly (readonly [size: number, name: string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, 'M'],
];

/**
 * Prints a figure as people write it: "23,148", "23k", "1.1 PB", "$1.2M", "2.3 billion", "40%", "7/s". The result can
 * be typed back: `parseFigure` reads it within the last printed digit.
 */
export function formatFigure(value: number, options: FormatOptions = {}): string {
  const { unit = null, significant } = options;
  const data = unit === null ? null : stepData(value, unit, significant);
  const number = data?.value ?? value;
  return join(printNumber(number, significant), data?.unit ?? unit);
}

function printNumber(value: number, significant: number | undefined): string {
  const digits = significant ?? digitsOf(value);
  const rounded = round(value, digits);
  const size = Math.abs(rounded);
  if (size >= HUGE) return signed(exponential(rounded));
  if (size < LARGE) return printSmall(rounded, significant);
  const [step, name] = WORDS.find(([step]) => size >= step) ?? [1, ''];
  return `${grouped(toText(rounded / step, digits))}${name}`;
}

/** Below a million: in full, or with a k if at most three digits are wanted. */
function printSmall(rounded: number, significant: number | undefined): string {
  const isInK = significant !== undefined && significant <= 3 && Math.abs(rounded) >= 1000;
  return isInK ? `${grouped(toText(rounded / 1000, significant))}k` : grouped(toText(rounded, 15));
}

function digitsOf(value: number): number {
  const size = Math.abs(value);
  const whole = size < LARGE - 0.5 ? String(Math.round(size)).length : 1;
  return Math.max(whole, SIGNIFICANT_DEFAULT);
}

/** Steps a data unit up or down: 43,800 GB to 43.8 TB, 0.2 TB to 200 GB. `null` for other units. */
function stepData(
  value: number,
  unit: string,
  significant: number | undefined,
): { readonly value: number; readonly unit: string } | null {
  const [, prefix, binary = '', base = '', rest = ''] =
    /^([KMGTPE]?)(i?)([Bb])((?:ps)?(?:\W.*)?)$/i.exec(unit) ?? [];
  if (prefix === undefined || readDataPart(`${prefix}${binary}${base}`) === null) return null;
  const factor = binary === '' ? 1000 : 1024;
  let step = DATA_PREFIXES.indexOf(prefix.toUpperCase() || ' ') + 1;
  let stepped = value;
  const size = (): number => Math.abs(round(stepped, significant ?? digitsOf(stepped)));
  for (; size() >= factor && step < DATA_PREFIXES.length; step++) stepped /= factor;
  for (; size() < 1 && stepped !== 0 && step > 0; step--) stepped *= factor;
  const letter = step === 0 ? '' : DATA_PREFIXES.charAt(step - 1);
  return { value: stepped, unit: `${letter}${letter === '' ? '' : binary}${base}${rest}` };
}

function round(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

/** Removes the zeros that `toPrecision` leaves, and turns −0 into 0. */
function toText(value: number, digits: number): string {
  return String(round(value, digits) + 0).replace('e+', 'e');
}

function exponential(value: number): string {
  return value.toExponential().replace('e+', 'e');
}

function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const marked = text.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return signed(decimals === undefined ? marked : `${marked}.${decimals}`);
}

function signed(text: string): string {
  return text.replace(/^-/, '−');
}

/**
 * Puts a unit where people write it: $ before the number, % and × right behind it, all others after a space. "One
 * message", but "two messages".
 */
function join(number: string, unit: string | null): string {
  if (unit === null || unit === '') return number;
  const money = /^[$€£¥₹]/.exec(unit)?.[0];
  if (money !== undefined) {
    return number.replace(/^−?/, `$&${money === '$' ? '$$' : money}`) + unit.slice(1);
  }
  // "23k x" needs its space: "23kx" would be a word.
  if (/^[%‰×/]|^x\b/.test(unit) && !/[a-z]x/i.test(number + unit)) return number + unit;
  return `${number} ${/^−?1$/.test(number) ? oneOf(unit) : unit}`;
}

/** The unit for a count of one: its first word in the singular, if that word is written out. */
function oneOf(unit: string): string {
  return unit.replace(/^[a-z]{4,}/, singular);
}
