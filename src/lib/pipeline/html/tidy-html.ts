/** Removes invisible white space from rendered HTML. */
import { parseHtml, type HtmlElement } from './html.ts';
import { type HtmlTag, tagsOf } from './html-text.ts';

/** Elements whose white space is significant, or that contain no text. */
const VERBATIM = new Set(['pre', 'textarea', 'script', 'style']);

const BLOCKS = new Set(
  'article aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Collapses white space, removes it beside blocks, and removes empty paragraphs. Idempotent. */
export function tidyHtml(html: string): string {
  return tidyTokens(withoutEmptyParagraphs(tokensOf(html)));
}

function tidyTokens(tidy: readonly Token[]): string {
  return tidy
    .map((token, index) => {
      if (token.name !== null) return token.html;
      // Not `trim()`, which would remove no-break spaces too.
      const text = token.html.replace(/[ \t\r\n\f]+/g, ' ');
      const afterBlock = isEdge(tidy[index - 1]) ? text.replace(/^ /, '') : text;
      return isEdge(tidy[index + 1]) ? afterBlock.replace(/ $/, '') : afterBlock;
    })
    .join('');
}

/** Wraps HTML in a paragraph if it has no block of its own, so that prompts and answers look alike. */
export function asBlock(html: string): string {
  const tokens = withoutEmptyParagraphs(tokensOf(html));
  const tidy = tidyTokens(tokens);
  return tidy === '' || tokens.some(isBlock) ? tidy : `<p>${tidy}</p>`;
}

/** A tag, an unchanged element, or the text between them. */
interface Token {
  /** `null` for text. */
  readonly name: string | null;
  readonly html: string;
}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const tag of tagsOf(parseHtml(source))) {
    if (tag.start < at) continue;
    if (tag.start > at) tokens.push({ name: null, html: source.slice(at, tag.start) });
    at = verbatim(tag)?.end ?? tag.end;
    tokens.push({ name: tag.element.name, html: source.slice(tag.start, at) });
  }
  if (at < source.length) tokens.push({ name: null, html: source.slice(at) });
  return tokens;
}

function verbatim({ kind, element }: HtmlTag): HtmlElement | null {
  const isWhole = kind === 'start' && element.isClosed && VERBATIM.has(element.name);
  return isWhole ? element : null;
}

/** Replaces each with a space, which joins the text around it. */
function withoutEmptyParagraphs(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  const add = (token: Token): void => {
    const last = kept.at(-1);
    if (token.name === null && last?.name === null) {
      kept[kept.length - 1] = { name: null, html: last.html + token.html };
    } else kept.push(token);
  };
  for (let index = 0; index < tokens.length; index++) {
    const [first, second, third] = tokens.slice(index, index + 3);
    if (first === undefined) break;
    const isEmpty = first.html === '<p>' && second?.html === '</p>';
    const isBlank =
      first.html === '<p>' && second?.name === null && third?.html === '</p>' && isSpace(second);
    add(isEmpty || isBlank ? { name: null, html: ' ' } : first);
    index += isEmpty ? 1 : isBlank ? 2 : 0;
  }
  return kept;
}

function isSpace({ html }: Token): boolean {
  return /^[ \t\r\n\f]*$/.test(html);
}

/** Whether white space beside it is invisible: at the start, the end or a block. */
function isEdge(token: Token | undefined): boolean {
  return token === undefined || isBlock(token);
}

function isBlock({ name }: Token): boolean {
  return name !== null && BLOCKS.has(name);
}
