/** The sentences of the page. */
import { formatDue } from '../../lib/format/index.ts';
import { plural } from '../../lib/text/plural.ts';
import {
  RATING_NAMES,
  retrievabilityOn,
  type CardMemory,
  type CardState,
  type Rating,
  type Settings,
} from '../../lib/srs/model/index.ts';
import type { UndoAction, UndoStep } from '../../lib/srs/later/replay/index.ts';
import { formatDay, formatDays, formatPercent } from './figures.ts';
import type { RecallCurve } from './plot/index.ts';

const STATE_WORDS: Readonly<Record<CardState, string>> = {
  new: 'New: it has not been graded yet.',
  learning: 'In learning.',
  review: 'In review.',
  relearning: 'In relearning, after a lapse.',
};

export interface Now {
  readonly today: number;
  readonly nowMs: number;
}

/** The state and the recall of today: "In review. You would recall it today with 87% probability." */
export function describeState(memory: CardMemory, recall: number): string {
  const state = STATE_WORDS[memory.state];
  if (memory.state === 'new') return state;
  return `${state} You would recall it today with ${formatPercent(recall)} probability.`;
}

/** When the card is due; of a New card, that it is New. */
export function describeDue({ dueDay, dueAtMs }: CardMemory, { today, nowMs }: Now): string {
  if (dueAtMs !== null) return dueAtMs <= nowMs ? 'Due now.' : `Due ${formatDue(dueAtMs, nowMs)}.`;
  if (dueDay === null) return 'It comes up among the new cards.';
  const days = dueDay - today;
  if (days === 0) return 'Due today.';
  if (days === 1) return 'Due tomorrow.';
  const date = formatDay(dueDay, today);
  return days > 0
    ? `Due in ${plural(days, 'day')}, on ${date}.`
    : `Due for ${plural(-days, 'day')}, since ${date}.`;
}

/** "Stability 34 days; difficulty 5.2 of 10; 9 grades, 1 lapse." */
export function describeFigures({ stability, difficulty, reps, lapses }: CardMemory): string {
  const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
  return `Stability ${formatDays(stability)}; difficulty ${number.format(difficulty)} of 10; ${plural(reps, 'grade')}, ${plural(lapses, 'lapse')}.`;
}

/** What a corrected grade changed: "Corrected to Hard. Due 3 days earlier." */
export function describeCorrection(
  rating: Rating,
  before: CardMemory,
  after: CardMemory,
  now: Now,
): string {
  return `Corrected to ${RATING_NAMES[rating]}. ${describeChange(before, after, now)}`;
}

function describeChange(before: CardMemory, after: CardMemory, now: Now): string {
  if (before.dueDay === null || after.dueDay === null) {
    return before.dueAtMs === after.dueAtMs && before.dueDay === after.dueDay
      ? 'It is due when it was.'
      : describeDue(after, now);
  }
  const days = after.dueDay - before.dueDay;
  if (days === 0) return 'Due on the same day as before.';
  return `Due ${plural(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}.`;
}

const UNDONE: Readonly<Record<UndoAction, string>> = {
  grade: 'a grade',
  reset: 'the reset',
  suspend: 'the suspension',
  unsuspend: 'the end of the suspension',
  bury: 'the burying',
  flag: 'the change of the flag',
  correct: 'the correction',
  settings: 'the change of settings',
};

/**
 * What undo took back. This tab may have done it on another page, to other cards.
 *
 * @param cardIds present ids of the cards it was about; `null` for those the site no longer has
 */
export function describeUndone(
  { action }: UndoStep,
  cardIds: readonly (string | null)[],
  shownId: string,
): string {
  const what = `Undone: ${UNDONE[action]}`;
  const isOfShown = cardIds.length === 1 && cardIds[0] === shownId;
  if (action === 'settings' || isOfShown) return `${what}.`;
  return `${what} of ${cardIds.length === 1 ? 'another card' : plural(cardIds.length, 'card')}.`;
}

/** What the plot shows, for those who do not see it. */
export function describePlot(
  { firstDay, lastDay, grades, due }: RecallCurve,
  memory: CardMemory,
  settings: Pick<Settings, 'parameters' | 'desiredRetention'>,
  today: number,
): string {
  const recallOn = (day: number): string => formatPercent(retrievabilityOn(memory, day, settings));
  const lowest = grades.reduce((low, { recall }) => Math.min(low, recall), 1);
  return [
    `From ${formatDay(firstDay, today)} to ${formatDay(lastDay, today)}.`,
    `Graded on ${plural(grades.length, 'day')}, at a recall of ${formatPercent(lowest)} or more.`,
    ...(memory.state === 'new'
      ? ['The card has been reset and is New.']
      : [`Today ${recallOn(today)}; without a further grade ${recallOn(lastDay)} at the end.`]),
    ...(due === null
      ? []
      : [`Due on ${formatDay(due.day, today)} at ${formatPercent(due.recall)}.`]),
    `Desired retention: ${formatPercent(settings.desiredRetention)}.`,
  ].join(' ');
}
