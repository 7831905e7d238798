// @ts-check
/**
 * Just enough reading of HTML for our own built pages, which are well formed.
 *
 * @typedef {Readonly<Record<string, string>>} Attributes
 *
 * @typedef {object} Tag an opening or closing tag; a script or style is one tag from beginning to end
 * @property {string} name
 * @property {Attributes} attributes
 * @property {string} text what a script or style holds; empty for all others
 * @property {'open' | 'close' | 'whole'} kind
 * @property {number} start
 * @property {number} end
 */

const ATTRIBUTES = String.raw`(?:[^>"']|"[^"]*"|'[^']*')*`;

/** Comments first, then what holds text that may look like tags, then tags. */
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->` +
    String.raw`|<(?<opaque>script|style)\b(?<opaqueAttributes>${ATTRIBUTES})>(?<text>[\s\S]*?)</\k<opaque>\s*>` +
    String.raw`|<(?<slash>/?)(?<name>[a-z][\w-]*)(?<attributes>${ATTRIBUTES})>`,
  'gi',
);

/** Elements without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * @param {string} html
 * @returns {Tag[]}
 */
function tagsOf(html) {
  return [...html.matchAll(TOKEN)].flatMap(({ groups = {}, index, 0: whole }) => {
    const place = { start: index, end: index + whole.length };
    const opaque = groups['opaque']?.toLowerCase();
    if (opaque !== undefined) {
      const attributes = readAttributes(groups['opaqueAttributes'] ?? '');
      return [{ name: opaque, attributes, text: groups['text'] ?? '', kind: 'whole', ...place }];
    }
    const name = groups['name']?.toLowerCase();
    if (name === undefined) return [];
    const kind = groups['slash'] === '/' ? 'close' : VOID.has(name) ? 'whole' : 'open';
    const attributes = readAttributes(groups['attributes'] ?? '');
    return [/** @type {Tag} */ ({ name, attributes, text: '', kind, ...place })];
  });
}

/**
 * @param {string} text
 * @returns {Attributes} values as the page's reader sees them; without a value, empty
 */
function readAttributes(text) {
  const matches = text.matchAll(/([^\s"'<>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return Object.fromEntries(
    [...matches].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );
}

/**
 * The elements of a page in order, without those that are only written in comments, scripts or styles.
 *
 * @param {string} html
 * @returns {Tag[]}
 */
export function elementsOf(html) {
  return tagsOf(html).filter(({ kind }) => kind !== 'close');
}

/**
 * A page without the elements that `isGone` names, and without all that is in them.
 *
 * @param {string} html
 * @param {(element: Tag) => boolean} isGone
 * @throws {Error} if such an element is not closed
 */
export function withoutElements(html, isGone) {
  const tags = tagsOf(html);
  let kept = '';
  let at = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.start < at || tag.kind === 'close' || !isGone(tag)) continue;
    kept += html.slice(at, tag.start);
    at = tag.kind === 'whole' ? tag.end : endOfElement(tags.slice(index), tag.name);
  }
  return kept + html.slice(at);
}

/**
 * @param {readonly Tag[]} tags from the element's own on
 * @param {string} name
 * @returns {number}
 */
function endOfElement(tags, name) {
  let depth = 0;
  for (const tag of tags.filter((other) => other.name === name)) {
    depth += tag.kind === 'open' ? 1 : -1;
    if (depth === 0) return tag.end;
  }
  throw new Error(`<${name}> is not closed`);
}
