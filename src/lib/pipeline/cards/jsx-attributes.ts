import type { FaultDetail } from '../faults.ts';
import { lineOf, type JsxElement } from './mdx-tree.ts';

export interface RawAttribute {
  readonly value: string;
  readonly line: number;
}

export interface ReadAttributes {
  readonly attributes: ReadonlyMap<string, RawAttribute>;
  /** Names of attributes whose value is not a plain string. */
  readonly unreadable: ReadonlySet<string>;
  readonly faults: readonly FaultDetail[];
}

/** Reads the attributes of an element as strings. Cards are data, so computed values are not accepted. */
export function readAttributes(element: JsxElement, text: string): ReadAttributes {
  const attributes = new Map<string, RawAttribute>();
  const unreadable = new Set<string>();
  const faults: FaultDetail[] = [];
  const lines = attributeLines(element, text);

  element.attributes.forEach((attribute, index) => {
    const line = lines[index] ?? lineOf(element);
    const expected = 'a plain string in quotes';
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      faults.push({
        line,
        field: 'attributes',
        found: `{${attribute.value}}`,
        expected: 'attributes one by one',
      });
    } else if (attributes.has(attribute.name)) {
      faults.push({ line, field: attribute.name, found: 'it a second time', expected: 'one' });
    } else if (typeof attribute.value === 'string') {
      attributes.set(attribute.name, { value: attribute.value, line });
    } else {
      const found = attribute.value ? `{${attribute.value.value}}` : 'no value';
      unreadable.add(attribute.name);
      faults.push({ line, field: attribute.name, found, expected });
    }
  });
  return { attributes, unreadable, faults };
}

/**
 * Line of each attribute. Sätteri's tree has no positions for attributes, so they are found in the source of the
 * opening tag.
 */
function attributeLines(element: JsxElement, text: string): readonly number[] {
  const start = element.position?.start;
  if (start?.offset === undefined) return [];
  // Offsets leave out a byte order mark.
  const source = text.replace(/^\uFEFF/, '').slice(start.offset, element.position?.end.offset);
  const attribute = /\s+(?:(\{)|[^\s=>/{"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|(\{)))?/y;
  attribute.lastIndex = /^<[^\s>/]*/.exec(source)?.[0].length ?? 0;

  const lines: number[] = [];
  for (;;) {
    const match = attribute.exec(source);
    if (match === null) return lines;
    const nameAt = match.index + (/^\s+/.exec(match[0])?.[0].length ?? 0);
    lines.push(start.line + countLineBreaks(source.slice(0, nameAt)));
    if (match[1] !== undefined) attribute.lastIndex = closingBrace(source, nameAt);
    else if (match[2] !== undefined)
      attribute.lastIndex = closingBrace(source, attribute.lastIndex - 1);
  }
}

/** Index after the brace that closes the one at `open`. Braces inside strings are ignored: they are too rare. */
function closingBrace(source: string, open: number): number {
  let depth = 0;
  for (let index = open; index < source.length; index++) {
    if (source[index] === '{') depth++;
    else if (source[index] === '}' && --depth === 0) return index + 1;
  }
  return source.length;
}

function countLineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
