import { z } from 'astro/zod';
import { needsAnswer, type RawCard, type RawPart } from '../../lib/pipeline/cards/index.ts';
import { quote, type FaultDetail } from '../../lib/pipeline/faults.ts';
import {
  evaluate,
  formatFigure,
  judgeFigure,
  sampleDraws,
  type DrawnInput,
  type Formula,
} from '../../lib/numbers/index.ts';
import {
  readAuthorUnit,
  readFormula,
  readInputs,
  readTolerance,
  unknownNames,
  type Read,
} from './attributes.ts';
import type { CardKind } from '../contract.ts';
import { splitNumeric } from './split-html.ts';

/** Number of draws to try a formula on, besides every corner of its inputs. */
const SAMPLES = 50;

const readBy = <T>(read: (text: string) => Read<T>, missing: string) =>
  z.string(missing).superRefine((text, context) => {
    const result = read(text);
    if (!result.ok) context.addIssue(result.expected);
  });

const TOLERANCE_EXAMPLES = 'a tolerance such as "10%", "±2" or "exact"';

/**
 * A question whose answer is one figure. `answer` is a figure or a formula over the card's `inputs`; the working is in
 * `<Answer>`. With inputs each review draws other figures, which `<Value>` shows in the text.
 */
export const numeric: CardKind = {
  attributes: {
    answer: readBy(readFormula, 'a formula or a figure, such as "users * messages / 86400"'),
    tolerance: readBy(readTolerance, TOLERANCE_EXAMPLES),
    unit: readBy(readAuthorUnit, 'a unit').optional(),
    inputs: readBy(readInputs, 'inputs').optional(),
  },
  components: { Value: { attributes: ['of', 'unit'], instead: 'the figure itself' } },
  check: (card) => [...needsAnswer(card), ...formulaFaults(card)],
  template: (id) => `<Flashcard
  id="${id}"
  kind="numeric"
  inputs="users: 1M..9M step 1M; each: 10 | 20 | 50"
  answer="users * each / 86400"
  unit="requests/s"
  tolerance="20%"
>
  <Value of="users" /> people make <Value of="each" /> requests a day each. How many requests a second is that on average?

  <Answer>
    <Value of="users * each" /> a day, divided by 86,400 seconds: about <Value of="users * each / 86400" unit="requests/s" />.
  </Answer>
</Flashcard>`,
  floors: [{ atLeast: 45 }, { atLeast: 15, only: { name: 'drawn', attribute: 'inputs' } }],
  splitHtml: splitNumeric,
};

function formulaFaults(card: RawCard): readonly FaultDetail[] {
  const written = card.attributes.get('inputs')?.value;
  const inputs = written === undefined ? [] : valueOf(readInputs(written));
  const answer = valueOf(readFormula(card.attributes.get('answer')?.value ?? ''));
  // The schemas of the attributes report unreadable ones.
  if (inputs === null || answer === null) return [];
  const values = card.parts.filter(({ name }) => name === 'Value');
  return [
    ...triedFaults(answer, inputs, { line: card.line, field: 'answer' }),
    ...printedFaults(card, answer, inputs),
    ...values.flatMap((part) => valueFaults(part, inputs)),
    ...unusedInputs(card, inputs, values),
  ];
}

function valueFaults(part: RawPart, inputs: readonly DrawnInput[]): readonly FaultDetail[] {
  const place = { line: part.line, field: 'value' };
  const text = part.attributes.get('of');
  const formula = readFormula(text ?? '');
  if (!formula.ok) {
    return [
      { ...place, found: text === undefined ? 'no `of`' : quote(text), expected: formula.expected },
    ];
  }
  const unit = part.attributes.get('unit');
  const unitRead = unit === undefined ? null : readAuthorUnit(unit);
  return [
    ...(unitRead?.ok === false
      ? [{ ...place, found: quote(unit ?? ''), expected: unitRead.expected }]
      : []),
    ...triedFaults(formula.value, inputs, place),
  ];
}

/** Tries a formula on every corner of its inputs and on sample draws. */
function triedFaults(
  formula: Formula,
  inputs: readonly DrawnInput[],
  place: Pick<FaultDetail, 'line' | 'field'>,
): readonly FaultDetail[] {
  const unknown = unknownNames(formula, inputs);
  if (unknown.length > 0) {
    const expected = `names of \`inputs\`: ${inputs.map(({ name }) => name).join(', ') || 'there are none'}`;
    return [{ ...place, found: quote(unknown.join(', ')), expected }];
  }
  for (const draw of sampleDraws(inputs, SAMPLES)) {
    const result = evaluate(formula, draw);
    if (result.ok) continue;
    const values = [...draw].map(([name, value]) => `${name} = ${value}`).join(', ');
    const found = `${result.reason}${values === '' ? '' : ` for ${values}`}`;
    return [{ ...place, found, expected: 'a finite figure for every draw' }];
  }
  return [];
}

/** The answer as the working prints it, which is rounded, must count as right. */
function printedFaults(
  card: RawCard,
  answer: Formula,
  inputs: readonly DrawnInput[],
): readonly FaultDetail[] {
  const written = card.attributes.get('tolerance');
  const tolerance = valueOf(readTolerance(written?.value ?? ''));
  const unit = card.attributes.get('unit')?.value ?? null;
  if (written === undefined || tolerance === null) return [];
  if (unit !== null && !readAuthorUnit(unit).ok) return [];
  for (const draw of sampleDraws(inputs, SAMPLES)) {
    const result = evaluate(answer, draw);
    if (!result.ok) return [];
    const printed = formatFigure(result.value, { unit });
    const verdict = judgeFigure(printed, { value: result.value, unit, tolerance });
    if (verdict.kind === 'right') continue;
    const found = `${quote(written.value)}, by which the answer as it is printed, ${printed}, is not right`;
    const expected = 'a wider tolerance, or an answer that is rounded';
    return [{ line: written.line, field: 'tolerance', found, expected }];
  }
  return [];
}

/** Faults for inputs that the text does not show: the learner cannot calculate with them. */
function unusedInputs(
  card: RawCard,
  inputs: readonly DrawnInput[],
  values: readonly RawPart[],
): readonly FaultDetail[] {
  const shown = new Set(
    values.filter((part) => !part.isInAnswer).map((part) => part.attributes.get('of')?.trim()),
  );
  return inputs
    .filter(({ name }) => !shown.has(name))
    .map(({ name }) => ({
      line: card.line,
      field: 'inputs',
      found: `${quote(name)}, which the prompt does not show`,
      expected: `\`<Value of="${name}" />\` in the prompt`,
    }));
}

function valueOf<T>(read: Read<T>): T | null {
  return read.ok ? read.value : null;
}
