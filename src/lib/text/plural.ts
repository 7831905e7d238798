/**
 * A count with its noun, by the reader's locale: `1 card`, `1,200 cards`.
 *
 * @param many the noun for every other count, if it is more than an "s" that is added
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat().format(count)} ${count === 1 ? one : many}`;
}
