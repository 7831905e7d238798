import { expect, it } from 'vitest';
import { reviewMinutes } from '../../src/lib/format/review-minutes.ts';

it.each([
  [1, 1],
  [5, 1],
  [14, 3],
  [70, 14],
])('%i cards take about %i min', (cards, minutes) => {
  expect(reviewMinutes(cards)).toBe(minutes);
});
