/**
 * Reads built HTML with positions: each element and attribute knows its place in the text, so that unchanged parts stay
 * byte for byte. This is the only file that knows the parser.
 *
 * It uses only the tokenizer of parse5, which reads attributes, entities and raw text as browsers do. The tree of
 * parse5 would repair a fragment whose paragraph contains a card's answer; here elements are paired as they are
 * written.
 */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';

interface HtmlAttribute {
  /** In lower case. */
  readonly name: string;
  /** Decoded as in a browser; empty if it has no value. */
  readonly value: string;
}

/** An element with the places of its parts in the text. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly HtmlAttribute[];
  /** Start of its start tag. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** End of its end tag, or of its content if it has no end tag. */
  readonly end: number;
  /** Whether it has an end tag or, like `<br>`, needs none. */
  readonly isClosed: boolean;
  /** Whether it is of SVG or MathML, in which other rules hold. */
  readonly isForeign: boolean;
  readonly parent: HtmlElement | null;
}

/** A text with its elements, in the order in which they begin. */
export interface Html {
  readonly source: string;
  readonly elements: readonly HtmlElement[];
}

/** A place in the text, from its first character to the one after its last. */
export interface HtmlPlace {
  readonly start: number;
  readonly end: number;
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

type OpenElement = { -readonly [key in keyof HtmlElement]: HtmlElement[key] };

/** Reads a page or a fragment. Never throws: anything that is not HTML is text. Elements in comments do not count. */
export function parseHtml(source: string): Html {
  const elements: HtmlElement[] = [];
  const open: OpenElement[] = [];

  const onStartTag = (token: Token.TagToken): void => {
    const { start, end } = placeOf(token);
    const name = token.tagName;
    const parent = open.at(-1) ?? null;
    const isForeign = parent?.isForeign === true || FOREIGN.has(name);
    const isWhole = VOID.has(name) || (isForeign && token.selfClosing);
    const element: OpenElement = {
      name,
      attributes: token.attrs,
      start,
      contentStart: end,
      contentEnd: end,
      end,
      isClosed: isWhole,
      isForeign,
      parent,
    };
    elements.push(element);
    if (isWhole) return;
    open.push(element);
    const mode = isForeign ? undefined : TEXT_MODES.get(name);
    if (mode !== undefined) tokenizer.state = mode;
  };

  const onEndTag = (token: Token.TagToken): void => {
    const index = open.findLastIndex((each) => each.name === token.tagName);
    const element = open[index];
    if (element === undefined) return;
    const { start, end } = placeOf(token);
    for (const unclosed of open.splice(index)) unclosed.contentEnd = unclosed.end = start;
    element.end = end;
    element.isClosed = true;
  };

  const tokenizer = createTokenizer(onStartTag, onEndTag);
  tokenizer.write(source, true);
  for (const element of open) element.contentEnd = element.end = source.length;
  return { source, elements };
}

/**
 * Where an attribute stands in the text, as `name="value"`; `null` if the element has none of the name. Read again from
 * the element's tag: kept for every attribute of every page, places took more time than all the rest of parsing.
 */
export function attributePlace(
  { source }: Html,
  { start, contentStart, attributes }: HtmlElement,
  name: string,
): HtmlPlace | null {
  if (!attributes.some((attribute) => attribute.name === name)) return null;
  let place: HtmlPlace | null = null;
  const onStartTag = ({ location }: Token.TagToken): void => {
    const found = location?.attrs?.[name];
    if (found === undefined) return;
    place = { start: start + found.startOffset, end: start + found.endOffset };
  };
  createTokenizer(onStartTag, ignore).write(source.slice(start, contentStart), true);
  return place;
}

type OnTag = (token: Token.TagToken) => void;

function createTokenizer(onStartTag: OnTag, onEndTag: OnTag): Tokenizer {
  return new Tokenizer(
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
}

/** Text, comments and doctypes are neither elements nor tags. */
function ignore(): void {
  // Nothing to keep.
}

function placeOf({ location }: Token.TagToken): HtmlPlace {
  if (location === null) throw new Error('the parser was asked for places and gave none');
  return { start: location.startOffset, end: location.endOffset };
}
