/**
 * The undo stack of a tab, as rows that can be stored. It implements rule U1 of `src/lib/srs/SPEC.md`;
 * `srs/later/replay` has what an undo adds to the log.
 */
export { type UndoStack, openUndoStack } from './undo-stack.ts';
