/**
 * Reads built HTML with positions: each element and attribute knows its place in the text, so that unchanged parts stay
 * byte for byte. This is the only file that knows the parser.
 *
 * It uses only the tokenizer of parse5, which reads attributes, entities and raw text as browsers do. The tree of
 * parse5 would repair a fragment whose paragraph contains a card's answer; here elements are paired as they are
 * written.
 */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';

export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** Decoded as in a browser; empty if it has no value. */
  readonly value: string;
}

/** A place in the text: its first character, and the one after its last. */
export interface HtmlPlace {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** An element with the places of its parts in the text. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly HtmlAttribute[];
  /** Places of `name="value"`, by name. */
  readonly attributePlaces: Readonly<Record<string, HtmlPlace | undefined>>;
  /** Start of its start tag. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** End of its end tag, or of its content if it has no end tag. */
  readonly end: number;
  /** Whether it has an end tag or, like `<br>`, needs none. */
  readonly isClosed: boolean;
  readonly parent: HtmlElement | null;
}

/** A start or an end tag. An end tag that closes nothing has no element. */
export interface HtmlTag {
  readonly kind: 'start' | 'end';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly element: HtmlElement | null;
}

/** A text with its elements and tags, in the order in which they begin. */
export interface Html {
  readonly source: string;
  readonly elements: readonly HtmlElement[];
  readonly tags: readonly HtmlTag[];
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose content is text in HTML. In SVG they contain elements. */
const TEXT_MODES: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);

const FOREIGN = new Set(['svg', 'math']);

const NO_PLACES: HtmlElement['attributePlaces'] = {};

type OpenElement = { -readonly [key in keyof HtmlElement]: HtmlElement[key] };

/** Reads a page or a fragment. Never throws: anything that is not HTML is text. Elements in comments do not count. */
export function parseHtml(source: string): Html {
  const elements: HtmlElement[] = [];
  const tags: HtmlTag[] = [];
  const open: OpenElement[] = [];

  const onStartTag = (token: Token.TagToken): void => {
    const { start, end } = placeOf(token);
    const name = token.tagName;
    const isForeign = FOREIGN.has(name) || open.some((element) => FOREIGN.has(element.name));
    const isWhole = VOID.has(name) || (isForeign && token.selfClosing);
    const element: OpenElement = {
      name,
      attributes: token.attrs,
      attributePlaces: token.location?.attrs ?? NO_PLACES,
      start,
      contentStart: end,
      contentEnd: end,
      end,
      isClosed: isWhole,
      parent: open.at(-1) ?? null,
    };
    elements.push(element);
    tags.push({ kind: 'start', name, start, end, element });
    if (isWhole) return;
    open.push(element);
    const mode = isForeign ? undefined : TEXT_MODES.get(name);
    if (mode !== undefined) tokenizer.state = mode;
  };

  const onEndTag = (token: Token.TagToken): void => {
    const { start, end } = placeOf(token);
    const name = token.tagName;
    const index = open.findLastIndex((element) => element.name === name);
    const closed = index < 0 ? [] : open.splice(index);
    for (const element of closed) element.contentEnd = element.end = start;
    const [element = null] = closed;
    if (element !== null) {
      element.end = end;
      element.isClosed = true;
    }
    tags.push({ kind: 'end', name, start, end, element });
  };

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag,
      onEndTag,
      onComment: ignore,
      onDoctype: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.write(source, true);
  for (const element of open) element.contentEnd = element.end = source.length;
  return { source, elements, tags };
}

/** Text, comments and doctypes are neither elements nor tags. */
function ignore(): void {
  // Nothing to keep.
}

function placeOf({ location }: Token.TagToken): { readonly start: number; readonly end: number } {
  if (location === null) throw new Error('the parser was asked for places and gave none');
  return { start: location.startOffset, end: location.endOffset };
}
