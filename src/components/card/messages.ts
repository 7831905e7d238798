/** The messages of the card page. */
import { describeHeldBack, describeMoved, formatDue } from '../../lib/format/index.ts';
import { plural } from '../../lib/text/plural.ts';
import {
  RATING_NAMES,
  retrievabilityOn,
  type CardMemory,
  type CardState,
  type Rating,
  type Settings,
} from '../../lib/srs/model/index.ts';
import type { Due } from '../../lib/srs/later/due/index.ts';
import { formatCalendarDay, formatDays, formatPercent } from './formats.ts';
import type { RecallCurve } from './plot/index.ts';

const STATE_MESSAGES: Readonly<Record<CardState, string>> = {
  new: 'New: it has not been graded yet.',
  learning: 'In learning.',
  review: 'In review.',
  relearning: 'In relearning, after a lapse.',
};

/** The outcome of each action. */
export const OUTCOMES = {
  suspended: 'Suspended. It stays out of reviews until you unsuspend it.',
  unsuspended: 'Unsuspended.',
  buried: 'Buried until tomorrow.',
  isBuried: 'It is buried already.',
  flagged: 'Flagged.',
  unflagged: 'Flag removed.',
  reset: 'Reset. The card is New; its history stays in the log.',
  isNew: 'There is nothing to reset: the card is New.',
  copied: 'Address copied.',
  notCopied: 'This browser did not let the page copy. The address stands below the actions.',
} as const;

export interface Now {
  readonly today: number;
  readonly nowMs: number;
}

/** The state and today's recall: "In review. You would recall it today with 87% probability." */
export function describeState(memory: CardMemory, recall: number): string {
  const state = STATE_MESSAGES[memory.state];
  if (memory.state === 'new') return state;
  return `${state} You would recall it today with ${formatPercent(recall)} probability.`;
}

/** When the card is due; for a New card, that it is New. */
export function describeDue({ at, isDueNow, heldBackBy }: Due, { today }: Now): string {
  if (heldBackBy === 'suspended') return 'Due only once you unsuspend it.';
  if (at === null) return 'It comes up among the new cards.';
  if (at.kind === 'moment') return isDueNow ? 'Due now.' : `Due ${formatDue(at, today)}.`;
  const days = at.studyDay - today;
  if (days === 0) return 'Due today.';
  if (days === 1) return 'Due tomorrow.';
  const date = formatCalendarDay(at.studyDay, today);
  return days > 0
    ? `Due in ${plural(days, 'day')}, on ${date}.`
    : `Due for ${plural(-days, 'day')}, since ${date}.`;
}

/** Why the card does not come, or comes on another day than its own. No sentences for a card that comes on its day. */
export function describeReasons(
  { heldBackBy, heldUntilDay, movedFromDay }: Due,
  { today }: Now,
): string[] {
  return [
    ...(heldBackBy === null ? [] : [describeHeldBack(heldBackBy, heldUntilDay, today)]),
    ...(movedFromDay === null ? [] : [describeMoved(movedFromDay, today)]),
  ];
}

/** "Stability 34 days; difficulty 5.2 of 10; 9 grades, 1 lapse." */
export function describeMemory({ stability, difficulty, reps, lapses }: CardMemory): string {
  const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
  return `Stability ${formatDays(stability)}; difficulty ${number.format(difficulty)} of 10; ${plural(reps, 'grade')}, ${plural(lapses, 'lapse')}.`;
}

/** The effect of a corrected grade: "Corrected to Hard. Due 3 days earlier." */
export function describeCorrection(rating: Rating, before: Due, after: Due, now: Now): string {
  return `Corrected to ${RATING_NAMES[rating]}. ${describeChange(before, after, now)}`;
}

function describeChange({ at: before }: Due, after: Due, now: Now): string {
  const { at } = after;
  if (before?.kind !== 'day' || at?.kind !== 'day') {
    const isSame = before?.kind === 'moment' && at?.kind === 'moment' && before.atMs === at.atMs;
    return isSame ? 'It is due when it was.' : describeDue(after, now);
  }
  const days = at.studyDay - before.studyDay;
  if (days === 0) return 'Due on the same day as before.';
  return `Due ${plural(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}.`;
}

/** The description of the plot for screen readers. */
export function describePlot(
  { firstDay, lastDay, grades, due }: RecallCurve,
  memory: CardMemory,
  settings: Pick<Settings, 'parameters' | 'desiredRetention'>,
  today: number,
): string {
  const recallOn = (day: number): string => formatPercent(retrievabilityOn(memory, day, settings));
  const lowest = grades.reduce((low, { recall }) => Math.min(low, recall), 1);
  return [
    `From ${formatCalendarDay(firstDay, today)} to ${formatCalendarDay(lastDay, today)}.`,
    `Graded on ${plural(grades.length, 'day')}, at a recall of ${formatPercent(lowest)} or more.`,
    ...(memory.state === 'new'
      ? ['The card has been reset and is New.']
      : [`Today ${recallOn(today)}; without a further grade ${recallOn(lastDay)} at the end.`]),
    ...(due === null
      ? []
      : [`Due on ${formatCalendarDay(due.day, today)} at ${formatPercent(due.recall)}.`]),
    `Desired retention: ${formatPercent(settings.desiredRetention)}.`,
  ].join(' ');
}
