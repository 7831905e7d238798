/** The way back from an action (rule U1). Pure, so that a stack of steps can be stored and tested. */
import type {
  LogEntry,
  RegisterEntry,
  RegisterValue,
  ResetEntry,
  ReviewEntry,
} from '../../model/index.ts';

/** The reader's action; the interface has a message for each. */
export type UndoAction =
  'grade' | 'reset' | 'suspend' | 'unsuspend' | 'bury' | 'flag' | 'correct' | 'settings';

export type UndoItem =
  /** A grade or reset becomes void; void is final. */
  | { readonly kind: 'void'; readonly entry: ReviewEntry | ResetEntry }
  /** A register gets its former value, with a later time. `entry` is the one that the action added. */
  | { readonly kind: 'register'; readonly entry: RegisterEntry; readonly former: RegisterValue }
  /** A corrected grade gets its former rating back. `entry` is the corrected one. */
  | { readonly kind: 'correction'; readonly entry: ReviewEntry; readonly former: ReviewEntry };

/** One action; an action on many cards is one step. */
export interface UndoStep {
  readonly action: UndoAction;
  readonly items: readonly UndoItem[];
}

/**
 * The entries that take an action back. They win in every merge, because a register gets a later time and a correction
 * a later edit. State, queue and counters are then what they were.
 *
 * @param current the register as it is now; the new entry must be later
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
