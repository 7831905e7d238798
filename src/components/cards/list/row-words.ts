/** The figures of a row in words. */
import { formatDueWords, formatInterval } from '../../../lib/format/index.ts';
import type { CardState } from '../../../lib/srs/model/index.ts';
import type { CardRow } from './card-row.ts';

export const STATE_WORDS: Readonly<Record<CardState, string>> = {
  new: 'New',
  learning: 'Learning',
  relearning: 'Relearning',
  review: 'Review',
};

const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

export function recallWords(recall: number): string {
  return percent.format(recall);
}

/** Stability in the words of an interval; what lasts less than a day is not told more finely. */
export function stabilityWords(stabilityDays: number): string {
  const intervalDays = Math.max(1, Math.round(stabilityDays));
  const words = formatInterval({ intervalDays, stepMinutes: 0 });
  return stabilityDays < 1 ? `< ${words}` : words;
}

/** What holds of a card besides its state. */
export function tagsOf(row: CardRow): string[] {
  return [
    ...(row.isSuspended ? ['Suspended'] : []),
    ...(row.isBuried ? ['Buried'] : []),
    ...(row.isLeech ? ['Leech'] : []),
  ];
}

/** A row as it is read out: what it is, how it stands, when it comes. */
export function rowLabel(row: CardRow, prompt: string, today: number, nowMs: number): string {
  const due = row.due === null ? [] : [`due ${formatDueWords(row.due, today, nowMs)}`];
  const flag = row.isFlagged ? ['Flagged'] : [];
  return `${prompt} ${[STATE_WORDS[row.state], ...tagsOf(row), ...flag, ...due].join(', ')}`;
}
