/**
 * The verdict on a typed figure: right, close, a slip that can be named, or wrong. Tolerances and messages included.
 */
export { type ExpectedFigure, judgeFigure } from './judge.ts';
export { suggestRating } from './suggest-rating.ts';
export { type Tolerance, parseTolerance } from './tolerance.ts';
export { describeVerdict } from './verdict-messages.ts';
