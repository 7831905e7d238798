/** What the review says aloud after an undo. */
import type { UndoAction } from '../../../lib/srs/later/replay/index.ts';
import type { Undone } from '../../../lib/state/review/index.ts';

const UNDONE: Readonly<Record<UndoAction, string>> = {
  grade: 'Grade undone.',
  reset: 'Reset undone.',
  suspend: 'No longer suspended.',
  unsuspend: 'Suspended again.',
  bury: 'No longer buried.',
  flag: 'Flag as before.',
  correct: 'Correction undone.',
  settings: 'Settings as before.',
};

/** @param undone `null` if there was nothing to undo */
export function announceUndo(undone: Undone | null): string {
  return undone === null ? 'There is nothing to undo.' : UNDONE[undone.step.action];
}
