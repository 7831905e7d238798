/**
 * Forms of digits with group and decimal marks; English forms come first. Each form captures the whole part, then the
 * decimals. A single comma is a decimal comma unless exactly three digits follow (1,5 but 1,500). A single point is
 * always a decimal point (1.500 is 1.5). Two or more points between groups of three separate thousands (1.500.000).
 */
const FORMS: readonly RegExp[] = [
  /^(\d+)(?:\.(\d*))?$/,
  /^()[.,](\d+)$/,
  // 23,148.5
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d*))?$/,
  // 1,5 and 0,500; not 1234,567, which could be either
  /^(\d+),(\d\d?|\d{4,})$/,
  /^(0),(\d+)$/,
  // 1.500.000 and 1.500,5
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(\d+))?$/,
  /^([1-9]\d{0,2}\.\d{3}),(\d+)$/,
  // 23 000, 23'000 and 23_000
  /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d*))?$/,
  /^([1-9]\d{0,2}(?:'\d{3})+)(?:[.,](\d*))?$/,
  /^([1-9]\d{0,2}(?:_\d{3})+)(?:[.,](\d*))?$/,
  // 1,00,000
  /^([1-9]\d?(?:,\d\d)+,\d{3})(?:\.(\d*))?$/,
];

/** The value of digits with marks; `null` if a mark stands where a figure has none, as in 1.2.3. */
export function readDigits(token: string): number | null {
  for (const form of FORMS) {
    const match = form.exec(token);
    if (match !== null) {
      return Number(`${(match[1] ?? '').replace(/\D/g, '')}.${match[2] ?? ''}0`);
    }
  }
  return null;
}

/** A number times a power of ten, without the rounding error of a multiplication: 1.1 and 3 make 1100. */
export function timesPowerOfTen(value: number, exponent: number): number {
  const text = String(value);
  return text.includes('e') ? value * 10 ** exponent : Number(`${text}e${exponent}`);
}
