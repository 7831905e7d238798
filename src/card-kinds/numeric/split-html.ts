import { asBlock } from '../../lib/pipeline/html/index.ts';
import {
  attributeText,
  replaceMarkers,
  takeAnswer,
  type CardHtmlSplitter,
} from '../../lib/pipeline/catalogue/index.ts';
import { drawInputs, evaluate, formatFigure } from '../../lib/numbers/index.ts';
import { readFormula, readInputs, readTolerance, type Read } from './attributes.ts';
import { markValue, type DrawnValue, type NumericExercise } from './exercise.ts';

/**
 * Prompt and working with figures drawn from the card's id as the seed, and the data to draw others.
 *
 * @throws Error for attributes that the schema refuses
 */
export const splitNumeric: CardHtmlSplitter = (html, attributes) => {
  const { id = '', answer = '', tolerance = '', unit = null, inputs } = attributes;
  const drawnInputs = inputs === undefined ? [] : need(readInputs(inputs));
  const formula = need(readFormula(answer));
  const draw = drawInputs(drawnInputs, id);
  const values: DrawnValue[] = [];
  const filled = replaceMarkers(html, 'dr-value', (marker) => {
    const shownUnit = marker.attribute('data-unit');
    const value: DrawnValue = {
      formula: need(readFormula(attributeText(marker.attribute('data-of') ?? ''))),
      unit: shownUnit === null ? null : attributeText(shownUnit),
    };
    values.push(value);
    return markValue(
      values.length - 1,
      formatFigure(numberOf(value.formula, draw), { unit: value.unit }),
    );
  });
  const expected = {
    value: numberOf(formula, draw),
    unit,
    tolerance: need(readTolerance(tolerance)),
  };
  const exercise: NumericExercise = {
    expected,
    drawn: inputs === undefined ? null : { inputs: drawnInputs, answer: formula, values },
  };
  const { rest, answer: working } = takeAnswer(filled);
  return { promptHtml: asBlock(rest), answerHtml: asBlock(working), exercise };
};

function numberOf(
  formula: Parameters<typeof evaluate>[0],
  draw: ReadonlyMap<string, number>,
): number {
  const result = evaluate(formula, draw);
  if (!result.ok) throw new Error(`numeric card: ${result.reason}`);
  return result.value;
}

function need<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(`numeric card: expected ${read.expected}`);
  return read.value;
}
