/** The filter of a list, which the address holds, so that a filtered list can be shared and reloaded. */
import { foldText } from '../../lib/text/fold.ts';

export interface ListFilter {
  /** As typed. */
  readonly text: string;
  /** The value of each select, by its name; empty for all entries. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** One entry of a list: its text, and its values by the name of the select that filters by them. */
export interface ListEntry {
  readonly text: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** The query parameter of the search field. */
const TEXT = 'q';

/**
 * Reads a query string such as `role=em&phase=estimate&q=peak`. Leaves out unknown names and values.
 *
 * @param options the values of each select, by its name
 */
export function parseListFilter(
  search: string,
  options: Readonly<Record<string, readonly string[]>>,
): ListFilter {
  const query = new URLSearchParams(search);
  const chosen = Object.entries(options).map(([name, values]) => {
    const value = query.get(name) ?? '';
    return [name, values.includes(value) ? value : ''] as const;
  });
  return { text: query.get(TEXT) ?? '', chosen: Object.fromEntries(chosen) };
}

/** The query string of a filter with its question mark; empty for the whole list. */
export function serializeListFilter({ text, chosen }: ListFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) {
    if (value !== '') query.set(name, value);
  }
  if (text.trim() !== '') query.set(TEXT, text.trim());
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}

/** Whether an entry has every chosen value and, in any order and case, every word of the text. */
export function matchesFilter({ text, values }: ListEntry, filter: ListFilter): boolean {
  const hasValues = Object.entries(filter.chosen).every(
    ([name, value]) => value === '' || values[name]?.includes(value) === true,
  );
  if (!hasValues) return false;
  const words = plain(filter.text).split(/\s+/);
  const inText = plain(text);
  return words.every((word) => inText.includes(word));
}

/** The number of shown entries: `68 questions`, `12 of 68 questions`. */
export function countMessage(shown: number, total: number, noun: string): string {
  if (shown === total) return `${total} ${noun}`;
  if (shown === 0) return `No match among ${total} ${noun}`;
  return `${shown} of ${total} ${noun}`;
}

/** Without differences of case, accents and apostrophes. */
function plain(text: string): string {
  return foldText(text).replace(/’/g, "'").trim();
}
