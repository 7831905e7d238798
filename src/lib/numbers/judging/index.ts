export { type ExpectedFigure, judgeFigure, type Verdict } from './judge.ts';
export { suggestRating } from './suggest-rating.ts';
export { parseTolerance, type Tolerance } from './tolerance.ts';
export { describeVerdict } from './verdict-words.ts';
