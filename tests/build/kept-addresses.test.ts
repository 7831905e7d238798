import { describe, expect, test } from 'vitest';
import {
  keptAddresses,
  stubPage,
  withAnchor,
} from '../../src/lib/pipeline/published/kept-addresses.ts';
import type { Present } from '../../src/lib/pipeline/published/present.ts';

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

  test('the stub leads on with and without scripts', () => {
    const html = stubPage('/study/new/', 'New');
    expect(html).toContain('content="1;url=/study/new/"');
    expect(html).toContain('location.replace("/study/new/"+location.hash)');
    expect(html).toContain('<meta charset="utf-8">');
  });

  test('the anchor stands before the heading', () => {
    expect(withAnchor('<p>a</p><h2 class="x" id="plan">Plan</h2>', 'draft', 'plan')).toBe(
      '<p>a</p><span id="draft"></span><h2 class="x" id="plan">Plan</h2>',
    );
    expect(() => withAnchor('<h2 id="other">a</h2>', 'draft', 'plan')).toThrow('#plan');
  });
});
