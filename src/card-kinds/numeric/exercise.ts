/** The exercise of a numeric card, and new figures for each review. */
import {
  drawInputs,
  evaluate,
  formatFigure,
  type DrawnInput,
  type ExpectedFigure,
  type Formula,
} from '../../lib/numbers/index.ts';
import { escapeHtml } from '../../lib/text/escape-html.ts';

/** A figure in the card's text that is computed from the drawn inputs. */
export interface DrawnValue {
  readonly formula: Formula;
  readonly unit: string | null;
}

export interface NumericExercise {
  /** The right answer for the figures in the text. */
  readonly expected: ExpectedFigure;
  /** How to draw other figures; `null` for a card with fixed figures. */
  readonly drawn: {
    readonly inputs: readonly DrawnInput[];
    readonly answer: Formula;
    /** In the order of their markers in prompt and answer. */
    readonly values: readonly DrawnValue[];
  } | null;
}

/**
 * Wraps a figure, which is plain text, in a marker for the HTML of a card. Only this file writes and reads the marker.
 */
export function markValue(index: number, figure: string): string {
  return `<span class="drawn" data-drawn="${index}">${escapeHtml(figure)}</span>`;
}

const MARK = /<span class="drawn" data-drawn="(\d+)">[^<]*<\/span>/g;

/** A card with its figures. */
export interface DrawnCard {
  readonly promptHtml: string;
  readonly answerHtml: string;
  readonly exercise: NumericExercise;
}

/** The card with the figures for a seed; a card with fixed figures unchanged. */
export function drawCard(card: DrawnCard, seed: string): DrawnCard {
  const { drawn, expected } = card.exercise;
  if (drawn === null) return card;
  const draw = drawInputs(drawn.inputs, seed);
  const answer = evaluate(drawn.answer, draw);
  const figures = drawn.values.map(({ formula, unit }) => {
    const result = evaluate(formula, draw);
    return result.ok ? formatFigure(result.value, { unit }) : null;
  });
  // The build has tried every corner. If a draw fails all the same, the card keeps its own figures.
  if (!answer.ok || figures.includes(null)) return card;
  const fill = (html: string): string =>
    html.replace(MARK, (mark, index: string) => {
      const figure = figures[Number(index)];
      return figure == null ? mark : markValue(Number(index), figure);
    });
  return {
    promptHtml: fill(card.promptHtml),
    answerHtml: fill(card.answerHtml),
    exercise: { drawn, expected: { ...expected, value: answer.value } },
  };
}
