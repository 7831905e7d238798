/**
 * The journal of the reader: the log of all writers, what it means, and the ways to add to it. A page awaits it before
 * anything is graded. `Journal` is what the interface may use: it adds to the log by `actions` alone, each of which can
 * be undone. `JournalWriter` has the rest and stays inside `lib/state`.
 */
import type { Card } from '../../../cards/index.ts';
import type { StudySet } from '../../../links/index.ts';
import type { Due } from '../../../srs/later/due/index.ts';
import type {
  CardHistory,
  ReviewLog,
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
import type { Actions } from './actions.ts';
import type { BacklogPlan } from './backlog.ts';

export interface Journal {
  readonly actions: Actions;
  /** Every rating's effect on a card that is graded on a study day. */
  readonly preview: (cardId: string, studyDay: number) => Preview;
  /** Reads the log behind a snapshot, in slices: for the time after the first card is on the screen. */
  readonly prepareLog: () => Promise<void>;
  /** The whole log. Reads it first if it has not been read: call `prepareLog` before, where the page must answer. */
  readonly log: () => ReviewLog;
  /** Entries of one card under all its ids, in no order. Like `log`, it may have to read first. */
  readonly timelineOf: (cardId: string) => (ReviewEntry | ResetEntry)[];
  /** Each entry of a card with its effect on the memory, oldest first. */
  readonly historyOf: (cardId: string) => CardHistory;
  /** When a card comes due, as of now, and what holds it back. For many cards ask `duesAt` once. */
  readonly dueOf: (cardId: string) => Due;
  /** The same for any number of cards, as of one moment; good until the progress changes. */
  readonly duesAt: (nowMs: number) => (cardId: string) => Due;
  /** Number of cards that would come due on another day or moment under other settings (rule S5). */
  readonly countDueChanges: (settings: Settings) => Promise<number>;
}

export interface JournalWriter extends Journal {
  /** The facts of the log for the view. */
  readonly known: KnownProgress;
  /** Stores a grade that can be taken back as one step. */
  readonly record: (entries: readonly LogEntry[], step: UndoStep) => void;
  /** Stores entries and applies them; storage comes first (rule P1). */
  readonly append: (entries: readonly LogEntry[]) => void;
  /**
   * Stores many entries, all or none, and derives everything anew in slices (rule P6).
   *
   * @param onSlice is told the share that is done, 0 to 1
   */
  readonly importEntries: (
    entries: readonly LogEntry[],
    onSlice?: (done: number) => void,
  ) => Promise<WriteResult>;
  /** Reads and derives the whole log: for a page that has no snapshot to start from. */
  readonly openLog: () => Promise<void>;
  /** Plans today's part of a backlog (rule Q5); `null` if all that is due fits into today's limit. */
  readonly planBacklog: (cards: readonly Card[], set: StudySet) => BacklogPlan | null;
  /** The stored summary that the header and the home page read, as of now. */
  readonly dueSummary: () => DueSummary;
  /** The read marks of sections with their times, those taken away included, for guide pages. */
  readonly sectionMarks: () => SectionMarks;
  readonly hasChangesElsewhere: () => boolean;
  /** Takes in entries of other tabs and follows the clock. @returns whether anything changed */
  readonly catchUp: () => boolean;
  /** @param isDeleted whether all progress was deleted on purpose: then nothing comes back */
  readonly restoreLost: (isDeleted: () => boolean) => Promise<void>;
  /** Writes the snapshot of derived states, if it may be written (rule L9). */
  readonly saveSnapshot: () => void;
  /** Joins the segments of writers that are gone (rule P2). */
  readonly compact: (goneWriters: ReadonlySet<string>) => void;
  /** The raw text of a stored value that could not be read, to download (rule P3). */
  readonly damagedText: (key: string) => string | null;
  /** Removes a damaged segment that the reader gives up, once all that could be read of it is stored elsewhere. */
  readonly dropDamaged: (key: string) => void;
  /** Deletes all progress of this browser (rule P8). The page has to be opened anew afterwards. */
  readonly deleteAll: () => WriteResult;
}
