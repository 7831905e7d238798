/** Whether values from outside may stand in an entry of the log. */
import { isMomentMs } from '../../../time/ranges.ts';
import {
  ANSWER_MS_MAX,
  ANSWER_MS_STEP,
  isRating,
  type ReviewEntry,
  UTC_OFFSET_MINUTES_MAX,
} from '../../model/index.ts';

export function isEntryTime(value: unknown): value is number {
  return isMomentMs(value);
}

export function isUtcOffsetMinutes(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    Math.abs(value) <= UTC_OFFSET_MINUTES_MAX
  );
}

/** Whether a value is an answer time in its stored form: whole tenths of a second, up to ten minutes. */
export function isAnswerMs(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value / ANSWER_MS_STEP) &&
    value >= 0 &&
    value <= ANSWER_MS_MAX
  );
}

/** Whether every field of a grade is in its range; `parseCardId` checks the id. */
export function isReviewEntry(
  entry: Readonly<Record<Exclude<keyof ReviewEntry, 'kind' | 'cardId' | 'isVoid'>, unknown>>,
): boolean {
  return (
    isEntryTime(entry.reviewedAtMs) &&
    isEntryTime(entry.editedAtMs) &&
    isRating(entry.rating) &&
    isUtcOffsetMinutes(entry.utcOffsetMinutes) &&
    isAnswerMs(entry.answerMs)
  );
}

/** Letters only, because the name is part of a key, beside an id. */
const REGISTER_NAME = /^[A-Za-z]{1,40}$/;

export function isRegisterName(value: unknown): value is string {
  return typeof value === 'string' && REGISTER_NAME.test(value);
}
