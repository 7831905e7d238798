import { hasNoGaps, mayHaveAnswer } from '../../lib/build/card-checks.ts';
import type { CardKindSchema } from '../../lib/build/card-kind-schema.ts';
import { quote, type FaultDetail } from '../../lib/build/faults.ts';
import type { RawCard } from '../../lib/build/raw-card.ts';

const MIN_ITEMS = 3;
const MAX_ITEMS = 7;

/** A numbered list in its right order, which the learner gets mixed; an `<Answer>` may say why it is the right one. */
export const orderSchema: CardKindSchema = {
  attributes: {},
  check: (card) => [...needsItems(card), ...hasNoGaps(card), ...mayHaveAnswer(card)],
  template: (id) => `<Flashcard id="${id}" kind="order">
  What the parts are, and by what they are put in order.

  1. The first part
  2. The second part
  3. The third part

  <Answer>Why this order is the right one.</Answer>
</Flashcard>`,
};

function needsItems({ items, line }: RawCard): readonly FaultDetail[] {
  if (items.length < MIN_ITEMS || items.length > MAX_ITEMS) {
    const expected = `a numbered list of ${MIN_ITEMS} to ${MAX_ITEMS} parts in their right order`;
    return [{ line, field: 'order', found: `${items.length} parts`, expected }];
  }
  return items.flatMap(({ text, line: itemLine }, index) =>
    items.findIndex((other) => other.text === text) < index
      ? [
          {
            line: itemLine,
            field: 'order',
            found: `${quote(text)} a second time`,
            expected: 'parts that can be told apart',
          },
        ]
      : [],
  );
}
