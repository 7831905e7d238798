import {
  parseHtml,
  type Html,
  type HtmlElement,
  attributeOf,
  contentOf,
  withEdits,
  writtenValue,
  tidyHtml,
} from '../html/index.ts';
/**
 * Splits the rendered HTML of a card. `Answer.astro` and the components of card kinds leave marker elements in it,
 * named `dr-` plus their own name.
 */

export interface CardHtml {
  readonly promptHtml: string;
  readonly answerHtml: string;
  /** As in `Card`. */
  readonly exercise?: unknown;
}

/**
 * Makes prompt and answer of a card from its rendered content. Every kind has one splitter.
 *
 * @param attributes of the card, checked by the kind's schema
 */
export type CardHtmlSplitter = (
  html: string,
  attributes: Readonly<Record<string, string | undefined>>,
) => CardHtml;

/** A marker element in rendered HTML. */
export interface Marker {
  /** Its content. */
  readonly html: string;
  /** An attribute, still escaped as HTML; `null` if absent or empty. */
  readonly attribute: (name: string) => string | null;
}

/**
 * Replaces every marker of a name. Markers of one name must not contain each other.
 *
 * @param name of the elements, such as `dr-answer`; a name that begins with `data-` means an attribute of the elements.
 *   Each card kind has its own names.
 */
export function replaceMarkers(
  html: string,
  name: string,
  replace: (marker: Marker) => string,
): string {
  if (!html.includes(name)) return html;
  const parsed = parseHtml(html);
  const edits = parsed.elements
    .filter((element) => isMarker(element, name))
    .map((element) => ({
      start: element.start,
      end: element.end,
      text: replace({
        html: contentOf(parsed, element),
        attribute: (attribute) => writtenValue(parsed, element, attribute)?.text || null,
      }),
    }));
  return withEdits(html, edits);
}

function isMarker(element: HtmlElement, name: string): boolean {
  return name.startsWith('data-') ? attributeOf(element, name) !== null : element.name === name;
}

/** Splits rendered HTML into the items of its first ordered list and the rest. */
export function takeOrderedList(html: string): { readonly rest: string; readonly items: string[] } {
  const parsed = parseHtml(html);
  const list = parsed.elements.find(({ name }) => name === 'ol');
  if (list === undefined) return { rest: html, items: [] };
  const items = parsed.elements.filter(({ name, parent }) => name === 'li' && parent === list);
  return {
    rest: withEdits(html, [{ start: list.start, end: list.end, text: '' }]),
    items: items.map((item) => tidyHtml(contentOf(parsed, item))),
  };
}

/** Splits rendered HTML into the content of `<dr-answer>` and the rest. */
export function takeAnswer(html: string): { readonly rest: string; readonly answer: string } {
  const answers: string[] = [];
  const rest = replaceMarkers(html, 'dr-answer', (marker) => {
    answers.push(marker.html);
    return '';
  });
  return { rest, answer: answers.join('') };
}

/** The text of an escaped attribute value. */
export function attributeText(escaped: string): string {
  const { elements }: Html = parseHtml(`<i title="${escaped.replaceAll('"', '&quot;')}">`);
  const [element] = elements;
  return (element && attributeOf(element, 'title')) ?? '';
}

/** Escapes an attribute value for use as text: attributes may contain a bare `<`. */
export function attributeAsText(escaped: string): string {
  return escaped.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
