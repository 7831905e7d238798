/** A whole guide for printing: its pages one after the other in one document, and its cards as an appendix. */

import { parseHtml, withEdits, writtenValue, type Edit } from '../html/index.ts';

/** Attributes that hold ids, separated by spaces. */
const ID_LISTS = ['id', 'aria-labelledby', 'aria-describedby', 'for'];

/** Makes the ids of a page unique in a document of several pages, and updates all references to them. */
export function withIdPrefix(source: string, prefix: string): string {
  const html = parseHtml(source);
  const prefixed = ({ text, ...place }: Edit): Edit => {
    const ids = text.split(/\s+/).filter((id) => id !== '');
    return { ...place, text: ids.map((id) => `${prefix}-${id}`).join(' ') };
  };
  const edits = html.elements.flatMap((element) => {
    const ids = ID_LISTS.flatMap((name) => writtenValue(html, element, name) ?? []);
    const href = writtenValue(html, element, 'href');
    const isFragment = href !== null && /^#./.test(href.text);
    const link = isFragment ? [{ ...href, text: `#${prefix}-${href.text.slice(1)}` }] : [];
    return [...ids.map(prefixed), ...link];
  });
  return withEdits(source, edits);
}

/** Name of a printed guide in its address: the first folder of its pages. */
export function printedName(pages: readonly string[]): string {
  return pages[0]?.split('/')[0] ?? '';
}
