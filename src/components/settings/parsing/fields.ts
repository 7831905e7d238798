/** Each setting as the content of its field, and the content of a field as a setting. */
import { LIMITS, type Settings } from '../../../lib/srs/model/index.ts';
import { dateOfDay, parseBreak, parseInterviewDay } from './date-fields.ts';
import { formatRetention, parseRetention, parseWholeNumber } from './number-fields.ts';
import { formatParameters, parseParameters } from './parameters-field.ts';
import { accepted, refused, type Parsed } from './parsed.ts';
import { formatSteps, parseSteps } from './steps-field.ts';

export type SettingName = keyof Settings;

/** The content of the field of each setting: text as typed, or a choice. */
export interface FieldInputs {
  readonly desiredRetention: string;
  readonly maximumIntervalDays: string;
  readonly learningStepsMinutes: string;
  readonly relearningStepsMinutes: string;
  readonly isFuzzOn: boolean;
  readonly parameters: string;
  readonly newPerDay: string;
  readonly reviewsPerDay: string;
  readonly rolloverHour: string;
  /** Ids of the checked decks. */
  readonly decksInRotation: readonly string[];
  readonly isOnlyRead: boolean;
  readonly gradeButtons: 2 | 4;
  readonly isSingleKeysOn: boolean;
  readonly interviewDay: string;
  readonly plannedBreak: readonly [string, string];
}

/** The facts besides its content that decide the meaning of a field. */
export interface FieldContext {
  /** Ids of all decks, in their order. */
  readonly deckIds: readonly string[];
  /** The present study day. */
  readonly today: number;
}

interface Field<Name extends SettingName> {
  readonly toInput: (value: Settings[Name], context: FieldContext) => FieldInputs[Name];
  readonly parse: (input: FieldInputs[Name], context: FieldContext) => Parsed<Settings[Name]>;
}

/** A field whose content is the value of the setting. */
function chosen<T>() {
  return { toInput: (value: T): T => value, parse: (input: T): Parsed<T> => accepted(input) };
}

function wholeNumber(lowest: number, highest: number) {
  return {
    toInput: (value: number): string => String(value),
    parse: (input: string): Parsed<number> => parseWholeNumber(input, lowest, highest),
  };
}

const STEPS = { toInput: formatSteps, parse: parseSteps };

const FIELDS: { readonly [Name in SettingName]: Field<Name> } = {
  desiredRetention: { toInput: formatRetention, parse: parseRetention },
  maximumIntervalDays: wholeNumber(...LIMITS.maximumIntervalDays),
  learningStepsMinutes: STEPS,
  relearningStepsMinutes: STEPS,
  isFuzzOn: chosen<boolean>(),
  parameters: { toInput: formatParameters, parse: parseParameters },
  newPerDay: wholeNumber(...LIMITS.newPerDay),
  reviewsPerDay: wholeNumber(...LIMITS.reviewsPerDay),
  rolloverHour: wholeNumber(...LIMITS.rolloverHour),
  decksInRotation: {
    toInput: (decks, { deckIds }) => deckIds.filter((id) => decks === null || decks.includes(id)),
    parse: parseDecks,
  },
  isOnlyRead: chosen<boolean>(),
  gradeButtons: chosen<2 | 4>(),
  isSingleKeysOn: chosen<boolean>(),
  interviewDay: {
    toInput: dateOfDay,
    parse: (text, { today }) => parseInterviewDay(text, today),
  },
  plannedBreak: {
    toInput: (days) => [dateOfDay(days?.[0] ?? null), dateOfDay(days?.[1] ?? null)],
    parse: (texts, { today }) => parseBreak(texts, today),
  },
};

export function inputOf<Name extends SettingName>(
  name: Name,
  value: Settings[Name],
  context: FieldContext,
): FieldInputs[Name] {
  return FIELDS[name].toInput(value, context);
}

export function parseInput<Name extends SettingName>(
  name: Name,
  input: FieldInputs[Name],
  context: FieldContext,
): Parsed<Settings[Name]> {
  return FIELDS[name].parse(input, context);
}

/** All decks are stored as `null`, so that later decks are included. */
function parseDecks(
  checked: readonly string[],
  { deckIds }: FieldContext,
): Parsed<readonly string[] | null> {
  if (deckIds.every((id) => checked.includes(id))) return accepted(null);
  if (checked.length > 0) return accepted(checked);
  return refused('Choose at least one deck. For no new cards, set New cards a day to 0.');
}
