import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { glossaryLinksPlugin } from '../../../src/lib/pipeline/markdown/glossary-links-plugin.ts';
import { parseGlossary } from '../../../src/lib/pipeline/lists/glossary.ts';
import { markdownFeatures } from '../../../src/lib/pipeline/cards/markdown-features.ts';
import { markdownOptions } from '../../../src/lib/pipeline/markdown/markdown-options.ts';

const { terms } = parseGlossary(`terms:
  - { id: cache, term: Cache, area: data, definition: A copy. }
  - { id: ttl, term: Time to live, abbreviation: TTL, area: data, definition: A time. }
  - { id: shard, term: Shard, area: data, definition: A part. }
`);

interface Page {
  readonly audience?: readonly string[];
  readonly file?: string;
  readonly base?: string;
}

async function compile(mdx: string, page: Page = {}): Promise<string> {
  const { audience = ['em'], file = 'leaders/learn.mdx', base = '/study/' } = page;
  const { code } = await mdxToJs(mdx, {
    features: markdownFeatures,
    hastPlugins: [glossaryLinksPlugin(base, terms)],
    fileURL: new URL(`file:///src/content/docs/${file}`),
    data: { astro: { frontmatter: { audience } } },
  });
  return code;
}

/** What is linked, as `id: words`, in order. */
async function links(mdx: string, page: Page = {}): Promise<readonly string[]> {
  const code = await compile(mdx, page);
  return [...code.matchAll(/href: "[^"]*#term-([^"]+)",\s*children: "([^"]*)"/g)].map(
    ([, id = '', words = '']) => `${id}: ${words}`,
  );
}

test('the first use is linked, with base and class; the second is not', async () => {
  const code = await compile('A cache here.\n\nA cache there.');
  expect(code).toContain('className: "term"');
  expect(code).toContain('href: "/study/reference/glossary/#term-cache"');
  expect(code.match(/#term-/g)).toHaveLength(1);
  expect(code).toContain('"A cache there."');
});

test('the text around a link stays as it was', async () => {
  const code = await compile('Before, a TTL of it’s own, after.');
  expect(code).toContain('"Before, a "');
  expect(code).toContain('" of it’s own, after."');
});

test.each<[string, string]>([
  ['a heading', '## The cache {#cache}'],
  ['a link', '[a cache](/b/)'],
  ['emphasis in a link', '[a **cache**](/b/)'],
  ['code', '`cache`'],
  ['a block of code', '```\ncache\n```'],
  ['a header cell', '| cache |\n| --- |\n| b |'],
  ['a sample line', '<SampleLine>\n\nA cache.\n\n</SampleLine>'],
  ['a component of unknown meaning', '<Picture>\n\nA cache.\n\n</Picture>'],
  ['JSX of a button', '<button>cache</button>'],
  ['an attribute', '<EditorNote id="cache" />'],
  ['an import', "import cache from 'cache';"],
])('nothing is linked in %s, and it does not count as the first use', async (_name, mdx) => {
  expect(await links(mdx)).toEqual([]);
  expect(await links(`${mdx}\n\nThen a cache.`)).toEqual(['cache: cache']);
});

test.each<[string, string]>([
  ['a paragraph', 'A cache.'],
  ['emphasis', 'A **cache**.'],
  ['an item', '- A cache.'],
  ['a quote', '> A cache.'],
  ['a body cell', '| a |\n| --- |\n| cache |'],
  ['an editor’s note', '<EditorNote id="note-a">\n\nA cache.\n\n</EditorNote>'],
  ['JSX of text', '<div>\n\nA cache.\n\n</div>'],
])('a term is linked in %s', async (_name, mdx) => {
  expect(await links(mdx)).toEqual(['cache: cache']);
});

test('a card is compiled as without the plugin, and its words stay free for the text', async () => {
  const card = `<Flashcard id="a-card">
  What does a cache with a TTL do on a shard?

  <Answer>The cache forgets.</Answer>
</Flashcard>

<Flashcard id="b-card" kind="cloze">
  A cache needs a <Gap hint="how long a shard may lie">TTL</Gap>.
</Flashcard>
`;
  const without = mdxToJs(card, { features: markdownFeatures });
  expect(await compile(card)).toBe(without.code);
  expect(await links(`${card}\nA cache.`)).toEqual(['cache: cache']);
});

test('two links a paragraph at most; what had no room is linked at its next use', async () => {
  expect(await links('Cache, TTL and shard.\n\nA shard.')).toEqual([
    'cache: Cache',
    'ttl: TTL',
    'shard: shard',
  ]);
  const first = await compile('Cache, TTL and shard.');
  expect(first.match(/#term-/g)).toHaveLength(2);
});

test('each item has room of its own', async () => {
  expect(await links('- Cache and TTL\n- Shard')).toHaveLength(3);
});

test('a page without an audience is no guide', async () => {
  expect(await links('A cache.', { audience: [] })).toEqual([]);
  const { code } = await mdxToJs('A cache.', { hastPlugins: [glossaryLinksPlugin('/', terms)] });
  expect(code).not.toContain('#term-');
});

test('the glossary does not link to itself', async () => {
  expect(await links('A cache.', { file: 'reference/glossary.mdx' })).toEqual([]);
  expect(await links('A cache.', { file: 'reference/sources.mdx' })).toHaveLength(1);
});

test('what one page links does not count on the next', async () => {
  const plugin = glossaryLinksPlugin('/', terms);
  const page = async (): Promise<string> => {
    const options = {
      hastPlugins: [plugin],
      data: { astro: { frontmatter: { audience: ['em'] } } },
    };
    return (await mdxToJs('A cache.', options)).code;
  };
  expect(await page()).toBe(await page());
  expect(await page()).toContain('#term-cache');
});

test('the shared options carry the plugin, after that for links of authors', async () => {
  const { code } = await mdxToJs('[a](/b/) and a cache', {
    ...markdownOptions('/study/', terms),
    data: { astro: { frontmatter: { audience: ['ic'] } } },
  });
  expect(code).toContain('href: "/study/b/"');
  expect(code).toContain('href: "/study/reference/glossary/#term-cache"');
});
