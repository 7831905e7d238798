import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml, type Html, type HtmlElement } from '../../../src/lib/pipeline/html/html.ts';
import {
  attributeOf,
  contentOf,
  hasClass,
  tagsOf,
  withEdits,
  writtenValue,
} from '../../../src/lib/pipeline/html/html-text.ts';

const names = ({ elements }: Html) => elements.map(({ name }) => name);

function element(html: Html, name: string): HtmlElement {
  const found = html.elements.find((each) => each.name === name);
  if (found === undefined) throw new Error(`expected <${name}>`);
  return found;
}

describe('elements', () => {
  it('stand where they are written, with what they hold', () => {
    const html = parseHtml('<!doctype html><div>a<p>b<br>c</p >d</div>');
    expect(names(html)).toEqual(['div', 'p', 'br']);
    const p = element(html, 'p');
    expect(contentOf(html, p)).toBe('b<br>c');
    expect(html.source.slice(p.start, p.end)).toBe('<p>b<br>c</p >');
    expect(p.parent).toBe(element(html, 'div'));
    expect(element(html, 'br').parent).toBe(p);
  });

  it('are none in comments, scripts, styles, titles and text areas', () => {
    const html = parseHtml(
      '<!-- <b> --><title><b></title><script>"<b>"; a </b</script><style>a::after{content:"<b>"}</style><textarea><b></textarea><i>',
    );
    expect(names(html)).toEqual(['title', 'script', 'style', 'textarea', 'i']);
    expect(contentOf(html, element(html, 'script'))).toBe('"<b>"; a </b');
  });

  it('of SVG close themselves, and its titles hold elements', () => {
    const html = parseHtml('<p><svg><title><b/></title><path/>x</svg>y</p><i/>z');
    expect(names(html)).toEqual(['p', 'svg', 'title', 'b', 'path', 'i']);
    expect(contentOf(html, element(html, 'title'))).toBe('<b/>');
    expect(contentOf(html, element(html, 'path'))).toBe('');
    // As in a browser: outside SVG the slash says nothing.
    expect(contentOf(html, element(html, 'i'))).toBe('z');
  });

  it('inside <noscript> count, since some readers have them', () => {
    expect(names(parseHtml('<noscript><style>a{}</style></noscript>'))).toEqual([
      'noscript',
      'style',
    ]);
  });

  it('are paired as written, blocks in paragraphs too', () => {
    const html = parseHtml('<p><dr-answer><p>a</p></dr-answer></p>');
    expect(contentOf(html, element(html, 'dr-answer'))).toBe('<p>a</p>');
  });

  it('without an end tag end where what is around them does', () => {
    const html = parseHtml('<ul><li>a</ul>b</b>');
    const li = element(html, 'li');
    expect(contentOf(html, li)).toBe('a');
    expect([li.isClosed, element(html, 'ul').isClosed]).toEqual([false, true]);
    expect(tagsOf(html).map(({ kind, element: { name } }) => `${kind} ${name}`)).toEqual([
      'start ul', 'start li', 'end ul',
    ]); // prettier-ignore
  });
});

describe('attributes', () => {
  const html = parseHtml(
    `<a HREF="/x?a=1&amp;b=2" title='a > "b"' data-n=5 data-e="" hidden class="one  two"></a>`,
  );
  const a = element(html, 'a');

  it('are read as a browser reads them', () => {
    expect(attributeOf(a, 'href')).toBe('/x?a=1&b=2');
    expect(attributeOf(a, 'title')).toBe('a > "b"');
    expect(attributeOf(a, 'hidden')).toBe('');
    expect(attributeOf(a, 'id')).toBeNull();
    expect([hasClass(a, 'two'), hasClass(a, 'tw')]).toEqual([true, false]);
  });

  it.each([
    ['href', '/x?a=1&amp;b=2'],
    ['title', 'a > "b"'],
    ['data-n', '5'],
    ['data-e', ''],
  ])('%s is known as it is written', (name, text) => {
    const value = writtenValue(html, a, name);
    expect(value?.text).toBe(text);
    expect(html.source.slice(value?.start, value?.end)).toBe(text);
  });

  it.each(['hidden', 'id'])('%s has no written value', (name) => {
    expect(writtenValue(html, a, name)).toBeNull();
  });
});

describe('places', () => {
  const piece = fc.constantFrom(
    '<p>', '</p>', '<b class="a > b">', '</b>', '<br/>', '<!-- <i> -->', '<script>1<2</script>',
    '\r\n', 'ä 😀', '&lt;', '<', '"', '<svg><g/></svg>', '<style>',
  ); // prettier-ignore

  it('of tags begin and end with their brackets, in order, whatever is around them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = parseHtml(pieces.join(''));
        const { source, elements } = html;
        let before = 0;
        for (const { start, end } of tagsOf(html)) {
          expect(source.slice(start, end)).toMatch(/^<[^]*>$/);
          expect(start).toBeGreaterThanOrEqual(before);
          before = end;
        }
        for (const { start, contentStart, contentEnd, end, parent } of elements) {
          expect([start, contentStart, contentEnd, end]).toEqual(
            [start, contentStart, contentEnd, end].toSorted((a, b) => a - b),
          );
          if (parent === null) continue;
          expect(start).toBeGreaterThanOrEqual(parent.contentStart);
          expect(end).toBeLessThanOrEqual(parent.contentEnd);
        }
      }),
    );
  });

  it('of a long text are right beyond the parser’s first portion', () => {
    const html = parseHtml(`${'<p>ä</p>\r\n'.repeat(20_000)}<b id="end">x</b>`);
    expect(contentOf(html, element(html, 'b'))).toBe('x');
    expect(writtenValue(html, element(html, 'b'), 'id')?.text).toBe('end');
  });
});

describe('edits', () => {
  it('change their places alone, in whatever order they come', () => {
    const edits = [
      { start: 4, end: 5, text: 'E!' },
      { start: 0, end: 1, text: '' },
      { start: 2, end: 2, text: '+' },
    ];
    expect(withEdits('abcdef', edits)).toBe('b+cdE!f');
    expect(withEdits('abc', [])).toBe('abc');
  });

  it('never overlap', () => {
    const edits = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ];
    expect(() => withEdits('abc', edits)).toThrow('two edits at 1');
  });
});
