/** What it takes to take an action back (rule U1): pure, so that a stack of steps can be stored and tested. */
import type {
  LogEntry,
  RegisterEntry,
  RegisterValue,
  ResetEntry,
  ReviewEntry,
} from '../../model/index.ts';

/** What a reader did, in the words the interface has for it. */
export type UndoAction =
  'grade' | 'reset' | 'suspend' | 'unsuspend' | 'bury' | 'flag' | 'correct' | 'settings';

export type UndoItem =
  /** A grade or reset becomes void; void is final. */
  | { readonly kind: 'void'; readonly entry: ReviewEntry | ResetEntry }
  /** A register gets its former value, with a later time. `entry` is what the action set. */
  | { readonly kind: 'register'; readonly entry: RegisterEntry; readonly former: RegisterValue }
  /** A corrected grade gets the rating it had. `entry` is what the action made of it. */
  | { readonly kind: 'correction'; readonly entry: ReviewEntry; readonly former: ReviewEntry };

/** One action; an action on many cards is one step. */
export interface UndoStep {
  readonly action: UndoAction;
  readonly items: readonly UndoItem[];
}

/**
 * The entries that take an action back. State, queue and counters then are what they were: a later register with the
 * former value and a later edit with the former rating win in every merge.
 *
 * @param current the register as it is now, which the new one has to be later than
 */
export function undoEntries(
  step: UndoStep,
  current: (entry: RegisterEntry) => RegisterEntry | undefined,
  nowMs: number,
): LogEntry[] {
  return step.items.map((item): LogEntry => {
    switch (item.kind) {
      case 'void':
        return { ...item.entry, isVoid: true };
      case 'register': {
        const latestMs = Math.max(item.entry.setAtMs, current(item.entry)?.setAtMs ?? 0);
        return { ...item.entry, value: item.former, setAtMs: Math.max(nowMs, latestMs + 1) };
      }
      case 'correction':
        return correctedReview(item.entry, item.former.rating, nowMs);
    }
  });
}

/** A grade with another rating; its identity stays (rule U2). */
export function correctedReview(
  entry: ReviewEntry,
  rating: ReviewEntry['rating'],
  nowMs: number,
): ReviewEntry {
  return { ...entry, rating, editedAtMs: Math.max(nowMs, entry.editedAtMs + 1) };
}
