import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/offline/addresses.ts';

const STORED = new Set([
  '/index.html',
  '/leaders/index.html',
  '/leaders/learn/index.html',
  '/a.svg',
]);
const under = (base: string) => (path: string) =>
  path.startsWith(base) && STORED.has(`/${path.slice(base.length)}`);

describe.each(['/', '/study/'])('which stored file answers an address under %s', (base) => {
  const answer = (address: string) =>
    answerTo(new URL(address, `https://example.org${base}`), under(base));

  it.each([
    ['./', 'index.html'],
    ['leaders/', 'leaders/index.html'],
    ['leaders/learn/?utm_source=mail#ask', 'leaders/learn/index.html'],
    ['leaders/learn/index.html', 'leaders/learn/index.html'],
    ['a.svg?v=2', 'a.svg'],
  ])('%s: the file', (address, path) => {
    expect(answer(address)).toEqual({ kind: 'file', path: base + path });
  });

  it.each([
    ['leaders', 'leaders/'],
    ['leaders/learn?q=1', 'leaders/learn/?q=1'],
  ])('%s: the page with its last slash', (address, to) => {
    expect(answer(address)).toEqual({ kind: 'redirect', to: base + to });
  });

  it.each(['nothing/', 'nothing', 'leaders/learn/x', 'b.svg'])('%s: unknown', (address) => {
    expect(answer(address)).toEqual({ kind: 'unknown' });
  });
});
