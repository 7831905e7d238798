import {
  hasNoGaps,
  hasNoValues,
  needsAnswer,
  type CardKindSchema,
} from '../../lib/pipeline/cards/index.ts';

/** A prompt and its answer. */
export const basicSchema: CardKindSchema = {
  attributes: {},
  check: (card) => [...needsAnswer(card), ...hasNoGaps(card), ...hasNoValues(card)],
  template: (id) => `<Flashcard id="${id}">
  One question that carries its own context?

  <Answer>One idea.</Answer>
</Flashcard>`,
};
