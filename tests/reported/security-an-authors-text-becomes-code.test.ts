// Reported: markedjs/marked#203 (`javascript:` links of Markdown), hahwul/hwaro#549 (a moved page written outside the site).
// Seen here: a script in a prompt got a hash in the page's own policy and ran; a former id of published.yaml broke out of
//   its attribute; `/../x/` under `moved` was written beside the site; `[x](javascript:1)` was a sound link, and `#%`
//   ended the build with "URI malformed".
// Right: what an author writes is text. Code in it is a fault with its line, and what is written into HTML is escaped.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findBrokenLinks, linkFacts } from '../../src/lib/pipeline/built-site/built-links.ts';
import { openBuiltSite } from '../../src/lib/pipeline/built-site/built-site.ts';
import { parseHtml } from '../../src/lib/pipeline/html/html.ts';
import { stubPage, withAnchor } from '../../src/lib/pipeline/published/kept-addresses.ts';
import { parsePublished } from '../../src/lib/pipeline/published/published.ts';
import { faultsOf } from '../pipeline/support.ts';

describe('MDX', () => {
  test.each([
    ['<script>alert(1)</script>', '`<script>`'],
    ['<script src="https://example.com/x.js" />', '`<script>`'],
    ['<iframe src="/leaders/" />', '`<iframe>`'],
    ['<object data="/x.svg" />', '`<object>`'],
    ['<embed src="/x.svg" />', '`<embed>`'],
    ['<base href="/x/" />', '`<base>`'],
    ['<meta http-equiv="refresh" content="0" />', '`<meta>`'],
    ['<form action="/x/" />', '`<form>`'],
    ['<img src="/x.png" onerror="alert(1)" />', '`onerror`'],
    ['<b onClick={run}>x</b>', '`onClick`'],
    ['<p set:html="<b>x</b>" />', '`set:html`'],
    ['<p srcdoc="<b>x</b>" />', '`srcdoc`'],
    ['<p {...{ onclick: 1 }} />', '`{...}`'],
    ['[x](javascript:alert(1))', '"javascript:alert(1)"'],
    ['[x](JavaScript:alert(1))', '"JavaScript:alert(1)"'],
    ['<a href=" javascript:alert(1)">x</a>', '"javascript:alert(1)"'],
    ['<a href={"javascript:alert(1)"}>x</a>', '"javascript:alert(1)"'],
    ['<a href="vbscript:x">x</a>', '"vbscript:x"'],
    ['<a href="blob:https://example.com/x">x</a>', '"blob:https://example.com/x"'],
    ['![x](data:text/html,x)', '"data:text/html,x"'],
    ['<LinkCard href="javascript:1" title="x" />', '"javascript:1"'],
  ])('%s is a fault, in a text and in a card', (code, found) => {
    const inText = faultsOf(`# A\n\n${code}\n`);
    expect(inText.filter((fault) => fault.startsWith('3 code: '))).toEqual([
      expect.stringContaining(`found ${found}`),
    ]);
    const inCard = faultsOf(
      `## A {#a}\n\n<Flashcard id="a-card">\n  What?\n\n  ${code}\n\n  <Answer>It.</Answer>\n</Flashcard>\n`,
    );
    expect(inCard.filter((fault) => fault.startsWith('6 code: '))).toHaveLength(1);
  });

  test.each([
    '[x](/leaders/) [y](#a) [z](https://example.com) [m](mailto:a@example.com)',
    '`<script>alert(1)</script>` and `javascript:alert(1)`',
    '```html\n<script>alert(1)</script>\n```',
    '<b class="only">x</b>',
  ])('%s is text', (text) => {
    expect(faultsOf(`# A\n\n${text}\n`)).toEqual([]);
  });
});

describe('links of built pages', () => {
  const expectedOf = (html: string): readonly string[] => {
    const pages = new Map([['/pm/', linkFacts(parseHtml(html))]]);
    return findBrokenLinks(pages, new Set(['/pm/']), '/').map(({ expected }) => expected);
  };

  test.each([
    '<a href="javascript:alert(1)">',
    '<a href=" java&#10;script:alert(1)">',
    '<a href="&#1;javascript:alert(1)">',
    '<a href="data:text/html,x">',
    '<area href="javascript:1">',
    '<button formaction="javascript:1">',
    '<svg><a xlink:href="javascript:1">',
    '<object data="javascript:1">',
    '<iframe src="javascript:1">',
    '<embed src="javascript:1">',
  ])('%s is no link', (html) => {
    expect(expectedOf(html)).toEqual(['an address of this site, or of https, http or mailto']);
  });

  test.each(['#%', '/pm/#%', '/pm/#%zz', '/pm/#100%', '/pm/#%E0%A4'])(
    'the bad escape in %s is a fault of this link',
    (link) => {
      const expected = `an escape such as %20 or %25 after each % in "${link.split('#')[1] ?? ''}"`;
      expect(expectedOf(`<a href="${link}">`)).toEqual([expected]);
    },
  );
});

describe('published.yaml', () => {
  const faultsOfEntry = (list: string, entry: string): number => {
    const text = `version: 1\npages: []\nsections: []\ncards: []\nmoved: {}\nretired: {}\n`;
    const entries =
      list === 'moved'
        ? `moved: { ${JSON.stringify(entry)}: /a/ }`
        : `${list}: [${JSON.stringify(entry)}]`;
    return parsePublished(text.replace(new RegExp(`${list}: .*`), () => entries)).faults.length;
  };

  test.each([
    ['pages', '/../x/'],
    ['pages', '/a/../../x/'],
    ['pages', '/./'],
    ['pages', '/a\\b/'],
    ['pages', '/a"b/'],
    ['pages', '/<b>/'],
    ['pages', '/a%2fb/'],
    ['pages', '/a?b/'],
    ['pages', '//example.com/'],
    ['sections', '/a/#x"><img/src=x/onerror=alert(1)>'],
    ['sections', "/a/#x'y"],
    ['sections', '/../#x'],
    ['moved', '/../x/'],
    ['moved', '/a/#x"y'],
  ])('in %s, %s is a fault', (list, entry) => {
    expect(faultsOfEntry(list, entry)).toBeGreaterThan(0);
  });

  test('a stub and an anchor escape what they are given', () => {
    const stub = parseHtml(stubPage('/a"><b></script><i>/', '<b>&'));
    expect(stub.elements.map(({ name }) => name)).not.toContain('b');
    expect(stub.elements.map(({ name }) => name)).not.toContain('i');
    const page = parseHtml(withAnchor(parseHtml('<h2 id="a">A</h2>'), 'x"><b>', 'a'));
    expect(page.elements.map(({ name }) => name)).toEqual(['span', 'h2']);
  });

  test('no step writes outside the built site', async () => {
    const root = mkdtempSync(join(tmpdir(), 'design-round-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    const site = await openBuiltSite(`${root}/`);
    await expect(site.write('../x/index.html', 'x')).rejects.toThrow('../x/index.html');
  });
});
