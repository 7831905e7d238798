import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardKinds, splitCardHtml } from '../../src/card-kinds/build-registry.ts';
import { asBlock, tidyHtml } from '../../src/lib/pipeline/html/tidy-html.ts';
import {
  attributeText,
  replaceMarkers,
  takeOrderedList,
} from '../../src/lib/pipeline/catalogue/card-html.ts';

describe('basic', () => {
  test('prompt and answer', () => {
    const html = '<p>Which\n  step?</p>\n\n<dr-answer>Learn the <em>problem</em>.</dr-answer>\n';
    expect(splitCardHtml('basic', html)).toEqual({
      promptHtml: '<p>Which step?</p>',
      answerHtml: '<p>Learn the <em>problem</em>.</p>',
    });
  });

  test('an answer of blocks, an element with attributes, a paragraph left empty', () => {
    const html =
      '<p>Q?</p><p>\n</p><dr-answer data-astro-source-loc="1:2" title="a > b">\n<p>A</p>\n<ul>\n<li>b</li>\n</ul>\n</dr-answer >';
    expect(splitCardHtml('basic', html)).toEqual({
      promptHtml: '<p>Q?</p>',
      answerHtml: '<p>A</p><ul><li>b</li></ul>',
    });
  });

  test('nothing gives nothing', () => {
    expect(splitCardHtml('basic', '')).toEqual({ promptHtml: '', answerHtml: '' });
  });
});

describe('cloze', () => {
  test('gaps are hidden in the prompt and marked in the answer', () => {
    const html =
      '<p>A day has <dr-gap data-hint="a number">86,400</dr-gap> seconds, <dr-gap><code>24</code></dr-gap> hours.</p><dr-answer>24 × 3,600.</dr-answer>';
    expect(splitCardHtml('cloze', html)).toEqual({
      promptHtml:
        '<p>A day has <span class="gap"><span class="sr-only">blank: </span>[a number]</span> seconds, <span class="gap"><span class="sr-only">blank: </span>[…]</span> hours.</p>',
      answerHtml:
        '<p>A day has <mark class="gap-filled">86,400</mark> seconds, <mark class="gap-filled"><code>24</code></mark> hours.</p><p>24 × 3,600.</p>',
    });
  });

  test('a hint stays escaped', () => {
    const html = '<p><dr-gap data-hint="a &#34;b&#34; &#38; <c>">x</dr-gap> y</p>';
    expect(splitCardHtml('cloze', html).promptHtml).toContain('[a &#34;b&#34; &#38; &lt;c&gt;]');
  });

  test.each(['data-hint=""', 'data-hint', '', 'data-other="no"'])('no hint: %s', (attributes) => {
    expect(
      splitCardHtml('cloze', `<p><dr-gap ${attributes}>x</dr-gap> y</p>`).promptHtml,
    ).toContain('[…]');
  });

  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  test('the answer holds every gap, the prompt none', () => {
    const part = fc.record({
      before: word,
      gap: word.map((text) => text.toUpperCase()),
      hint: fc.option(word),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const html = parts
          .map(
            ({ before, gap, hint }) =>
              `${before} <dr-gap${hint === null ? '' : ` data-hint="${hint}"`}>${gap}</dr-gap>`,
          )
          .join(' ');
        const { promptHtml, answerHtml } = splitCardHtml('cloze', `<p>${html}</p>`);
        expect(textOf(answerHtml)).toBe(
          parts.map(({ before, gap }) => `${before} ${gap}`).join(' '),
        );
        expect(textOf(promptHtml)).toBe(
          parts.map(({ before, hint }) => `${before} blank: [${hint ?? '…'}]`).join(' '),
        );
        expect(promptHtml + answerHtml).not.toContain('dr-gap');
      }),
    );
  });
});

test('an unknown kind is refused by name', () => {
  expect(() => splitCardHtml('quiz', '')).toThrow(
    `card kind "quiz": expected one of ${Object.keys(cardKinds).join(', ')}`,
  );
  expect(() => splitCardHtml('constructor', '')).toThrow('card kind "constructor"');
});

