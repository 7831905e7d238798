// Reported: mastra-ai/mastra#18801, milkdown/milkdown#2366 (a trim by `/\/+$/` takes time in the square of its input).
// Seen here: a link to a review with 100,000 slashes in `section` kept the tab busy for 40 seconds.
// Right: every text of an address is read in time that grows with its length.
import { expect, test } from 'vitest';
import {
  normalizeBase,
  parseBrowseQuery,
  parseStudySet,
  withBase,
  withoutBase,
} from '../../src/lib/links/index.ts';
import { parseListFilter } from '../../src/scripts/on-demand/list-filter.ts';

const LONG = `a${'/'.repeat(100_000)}b`;
const QUERY = encodeURIComponent(LONG);

/** A second is a thousand times what the length takes, and a fortieth of what its square took. */
const SOON_MS = 1_000;

const PLACES: readonly (readonly [string, () => unknown])[] = [
  ['?section= of a review', () => parseStudySet(`?section=${QUERY}`)],
  ['?section= with an id', () => parseStudySet(`?section=${QUERY}%23id`)],
  ['?page= of the card list', () => parseBrowseQuery(`?page=${QUERY}`)],
  ['?q= of the card list', () => parseBrowseQuery(`?q=${QUERY}`)],
  ['?q= of a list', () => parseListFilter(`?q=${QUERY}`, {})],
  ['a base', () => withBase(LONG, '/leaders/')],
  ['a path', () => withoutBase('/study/', LONG)],
];

test.each(PLACES)('%s is read at once, however long', (_, read) => {
  const startMs = performance.now();
  read();
  expect(performance.now() - startMs).toBeLessThan(SOON_MS);
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['///', '/'],
  ['study', '/study/'],
  ['//study//', '/study/'],
  ['/a//b/', '/a//b/'],
])('the base %j is spelled %j', (base, expected) => {
  expect(normalizeBase(base)).toBe(expected);
});
