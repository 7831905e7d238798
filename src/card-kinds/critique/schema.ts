import {
  hasNoGaps,
  hasNoValues,
  needsAnswer,
  needsParts,
  type CardKindSchema,
} from '../../lib/pipeline/cards/index.ts';

/** A weak reply to improve; the answer names its fault and shows a better reply. */
export const critiqueSchema: CardKindSchema = {
  attributes: {},
  check: (card) => [
    ...needsParts(card, 'Weak', { isInAnswer: false }),
    ...needsAnswer(card),
    ...needsParts(card, 'Fault', { isInAnswer: true }),
    ...needsParts(card, 'Better', { isInAnswer: true }),
    ...hasNoGaps(card),
    ...hasNoValues(card),
  ],
  template: (id) => `<Flashcard id="${id}" kind="critique">
  The step, and the moment in which the candidate says:

  <Weak>The reply to improve.</Weak>

  <Answer>
    <Fault>What is wrong with it, in one line.</Fault>

    <Better>The reply that is to be said instead.</Better>
  </Answer>
</Flashcard>`,
};