describe('markers', () => {
  const seen = (html: string, name: string): string[] => {
    const found: string[] = [];
    replaceMarkers(html, name, (marker) => {
      found.push(`${marker.html}|${marker.attribute('data-x') ?? '-'}`);
      return '';
    });
    return found;
  };

  test('are of whatever name a kind gives them', () => {
    const html = '<dr-own data-x="1">a</dr-own> <dr-own-2>b</dr-own-2> <dr-own>c</dr-own>';
    expect(seen(html, 'dr-own')).toEqual(['a|1', 'c|-']);
    expect(replaceMarkers(html, 'dr-own', ({ html: inside }) => `[${inside}]`)).toBe(
      '[a] <dr-own-2>b</dr-own-2> [c]',
    );
  });

  test('may be elements with an attribute', () => {
    const html = '<span data-blank data-x="a &#38; b">a</span><span data-blanket>b</span>';
    expect(seen(html, 'data-blank')).toEqual(['a|a &#38; b']);
  });

  test('in code and comments are none', () => {
    expect(
      seen('<!-- <dr-own>a</dr-own> --><script>"<dr-own>b</dr-own>"</script>', 'dr-own'),
    ).toEqual([]);
  });
});

test('the first ordered list is taken out with its items, and lists inside them stay', () => {
  expect(
    takeOrderedList('<p>Q</p><ol><li> a <ol><li>b</li></ol></li>\n<li>c</li></ol><p>R</p>'),
  ).toEqual({
    rest: '<p>Q</p><p>R</p>',
    items: ['a<ol><li>b</li></ol>', 'c'],
  });
  expect(takeOrderedList('<ul><li>a</li></ul>')).toEqual({
    rest: '<ul><li>a</li></ul>',
    items: [],
  });
});

test('an attribute is read as text', () => {
  expect(attributeText('a &#34;b&#34; &#38; &lt;c> "d" &eacute;')).toBe('a "b" & <c> "d" é');
});

function textOf(html: string): string {
  return html.replace(/<(?:[^">]|"[^"]*")*>/g, '');
}

describe('tidy HTML', () => {
  const space = fc.constantFrom('', ' ', '\n', '\n  ', ' \t ');
  const word = fc.constantFrom('word', 'a &lt; b', '—', '\u00A0');
  const { blocks: html } = fc.letrec<{
    inline: string;
    inlines: string;
    block: string;
    blocks: string;
  }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small' },
      fc.tuple(space, word, space).map((parts) => parts.join('')),
      fc.constant('<br>'),
      fc.tuple(fc.constantFrom('em', 'code', 'a title="x  > y"', 'span'), tie('inlines')).map(wrap),
    ),
    inlines: fc.array(tie('inline'), { maxLength: 4 }).map((nodes) => nodes.join('')),
    block: fc.oneof(
      { depthSize: 'small' },
      tie('inlines'),
      fc.tuple(fc.constant('p'), tie('inlines')).map(wrap),
      fc.constant('<pre><code>  a\n\n    b </code></pre>'),
      fc.tuple(fc.constantFrom('ul', 'li', 'div class="a"', 'blockquote'), tie('blocks')).map(wrap),
    ),
    blocks: fc.array(tie('block'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  }));
  function wrap([tag, inside]: readonly [string, string]): string {
    return `<${tag}>${inside}</${tag.split(' ')[0] ?? ''}>`;
  }

  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(html, (text) => {
        expect(tidyHtml(tidyHtml(text))).toBe(tidyHtml(text));
        expect(asBlock(asBlock(text))).toBe(asBlock(text));
      }),
    );
  });

  test('no word is lost', () => {
    const words = (text: string) => textOf(text).replace(/[ \t\n]+/g, '');
    fc.assert(
      fc.property(html, (text) => {
        expect(words(tidyHtml(text))).toBe(words(text));
      }),
    );
  });

  test('words in a line stay apart', () => {
    expect(tidyHtml('<p> a <em>b</em>\n<em>c</em> </p>\n<p>d</p>')).toBe(
      '<p>a <em>b</em> <em>c</em></p><p>d</p>',
    );
  });

  test('white space of code and of attributes stays', () => {
    const code = '<pre title="a\n b"><code>  a\n\n    b\n</code></pre>';
    expect(tidyHtml(`<p>x</p>\n ${code} \n<p title="c  d">y</p>`)).toBe(
      `<p>x</p>${code}<p title="c  d">y</p>`,
    );
  });

  test('no-break spaces stay', () => {
    expect(tidyHtml('<p>\u00A05\u00A0GB\u00A0</p>')).toBe('<p>\u00A05\u00A0GB\u00A0</p>');
  });
});
