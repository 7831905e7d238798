import { readDataPart } from './data-units.ts';
import { isKnownNoun, NOUN_RATES, singular } from './nouns.ts';

/** The quantity that a unit measures. Each currency is a kind of its own. */
type UnitKind = 'data' | 'time' | 'ratio' | 'count' | `money ${string}`;

/** One word of a unit, such as GB or day. */
export interface UnitPart {
  readonly kind: UnitKind;
  /** In bytes, seconds, or as a share of one; 1 for a noun and for money. */
  readonly factor: number;
  /** For data; `null` if unknown, because people type lower-case gb for both. */
  readonly isBits: boolean | null;
}

/** `writes/s` has a noun on top and a second below. `/s` has no top, `GB` nothing below. */
export interface Unit {
  readonly top: UnitPart | null;
  readonly per: readonly UnitPart[];
}

export const NO_UNIT: Unit = { top: null, per: [] };

/**
 * Seconds, and names in small letters. As in estimates, a year has 365 days and a month is a twelfth of it. People mix
 * up the first six; the shorter ones differ by powers of ten.
 */
export const TIMES: readonly (readonly [seconds: number, names: string])[] = [
  [1, 'second sec s'],
  [60, 'minute min mins m'],
  [3600, 'hour hr hrs h'],
  [86_400, 'day d'],
  [2_628_000, 'month mo'],
  [31_536_000, 'year yr yrs y'],
  [604_800, 'week wk'],
  [1e-3, 'ms millisecond msec'],
  [1e-6, 'µs μs us microsecond'],
  [1e-9, 'ns nanosecond'],
];

const MONEY: readonly (readonly [symbol: string, names: string])[] = [
  ['$', '$ us$ usd dollar buck'],
  ['€', '€ eur euro'],
  ['£', '£ gbp pound'],
  ['¥', '¥ jpy yen'],
  ['₹', '₹ inr rupee'],
];

const RATIOS: readonly (readonly [share: number, names: string])[] = [
  [0.01, '% percent pct'],
  [1, 'x × times time fold -fold'],
  [0.001, '‰'],
];

const ADVERB = /(?:^| )(dai|hour|week|month|year)ly$/i;

/** Remarks that may follow a unit and do not change it. */
const REMARK = /(?:^| )(?:at peak|on average|in (?:total|all)|total|overall|or so|each)$/i;

const PER = / ?\/ ?(?:per |an? )?|(?:^| )(?:per|each|every|(?:in )?an?) /i;

export type NounTest = (noun: string) => boolean;

/** For an author's text: every word may be a noun. */
export const anyNoun: NounTest = () => true;

/** For a reader's text: the common nouns, and the nouns of the unit that the author expects. */
export function nounsBeside(expectedUnit: string): NounTest {
  const words = expectedUnit
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(singular);
  return (noun) => isKnownNoun(noun) || words.includes(noun);
}

/**
 * Reads a unit such as "GB", "$ per user per month", "a second" or "Mbps"; `null` if a word is unknown. Case matters
 * only to tell bits from bytes.
 */
export function readUnit(text: string, isNoun: NounTest = anyNoun): Unit | null {
  const plain = text
    .trim()
    .replace(REMARK, '')
    .replace(/\bper cent\b/i, '%')
    .replace(ADVERB, (_, time: string) => `/${/^dai/i.test(time) ? 'day' : time}`);
  if (plain === '') return NO_UNIT;
  const [top = '', ...below] = plain.split(PER);
  const above = top === '' ? NO_UNIT : readTop(top, isNoun);
  const per = below.map((word) => readPart(word, isNoun));
  if (above === null || (top === '' && per.length === 0)) return null;
  return per.every((part) => part !== null)
    ? { top: above.top, per: [...above.per, ...per] }
    : null;
}

/** Reads the top of a unit: a word, or an abbreviation that includes its rate, as QPS and Mbps. */
function readTop(text: string, isNoun: NounTest): Unit | null {
  const isRate = NOUN_RATES.test(text) || /bps$/i.test(text);
  const top = readPart(text, isNoun);
  return top === null ? null : { top, per: isRate ? [{ ...COUNT, kind: 'time' }] : [] };
}

const COUNT: UnitPart = { kind: 'count', factor: 1, isBits: false };

function readPart(text: string, isNoun: NounTest): UnitPart | null {
  const word = text.trim();
  for (const form of [word, singular(word)]) {
    const part = readDataPart(form) ?? LISTED.get(form.toLowerCase()) ?? null;
    if (part !== null) return part;
  }
  const words = word.toLowerCase().replace(/\.$/, '').split(/[ -]/);
  const areNouns = words.every((noun) => /^\p{L}+$/u.test(noun) && isNoun(singular(noun)));
  return NOUN_RATES.test(word) || areNouns ? COUNT : null;
}

/** Every listed name in small letters; no two lists share one. */
const LISTED: ReadonlyMap<string, UnitPart> = new Map([
  ...partsNamed(TIMES, (seconds) => ({ kind: 'time', factor: seconds, isBits: false })),
  ...partsNamed(RATIOS, (share) => ({ kind: 'ratio', factor: share, isBits: false })),
  ...partsNamed(MONEY, (symbol) => ({ kind: `money ${symbol}`, factor: 1, isBits: false })),
]);

function partsNamed<T>(
  rows: readonly (readonly [value: T, names: string])[],
  partOf: (value: T) => UnitPart,
): (readonly [name: string, part: UnitPart])[] {
  return rows.flatMap(([value, names]) =>
    names.split(' ').map((name) => [name, partOf(value)] as const),
  );
}
