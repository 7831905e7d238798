import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementsOf, withoutElements } from '../../scripts/lib/weight/html-elements.mjs';
import {
  addedHtmlSize,
  beyond,
  brotliSize,
  hasCards,
  importsOf,
  openSite,
  scriptsOf,
  stylesOf,
  totalSize,
} from '../../scripts/lib/weight/page-weight.mjs';

describe('elements', () => {
  test('with their attributes; none from comments, scripts and styles', () => {
    const html = `<!-- <b> --><p class="a > b" hidden data-x='1' data-y=2>1 < 2</p>
      <script type="module">if (a <b && c> d) "<i>"</script><style>a::before{content:"<u>"}</style><br/>`;
    expect(elementsOf(html).map(({ name, attributes }) => [name, attributes])).toEqual([
      ['p', { class: 'a > b', hidden: '', 'data-x': '1', 'data-y': '2' }],
      ['script', { type: 'module' }],
      ['style', {}],
      ['br', {}],
    ]);
    expect(elementsOf(html)[1]?.text).toBe('if (a <b && c> d) "<i>"');
  });

  test('are removed with all that is in them', () => {
    const html =
      '<div>a<div class="x">b<div>c</div><br>d</div>e</div><meta name="x"><p class="x">f</p>g';
    const bare = withoutElements(
      html,
      ({ name, attributes }) => attributes['class'] === 'x' || name === 'meta',
    );
    expect(bare).toBe('<div>ae</div>g');
  });

  test('one that is not closed is an error', () => {
    expect(() => withoutElements('<div><p>', ({ name }) => name === 'div')).toThrow('not closed');
  });
});

describe('imports of a built module', () => {
  test.each([
    ['import{a as b}from"./x.js";', ['./x.js']],
    ['import a,{b}from"./x.js"', ['./x.js']],
    ['import*as a from"../x.js"', ['../x.js']],
    ['import"./x.js";import"./y.js"', ['./x.js', './y.js']],
    ['import { a } from "/_astro/x.js"', ['/_astro/x.js']],
    [
      "export{a}from'./x.js';export*from'./y.js';export*as n from'./z.js'",
      ['./x.js', './y.js', './z.js'],
    ],
    ['export{a as b};const c="./x.js"', []],
    ['import("./lazy.js")', []],
    ['p(()=>import("./ui-core.A1.js"),[])', ['./ui-core.A1.js']],
    ['import(`./ui-core.A1.js`)', ['./ui-core.A1.js']],
    ['import(a)', []],
    ['import(`$' + '{a}pagefind.js`)', []],
  ])('%s', (code, addresses) => {
    expect(importsOf(code)).toEqual(addresses);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'design-round-weight-'));

const FILES = {
  '_astro/page.js': 'import{a}from"./shared.js";import("./lazy.js");import("./ui-core.1.js");',
  '_astro/shared.js': 'import"./page.js";export const a=1',
  '_astro/lazy.js': 'import"./never.js";',
  '_astro/ui-core.1.js': 'import"./search.js";',
  '_astro/search.js': '1',
  '_astro/island.js': 'import"./shared.js";',
  '_astro/client.js': '2',
  '_astro/page.css': 'a{color:red}',
};

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Sizes of these files of the site. */
function sizes(...names: readonly (keyof typeof FILES)[]): number {
  return names.reduce((sum, name) => sum + brotliSize(FILES[name]), 0);
}

describe('the weight of a page', () => {
  const page = '/study/guide/';
  const open = openSite(folder, '/study/');

  test('scripts, their imports and the search, each once', () => {
    const html = `<script src="/study/_astro/page.js"></script>
      <link rel="modulepreload" href="/study/_astro/shared.js"><script type="application/json">{}</script>`;
    const pieces = scriptsOf(html, page, open);
    expect([...pieces.keys()].map((name) => name.replace('/study/_astro/', ''))).toEqual([
      'page.js',
      'shared.js',
      'ui-core.1.js',
      'search.js',
    ]);
    expect(totalSize(pieces)).toBe(
      sizes('_astro/page.js', '_astro/shared.js', '_astro/ui-core.1.js', '_astro/search.js'),
    );
  });

  test('inline scripts and islands', () => {
    const html = `<script>let a</script><script type="module">import"/study/_astro/client.js"</script>
      <astro-island component-url="/study/_astro/island.js" renderer-url="../_astro/client.js"></astro-island>`;
    const inline = brotliSize('let a') + brotliSize('import"/study/_astro/client.js"');
    expect(totalSize(scriptsOf(html, page, open))).toBe(
      inline +
        sizes('_astro/island.js', '_astro/client.js', '_astro/shared.js') +
        sizes('_astro/page.js', '_astro/ui-core.1.js', '_astro/search.js'),
    );
  });

  test('what one page loads beyond another', () => {
    const guide = scriptsOf('<script src="/study/_astro/page.js"></script>', page, open);
    const html = '<astro-island component-url="/study/_astro/island.js"></astro-island>';
    const review = scriptsOf(html, '/study/review/', open);
    expect([...beyond(review, guide).keys()]).toEqual(['/study/_astro/island.js']);
  });

  test('style sheets, linked and inline', () => {
    const html = '<link rel="stylesheet" href="/study/_astro/page.css"><style>b{}</style>';
    const total = totalSize(stylesOf(html, page, open));
    expect(total).toBe(sizes('_astro/page.css') + brotliSize('b{}'));
  });

  test.each(['https://example.com/x.js', '/_astro/page.js'])('%s is not of the site', (address) => {
    const html = `<script src="${address}"></script>`;
    expect(() => scriptsOf(html, page, open)).toThrow('which is not below /study/');
  });

  test('cards, header and policy are what is added to the HTML', () => {
    const rest = '<main><p>Text</p></main>';
    const html = `<meta http-equiv="content-security-policy" content="default-src 'self'"><header class="header">Site</header>${rest}<div class="no card"><div>Q</div></div>`;
    expect(addedHtmlSize(html)).toBe(brotliSize(html) - brotliSize(rest));
    expect(addedHtmlSize(rest)).toBe(0);
    expect([hasCards(html), hasCards('<a class="card-link">')]).toEqual([true, false]);
  });
});
