/** Parts of parsed HTML as they are written, and the text with some of them changed. */
import { attributePlace, type Html, type HtmlElement, type HtmlPlace } from './html.ts';

/** A place in a text and what is to stand there; an empty place is one to insert at. */
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

/** What an element holds, as it is written. */
export function contentOf({ source }: Html, { contentStart, contentEnd }: HtmlElement): string {
  return source.slice(contentStart, contentEnd);
}

/** An attribute as a browser reads it; `null` if the element has none of the name. */
export function attributeOf({ attributes }: HtmlElement, name: string): string | null {
  return attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Whether an element has a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** An attribute's value as it is written, without its quotes, and its place; `null` if no value is written. */
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
 * A text with edits applied, all else as it was. They may come in any order, but must not overlap.
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
