import { expect, it } from 'vitest';
import { countWords } from '../../src/lib/text/count-words.ts';

it.each([
  ['', 0],
  ['Learn gets 5–8 minutes.', 4],
  ['  “design   a chat”\n and — so – on', 6],
  ['2,000 × 100 is 200K', 4],
  ['it’s single-sign-on', 2],
  ['Überlegung 日本', 2],
  ['a word—and another', 4],
])('words of %j are counted as read aloud: %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});
