/**
 * Figures as people write them: reading and printing them, their units, judging an answer, and formulas with drawn
 * inputs.
 */
export { foldTyped, formatFigure } from './figures/index.ts';
export {
  type DrawnInput,
  type Formula,
  drawInputs,
  evaluate,
  isFormulaFunction,
  namesIn,
  parseFormula,
  parseInputs,
  randomShare,
  sampleDraws,
} from './formulas/index.ts';
export {
  type ExpectedFigure,
  type Tolerance,
  describeVerdict,
  judgeFigure,
  parseTolerance,
  suggestRating,
} from './judging/index.ts';
export { readUnit } from './units/index.ts';
