import { LAST_MOMENT_MS } from '../../time/ranges.ts';
import type { Rating } from './rating.ts';

/** Longest stored answer time, ten minutes: beyond it the reader was away (rule L7). */
export const ANSWER_MS_MAX = 600_000;

/** Answer times are stored in tenths of a second (rule L7). */
export const ANSWER_MS_STEP = 100;

/** Entries are of any moment that a date can show. */
export const LAST_ENTRY_MS = LAST_MOMENT_MS;

/** A day: no place on earth is that far from UTC. */
export const UTC_OFFSET_MINUTES_MAX = 24 * 60;

/** One grade. Its identity is `(cardId, reviewedAtMs)` (rule L1). */
export interface ReviewEntry {
  readonly kind: 'review';
  /** The id the card had when it was graded; never rewritten (rule L6). */
  readonly cardId: string;
  readonly reviewedAtMs: number;
  /** Minutes that the reader's clock was ahead of UTC, positive east. */
  readonly utcOffsetMinutes: number;
  readonly rating: Rating;
  /** Time from prompt to grade, a multiple of 100, at most 600,000. */
  readonly answerMs: number;
  readonly isVoid: boolean;
  /** When the grade was last corrected; 0 = never. */
  readonly editedAtMs: number;
}

/** The card starts anew: New, no reps, no lapses. Identity `(cardId, atMs)` (rule L2). */
export interface ResetEntry {
  readonly kind: 'reset';
  readonly cardId: string;
  readonly atMs: number;
  readonly isVoid: boolean;
}

export type RegisterValue = string | number | boolean | null | readonly RegisterValue[];

/** Deepest nesting of lists in a register's value. */
export const REGISTER_LEVELS_MAX = 8;

/**
 * Whether a register may hold a value: JSON that every device can store and read back, with lists nested at most 8
 * deep.
 */
export function isRegisterValue(
  value: unknown,
  levels = REGISTER_LEVELS_MAX,
): value is RegisterValue {
  if (Array.isArray(value)) {
    return levels > 0 && value.every((item) => isRegisterValue(item, levels - 1));
  }
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

/**
 * A value that the latest entry decides: of a card (`suspended`, `buriedUntilDay`, `flagged`; rule L2), of a section of
 * a guide (`read`; rule L2), or a setting (rule L8).
 */
export interface RegisterEntry {
  readonly kind: 'register';
  readonly name: string;
  /** The card's stored id; `null` for a setting and for a section's value. */
  readonly cardId: string | null;
  /** Address of the section that has the value, `/leaders/learn/#minutes`; absent for cards and settings. */
  readonly section?: string;
  readonly value: RegisterValue;
  readonly setAtMs: number;
}

const SECTION_PATTERN = /^\/(?:[a-z0-9-]+\/)*#[A-Za-z0-9][\w.:-]*$/;
const SECTION_MAX_LENGTH = 200;

/** Whether a value is the address of a section without the base: a path with slashes at both ends, and an id. */
export function isSectionAddress(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= SECTION_MAX_LENGTH && SECTION_PATTERN.test(value)
  );
}

/** An entry that counts in the fold of a card's memory. */
export type TimelineEntry = ReviewEntry | ResetEntry;

export type LogEntry = TimelineEntry | RegisterEntry;

/** Rounds a measured answer time to its stored form: tenths of a second, 0 to ten minutes. */
export function storedAnswerMs(measuredMs: number): number {
  const clamped = Math.min(Math.max(measuredMs, 0), ANSWER_MS_MAX);
  return Math.round(clamped / ANSWER_MS_STEP) * ANSWER_MS_STEP;
}
