import { expect, it } from 'vitest';
import { printedName, withIdPrefix } from '../../../src/lib/pipeline/built-site/printed-guide.ts';

it('ids become unique, and what names them follows', () => {
  expect(
    withIdPrefix(
      '<h2 id="ask">A</h2><a href="#ask">a</a><a href="/pm/#ask">b</a><svg aria-labelledby="t d"><title id="t"/></svg><label for="f">',
      'learn',
    ),
  ).toBe(
    '<h2 id="learn-ask">A</h2><a href="#learn-ask">a</a><a href="/pm/#ask">b</a><svg aria-labelledby="learn-t learn-d"><title id="learn-t"/></svg><label for="learn-f">',
  );
});

it('data-id and the like are left alone', () => {
  expect(withIdPrefix('<p data-id="x">', 'p')).toBe('<p data-id="x">');
});

it.each([
  [['leaders', 'leaders/learn'], 'leaders'],
  [['chat/enterprise/scope'], 'chat'],
  [[], ''],
])('%j is printed as "%s"', (pages, name) => {
  expect(printedName(pages)).toBe(name);
});
