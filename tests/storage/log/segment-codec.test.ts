import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry, ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { decodeSegment } from '../../../src/lib/storage/later/log/segment-decoder.ts';
import { createSegmentEncoder } from '../../../src/lib/storage/later/log/segment-encoder.ts';
import { peekSegment } from '../../../src/lib/storage/segments/segment-form.ts';
import { anyEntry, collidingEntry } from '../../support/log/arbitraries.ts';
import { register, reset, review } from '../../support/log/entries.ts';
import { encodeSegment, segmentOfTexts } from '../../support/storage/segments.ts';

const someEntries = fc.array(fc.oneof(anyEntry, collidingEntry), { maxLength: 20 });
const anyEpoch = fc.integer({ min: 0, max: 36 ** 8 - 1 });

describe('the stored form', () => {
  it('[L7] gives back every valid entry, in order, and the epoch', () => {
    fc.assert(
      fc.property(someEntries, anyEpoch, (entries, epoch) => {
        const text = encodeSegment(entries, epoch);
        expect(decodeSegment(text)).toEqual({ ok: true, epoch, entries });
        expect(peekSegment(text)).toEqual({ epoch, checksum: text.slice(-6) });
      }),
      { numRuns: 500 },
    );
  });

  it('[L7] is printable ASCII only', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        expect(encodeSegment(entries)).toMatch(/^[\x20-\x7e]+$/);
      }),
      { numRuns: 300 },
    );
  });

  it('[P1] of a longer log begins with that of a shorter, checksum apart', () => {
    fc.assert(
      fc.property(someEntries, anyEntry, (entries, last) => {
        const shorter = encodeSegment(entries).slice(0, -7);
        expect(encodeSegment([...entries, last]).startsWith(shorter)).toBe(true);
      }),
    );
  });

  it('[L7] knows its length before it is written out', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const encoder = createSegmentEncoder(7);
        for (const entry of entries) encoder.add(entry);
        expect(encoder.length()).toBe(encoder.text().length);
      }),
    );
  });

  it('[L7] is what SPEC.md says, digit by digit', () => {
    const entries: LogEntry[] = [
      // Head 2 (Good) + 4 (new id); id; 35 ms; 12 tenths.
      review({ reviewedAtMs: 35, answerMs: 1_200 }),
      // Head 0 (Again) + 8; flags void 1 + offset 2 + edit 4; id 0; 5 ms on; −60 → 119; edited at 33; 0 tenths.
      review({
        reviewedAtMs: 40,
        rating: 1,
        isVoid: true,
        utcOffsetMinutes: -60,
        editedAtMs: 33,
        answerMs: 0,
      }),
      // Head 16 (reset) + 8; flag earlier 8; id 0; 10 ms back.
      reset({ atMs: 30 }),
      // Head 32 (register) + 1 (of a card); id 0; 2 ms on; name; value.
      register({ name: 'flagged', value: 'é', setAtMs: 32 }),
      // Head 32; no card; 0 ms on.
      register({ name: 'newPerDay', cardId: null, value: 3, setAtMs: 32 }),
    ];
    const text = segmentOfTexts([
      '6card-a.Z1C',
      '87' + '0' + '5' + 't3' + 'X1' + '0',
      'O8' + '0' + 'A',
      'X0' + '2' + '7flagged' + '8"\\u00e9"',
      'W' + '0' + '9newPerDay' + '13',
    ]);
    expect(encodeSegment(entries)).toBe(text);
    expect(decodeSegment(text)).toEqual({ ok: true, epoch: 0, entries });
  });
});

