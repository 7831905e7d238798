/** An element or a text of a parsed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = /[A-Za-z_][\w:.-]*/y;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/giy;

/**
 * Parses one element as strict XML: closed tags, quoted attributes without doubles, known entities. Throws at the first
 * fault. Enough for our own SVG; comments, doctypes and the like are faults here.
 */
export function parseXml(text: string): XmlElement {
  const reader = new Reader(text);
  const root = reader.element();
  reader.expectEnd();
  return root;
}

/** All elements in document order. */
export function elementsOf(root: XmlElement): readonly XmlElement[] {
  return [
    root,
    ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child))),
  ];
}

/** All texts between tags. */
export function textsOf(root: XmlElement): readonly string[] {
  return elementsOf(root).flatMap(({ children }) =>
    children.filter((child) => typeof child === 'string'),
  );
}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  element(): XmlElement {
    this.#take('<');
    const name = this.#match(NAME, 'a name');
    const attributes = this.#attributes();
    if (this.#skip('/>')) return { name, attributes, children: [] };
    this.#take('>');
    const children: (XmlElement | string)[] = [];
    while (!this.#text.startsWith('</', this.#at)) {
      children.push(this.#text[this.#at] === '<' ? this.element() : this.#textUntil('<'));
    }
    this.#take(`</${name}>`);
    return { name, attributes, children };
  }

  expectEnd(): void {
    if (this.#at !== this.#text.length) this.#fail('the end');
  }

  #attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    while (this.#skip(' ')) {
      const name = this.#match(NAME, 'an attribute');
      if (attributes.has(name)) this.#fail(`${name} once`);
      this.#take('="');
      attributes.set(name, this.#textUntil('"'));
      this.#take('"');
    }
    return attributes;
  }

  #textUntil(end: string): string {
    let text = '';
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined) this.#fail(end);
      if (character === end) return text;
      if (character === '<' || character === '>') this.#fail(`no bare ${character}`);
      if (character === '&') text += decode(this.#match(ENTITY, 'an entity'));
      else {
        text += character;
        this.#at += 1;
      }
    }
  }

  #match(pattern: RegExp, expected: string): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) this.#fail(expected);
    this.#at += found.length;
    return found;
  }

  #skip(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #take(token: string): void {
    if (!this.#skip(token)) this.#fail(token);
  }

  #fail(expected: string): never {
    const found = this.#text.slice(this.#at, this.#at + 30);
    throw new Error(`At ${this.#at}: found "${found}", expected ${expected}`);
  }
}

function decode(entity: string): string {
  const named: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
  };
  const code = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity);
  if (code === null) return named[entity] ?? '';
  const [, hex, decimal] = code;
  return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
}
