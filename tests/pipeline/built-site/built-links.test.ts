import { describe, expect, it } from 'vitest';
import { findBrokenLinks, linkFacts } from '../../../src/lib/pipeline/built-site/built-links.ts';
import { parseHtml } from '../../../src/lib/pipeline/html/html.ts';

/** What is expected of each broken link of a page `/pm/` that holds this. */
function expectedOf(html: string, base = '/'): readonly string[] {
  const pages = new Map([
    ['/pm/', linkFacts(parseHtml(`<h2 id="ask">Ask</h2>${html}`))],
    ['/', linkFacts(parseHtml('<h2 id="größe">x</h2>'))],
  ]);
  const addresses = new Set([...pages.keys(), '/cards.json']);
  return findBrokenLinks(pages, addresses, base).map(
    ({ page, link, expected }) => `${page} ${link}: ${expected}`,
  );
}

describe('links of built pages', () => {
  it.each([
    '<a href="/">',
    '<a href="/pm/?a=1&amp;b=2#ask">',
    '<a href="#ask">',
    '<a href="/#gr%C3%B6%C3%9Fe">',
    '<link href="/cards.json">',
    '<a href="https://example.org/x">',
    '<a href="mailto:a@b">',
    '<a>',
    '<script>"<a href=\'/no/\'>"</script>',
    '<p title="<a href=&quot;/no/&quot;>">',
  ])('%s leads somewhere', (html) => {
    expect(expectedOf(html)).toEqual([]);
  });

  it.each([
    ['<a class="a > b" href="/no/">', '/no/: a page or file of the site'],
    ["<a href='/no/'>", '/no/: a page or file of the site'],
    ['<a href="/pm">', '/pm: a slash at the end: /pm/'],
    ['<a href="learn/">', 'learn/: an address from the root, such as /leaders/learn/'],
    ['<a href="#nope">', '#nope: an element with the id "nope" on /pm/'],
    ['<a href="/#nope">', '/#nope: an element with the id "nope" on /'],
    ['<script src="/x.js"></script>', '/x.js: a page or file of the site'],
    ['<form action="/x/">', '/x/: a page or file of the site'],
  ])('%s does not', (html, expected) => {
    expect(expectedOf(html)).toEqual([`/pm/ ${expected}`]);
  });

  it('are below the base', () => {
    expect(expectedOf('<a href="/study/pm/"><a href="/pm/">', '/study/')).toEqual([
      '/pm/ /pm/: an address under the base path /study/',
    ]);
  });
});
