/**
 * A count with its noun, by the reader's locale: `1 card`, `1,200 cards`.
 *
 * @param many the plural noun, if it is not `one` with an "s"
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat().format(count)} ${count === 1 ? one : many}`;
}
