/** The words for what undo took back, the same on every page. */
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

/** Cards that a step was about: the one on the screen, one that is not, or so many of a list. */
export type UndoneSubject = 'shown' | 'another' | number;

/**
 * "Undone: the reset.", "Undone: the suspension of 3 cards.", "Undone: a grade of another card."
 *
 * @param step what undo took back; `null` if there was nothing
 */
export function undoneMessage(step: UndoStep | null, subject: UndoneSubject): string {
  if (step === null) return 'There is nothing to undo in this tab.';
  return `Undone: ${UNDONE[step.action]}${step.action === 'settings' ? '' : ofWhich(subject)}.`;
}

function ofWhich(subject: UndoneSubject): string {
  if (subject === 'shown') return '';
  return subject === 'another' ? ' of another card' : ` of ${plural(subject, 'card')}`;
}
