export { type UndoStack, openUndoStack } from './undo-stack.ts';
