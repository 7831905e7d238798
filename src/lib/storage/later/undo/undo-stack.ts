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

/**
 * Opens the stack in a tab's state. It is read again before each use, because other pages of the tab change it too. Steps
 * that cannot be read are left out: undo then reaches less far.
 */
export function openUndoStack(tab: TabState): UndoStack {
  let rows: readonly unknown[] | null = null;
  let steps: readonly UndoStep[] = [];
  const present = (): readonly UndoStep[] => {
    const found = tab.undoRows();
    if (found !== rows) {
      rows = found;
      steps = rows.map(fromUndoRow).filter((step) => step !== null);
    }
    return steps;
  };
  const save = (changed: readonly UndoStep[]): void => {
    tab.saveUndoRows(changed.map(toUndoRow));
    rows = tab.undoRows();
    steps = changed;
  };
  return {
    steps: present,
    push: (step) => {
      save([...present(), step]);
    },
    pop: () => {
      const newest = present().at(-1) ?? null;
      if (newest !== null) save(present().slice(0, -1));
      return newest;
    },
  };
}
