/**
 * Orders two texts by their UTF-16 code units: the same in every locale and on every machine.
 *
 * @returns a negative number, 0 or a positive number, as `sort` asks for
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
