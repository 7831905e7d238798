/**
 * All actions of a reader on the log besides grading, and their undo (rule U1). Each action is one step of the tab's
 * undo stack, however many cards it changes.
 */
import {
  correctedReview,
  entriesAhead,
  redatedEntries,
  undoEntries,
  type ReadonlyReviewLog,
  type UndoAction,
  type UndoItem,
  type UndoStep,
} from '../../../srs/later/replay/index.ts';
import {
  nextEntryMs,
  type CardRegisterName,
  type LogEntry,
  type Rating,
  type RegisterValue,
  type ReviewEntry,
  type Settings,
} from '../../../srs/model/index.ts';
import type { UndoStack } from '../../../storage/later/undo/index.ts';
import type { Clock, ProgressView } from '../../progress/index.ts';

export interface Actions {
  readonly suspend: (cardIds: readonly string[], isSuspended: boolean) => void;
  /** Keeps cards out of the queue until the next study day. */
  readonly bury: (cardIds: readonly string[]) => void;
  readonly flag: (cardIds: readonly string[], isFlagged: boolean) => void;
  /** Makes cards New again; their history stays in the log. */
  readonly reset: (cardIds: readonly string[]) => void;
  /** Changes the rating of a grade (rule U2). */
  readonly correct: (entry: ReviewEntry, rating: Rating) => void;
  readonly changeSettings: (changed: Partial<Settings>) => void;
  /** Gives plausible times to entries ahead of the clock (rule L5). Cannot be undone. @returns the number of entries */
  readonly redateAhead: () => number;
  readonly canUndo: () => boolean;
  /** Takes back the newest step of this tab, even after a reload. @returns the step, or `null` if there is none */
  readonly undo: () => UndoStep | null;
}

export interface ActionsSource {
  readonly progress: ProgressView;
  readonly clock: Clock;
  readonly undoStack: UndoStack;
  /** Stores entries without an undo step: those of an undo itself, and those of re-dating. */
  readonly append: (entries: readonly LogEntry[]) => void;
  /** Stores entries that can be undone as one step. */
  readonly record: (entries: readonly LogEntry[], step: UndoStep) => void;
  readonly log: () => ReadonlyReviewLog;
}

export function createActions(source: ActionsSource): Actions {
  const { progress, clock, undoStack, append, record } = source;

  /** A register entry that wins over the present one, with the way back. */
  const registerItem = (
    name: string,
    cardId: string | null,
    value: RegisterValue,
    former: RegisterValue,
  ): Extract<UndoItem, { kind: 'register' }> => {
    const present = progress.registerEntry({ name, cardId });
    const setAtMs = Math.max(clock.nowMs(), (present?.setAtMs ?? -1) + 1);
    return {
      kind: 'register',
      entry: { kind: 'register', name, cardId, value, setAtMs },
      former,
    };
  };
  const recordItems = (action: UndoAction, items: readonly UndoItem[]): void => {
    if (items.length > 0)
      record(
        items.map(({ entry }) => entry),
        { action, items },
      );
  };
  const setCardRegister = (
    action: UndoAction,
    name: CardRegisterName,
    cardIds: readonly string[],
    value: RegisterValue,
  ): void => {
    const items = cardIds.flatMap((cardId) => {
      const former = progress.registerOf(name, cardId);
      return former === value ? [] : [registerItem(name, cardId, value, former)];
    });
    recordItems(action, items);
  };

  return {
    suspend: (cardIds, isSuspended) => {
      setCardRegister(isSuspended ? 'suspend' : 'unsuspend', 'suspended', cardIds, isSuspended);
    },
    bury: (cardIds) => {
      setCardRegister('bury', 'buriedUntilDay', cardIds, progress.today() + 1);
    },
    flag: (cardIds, isFlagged) => {
      setCardRegister('flag', 'flagged', cardIds, isFlagged);
    },
    reset: (cardIds) => {
      const items = cardIds
        .filter((cardId) => progress.memoryOf(cardId).state !== 'new')
        .map((cardId): UndoItem => {
          const atMs = nextEntryMs(progress.memoryOf(cardId), clock.nowMs());
          return { kind: 'void', entry: { kind: 'reset', cardId, atMs, isVoid: false } };
        });
      recordItems('reset', items);
    },
    correct: (former, rating) => {
      if (former.rating === rating) return;
      const entry = correctedReview(former, rating, clock.nowMs());
      recordItems('correct', [{ kind: 'correction', entry, former }]);
    },
    changeSettings: (changed) => {
      const settings = progress.settings();
      const items = (Object.keys(changed) as (keyof Settings)[]).flatMap((name) => {
        const value = changed[name];
        if (value === undefined || JSON.stringify(value) === JSON.stringify(settings[name]))
          return [];
        return [registerItem(name, null, value, settings[name])];
      });
      recordItems('settings', items);
    },
    redateAhead: () => {
      const ahead = entriesAhead(source.log(), clock.nowMs());
      const { reviews, resets } = source.log();
      const isTaken = (cardId: string, atMs: number): boolean =>
        reviews.get(cardId)?.has(atMs) === true || resets.get(cardId)?.has(atMs) === true;
      const entries = redatedEntries(ahead, isTaken, clock.nowMs());
      if (entries.length > 0) append(entries);
      return entries.length / 2;
    },
    canUndo: () => undoStack.steps().length > 0,
    undo: () => {
      const step = undoStack.pop();
      if (step === null) return null;
      append(undoEntries(step, progress.registerEntry, clock.nowMs()));
      return step;
    },
  };
}
