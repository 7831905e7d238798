import type { RegisterEntry, RegisterValue } from './log-entry.ts';
import { isPlannedBreak, type PlannedBreak } from '../../time/planned-break.ts';
import { isStudyDay, isWholeWithin } from '../../time/ranges.ts';
import { registerKey } from './register-key.ts';

/** All settings of scheduling and reviews that a reader can change. Stored as registers of the log (rule L8). */
export interface Settings {
  /** Wanted probability of recall on the due day, 0.70 to 0.97. */
  readonly desiredRetention: number;
  readonly maximumIntervalDays: number;
  /** Strictly ascending whole minutes, 1 to 1,380 (23 h). */
  readonly learningStepsMinutes: readonly number[];
  readonly relearningStepsMinutes: readonly number[];
  readonly isFuzzOn: boolean;
  /** The 21 parameters of FSRS-6; `null` = the defaults of ts-fsrs. */
  readonly parameters: readonly number[] | null;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Local hour at which a study day starts, 0 to 23. */
  readonly rolloverHour: number;
  /** Decks that new cards come from; `null` = all (rule Q2). */
  readonly decksInRotation: readonly string[] | null;
  /** Whether new cards come only from sections that the reader has read (rule Q2). */
  readonly isOnlyRead: boolean;
  /** Four grades, or only Again and Good. */
  readonly gradeButtons: 2 | 4;
  /** Whether keys that are single characters act, on every page of the site. */
  readonly isSingleKeysOn: boolean;
  /** Study day of the interview that the reader prepares for (rule Q5); `null` = none set. */
  readonly interviewDay: number | null;
  /** First and last study day of a planned break, at most 60 days (rule Q5); `null` = none. */
  readonly plannedBreak: PlannedBreak | null;
}

/** The smallest and the greatest value of each setting that is a number (rules S1, Q3, D1). */
export const LIMITS = {
  desiredRetention: [0.7, 0.97],
  /** A century. */
  maximumIntervalDays: [1, 36_500],
  newPerDay: [0, 9_999],
  reviewsPerDay: [0, 9_999],
  rolloverHour: [0, 23],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

/** Rules S1, Q3 and D1. */
export const DEFAULT_SETTINGS: Settings = {
  desiredRetention: 0.9,
  maximumIntervalDays: LIMITS.maximumIntervalDays[1],
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  isFuzzOn: true,
  parameters: null,
  newPerDay: 10,
  reviewsPerDay: 200,
  rolloverHour: 4,
  decksInRotation: null,
  isOnlyRead: false,
  gradeButtons: 4,
  isSingleKeysOn: true,
  interviewDay: null,
  plannedBreak: null,
};

/** The settings that the fold depends on: changing one derives every state anew (rule S5). */
const FOLD_SETTINGS = [
  'desiredRetention',
  'maximumIntervalDays',
  'learningStepsMinutes',
  'relearningStepsMinutes',
  'isFuzzOn',
  'parameters',
  'rolloverHour',
] as const satisfies readonly (keyof Settings)[];

export const FSRS_PARAMETER_COUNT = 21;
const LONGEST_STEP_MINUTES = 23 * 60;
const DECKS_MAX = 200;
const DECK_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

type Check = (value: unknown) => boolean;

const isIntegerWithin =
  (low: number, high: number): Check =>
  (value) =>
    isWholeWithin(value, low, high);

const isSteps: Check = (value) =>
  Array.isArray(value) &&
  value.every(isIntegerWithin(1, LONGEST_STEP_MINUTES)) &&
  value.every((step: number, index) => index === 0 || step > (value[index - 1] as number));

const isDeckList: Check = (value) =>
  Array.isArray(value) &&
  value.length <= DECKS_MAX &&
  value.every((id) => typeof id === 'string' && DECK_ID.test(id));

/** The check of each setting; a register that fails its check counts as not set. */
const CHECKS: { readonly [K in keyof Settings]: Check } = {
  desiredRetention: (value) =>
    typeof value === 'number' &&
    value >= LIMITS.desiredRetention[0] &&
    value <= LIMITS.desiredRetention[1],
  maximumIntervalDays: isIntegerWithin(...LIMITS.maximumIntervalDays),
  learningStepsMinutes: isSteps,
  relearningStepsMinutes: isSteps,
  isFuzzOn: (value) => typeof value === 'boolean',
  parameters: (value) =>
    value === null ||
    (Array.isArray(value) &&
      value.length === FSRS_PARAMETER_COUNT &&
      value.every((parameter) => Number.isFinite(parameter))),
  newPerDay: isIntegerWithin(...LIMITS.newPerDay),
  reviewsPerDay: isIntegerWithin(...LIMITS.reviewsPerDay),
  rolloverHour: isIntegerWithin(...LIMITS.rolloverHour),
  decksInRotation: (value) => value === null || isDeckList(value),
  isOnlyRead: (value) => typeof value === 'boolean',
  gradeButtons: (value) => value === 2 || value === 4,
  isSingleKeysOn: (value) => typeof value === 'boolean',
  interviewDay: (value) => value === null || isStudyDay(value),
  plannedBreak: (value) => value === null || (isPlannedBreak(value) && value.every(isStudyDay)),
};

export const SETTING_NAMES = Object.keys(CHECKS) as (keyof Settings)[];

/** Whether a value may be stored for a setting. */
export function isSettingValue(name: keyof Settings, value: unknown): value is RegisterValue {
  return CHECKS[name](value);
}

/** The settings in a log: the value of each register that passes its check, else the default. */
export function settingsOf(log: {
  readonly registers: ReadonlyMap<string, RegisterEntry>;
}): Settings {
  return settingsFromRegisters((name) => log.registers.get(registerKey(name, null)));
}

function settingsFromRegisters(register: (name: string) => RegisterEntry | undefined): Settings {
  const set: Partial<Record<keyof Settings, RegisterValue>> = {};
  for (const name of SETTING_NAMES) {
    const entry = register(name);
    if (entry !== undefined && isSettingValue(name, entry.value)) set[name] = entry.value;
  }
  // Each value has just passed the check of its own setting.
  return { ...DEFAULT_SETTINGS, ...(set as Partial<Settings>) };
}

/** Whether two settings derive the same states from the same log (rule S5). */
export function isSameFold(a: Settings, b: Settings): boolean {
  return FOLD_SETTINGS.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

/** A text that is equal for equal settings; part of a snapshot's stamp (rule L9). */
export function settingsDigest(settings: Settings): string {
  return JSON.stringify(SETTING_NAMES.map((name) => settings[name]));
}
