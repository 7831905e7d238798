import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, examineDraft } from '../../../src/components/settings/form/draft.ts';
import { inputOf, type FieldContext } from '../../../src/components/settings/parsing/fields.ts';
import { DEFAULT_SETTINGS, SETTING_NAMES } from '../../../src/lib/srs/model/settings.ts';
import { DAY } from '../../support/log/entries.ts';
import { FIELD_MESSAGES } from '../../../src/components/settings/form/messages.ts';

const CONTEXT: FieldContext = { deckIds: ['one', 'two', 'three'], today: DAY };

describe('a draft', () => {
  it('without touched fields changes nothing', () => {
    expect(examineDraft({}, DEFAULT_SETTINGS, CONTEXT)).toEqual({
      changes: {},
      messages: new Map(),
    });
  });

  it('changes what differs from what is stored, and nothing else', () => {
    const draft = { desiredRetention: ' 90 %', newPerDay: '20', isFuzzOn: true } as const;
    expect(examineDraft(draft, DEFAULT_SETTINGS, CONTEXT).changes).toEqual({ newPerDay: 20 });
  });

  it('[S5] follows what another tab stores in fields that were not touched', () => {
    const draft = { newPerDay: '20' };
    const elsewhere = { ...DEFAULT_SETTINGS, reviewsPerDay: 50, newPerDay: 20 };
    expect(examineDraft(draft, elsewhere, CONTEXT).changes).toEqual({});
    expect(inputOf('reviewsPerDay', elsewhere.reviewsPerDay, CONTEXT)).toBe('50');
  });

  it('says what is wrong with each field, and still reads the others', () => {
    const draft = { desiredRetention: '99', newPerDay: 'x', reviewsPerDay: '5' };
    const { changes, messages } = examineDraft(draft, DEFAULT_SETTINGS, CONTEXT);
    expect([...messages.keys()].sort()).toEqual(['desiredRetention', 'newPerDay']);
    expect(changes).toEqual({ reviewsPerDay: 5 });
  });

  it('[Q2] all decks are stored as all, and none is refused', () => {
    const stored = { ...DEFAULT_SETTINGS, decksInRotation: ['two', 'gone'] };
    const examine = (decksInRotation: readonly string[]) =>
      examineDraft({ decksInRotation }, stored, CONTEXT);
    expect(inputOf('decksInRotation', stored.decksInRotation, CONTEXT)).toEqual(['two']);
    expect(inputOf('decksInRotation', null, CONTEXT)).toEqual(CONTEXT.deckIds);
    expect(examine(['one', 'two', 'three']).changes).toEqual({ decksInRotation: null });
    expect(examine(['one']).changes).toEqual({ decksInRotation: ['one'] });
    expect(examine([]).messages.get('decksInRotation')).toContain('Choose at least one deck');
  });

  it('[S1] leads back to the defaults', () => {
    const stored = {
      ...DEFAULT_SETTINGS,
      desiredRetention: 0.8,
      learningStepsMinutes: [5],
      parameters: Array.from({ length: 21 }, () => 1),
      decksInRotation: ['one'],
      interviewDay: DAY + 9,
      plannedBreak: [DAY, DAY + 3] as const,
      gradeButtons: 2 as const,
    };
    const draft = draftOf(DEFAULT_SETTINGS, stored, CONTEXT);
    const { changes, messages } = examineDraft(draft, stored, CONTEXT);
    expect(messages.size).toBe(0);
    expect({ ...stored, ...changes }).toEqual(DEFAULT_SETTINGS);
    expect(draftOf(DEFAULT_SETTINGS, DEFAULT_SETTINGS, CONTEXT)).toEqual({});
  });

  it('brings any settings to any others, through the texts of their fields', () => {
    const anySettings = fc.record({
      desiredRetention: fc.integer({ min: 700, max: 970 }).map((share) => share / 1_000),
      maximumIntervalDays: fc.integer({ min: 1, max: 36_500 }),
      learningStepsMinutes: fc.constantFrom([], [1, 10], [30, 60]),
      relearningStepsMinutes: fc.constantFrom([], [10], [1, 1_380]),
      isFuzzOn: fc.boolean(),
      parameters: fc.constantFrom(
        null,
        Array.from({ length: 21 }, (_, index) => index / 7),
      ),
      newPerDay: fc.nat(9_999),
      reviewsPerDay: fc.nat(9_999),
      rolloverHour: fc.nat(23),
      decksInRotation: fc.constantFrom(null, ['one'], ['one', 'three']),
      isOnlyRead: fc.boolean(),
      gradeButtons: fc.constantFrom(2 as const, 4 as const),
      isSingleKeysOn: fc.boolean(),
      interviewDay: fc.constantFrom(null, DAY, DAY + 40),
      plannedBreak: fc.constantFrom(null, [DAY, DAY + 59] as const),
    });
    fc.assert(
      fc.property(anySettings, anySettings, (stored, wanted) => {
        const { changes } = examineDraft(draftOf(wanted, stored, CONTEXT), stored, CONTEXT);
        expect({ ...stored, ...changes }).toEqual(wanted);
      }),
    );
  });
});

describe('the words', () => {
  it('[S1] [S5] name every setting once and say in one sentence what it does to the work', () => {
    const labels = SETTING_NAMES.map((name) => FIELD_MESSAGES[name].label);
    expect(new Set(labels).size).toBe(SETTING_NAMES.length);
    for (const name of SETTING_NAMES) {
      expect(FIELD_MESSAGES[name].effect).toMatch(/^[A-Z][^!?]*[^.!?]\.$/);
    }
  });

  it('[S1] give the right figures for desired retention under the default parameters', async () => {
    const { default_w, forgetting_curve } = await import('ts-fsrs');
    const intervalDays = (retention: number): number => {
      let days = 0;
      while (forgetting_curve(default_w, days, 1_000) > retention) days++;
      return days;
    };
    expect(intervalDays(0.9) / intervalDays(0.95)).toBeCloseTo(2.5, 1);
    expect(intervalDays(0.9) / intervalDays(0.8)).toBeCloseTo(1 / 3, 1);
    expect(FIELD_MESSAGES.desiredRetention.effect).toContain(
      'at 95 % it comes about 2.5 times as often as at 90 %, at 80 % about a third as often',
    );
  });
});
