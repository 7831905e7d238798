/** A whole guide on paper: its pages one after the other, in one document, and its cards as an appendix. */

/** Attributes that hold ids of other elements, separated by spaces. */
const ID_LISTS = /\s(aria-labelledby|aria-describedby|for)="([^"]*)"/g;

/** Makes the ids of a page unique in a document of several pages, and lets what names them follow. */
export function withIdPrefix(html: string, prefix: string): string {
  const prefixed = (ids: string): string =>
    ids
      .split(/\s+/)
      .filter((id) => id !== '')
      .map((id) => `${prefix}-${id}`)
      .join(' ');
  return html
    .replace(/\sid="([^"]+)"/g, (_all, id: string) => ` id="${prefix}-${id}"`)
    .replace(/\shref="#([^"]+)"/g, (_all, id: string) => ` href="#${prefix}-${id}"`)
    .replace(ID_LISTS, (_all, name: string, ids: string) => ` ${name}="${prefixed(ids)}"`);
}

/** Name of a printed guide in its address: the first folder of its pages. */
export function printedName(pages: readonly string[]): string {
  return pages[0]?.split('/')[0] ?? '';
}
