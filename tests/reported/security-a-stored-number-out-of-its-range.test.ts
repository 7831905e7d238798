// Reported: huffmanks' gpxstudio/gpx.studio#330 (stored data of a wrong range stop the page with "Invalid time value").
// Seen here: a due summary with the study day 9,000,000,000 stopped the home page, a backup made at 2^53 the settings, and
//   a card buried until day 1e300 its own page: each value had the right type.
// Right: a parser of stored text takes no number that the page cannot show.
import { describe, expect, test } from 'vitest';
import { formatLocalDate, formatLocalMoment } from '../../src/components/card/formats.ts';
import { cardIdentities } from '../../src/lib/cards/index.ts';
import { parseCardId } from '../../src/lib/cards/card-id.ts';
import { hiddenCards, registerKeyOf, type RegisterValue } from '../../src/lib/srs/model/index.ts';
import { parseBackupMark } from '../../src/lib/storage/values/backup.ts';
import { parseDueSummary } from '../../src/lib/storage/values/due-summary.ts';
import { parseReadCache } from '../../src/lib/storage/later/caches/read-marks-cache.ts';

const SOUND = [1, 20_000, 4, 3, 5, 10, 200, 40, [29_000_000.5], [[20_001, 2]], [20_002, 20_003]];
const withItem = (index: number, value: unknown): string =>
  JSON.stringify(SOUND.map((item, at) => (at === index ? value : item)));

describe('a due summary', () => {
  test('that a page has written is read', () => {
    expect(parseDueSummary(JSON.stringify(SOUND))).not.toBe(null);
    expect(parseDueSummary(JSON.stringify(SOUND.slice(0, 10)))).not.toBe(null);
  });

  test.each([
    ['a study day that no date has', 1, 9_000_000_000],
    ['a study day between two', 1, 20_000.5],
    ['an hour that no day has', 2, 24],
    ['an hour before the day', 2, -1],
    ['fewer than no new cards', 3, -1],
    ['fewer than no reviews', 4, -5],
    ['half a card', 5, 0.5],
    ['more cards than can be counted', 7, 1e300],
    ['a moment that no clock shows', 8, [1e14]],
    ['a due day that no date has', 9, [[9_000_000_000, 3]]],
    ['fewer than no cards on a day', 9, [[20_001, -3]]],
    ['a break that no date has', 10, [9_000_000_000, 9_000_000_001]],
  ])('with %s counts as none', (_, index, value) => {
    expect(parseDueSummary(withItem(index, value))).toBe(null);
  });
});

test.each([
  [Number.MAX_SAFE_INTEGER, 1],
  [8.64e15 + 1, 1],
  [-1, 1],
  [1, -1],
])('a backup made at %d with %d grades counts as none', (madeAtMs, reviewCount) => {
  expect(parseBackupMark(JSON.stringify([1, madeAtMs, reviewCount]))).toBe(null);
});

test('a read mark at a moment that no clock shows makes the cache count as none', () => {
  const text = JSON.stringify([2, ['/leaders/#order', 1, Number.MAX_SAFE_INTEGER]]);
  expect(parseReadCache(text)).toEqual({ marks: new Map(), isWhole: false });
});

describe('a card', () => {
  const id = parseCardId('a-card');
  const identities = cardIdentities(id === null ? [] : [{ id }]);
  const hidden = (value: RegisterValue) => {
    const entry = {
      kind: 'register',
      name: 'buriedUntilDay',
      cardId: 'a-card',
      value,
      setAtMs: 1,
    } as const;
    return [...hiddenCards(new Map([[registerKeyOf(entry), entry]]), identities, 20_000)];
  };

  test.each([1e300, 99_999_999_999, 20_001.5, '20001', true, [20_001]])(
    'buried until %j is not buried',
    (value) => {
      expect(hidden(value)).toEqual([]);
    },
  );

  test('buried until tomorrow is', () => {
    expect(hidden(20_001)).toEqual([['a-card', 20_001]]);
  });
});

test.each([
  [8.64e15, 1_440],
  [0, -1_440],
])('an entry at %d with the offset %d has a date', (atMs, offset) => {
  expect(formatLocalMoment(atMs, offset)).not.toBe('');
  expect(formatLocalDate(atMs, offset)).not.toBe('');
});
