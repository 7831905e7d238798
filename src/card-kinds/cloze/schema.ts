import {
  hasNoValues,
  mayHaveAnswer,
  needsGaps,
  type CardKindSchema,
} from '../../lib/pipeline/cards/index.ts';

/** A sentence with gaps; an `<Answer>` may add an explanation, shown with the filled sentence. */
export const clozeSchema: CardKindSchema = {
  attributes: {},
  check: (card) => [...needsGaps(card), ...mayHaveAnswer(card), ...hasNoValues(card)],
  template: (id) => `<Flashcard id="${id}" kind="cloze">
  A sentence whose <Gap hint="what kind of words">words to recall</Gap> are hidden.
</Flashcard>`,
};
