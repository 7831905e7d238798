/** Why a card is held back, as a sentence and as the text of a tag. */
import { formatWeekdayDate } from './due-when.ts';

/** The structure of `HeldBackBy` of lib/srs, which this folder does not import. */
export type HeldBackReason = 'suspended' | 'buried' | 'sibling' | 'break';

/** Tags for the narrow column of a list, beside the state of a card. */
export const HELD_BACK_TAGS: Readonly<Record<HeldBackReason, string>> = {
  suspended: 'Suspended',
  buried: 'Buried',
  sibling: 'Sibling graded',
  break: 'Planned break',
};

/** The tag of a card whose day a planned break has moved. */
export const MOVED_TAG = 'Moved by break';

/**
 * The reason as a sentence, with the day on which it ends.
 *
 * @param untilDay first study day on which the card may come again; `null` while it is suspended
 */
export function describeHeldBack(
  reason: HeldBackReason,
  untilDay: number | null,
  today: number,
): string {
  const until = `until ${nameOfDay(untilDay ?? today, today)}`;
  switch (reason) {
    case 'suspended':
      return 'Suspended: it stays out of reviews until you unsuspend it.';
    case 'buried':
      return `Buried: it stays out of reviews ${until}.`;
    case 'sibling':
      return `A sibling of this card was graded today, so it waits ${until}.`;
    case 'break':
      return `Your planned break holds it back ${until}.`;
  }
}

/** For a card whose day a planned break has moved: the day on which it would be due without the break. */
export function describeMoved(movedFromDay: number, today: number): string {
  return `Moved by your planned break: by itself it would be due ${nameOfDay(movedFromDay, today, 'on ')}.`;
}

function nameOfDay(studyDay: number, today: number, before = ''): string {
  if (studyDay === today) return 'today';
  return studyDay === today + 1 ? 'tomorrow' : `${before}${formatWeekdayDate(studyDay)}`;
}
