/** Formulas with drawn inputs: their parser, their inputs, the draw of a value for each input, and the result. */
export { drawInputs, sampleDraws } from './draw.ts';
export { evaluate } from './evaluate.ts';
export { type Formula, isFormulaFunction, namesIn } from './formula.ts';
export { type DrawnInput, parseInputs } from './inputs.ts';
export { parseFormula } from './parse-formula.ts';
export { randomShare } from './random.ts';
