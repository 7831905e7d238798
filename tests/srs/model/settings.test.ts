import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import {
  DEFAULT_SETTINGS,
  isSettingValue,
  SETTING_NAMES,
  settingsDigest,
  settingsOf,
  type Settings,
} from '../../../src/lib/srs/model/settings.ts';
import type { RegisterValue } from '../../../src/lib/srs/model/log-entry.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { anyRegisterValue, anySettings } from '../../support/log/arbitraries.ts';
import { register } from '../../support/log/entries.ts';

/** The rules on one line. */
const RULES = readFileSync(
  new URL('../../../src/lib/srs/SPEC.md', import.meta.url),
  'utf8',
).replace(/\s+/g, ' ');

const TWENTY_ONE = Array.from({ length: 21 }, () => 1);

/** The settings of a log that holds one register. */
function settingsWith(name: string, value: RegisterValue, cardId: string | null = null): Settings {
  return settingsOf(createLog([register({ name, value, cardId })]));
}

/** A value that the rules state, such as the figure after "desired retention"; a change of the words is noticed. */
function ruled(words: RegExp): readonly string[] {
  const found = words.exec(RULES);
  if (found === null) throw new Error(`SPEC.md does not say ${words.source}`);
  return found.slice(1);
}

function ruledNumber(words: RegExp): number {
  return Number(ruled(words)[0]?.replaceAll(',', ''));
}

describe('defaults', () => {
  it('[L8] are in force where the log sets nothing', () => {
    expect(settingsOf(createLog())).toEqual(DEFAULT_SETTINGS);
  });

  it('[S1] [Q3] [D1] are those that SPEC.md states', () => {
    const minutes = ruled(/learning steps (\d+) m and (\d+) m, relearning step (\d+) m/).map(
      Number,
    );
    expect(DEFAULT_SETTINGS).toMatchObject({
      desiredRetention: ruledNumber(/desired retention ([\d.]+)/),
      maximumIntervalDays: ruledNumber(/maximum interval ([\d,]+) days/),
      learningStepsMinutes: minutes.slice(0, 2),
      relearningStepsMinutes: minutes.slice(2),
      isFuzzOn: ruled(/fuzz (on|off)/)[0] === 'on',
      newPerDay: ruledNumber(/new cards \(default (\d+)\)/),
      reviewsPerDay: ruledNumber(/reviews \(default (\d+)\)/),
      rolloverHour: ruledNumber(/rollover hour (\d+) by default/),
    });
  });

  it('[Q2] [Q5] hold nothing back: every deck, read or not, and no break', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      decksInRotation: null,
      isOnlyRead: false,
      plannedBreak: null,
    });
  });

  it('[L8] pass their own checks', () => {
    for (const name of SETTING_NAMES) {
      expect(isSettingValue(name, DEFAULT_SETTINGS[name])).toBe(true);
    }
  });
});

describe('a register', () => {
  const ACCEPTED: [keyof Settings, RegisterValue][] = [
    ['desiredRetention', 0.7],
    ['desiredRetention', 0.97],
    ['maximumIntervalDays', 1],
    ['maximumIntervalDays', 36_500],
    ['learningStepsMinutes', []],
    ['learningStepsMinutes', [1, 10, 1_380]],
    ['relearningStepsMinutes', [1_380]],
    ['isFuzzOn', false],
    ['parameters', null],
    ['parameters', TWENTY_ONE],
    ['newPerDay', 0],
    ['reviewsPerDay', 9_999],
    ['rolloverHour', 0],
    ['rolloverHour', 23],
  ];

  it.each(ACCEPTED)('[L8] sets %s to %j', (name, value) => {
    expect(isSettingValue(name, value)).toBe(true);
    expect(settingsWith(name, value)).toEqual({ ...DEFAULT_SETTINGS, [name]: value });
  });

  const REFUSED: [keyof Settings, RegisterValue][] = [
    ['desiredRetention', 0.699],
    ['desiredRetention', 0.971],
    ['desiredRetention', '0.9'],
    ['desiredRetention', null],
    ['maximumIntervalDays', 0],
    ['maximumIntervalDays', 36_501],
    ['maximumIntervalDays', 10.5],
    ['learningStepsMinutes', 10],
    ['learningStepsMinutes', [0]],
    ['learningStepsMinutes', [1_381]],
    ['learningStepsMinutes', [2.5]],
    ['learningStepsMinutes', ['1m']],
    ['learningStepsMinutes', [10, 1]],
    ['learningStepsMinutes', [10, 10]],
    ['relearningStepsMinutes', [[10]]],
    ['isFuzzOn', 1],
    ['parameters', TWENTY_ONE.slice(1)],
    ['parameters', [...TWENTY_ONE, 1]],
    ['parameters', [...TWENTY_ONE.slice(1), '1']],
    ['parameters', 'defaults'],
    ['newPerDay', -1],
    ['newPerDay', 10_000],
    ['reviewsPerDay', 1.5],
    ['rolloverHour', 24],
    ['rolloverHour', -1],
  ];

  it.each(REFUSED)('[L8] with %s %j counts as not set', (name, value) => {
    expect(isSettingValue(name, value)).toBe(false);
    expect(settingsWith(name, value)).toEqual(DEFAULT_SETTINGS);
  });

  it('[L8] of a card, or of a name nobody knows, is no setting', () => {
    expect(settingsWith('newPerDay', 3, 'card-a')).toEqual(DEFAULT_SETTINGS);
    expect(settingsWith('someLaterSetting', 3)).toEqual(DEFAULT_SETTINGS);
    expect(settingsWith('__proto__', 3)).toEqual(DEFAULT_SETTINGS);
  });

  it('[L8] the last writer wins, so a setting can be taken back', () => {
    const entries = [
      register({ name: 'newPerDay', cardId: null, value: 3, setAtMs: 1 }),
      register({ name: 'newPerDay', cardId: null, value: 10, setAtMs: 2 }),
    ];
    expect(settingsOf(createLog(entries.slice(0, 1))).newPerDay).toBe(3);
    expect(settingsOf(createLog(entries))).toEqual(DEFAULT_SETTINGS);
    expect(settingsOf(createLog([...entries].reverse()))).toEqual(DEFAULT_SETTINGS);
  });

  it('[L8] [S6] whatever it holds, a scheduler can be made', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...SETTING_NAMES), anyRegisterValue), (values) => {
        const entries = Object.entries(values).map(([name, value]) =>
          register({ name, value, cardId: null }),
        );
        expect(() => createScheduler(settingsOf(createLog(entries)))).not.toThrow();
      }),
    );
  });
});

describe('the digest', () => {
  it('[L9] is equal for equal settings and other for others', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (a, b) => {
        const isEqual = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(settingsDigest(a) === settingsDigest(b)).toBe(isEqual);
        expect(settingsDigest({ ...a })).toBe(settingsDigest(a));
      }),
    );
  });

  it.each(SETTING_NAMES)('[L9] tells %s', (name) => {
    const other = name === 'isFuzzOn' ? false : [1, 2, 3];
    expect(settingsDigest({ ...DEFAULT_SETTINGS, [name]: other })).not.toBe(
      settingsDigest(DEFAULT_SETTINGS),
    );
  });
});

function sorted(settings: Settings): [string, unknown][] {
  return Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
}
