/**
 * Takes the rendered HTML of a card apart. Works on text, because it runs on what Astro rendered: well-formed HTML in
 * which `Answer.astro` and components of card kinds left elements named `dr-` and their own name.
 */

export interface CardHtml {
  readonly promptHtml: string;
  readonly answerHtml: string;
  /** As in `Card`. */
  readonly exercise?: unknown;
}

/**
 * Makes prompt and answer of a card out of its rendered content. Every kind has one.
 *
 * @param attributes of the card, checked by the kind's schema
 */
export type CardHtmlSplitter = (
  html: string,
  attributes: Readonly<Record<string, string | undefined>>,
) => CardHtml;

const ATTRIBUTES = `(?:[^"'>]|"[^"]*"|'[^']*')*`;
const TAG = new RegExp(`</?[a-zA-Z]${ATTRIBUTES}>`, 'g');

/** An element of ours found in rendered HTML. */
export interface Marker {
  /** Its content. */
  readonly html: string;
  /** An attribute, still escaped as in HTML; `null` if absent or empty. */
  readonly attribute: (name: string) => string | null;
}

/** Replaces every marker element of a name; markers of one name never stand inside each other. */
export function replaceMarkers(
  html: string,
  name: `dr-${string}`,
  replace: (marker: Marker) => string,
): string {
  const element = new RegExp(`<${name}(?=[\\s>])(${ATTRIBUTES})>([\\s\\S]*?)</${name}\\s*>`, 'g');
  return html.replace(element, (_all, attributes: string, content: string) =>
    replace({ html: content, attribute: (attribute) => readAttribute(attributes, attribute) }),
  );
}

/** Takes the first ordered list out of rendered HTML: what stands around it, and the HTML of each item. */
export function takeOrderedList(html: string): { readonly rest: string; readonly items: string[] } {
  const list = /<ol(?=[\s>])[^>]*>([\s\S]*?)<\/ol\s*>/.exec(html);
  if (list === null) return { rest: html, items: [] };
  const items = [...(list[1] ?? '').matchAll(/<li(?=[\s>])[^>]*>([\s\S]*?)<\/li\s*>/g)];
  return {
    rest: html.slice(0, list.index) + html.slice(list.index + list[0].length),
    items: items.map(([, item = '']) => tidyHtml(item)),
  };
}

/** Parts rendered HTML into what stands outside `<dr-answer>` and what inside. */
export function takeAnswer(html: string): { readonly rest: string; readonly answer: string } {
  const answers: string[] = [];
  const rest = replaceMarkers(html, 'dr-answer', (marker) => {
    answers.push(marker.html);
    return '';
  });
  return { rest, answer: answers.join('') };
}

function readAttribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The text of an attribute value as it stands escaped in HTML. */
export function attributeText(escaped: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return escaped.replace(/&(?:#(\d+)|(\w+));/g, (entity, code?: string, name?: string) =>
    code === undefined ? (named[name ?? ''] ?? entity) : String.fromCodePoint(Number(code)),
  );
}

/** Makes an escaped attribute value safe as text as well: attributes may hold a bare `<`. */
export function attributeAsText(escaped: string): string {
  return escaped.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ASSETS = new RegExp(
  `<link(?=[\\s/>])${ATTRIBUTES}>|<(script|style)(?=[\\s>])${ATTRIBUTES}>[\\s\\S]*?</\\1\\s*>`,
  'gi',
);

/**
 * Removes style sheets and scripts, which Expressive Code puts before the first code block of a page. For
 * `/cards.json` only: in the page they are needed.
 */
export function stripAssets(html: string): string {
  return html.replace(ASSETS, '');
}

/** Content whose white space counts, or that is no text at all. */
const VERBATIM = new RegExp(
  `<(pre|textarea|script|style)(?=[\\s>])${ATTRIBUTES}>[\\s\\S]*?</\\1\\s*>`,
  'gi',
);

const BLOCK =
  /^<\/?(?:article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;

/** Collapses white space, drops it beside blocks, and drops paragraphs that nothing is left in. Idempotent. */
export function tidyHtml(html: string): string {
  const emptyParagraph = /<p>[ \t\r\n\f]*<\/p>/g;
  const tidy = tokens(html.replace(emptyParagraph, ' '));
  return tidy
    .map((token, index) => {
      if (token.kind !== 'text') return token.html;
      // Not `trim()`: that takes no-break spaces too.
      const text = token.html.replace(/[ \t\r\n\f]+/g, ' ');
      const afterBlock = isEdge(tidy[index - 1]) ? text.replace(/^ /, '') : text;
      return isEdge(tidy[index + 1]) ? afterBlock.replace(/ $/, '') : afterBlock;
    })
    .join('');
}

/** HTML that is a block: words without one get a paragraph, so that prompts and answers look alike. */
export function asBlock(html: string): string {
  const tidy = tidyHtml(html);
  if (tidy === '') return '';
  return tokens(tidy).some(isBlock) ? tidy : `<p>${tidy}</p>`;
}

interface Token {
  readonly kind: 'text' | 'tag' | 'verbatim';
  readonly html: string;
}

function tokens(html: string): readonly Token[] {
  return splitBy(html, VERBATIM, 'verbatim').flatMap((token) =>
    token.kind === 'text' ? splitBy(token.html, TAG, 'tag') : [token],
  );
}

function splitBy(html: string, pattern: RegExp, kind: Token['kind']): readonly Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of html.matchAll(pattern)) {
    if (match.index > end) found.push({ kind: 'text', html: html.slice(end, match.index) });
    found.push({ kind, html: match[0] });
    end = match.index + match[0].length;
  }
  if (end < html.length) found.push({ kind: 'text', html: html.slice(end) });
  return found;
}

function isBlock(token: Token): boolean {
  return token.kind !== 'text' && BLOCK.test(token.html);
}

/** Whether white space beside it shows nothing: the start, the end or a block. */
function isEdge(token: Token | undefined): boolean {
  return token === undefined || isBlock(token);
}
