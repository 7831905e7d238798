/** Log entries with every field named that a test cares about, and the rest filled in. */
import { MS_PER_DAY, MS_PER_HOUR } from '../../../src/lib/time/durations.ts';
import type {
  RegisterEntry,
  ResetEntry,
  ReviewEntry,
} from '../../../src/lib/srs/model/log-entry.ts';

/** 2026-03-02, a Monday, in days since 1970-01-01. */
export const DAY = 20_514;

/** Noon UTC of a study day. */
export function noonOf(day: number): number {
  return day * MS_PER_DAY + 12 * MS_PER_HOUR;
}

export function review(over: Partial<ReviewEntry> = {}): ReviewEntry {
  return {
    kind: 'review',
    cardId: 'card-a',
    reviewedAtMs: noonOf(DAY),
    utcOffsetMinutes: 0,
    rating: 3,
    answerMs: 4_000,
    isVoid: false,
    editedAtMs: 0,
    ...over,
  };
}

export function reset(over: Partial<ResetEntry> = {}): ResetEntry {
  return { kind: 'reset', cardId: 'card-a', atMs: noonOf(DAY), isVoid: false, ...over };
}

export function register(over: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    kind: 'register',
    name: 'suspended',
    cardId: 'card-a',
    value: true,
    setAtMs: noonOf(DAY),
    ...over,
  };
}
