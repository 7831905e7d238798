/** The effect of an import on a log, found without importing (rule P6). */
import { type LogEntry, AHEAD_TOLERANCE_MS, isSetting } from '../../model/index.ts';
import {
  addEntry,
  copyIn,
  createLog,
  entryTimeMs,
  type ReadonlyReviewLog,
} from '../../later/replay/index.ts';
import { inOneGo, type Sliced } from '../../../text/slices.ts';

/** Numbers of entries by the names that a reader knows; "marks" are the registers of cards and of sections. */
export interface Tally {
  readonly reviews: number;
  readonly resets: number;
  readonly marks: number;
  readonly settings: number;
}

/** The effect of a merge on an imported entry; each entry has exactly one. */
export type ImportOutcome =
  /** The log has no entry of its identity. */
  | 'added'
  /** The log's copy becomes void, whatever else changes in it. */
  | 'voided'
  /** The log's copy gets another rating, offset, answer time or value. */
  | 'changed'
  /** The log's copy gets only a later edit time or set time, which a reader does not see. */
  | 'renewed'
  /** The log's copy stays as it is. */
  | 'present';

export interface ImportPreview {
  readonly outcomes: Readonly<Record<ImportOutcome, Tally>>;
  /** Changes that are not void and lie more than a day ahead of the clock: they do not count yet (rule L5). */
  readonly ahead: Tally;
  /** The entries that change the log, in their order in the file: all that an import has to write. */
  readonly changes: readonly LogEntry[];
}

/** A millisecond of work. */
const ENTRIES_PER_SLICE = 1_000;

/** The preview at once; `previewSliced` works in slices. */
export function previewImport(
  log: ReadonlyReviewLog,
  entries: readonly LogEntry[],
  asOfMs: number,
): ImportPreview {
  return inOneGo(previewSliced(log, entries, asOfMs));
}

/**
 * The preview in slices. It only reads the log. If the log changes in the meantime, the counts fit no single moment,
 * but merging the changes is still right.
 *
 * @param entries of one file: each identity once
 * @param asOfMs the clock, in milliseconds since the epoch
 */
export function* previewSliced(
  log: ReadonlyReviewLog,
  entries: readonly LogEntry[],
  asOfMs: number,
): Sliced<ImportPreview> {
  const outcomes = {
    added: emptyTally(),
    voided: emptyTally(),
    changed: emptyTally(),
    renewed: emptyTally(),
    present: emptyTally(),
  };
  const ahead = emptyTally();
  const changes: LogEntry[] = [];
  // The part of the log with the same identities: a merge into it shows the effect of a merge into the log.
  const met = createLog();

  for (const [index, entry] of entries.entries()) {
    const before = copyIn(log, entry);
    if (before !== undefined) addEntry(met, before);
    const isChange = addEntry(met, entry);
    const after = copyIn(met, entry) ?? entry;
    const outcome = isChange ? outcomeOf(before, after) : 'present';
    outcomes[outcome][groupOf(entry)]++;
    if (isChange) {
      changes.push(entry);
      if (isAhead(after, asOfMs)) ahead[groupOf(entry)]++;
    }
    if ((index + 1) % ENTRIES_PER_SLICE === 0) yield (index + 1) / entries.length;
  }
  return { outcomes, ahead, changes };
}

function emptyTally(): { -readonly [Group in keyof Tally]: number } {
  return { reviews: 0, resets: 0, marks: 0, settings: 0 };
}

function groupOf(entry: LogEntry): keyof Tally {
  if (entry.kind === 'review') return 'reviews';
  if (entry.kind === 'reset') return 'resets';
  return isSetting(entry) ? 'settings' : 'marks';
}

/** @param after the joined copy, which is known to differ from `before` */
function outcomeOf(before: LogEntry | undefined, after: LogEntry): ImportOutcome {
  if (before === undefined) return 'added';
  if (isVoid(after) && !isVoid(before)) return 'voided';
  return substanceOf(before) === substanceOf(after) ? 'renewed' : 'changed';
}

function isVoid(entry: LogEntry): boolean {
  return entry.kind !== 'register' && entry.isVoid;
}

/** The part of an entry that a reader sees beside its identity, as text. */
function substanceOf(entry: LogEntry): string {
  switch (entry.kind) {
    case 'review':
      return JSON.stringify([entry.rating, entry.utcOffsetMinutes, entry.answerMs]);
    case 'reset':
      return '';
    case 'register':
      return JSON.stringify(entry.value);
  }
}

function isAhead(entry: LogEntry, asOfMs: number): boolean {
  return !isVoid(entry) && entryTimeMs(entry) > asOfMs + AHEAD_TOLERANCE_MS;
}
