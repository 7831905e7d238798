import fc from 'fast-check';
import { default_w, forgetting_curve, generatorParameters } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/lib/srs/model/settings.ts';
import { NEW_MEMORY } from '../../../src/lib/srs/model/memory.ts';
import { retrievabilityOn } from '../../../src/lib/srs/model/retrievability.ts';
import { anyParameters } from '../../support/log/arbitraries.ts';
import { DAY } from '../../support/log/entries.ts';
import { reviewMemory } from '../../support/log/memories.ts';

describe('retrievability', () => {
  it('[D2] equals the forgetting curve of ts-fsrs 5.4.2 over whole study days, to the last digit', () => {
    fc.assert(
      fc.property(
        anyParameters,
        fc.double({ min: 0.001, max: 36_500, noNaN: true }),
        fc.nat(40_000),
        (parameters, stability, elapsedDays) => {
          const { w } = generatorParameters({ w: parameters ?? default_w });
          const memory = reviewMemory({ stability, lastStudyDay: DAY });
          expect(retrievabilityOn(memory, DAY + elapsedDays, { parameters })).toBe(
            forgetting_curve(w, elapsedDays, stability),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('[D2] after a flight west nothing is forgotten yet', () => {
    const memory = reviewMemory({ lastStudyDay: DAY });
    expect(retrievabilityOn(memory, DAY - 1, DEFAULT_SETTINGS)).toBe(1);
  });

  it('[D2] is 0.9 when the stability has passed, and 0 for a New card', () => {
    const memory = reviewMemory({ stability: 30, lastStudyDay: DAY });
    expect(retrievabilityOn(memory, DAY + 30, DEFAULT_SETTINGS)).toBeCloseTo(0.9, 6);
    expect(retrievabilityOn(NEW_MEMORY, DAY, DEFAULT_SETTINGS)).toBe(0);
  });

  it('[Q1] falls from day to day', () => {
    const memory = reviewMemory({ stability: 5, lastStudyDay: DAY });
    const days = Array.from({ length: 50 }, (_, day) =>
      retrievabilityOn(memory, DAY + day, DEFAULT_SETTINGS),
    );
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(days).size).toBe(50);
  });
});
