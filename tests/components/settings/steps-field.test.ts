import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSteps, parseSteps } from '../../../src/components/settings/parsing/steps-field.ts';

const TOO_SHORT_OR_LONG = 'A step takes at least 1 minute and at most 23 hours.';
const NOT_ASCENDING = 'Each step has to be longer than the one before it.';

describe('steps', () => {
  it.each<[string, number[]]>([
    ['1m 10m', [1, 10]],
    ['1, 10', [1, 10]],
    ['1,10;60', [1, 10, 60]],
    ['10 min', [10]],
    ['1 minute, 2 hours', [1, 120]],
    ['1m 10 mins 1h', [1, 10, 60]],
    ['1M 1H', [1, 60]],
    ['23h', [1_380]],
    ['', []],
    ['  ', []],
  ])('[S1] %j is %j', (text, minutes) => {
    expect(parseSteps(text)).toEqual({ ok: true, value: minutes });
  });

  it.each([
    ['10m 1m', NOT_ASCENDING],
    ['1m 1m', NOT_ASCENDING],
    ['1h 30m', NOT_ASCENDING],
    ['0m', TOO_SHORT_OR_LONG],
    ['1m 24h', TOO_SHORT_OR_LONG],
    ['1381', TOO_SHORT_OR_LONG],
    ['1.5h', '“1.5h” is not a step.'],
    ['30s', '“30s” is not a step.'],
    ['1d', '“1d” is not a step.'],
    ['-1m', '“-1m” is not a step.'],
    ['1m ten', '“ten” is not a step.'],
    ['m', '“m” is not a step.'],
  ])('[S1] %j is refused: %s', (text, message) => {
    const parsed = parseSteps(text);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.message).toContain(message);
  });

  it.each<[number[], string]>([
    [[], ''],
    [[1, 10], '1m 10m'],
    [[30, 60, 90], '30m 1h 90m'],
  ])('%j is shown as %j', (minutes, text) => {
    expect(formatSteps(minutes)).toBe(text);
  });

  it('[S1] are read as they were shown', () => {
    const anySteps = fc
      .uniqueArray(fc.integer({ min: 1, max: 1_380 }), { maxLength: 10 })
      .map((minutes) => minutes.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(anySteps, (minutes) => {
        expect(parseSteps(formatSteps(minutes))).toEqual({ ok: true, value: minutes });
      }),
    );
  });
});
