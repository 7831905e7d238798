export { type ExpectedFigure, type Verdict, judgeFigure } from './judge.ts';
export { suggestRating } from './suggest-rating.ts';
export { type Tolerance, parseTolerance } from './tolerance.ts';
export { describeVerdict } from './verdict-words.ts';
