import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countMessage,
  matchesFilter,
  parseListFilter,
  serializeListFilter,
} from '../../src/scripts/on-demand/list-filter.ts';

const OPTIONS = { role: ['', 'em', 'pm'], phase: ['', 'estimate', 'api'] };
const ALL = { text: '', chosen: { role: '', phase: '' } };

describe('the address of a filter', () => {
  test('an example, both ways', () => {
    const filter = { text: 'peak load', chosen: { role: 'em', phase: 'estimate' } };
    expect(parseListFilter('?role=em&phase=estimate&q=peak+load', OPTIONS)).toEqual(filter);
    expect(serializeListFilter(filter)).toBe('?role=em&phase=estimate&q=peak+load');
  });

  test('the whole list has an address without a query', () => {
    expect(serializeListFilter(ALL)).toBe('');
    expect(parseListFilter('', OPTIONS)).toEqual(ALL);
    expect(serializeListFilter({ ...ALL, text: '  ' })).toBe('');
  });

  test('what it does not know it leaves out', () => {
    expect(parseListFilter('?role=boss&level=5&phase=api', OPTIONS)).toEqual({
      text: '',
      chosen: { role: '', phase: 'api' },
    });
  });

  test('whatever is chosen and typed comes back', () => {
    const filters = fc.record({
      text: fc.string().map((text) => text.trim()),
      chosen: fc.record({
        role: fc.constantFrom(...OPTIONS.role),
        phase: fc.constantFrom(...OPTIONS.phase),
      }),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseListFilter(serializeListFilter(filter), OPTIONS)).toEqual(filter);
      }),
    );
  });
});

describe('what matches', () => {
  const entry = {
    text: 'What does traffic look like at its peaks? Decides how many servers you’d pay for in Zürich.',
    values: { role: ['em', 'ic'], phase: ['estimate'] },
  };
  const matches = (text: string, chosen: Record<string, string> = {}): boolean =>
    matchesFilter(entry, { text, chosen });

  test.each<[string, string, Record<string, string>, boolean]>([
    ['no filter', '', { role: '', phase: '' }, true],
    ['one of its roles', '', { role: 'ic' }, true],
    ['a role it has not', '', { role: 'pm' }, false],
    ['both choices', '', { role: 'em', phase: 'estimate' }, true],
    ['one choice of two', '', { role: 'em', phase: 'api' }, false],
    ['a word in another case', 'PEAKS', {}, true],
    ['words in any order', 'servers traffic', {}, true],
    ['a word that is missing', 'traffic jam', {}, false],
    ['the other apostrophe', "you'd", {}, true],
    ['no accents', 'zurich', {}, true],
    ['spaces alone', '   ', {}, true],
    ['words and a choice', 'peak', { role: 'pm' }, false],
    ['a choice the entry knows nothing of', '', { area: 'data' }, false],
  ])('%s', (_name, text, chosen, expected) => {
    expect(matches(text, chosen)).toBe(expected);
  });
});

test('the count in words', () => {
  expect(countMessage(68, 68, 'questions')).toBe('68 questions');
  expect(countMessage(12, 68, 'questions')).toBe('12 of 68 questions');
  expect(countMessage(0, 68, 'questions')).toBe('No match among 68 questions');
});
