import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { baseLinksPlugin } from '../../../src/lib/pipeline/markdown/base-links-plugin.ts';
import { markdownOptions } from '../../../src/lib/pipeline/markdown/markdown-options.ts';

/** Addresses in the compiled page, in order. */
async function addresses(mdx: string, base = '/study'): Promise<readonly string[]> {
  const { code } = await mdxToJs(mdx, { hastPlugins: [baseLinksPlugin(base)] });
  return [...code.matchAll(/(?:href|src|poster|to): "([^"]*)"/g)].map((match) => match[1] ?? '');
}

test.each<[string, string, string]>([
  ['a link', '[a](/leaders/#idea)', '/study/leaders/#idea'],
  ['a link to the home page', '[a](/)', '/study/'],
  ['a reference', '[a]\n\n[a]: /leaders/', '/study/leaders/'],
  ['an image', '![a](/drawing.svg)', '/study/drawing.svg'],
  ['JSX in a line', 'See <a href="/leaders/">this</a>.', '/study/leaders/'],
  ['JSX on its own', '<div>\n  <img src="/drawing.svg" alt="" />\n</div>', '/study/drawing.svg'],
  ['a link inside a component', '<EditorNote>\n[a](/leaders/)\n</EditorNote>', '/study/leaders/'],
  ['a link component of Starlight', '<LinkCard title="t" href="/leaders/" />', '/study/leaders/'],
  ['a fragment', '[a](#idea)', '#idea'],
  ['a relative link', '[a](../learn/)', '../learn/'],
  ['another site', '[a](https://example.com/leaders/)', 'https://example.com/leaders/'],
  ['another site without scheme', '[a](//example.com/)', '//example.com/'],
  ['a mail address', '[a](mailto:a@example.com)', 'mailto:a@example.com'],
  ['a component of ours', '<Figure src="/drawing.svg" />', '/drawing.svg'],
  ['another attribute', '<a to="/leaders/">x</a>', '/leaders/'],
])('%s', async (_name, mdx, expected) => {
  expect(await addresses(mdx)).toEqual([expected]);
});

test('computed addresses are left to their authors', async () => {
  const hastPlugins = [baseLinksPlugin('/study')];
  const { code } = await mdxToJs('<a href={address}>x</a>', { hastPlugins });
  expect(code).toContain('href: address');
});

test('without a base nothing changes', async () => {
  expect(await addresses('[a](/leaders/) ![b](/b.svg)', '/')).toEqual(['/leaders/', '/b.svg']);
});

test('the shared options carry the plugin and the heading ids', async () => {
  const { html } = await markdownToHtml(
    '## It\'s "here" {#here}\n\n[a](/b/)',
    markdownOptions('/study/'),
  );
  expect(html).toContain('<h2 id="here">It’s “here”</h2>');
  expect(html).toContain('href="/study/b/"');
});
