import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  insertPolicy,
  policyFor,
} from '../../../src/lib/pipeline/built-site/content-security-policy.ts';
import { parseHtml } from '../../../src/lib/pipeline/html/html.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Sources of one directive of a page's policy. */
function sourcesOf(html: string, directive: string): string | undefined {
  const parts = policyFor(parseHtml(html)).split('; ');
  return parts.find((part) => part.startsWith(`${directive} `))?.slice(directive.length + 1);
}

describe('the policy of a page', () => {
  it('has the hash of each inline script, once, as it is written', () => {
    const code = 'if (a < b && c > d) "&lt;/script"';
    const html = `<script>${code}</script><script type="module">${code}</script><script>1</script>`;
    expect(sourcesOf(html, 'script-src')).toBe(
      `'self' 'wasm-unsafe-eval' ${hashOf(code)} ${hashOf('1')}`,
    );
  });

  it.each([
    '<script src="/a.js"></script>',
    '<script data-a="x > y" src=\'/a.js\'>b</script>',
    '<script type="application/json">{}</script>',
    '<script type="application/ld+json">{}</script>',
    '<script></script>',
    '<!-- <script>1</script> -->',
  ])('has none for %s', (html) => {
    expect(sourcesOf(html, 'script-src')).toBe("'self' 'wasm-unsafe-eval'");
  });

  it('has the hash of each inline style, for readers without scripts too', () => {
    const html = '<style>a{}</style><noscript><style is:inline>b{}</style></noscript>';
    expect(sourcesOf(html, 'style-src')).toBe(`'self' ${hashOf('a{}')} ${hashOf('b{}')}`);
  });

  it('stands right after the charset, and nothing else changes', () => {
    const page = '<!doctype html><head><meta charset="utf-8"><title>A  &amp; B</title></head>';
    const html = parseHtml(page);
    expect(insertPolicy(html, 'index.html')).toBe(
      page.replace(
        '"utf-8">',
        `"utf-8"><meta http-equiv="content-security-policy" content="${policyFor(html)}">`,
      ),
    );
  });

  it('must have its place', () => {
    expect(() => insertPolicy(parseHtml('<head></head>'), 'pm/index.html')).toThrow(
      'pm/index.html: expected <meta charset="utf-8">',
    );
  });
});
