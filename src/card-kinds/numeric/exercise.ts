/** What a numeric card asks for, and what is drawn anew for each review. */
import {
  drawInputs,
  evaluate,
  formatFigure,
  type DrawnInput,
  type ExpectedFigure,
  type Formula,
} from '../../lib/numbers/index.ts';
import { escapeHtml } from '../../lib/text/escape-html.ts';

/** A figure of the card's text that is computed from what was drawn. */
export interface DrawnValue {
  readonly formula: Formula;
  readonly unit: string | null;
}

export interface NumericExercise {
  /** What is right for the figures that the text has. */
  readonly expected: ExpectedFigure;
  /** How other figures are drawn; `null` for a card whose figures are fixed. */
  readonly drawn: {
    readonly inputs: readonly DrawnInput[];
    readonly answer: Formula;
    /** In the order of their marks in prompt and answer. */
    readonly values: readonly DrawnValue[];
  } | null;
}

/** Marks a figure, which is plain text, in the HTML of a card. Only this code makes and reads the mark. */
export function markValue(index: number, figure: string): string {
  return `<span class="drawn" data-drawn="${index}">${escapeHtml(figure)}</span>`;
}

const MARK = /<span class="drawn" data-drawn="(\d+)">[^<]*<\/span>/g;

/** A card with figures of its own. */
export interface DrawnCard {
  readonly promptHtml: string;
  readonly answerHtml: string;
  readonly exercise: NumericExercise;
}

/** The card with the figures that a seed draws; a card with fixed figures as it is. */
export function drawCard(card: DrawnCard, seed: string): DrawnCard {
  const { drawn, expected } = card.exercise;
  if (drawn === null) return card;
  const draw = drawInputs(drawn.inputs, seed);
  const answer = evaluate(drawn.answer, draw);
  const figures = drawn.values.map(({ formula, unit }) => {
    const result = evaluate(formula, draw);
    return result.ok ? formatFigure(result.value, { unit }) : null;
  });
  // The build has tried every corner; if a draw fails all the same, the card's own figures stand.
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
