/** Reads and changes the source text of parsed HTML. */
import { attributePlace, type Html, type HtmlElement, type HtmlPlace } from './html.ts';

/** A place in a text and its new content; an empty place inserts. */
export interface Edit extends HtmlPlace {
  readonly text: string;
}

/** A start or an end tag. */
export interface HtmlTag extends HtmlPlace {
  readonly kind: 'start' | 'end';
  readonly element: HtmlElement;
}

/** The tags of all elements, in their order. An end tag that nothing opens is none. */
export function tagsOf({ elements }: Html): readonly HtmlTag[] {
  return elements
    .flatMap((element): HtmlTag[] => {
      const { start, contentStart, contentEnd, end } = element;
      const first = { kind: 'start', element, start, end: contentStart } as const;
      return contentEnd === end
        ? [first]
        : [first, { kind: 'end', element, start: contentEnd, end }];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** The source text inside an element. */
export function contentOf({ source }: Html, { contentStart, contentEnd }: HtmlElement): string {
  return source.slice(contentStart, contentEnd);
}

/** An attribute as a browser reads it; `null` if it is absent. */
export function attributeOf({ attributes }: HtmlElement, name: string): string | null {
  return attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** The source text of an attribute's value without its quotes, and its place; `null` if it has no value. */
export function writtenValue(html: Html, element: HtmlElement, name: string): Edit | null {
  const place = attributePlace(html, element, name);
  if (place === null) return null;
  const written = html.source.slice(place.start, place.end);
  const value = /=\s*(?:"([^"]*)"|'([^']*)'|(\S*))$/.exec(written);
  if (value === null) return null;
  const text = value[1] ?? value[2] ?? value[3] ?? '';
  const end = place.end - (value[3] === undefined ? 1 : 0);
  return { start: end - text.length, end, text };
}

/**
 * Applies edits to a text and keeps all else. They may come in any order but must not overlap.
 *
 * @throws Error if two of them do
 */
export function withEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`two edits at ${start}: expected each to have its own place`);
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}
