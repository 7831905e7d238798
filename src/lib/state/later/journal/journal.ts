/**
 * The journal: the log of all writers, the state derived from it, and the ways to add to it. A page awaits it before
 * the first grade. The interface gets `Journal`: it adds to the log by `actions` alone, and each action but re-dating
 * can be undone. `JournalWriter` has everything else and stays inside `lib/state`.
 */
import type { Card } from '../../../cards/index.ts';
import type { StudySet } from '../../../links/index.ts';
import type { Due } from '../../../srs/later/due/index.ts';
import type {
  CardHistory,
  ReadonlyReviewLog,
  UndoStep,
  SectionMarks,
} from '../../../srs/later/replay/index.ts';
import type {
  LogEntry,
  Preview,
  ResetEntry,
  ReviewEntry,
  Settings,
} from '../../../srs/model/index.ts';
import type { WriteResult } from '../../../storage/port/index.ts';
import type { DueSummary } from '../../../storage/values/index.ts';
import type { KnownProgress } from '../../progress/index.ts';
import type { Actions } from './card-actions.ts';
import type { BacklogPlan } from './backlog.ts';

export interface Journal {
  readonly actions: Actions;
  /** The effect of every rating on a card that is graded on a study day. */
  readonly preview: (cardId: string, studyDay: number) => Preview;
  /** Reads the log behind a snapshot, in slices. For the time after the first card is on the screen. */
  readonly prepareLog: () => Promise<void>;
  /** The whole log. Reads it now if necessary: call `prepareLog` before where the page must stay responsive. */
  readonly log: () => ReadonlyReviewLog;
  /** Entries of one card under all its ids, in no order. Like `log`, it may have to read the log. */
  readonly timelineOf: (cardId: string) => (ReviewEntry | ResetEntry)[];
  /** All entries of a card with their effects on its memory, oldest first. */
  readonly historyOf: (cardId: string) => CardHistory;
  /** When a card comes due, as of now, and what holds it back. For many cards use `duesAt`. */
  readonly dueOf: (cardId: string) => Due;
  /** The same for any number of cards, at one moment; valid until the progress changes. */
  readonly duesAt: (nowMs: number) => (cardId: string) => Due;
  /** Number of cards that would come due on another day or moment under other settings (rule S5). */
  readonly countDueChanges: (settings: Settings) => Promise<number>;
}

export interface JournalWriter extends Journal {
  /** The facts of the log that the view shows. */
  readonly known: KnownProgress;
  /** Stores entries that can be undone as one step. */
  readonly record: (entries: readonly LogEntry[], step: UndoStep) => void;
  /** Whether the newest step of this tab's undo stack is about an entry, so that undo would take it back. */
  readonly isNewestStep: (entry: LogEntry) => boolean;
  /** Stores entries, then applies them (rule P1). */
  readonly append: (entries: readonly LogEntry[]) => void;
  /**
   * Stores many entries, all or none, and derives everything anew in slices (rule P6).
   *
   * @param onSlice gets the share that is done, 0 to 1
   */
  readonly importEntries: (
    entries: readonly LogEntry[],
    onSlice?: (done: number) => void,
  ) => Promise<WriteResult>;
  /** Reads and derives the whole log: for a page without a snapshot. */
  readonly openLog: () => Promise<void>;
  /** Plans the day's share of a backlog (rule Q5); `null` if all due reviews fit into today's limit. */
  readonly planBacklog: (cards: readonly Card[], set: StudySet) => BacklogPlan | null;
  /** The stored summary for the header and the home page, as of now. */
  readonly dueSummary: () => DueSummary;
  /** The read marks of sections with their times, removed marks included, for guide pages. */
  readonly sectionMarks: () => SectionMarks;
  readonly hasChangesElsewhere: () => boolean;
  /** Reads the entries of other tabs and follows the clock. @returns whether anything changed */
  readonly catchUp: () => boolean;
  /** @param isDeleted whether all progress was deleted on purpose, so that nothing may come back */
  readonly restoreLost: (isDeleted: () => boolean) => Promise<void>;
  /** Writes the snapshot of derived memories, unless rule L9 forbids it. */
  readonly saveSnapshot: () => void;
  /** Joins the segments of closed pages (rule P2). */
  readonly compact: (goneWriters: ReadonlySet<string>) => void;
  /** The raw text of a value that could not be read, for download (rule P3). */
  readonly damagedText: (key: string) => string | null;
  /** Removes a damaged segment that the reader gives up. The part that could be read is stored elsewhere first. */
  readonly dropDamaged: (key: string) => void;
  /** Deletes all progress of this browser (rule P8). The page must be opened anew afterwards. */
  readonly deleteAll: () => WriteResult;
}
