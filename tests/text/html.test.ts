import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/lib/text/escape-html.ts';
import { unescapeHtml } from '../../src/lib/text/unescape-html.ts';

describe('text in HTML', () => {
  it('is escaped for text and for attributes', () => {
    expect(escapeHtml(`R&D <b class="x">'`)).toBe(`R&amp;D &lt;b class=&quot;x&quot;&gt;'`);
  });

  it.each([
    ['R &#x26; D &amp; 5 &lt; 7', 'R & D & 5 < 7'],
    ['&quot;so&quot;&nbsp;&#8217;&apos;', '"so"\u00a0’\''],
    ['&amp;lt; stays', '&lt; stays'],
    ['&unknown; &#x110000; & &;', '&unknown; &#x110000; & &;'],
  ])('unescapes %j to %j', (html, text) => {
    expect(unescapeHtml(html)).toBe(text);
  });

  it('comes back as it was, and holds no markup in between', () => {
    const text = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", '#', 'x', '3', ';') });
    fc.assert(
      fc.property(text, (original) => {
        expect(unescapeHtml(escapeHtml(original))).toBe(original);
        expect(escapeHtml(original)).not.toMatch(/[<>"]/);
      }),
    );
  });
});
