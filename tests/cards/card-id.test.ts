import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { CARD_ID_MAX_LENGTH, parseCardId, type CardId } from '../../src/lib/cards/card-id.ts';
import type { Card } from '../../src/lib/cards/card.ts';
import { anyCardId } from '../support/log/arbitraries.ts';

describe('a card id', () => {
  it.each(['abc', 'leaders-first-step', '2fa', 'a-1', '0-0', 'x'.repeat(CARD_ID_MAX_LENGTH)])(
    '%s is one',
    (text) => {
      expect(parseCardId(text)).toBe(text);
    },
  );

  it.each([
    '',
    'ab',
    'x'.repeat(CARD_ID_MAX_LENGTH + 1),
    'Leaders',
    'leaders_first',
    'leaders first',
    '-leaders',
    'leaders-',
    'leaders--first',
    'léaders',
    'leaders\n',
    'leaders.first',
    'ａｂｃ',
    null,
    undefined,
    123,
    ['abc'],
    { toString: () => 'abc' },
  ])('%j is none', (value) => {
    expect(parseCardId(value)).toBeNull();
  });

  it('is safe in an address, an element id and a segment of the log', () => {
    fc.assert(
      fc.property(fc.oneof(anyCardId, fc.string()), (text) => {
        const id = parseCardId(text);
        if (id === null) return;
        expect(encodeURIComponent(id)).toBe(id);
        expect(id).not.toMatch(/[.~\s"]/);
      }),
    );
  });
});

describe('types', () => {
  // Checked by `astro check`, which reads every *.ts.
  it('a plain string is not a CardId', () => {
    expectTypeOf<string>().not.toExtend<CardId>();
    expectTypeOf<'leaders-first-step'>().not.toExtend<CardId>();
    expectTypeOf<CardId>().toExtend<string>();
    expectTypeOf<Card['id']>().toEqualTypeOf<CardId>();
  });

  it('only parseCardId makes one, and says so when it could not', () => {
    expectTypeOf(parseCardId).returns.toEqualTypeOf<CardId | null>();
    expectTypeOf(parseCardId).parameter(0).toBeUnknown();
  });
});