describe('an entry that the form cannot hold', () => {
  it.each<[string, Partial<ReviewEntry>]>([
    ['a time before 1970', { reviewedAtMs: -1 }],
    ['a time with a fraction', { reviewedAtMs: 0.5 }],
    ['a time that is not finite', { reviewedAtMs: NaN }],
    ['a time beyond the last Date', { reviewedAtMs: 8.64e15 + 1 }],
    ['an id that is none', { cardId: 'Not an id' }],
    ['a rating of 5', { rating: 5 as 4 }],
    ['an offset with a fraction', { utcOffsetMinutes: 0.5 }],
    ['an offset beyond a day', { utcOffsetMinutes: 1_441 }],
    ['an answer time between tenths', { answerMs: 150 }],
    ['an answer of more than ten minutes', { answerMs: 600_100 }],
    ['a negative answer time', { answerMs: -100 }],
    ['an edit time with a fraction', { editedAtMs: 0.5 }],
  ])('[L7] is refused: %s', (_, over) => {
    const encoder = createSegmentEncoder(0);
    const before = encoder.text();
    expect(() => {
      encoder.add(review(over));
    }).toThrow(RangeError);
    expect(encoder.text()).toBe(before);
  });

  it.each(['é', '', 'two words', 'tab\there'])('[L7] is refused: a register named %j', (name) => {
    const encoder = createSegmentEncoder(0);
    expect(() => {
      encoder.add(register({ name }));
    }).toThrow(RangeError);
  });
});

describe('reading', () => {
  it('[P3] never throws, whatever the text', () => {
    const almost = fc
      .array(
        fc.oneof(
          fc.constantFrom('1.0.', '~', '.', 'card-a.', '6card-a.31C', '0', 'W', '_', '[['),
          fc.string({ maxLength: 5 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          almost,
          almost.map((t) => `1.0.${t}`),
        ),
        (text) => {
          const result = decodeSegment(text);
          if (!result.ok) expect(result.detail).not.toBe('');
          peekSegment(text);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('[P3] never throws, and gives only valid entries, where the check digits fit', () => {
    const part = fc.oneof(
      fc.constantFrom('6card-a.', '0', '8', 'G', 'W', 'X', '0'.repeat(3), 'W'.repeat(300), '1['),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABCWXYZabcxyz-_."[]{}')) }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 6 }), { maxLength: 5 }), (parts) => {
        const texts = parts.map((entry) => entry.join(''));
        const { entries } = decodeSegment(segmentOfTexts(texts));
        // Whatever was read can be written again.
        expect(decodeSegment(encodeSegment(entries))).toEqual({ ok: true, epoch: 0, entries });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['an endless number for a time', `20${'W'.repeat(250)}01`],
    ['an endless number for an answer time', `200${'W'.repeat(250)}0`],
    ['a time that goes below zero', 'A80Z20'],
    ['an id number never introduced', '2100'],
    ['an id that is none', '6Card.00'],
    ['a kind that does not exist', '_card-a.00'],
    ['a value that is not JSON', 'W0' + '1x' + '1{'],
    ['a value that is an object', 'W0' + '1x' + '2{}'],
    ['a name longer than the segment', 'W0' + 'Zx'],
  ])('[P3] is corrupt in spite of fitting check digits: %s', (_, entryText) => {
    const result = decodeSegment(segmentOfTexts(['6card-a.Z1C', entryText]));
    expect(result).toMatchObject({ ok: false, reason: 'corrupt', epoch: 0 });
    expect(result.entries).toHaveLength(1);
  });

  it.each(['2.0.', '2.whatever comes then', '15.', '9999.0.'])('[P3] is too new: %s', (body) => {
    const text = segmentOfTexts([], body);
    expect(decodeSegment(text)).toMatchObject({ ok: false, reason: 'too-new', entries: [] });
    expect(peekSegment(text)).toBeNull();
  });

  it.each(['2.0.~000000', '2.whatever comes then', '9999.0.'])(
    '[P3] is damage and no later version, since the checksum does not fit: %s',
    (text) => {
      expect(decodeSegment(text)).toMatchObject({ ok: false, reason: 'corrupt', entries: [] });
    },
  );

  it.each([
    '',
    'x',
    '0.0.~000000',
    '1.',
    '1..',
    '1.0',
    '1.-1.',
    '1.0.',
    '1.0.~',
    '1.0.~00000',
    '{}',
    '1.123456789.',
  ])('[P3] is corrupt: %j', (text) => {
    expect(decodeSegment(text)).toMatchObject({ ok: false, reason: 'corrupt', entries: [] });
  });
});
