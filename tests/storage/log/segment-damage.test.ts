/**
 * What one damaged character does to a stored segment (rule P3), tried exhaustively on a sample.
 *
 * FNV-1a maps different states to different states, so one changed character always changes the checksum; one that is
 * added or missing escapes it with a chance of 2^-32. What is *used* of a damaged segment are the entries up to the
 * first check digit that does not fit. A check digit is one of 64: the damaged entry itself may pass for a sound one in
 * one of 64 cases, and one more after it in one of 64 of those.
 */
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { DIGITS } from '../../../src/lib/storage/segments/digits.ts';
import { decodeSegment } from '../../../src/lib/storage/later/log/segment-decoder.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';
import { generateLog } from '../../support/log/log-generator.ts';
import { encodeSegment } from '../../support/storage/segments.ts';

const SAMPLE: readonly LogEntry[] = [
  ...generateLog({ cards: 6, reviews: 12, seed: 3, startDay: DAY - 9 }).entries,
  review({ cardId: 'voided-card', isVoid: true, utcOffsetMinutes: -420 }),
  review({ cardId: 'voided-card', reviewedAtMs: noonOf(DAY - 3), editedAtMs: noonOf(DAY) }),
  reset({ cardId: 'voided-card' }),
  register({ name: 'buriedUntilDay', value: DAY + 1 }),
  register({ name: 'learningStepsMinutes', cardId: null, value: [1, 10] }),
  ...generateLog({ cards: 4, reviews: 8, seed: 4, startDay: DAY }).entries,
];
const TEXT = encodeSegment(SAMPLE);
const ROWS = SAMPLE.map((entry) => JSON.stringify(entry));
const OTHERS = [...Array.from(DIGITS), '.', '~', '"', ' ', '\u00e9'];

/** Tries damaged texts; how many gave entries that were never written, and how many such entries at most. */
function tryAll(damaged: Iterable<string>) {
  let tried = 0;
  let misread = 0;
  let mostFalse = 0;
  let undetected = 0;
  for (const text of damaged) {
    if (text === TEXT) continue;
    tried++;
    const result = decodeSegment(text);
    if (result.ok) undetected++;
    const rows = result.entries.map((entry) => JSON.stringify(entry));
    const sound = rows.findIndex((row, index) => row !== ROWS[index]);
    const falseRows = sound < 0 ? 0 : rows.length - sound;
    if (falseRows > 0) misread++;
    mostFalse = Math.max(mostFalse, falseRows);
  }
  return { tried, misread, mostFalse, undetected };
}

function* truncations(): Generator<string> {
  for (let length = 0; length < TEXT.length; length++) yield TEXT.slice(0, length);
}
function* deletions(): Generator<string> {
  for (let at = 0; at < TEXT.length; at++) yield TEXT.slice(0, at) + TEXT.slice(at + 1);
}
function* replacements(): Generator<string> {
  for (let at = 0; at < TEXT.length; at++) {
    for (const other of OTHERS) yield TEXT.slice(0, at) + other + TEXT.slice(at + 1);
  }
}
function* insertions(): Generator<string> {
  for (let at = 0; at <= TEXT.length; at++) {
    for (const other of OTHERS) yield TEXT.slice(0, at) + other + TEXT.slice(at);
  }
}

describe.each([
  ['cut off at any character', truncations],
  ['without any one character', deletions],
  ['with any one character changed', replacements],
  ['with one character more anywhere', insertions],
])('a segment %s', (_, damages) => {
  const { tried, misread, mostFalse, undetected } = tryAll(damages());

  it('[P3] is never taken for sound', () => {
    expect(tried).toBeGreaterThanOrEqual(TEXT.length);
    expect(undetected).toBe(0);
  });

  it('[P3] yields the entries before the damage and nothing else, but for one case in 64', () => {
    // A few hundred cases scatter about their mean: allow three standard deviations.
    const mean = tried / 64;
    expect(misread).toBeLessThanOrEqual(mean + 3 * Math.sqrt(mean));
    expect(mostFalse).toBeLessThanOrEqual(2);
  });
});

it('[P3] damage at the end leaves every entry before it', () => {
  const last = TEXT.lastIndexOf('~');
  const cut = decodeSegment(TEXT.slice(0, last - 1));
  expect(cut.ok).toBe(false);
  expect(cut.entries).toEqual(SAMPLE.slice(0, -1));
  expect(decodeSegment(TEXT.slice(0, last)).entries).toEqual(SAMPLE);
  expect(decodeSegment(`${TEXT.slice(0, -1)}!`).entries).toEqual(SAMPLE);
});
