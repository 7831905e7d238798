import {
  type LogEntry,
  type RegisterEntry,
  type ResetEntry,
  type ReviewEntry,
  laterRegister,
  registerKeyOf,
} from '../../model/index.ts';
import { compareText } from '../../../text/compare.ts';

/**
 * The set of all entries: a join-semilattice, so that merging copies of it is commutative, associative and idempotent
 * (rule L3). This file has shape and merge only; `fold-card.ts` tells what the entries mean.
 */
export interface ReviewLog {
  /** Stored card id → `reviewedAtMs` → entry. */
  readonly reviews: Map<string, Map<number, ReviewEntry>>;
  /** Stored card id → `atMs` → entry. */
  readonly resets: Map<string, Map<number, ResetEntry>>;
  /** `registerKey` → entry. */
  readonly registers: Map<string, RegisterEntry>;
}

/** A log to look at: what the interface gets, so that nothing enters the log but by the journal. */
export interface ReadonlyReviewLog {
  readonly reviews: ReadonlyMap<string, ReadonlyMap<number, ReviewEntry>>;
  readonly resets: ReadonlyMap<string, ReadonlyMap<number, ResetEntry>>;
  readonly registers: ReadonlyMap<string, RegisterEntry>;
}

export function createLog(entries: Iterable<LogEntry> = []): ReviewLog {
  const log: ReviewLog = { reviews: new Map(), resets: new Map(), registers: new Map() };
  for (const entry of entries) addEntry(log, entry);
  return log;
}

/**
 * Joins one entry into a log, in place.
 *
 * @returns whether the log changed
 */
export function addEntry(log: ReviewLog, entry: LogEntry): boolean {
  switch (entry.kind) {
    case 'review':
      return joinInto(bucket(log.reviews, entry.cardId), entry.reviewedAtMs, entry, joinReviews);
    case 'reset':
      return joinInto(bucket(log.resets, entry.cardId), entry.atMs, entry, joinResets);
    case 'register':
      return joinInto(log.registers, registerKeyOf(entry), entry, laterRegister);
  }
}

/** The log's copy of an entry: the one with the same identity (rules L1, L2); `undefined` if it has none. */
export function copyIn(log: ReadonlyReviewLog, entry: LogEntry): LogEntry | undefined {
  switch (entry.kind) {
    case 'review':
      return log.reviews.get(entry.cardId)?.get(entry.reviewedAtMs);
    case 'reset':
      return log.resets.get(entry.cardId)?.get(entry.atMs);
    case 'register':
      return log.registers.get(registerKeyOf(entry));
  }
}

/** All entries of a log, in no order; `sortedEntries` sorts them. */
export function* logEntries(log: ReadonlyReviewLog): Generator<LogEntry> {
  for (const byTime of log.reviews.values()) yield* byTime.values();
  for (const byTime of log.resets.values()) yield* byTime.values();
  yield* log.registers.values();
}

/** All entries in an order that depends on the entries alone: time, kind, id, name. */
export function sortedEntries(log: ReadonlyReviewLog): LogEntry[] {
  return [...logEntries(log)].sort(compareEntries);
}

/** Number of review entries, void ones included. */
export function countReviews(log: ReadonlyReviewLog): number {
  let count = 0;
  for (const byTime of log.reviews.values()) count += byTime.size;
  return count;
}

export function entryTimeMs(entry: LogEntry): number {
  switch (entry.kind) {
    case 'review':
      return entry.reviewedAtMs;
    case 'reset':
      return entry.atMs;
    case 'register':
      return entry.setAtMs;
  }
}

// A reset sorts before a review of the same millisecond (rule L2).
const KIND_ORDER: Readonly<Record<LogEntry['kind'], number>> = { reset: 0, review: 1, register: 2 };

/** The order `(atMs, kind, storedId)` of rule L6; registers of one moment are sorted by name. */
export function compareEntries(a: LogEntry, b: LogEntry): number {
  return (
    entryTimeMs(a) - entryTimeMs(b) ||
    KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
    compareText(a.cardId ?? '', b.cardId ?? '') ||
    (a.kind === 'register' && b.kind === 'register'
      ? compareText(registerKeyOf(a), registerKeyOf(b))
      : 0)
  );
}

/** Joins two copies of one identity: void wins, and the other fields come whole from the latest edit (rule L3). */
function joinReviews(a: ReviewEntry, b: ReviewEntry): ReviewEntry {
  const winner = compareEdits(a, b) >= 0 ? a : b;
  const isVoid = a.isVoid || b.isVoid;
  return winner.isVoid === isVoid ? winner : { ...winner, isVoid };
}

function compareEdits(a: ReviewEntry, b: ReviewEntry): number {
  return (
    a.editedAtMs - b.editedAtMs ||
    a.rating - b.rating ||
    a.utcOffsetMinutes - b.utcOffsetMinutes ||
    a.answerMs - b.answerMs
  );
}

function joinResets(a: ResetEntry, b: ResetEntry): ResetEntry {
  return b.isVoid && !a.isVoid ? b : a;
}

function joinInto<K, E>(map: Map<K, E>, key: K, entry: E, join: (a: E, b: E) => E): boolean {
  const present = map.get(key);
  const joined = present === undefined ? entry : join(present, entry);
  if (joined === present) return false;
  map.set(key, joined);
  return true;
}

function bucket<E>(map: Map<string, Map<number, E>>, cardId: string): Map<number, E> {
  let found = map.get(cardId);
  if (found === undefined) {
    found = new Map();
    map.set(cardId, found);
  }
  return found;
}
