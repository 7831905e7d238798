import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../src/lib/pipeline/html/html.ts';
import {
  keptAddresses,
  placesOf,
  stubPage,
  withAnchor,
} from '../../../src/lib/pipeline/published/kept-addresses.ts';
import type { Present } from '../../../src/lib/pipeline/published/present.ts';

const present: Present = {
  pages: new Set(['/new/', '/other/']),
  sections: new Set(['/new/#plan', '/other/#here']),
  cards: new Set(),
  aliases: new Map(),
  unread: new Set(),
};

const published = {
  pages: ['/new/', '/old/', '/gone/'],
  sections: ['/new/#plan', '/new/#draft', '/old/#plan', '/old/#sketch', '/new/#away', '/gone/#x'],
  cards: [],
  moved: new Map([
    ['/old/', '/new/'],
    ['/new/#draft', '/new/#plan'],
    ['/old/#sketch', '/new/#plan'],
    ['/new/#away', '/other/#here'],
  ]),
  retired: new Map([['/gone/', 'no longer taught']]),
};

describe('addresses that were published', () => {
  test('a moved page has a stub, a renamed section an anchor, also along with its page', () => {
    const { pages, anchors } = keptAddresses(published, present);
    expect([...pages]).toEqual([['/old/', '/new/']]);
    expect([...anchors]).toEqual([
      [
        '/new/',
        [
          { former: 'draft', now: 'plan' },
          { former: 'sketch', now: 'plan' },
        ],
      ],
    ]);
  });

  test('are looked for among the pages that were built, sections among their headings', () => {
    const built = [
      placesOf(
        '/new/',
        parseHtml('<h1 id="_top">New</h1><h2 id="plan">Plan</h2><p id="sketch">x</p>'),
      ),
      placesOf('/other/', parseHtml('<h3 id="here">Here</h3><h4>No id</h4>')),
    ];
    const sections = built.flatMap((place) => place.sections);
    expect(sections).toEqual(['/new/#_top', '/new/#plan', '/other/#here']);
    const found = { pages: new Set(built.map(({ page }) => page)), sections: new Set(sections) };
    expect(keptAddresses(published, found)).toEqual(keptAddresses(published, present));
  });

  test('the stub leads on with and without scripts', () => {
    const html = stubPage('/study/new/', 'New');
    expect(html).toContain('content="1;url=/study/new/"');
    expect(html).toContain('location.replace("/study/new/"+location.hash)');
    expect(html).toContain('<meta charset="utf-8">');
  });

  test('the anchor stands before the heading', () => {
    expect(
      withAnchor(parseHtml('<p>a</p><h2 class="x" id="plan">Plan</h2>'), 'draft', 'plan'),
    ).toBe('<p>a</p><span id="draft"></span><h2 class="x" id="plan">Plan</h2>');
    expect(() => withAnchor(parseHtml('<h2 id="other">a</h2>'), 'draft', 'plan')).toThrow('#plan');
  });
});
