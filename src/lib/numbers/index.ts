export { formatFigure } from './figures/index.ts';
export {
  drawInputs,
  type DrawnInput,
  evaluate,
  type Formula,
  isFormulaFunction,
  namesIn,
  parseFormula,
  parseInputs,
  randomShare,
  sampleDraws,
} from './formulas/index.ts';
export {
  describeVerdict,
  type ExpectedFigure,
  judgeFigure,
  parseTolerance,
  suggestRating,
  type Tolerance,
  type Verdict,
} from './judging/index.ts';
export { readUnit } from './units/index.ts';
