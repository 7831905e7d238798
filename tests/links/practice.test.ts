import { expect, test } from 'vitest';
import { parseStudySet, practiceAddress } from '../../src/lib/links/index.ts';

test.each([
  [{}, '/study/review/?practice'],
  [{ deckId: 'leaders' }, '/study/review/?deck=leaders&practice'],
])('[Q6] the address of practice over %j', (set, address) => {
  expect(practiceAddress('/study/', set)).toBe(address);
  expect(parseStudySet(new URL(address, 'https://example.com').search)).toEqual({
    set,
    cardId: null,
    isPractice: true,
  });
});

test('[Q6] an address that was shared with the earlier spelling still opens practice', () => {
  expect(parseStudySet('?deck=leaders&practise').isPractice).toBe(true);
  expect(parseStudySet('?deck=leaders').isPractice).toBe(false);
});
