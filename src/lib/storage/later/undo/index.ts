export { openUndoStack, type UndoStack } from './undo-stack.ts';
