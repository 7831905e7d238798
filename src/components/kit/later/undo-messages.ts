/** The messages about an undo, the same on every page. */
import { plural } from '../../../lib/text/plural.ts';
import type { UndoAction, UndoStep } from '../../../lib/srs/later/replay/index.ts';

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

/** The cards of a step: the one on the screen, one that is not on the screen, or a number of cards. */
export type UndoneSubject = 'shown' | 'another' | number;

/**
 * "Undone: the reset.", "Undone: the suspension of 3 cards.", "Undone: a grade of another card."
 *
 * @param step the step that was undone; `null` if there was none
 */
export function undoneMessage(step: UndoStep | null, subject: UndoneSubject): string {
  if (step === null) return 'There is nothing to undo in this tab.';
  return `Undone: ${UNDONE[step.action]}${step.action === 'settings' ? '' : ofWhich(subject)}.`;
}

function ofWhich(subject: UndoneSubject): string {
  if (subject === 'shown') return '';
  return subject === 'another' ? ' of another card' : ` of ${plural(subject, 'card')}`;
}
