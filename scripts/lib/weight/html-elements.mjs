// @ts-check
/** Elements of built pages, in a form that is easy to count and remove. */
import { parseHtml } from '../../../src/lib/pipeline/html/index.ts';
import { contentOf, withEdits } from '../../../src/lib/pipeline/html/index.ts';

/**
 * @typedef {Readonly<Record<string, string>>} Attributes
 *
 * @typedef {object} Tag an element
 * @property {string} name
 * @property {Attributes} attributes
 * @property {string} text what a script or style holds; empty for all others
 * @property {number} start
 * @property {number} end
 */

/**
 * The elements of a page in order. Elements in comments, scripts and styles do not count.
 *
 * @param {string} source
 * @returns {Tag[]}
 */
export function elementsOf(source) {
  const html = parseHtml(source);
  return html.elements.map((element) => tagOf(html, element));
}

/**
 * @param {import('../../../src/lib/pipeline/html/html.ts').Html} html
 * @param {import('../../../src/lib/pipeline/html/html.ts').HtmlElement} element
 * @returns {Tag}
 */
function tagOf(html, element) {
  const { name, start, end } = element;
  const attributes = Object.fromEntries(element.attributes.map((each) => [each.name, each.value]));
  const text = name === 'script' || name === 'style' ? contentOf(html, element) : '';
  return { name, attributes, text, start, end };
}

/**
 * A page without the elements for which `isGone` is true, and without their content.
 *
 * @param {string} source
 * @param {(element: Tag) => boolean} isGone
 * @throws {Error} if such an element is not closed
 */
export function withoutElements(source, isGone) {
  const html = parseHtml(source);
  let at = 0;
  const edits = html.elements.flatMap((element) => {
    if (element.start < at || !isGone(tagOf(html, element))) return [];
    if (!element.isClosed) throw new Error(`<${element.name}> is not closed`);
    at = element.end;
    return [{ start: element.start, end: element.end, text: '' }];
  });
  return withEdits(source, edits);
}
