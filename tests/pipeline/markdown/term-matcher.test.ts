import { expect, test } from 'vitest';
import { parseGlossary } from '../../../src/lib/pipeline/lists/glossary.ts';
import { termMatcher } from '../../../src/lib/pipeline/markdown/term-matcher.ts';

const { terms, faults } = parseGlossary(`terms:
  - { id: dau, term: Daily active users, abbreviation: DAU, area: numbers, definition: People. }
  - { id: cache, term: Cache, synonyms: [caching], area: data, definition: A copy. }
  - { id: cache-aside, term: Cache-aside, area: data, definition: A way. }
  - { id: ci-cd, term: Continuous delivery, abbreviation: CI/CD, area: operations, definition: A way. }
  - { id: conway, term: Conway’s law, area: leadership, definition: A law. }
  - { id: grpc, term: gRPC, area: interfaces, definition: Calls. }
  - { id: rent, term: 'Rent > Buy > Build (in that order)', area: leadership, definition: An order. }
  - { id: index, term: Index, area: data, definition: Sorted., link: false }
`);

test('the glossary of the test is sound', () => {
  expect(faults).toEqual([]);
});

const find = termMatcher(terms);
const found = (text: string): readonly string[] =>
  find(text).map(({ id, words, start }) => {
    expect(text.slice(start, start + words.length)).toBe(words);
    return `${id}: ${words}`;
  });

test.each<[string, string, readonly string[]]>([
  ['a term', 'We need daily active users here.', ['dau: daily active users']],
  ['at the start, in either case', 'Cache it. CACHE it.', ['cache: Cache', 'cache: CACHE']],
  ['an abbreviation', 'With a DAU of 5,000', ['dau: DAU']],
  ['an abbreviation in other letters', 'the dau of Dau', []],
  ['a capital inside', 'gRPC, not GRPC', ['grpc: gRPC']],
  ['a plural', 'two caches and DAUs', ['cache: caches', 'dau: DAUs']],
  ['a synonym', 'Caching helps.', ['cache: Caching']],
  ['the longer of two', 'as cache-aside', ['cache-aside: cache-aside']],
  ['with a space for the hyphen', 'cache aside', ['cache-aside: cache aside']],
  ['over a line break', 'daily\nactive users', ['dau: daily\nactive users']],
  [
    'either apostrophe',
    "Conway's Law and Conway’s law",
    ["conway: Conway's Law", 'conway: Conway’s law'],
  ],
  [
    'signs that mean something to a pattern',
    'CI/CD; Rent > Buy > Build (in that order)',
    ['ci-cd: CI/CD', 'rent: Rent > Buy > Build (in that order)'],
  ],
  ['part of a word', 'cached, precache, cache7, naïvecache', []],
  ['part of a compound', 'cache-friendly, multi-cache, cache/queue', []],
  [
    'before punctuation',
    '(cache), cache- or cache.',
    ['cache: cache', 'cache: cache', 'cache: cache'],
  ],
  ['a term that opted out', 'an index', []],
])('%s', (_name, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('a glossary without terms finds nothing', () => {
  expect(termMatcher([])('cache')).toEqual([]);
});
