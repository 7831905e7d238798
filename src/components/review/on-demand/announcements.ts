/** The announcements after an action on a card, and after an undo. */
import type { Undone } from '../../../lib/state/review/index.ts';
import { undoneMessage } from '../../kit/later/undo-messages.ts';

/** The outcome of each action on a card. */
export const DONE = {
  bury: 'Buried until tomorrow.',
  suspend: 'Suspended.',
  flag: 'Flagged.',
  unflag: 'Flag removed.',
} as const;

/** @param undone `null` if there was nothing to undo. The card of a step with one entry is on the screen again. */
export function announceUndo(undone: Undone | null): string {
  const count = undone?.step.items.length ?? 0;
  return undoneMessage(undone?.step ?? null, count === 1 ? 'shown' : count);
}
