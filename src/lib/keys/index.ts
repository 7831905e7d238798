/** Key presses by name: the one place that looks at a `KeyboardEvent`. */
export { type KeyPress, chordOf, isHeldEnter, isSingleKey } from './chord.ts';
