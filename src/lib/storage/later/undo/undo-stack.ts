/** The undo steps of this tab, oldest first, kept across a reload (rule U1). */
import type { UndoStep } from '../../../srs/later/replay/index.ts';
import type { TabState } from '../../tab/index.ts';
import { fromUndoRow, toUndoRow } from './undo-rows.ts';

export interface UndoStack {
  readonly steps: () => readonly UndoStep[];
  readonly push: (step: UndoStep) => void;
  /** Removes the newest step. @returns it, or `null` if there is none */
  readonly pop: () => UndoStep | null;
}

/** Opens the stack in a tab's state. Steps that cannot be read are left out: undo then reaches less far. */
export function openUndoStack(tab: TabState): UndoStack {
  let steps = tab
    .undoRows()
    .map(fromUndoRow)
    .filter((step) => step !== null);
  const save = (changed: UndoStep[]): void => {
    steps = changed;
    tab.saveUndoRows(steps.map(toUndoRow));
  };
  return {
    steps: () => steps,
    push: (step) => {
      save([...steps, step]);
    },
    pop: () => {
      const newest = steps.at(-1) ?? null;
      if (newest !== null) save(steps.slice(0, -1));
      return newest;
    },
  };
}
