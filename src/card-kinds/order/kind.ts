import { mayHaveAnswer, type RawCard, type RawItem } from '../../lib/pipeline/cards/index.ts';
import { quote, type FaultDetail } from '../../lib/pipeline/faults.ts';
import { plural } from '../../lib/text/plural.ts';
import type { CardKind } from '../contract.ts';
import { splitOrder } from './split-html.ts';

const MIN_ITEMS = 3;
const MAX_ITEMS = 7;

/** A numbered list in its right order, which the learner sees mixed. An `<Answer>` may explain the order. */
export const order: CardKind = {
  attributes: {},
  check: (card) => [...needsItems(card), ...mayHaveAnswer(card)],
  template: (id) => `<Flashcard id="${id}" kind="order">
  What the parts are, and by what they are put in order.

  1. The first part
  2. The second part
  3. The third part

  <Answer>Why this order is the right one.</Answer>
</Flashcard>`,
  floors: [{ atLeast: 20 }],
  splitHtml: splitOrder,
};

function needsItems({ items: all, line }: RawCard): readonly FaultDetail[] {
  const items = all.filter(({ listLine }) => listLine === all[0]?.listLine);
  const second = all[items.length];
  if (second !== undefined) {
    const expected = 'one, whose parts are to be put in order';
    return [{ line: second.line, field: 'order', found: 'a second numbered list', expected }];
  }
  if (items.length < MIN_ITEMS || items.length > MAX_ITEMS) {
    const expected = `a numbered list of ${MIN_ITEMS} to ${MAX_ITEMS} parts in their right order`;
    const found = items.length === 0 ? 'none' : plural(items.length, 'part');
    return [{ line, field: 'order', found, expected }];
  }
  return items.flatMap((item, index) => itemFaults(item, items.slice(0, index)));
}

function itemFaults(
  { text, line, hasList }: RawItem,
  before: readonly RawItem[],
): readonly FaultDetail[] {
  const place = { line, field: 'order' };
  return [
    ...(hasList ? [{ ...place, found: 'a list inside a part', expected: 'words' }] : []),
    ...(before.some((other) => other.text === text)
      ? [
          {
            ...place,
            found: `${quote(text)} a second time`,
            expected: 'parts that can be told apart',
          },
        ]
      : []),
  ];
}
