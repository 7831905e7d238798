import {
  mayHaveAnswer,
  type RawCard,
  type RawPart,
  type CardComponent,
} from '../../lib/pipeline/cards/index.ts';
import type { FaultDetail } from '../../lib/pipeline/faults.ts';
import type { CardKind } from '../contract.ts';
import { splitCloze } from './split-html.ts';

const gap: CardComponent = {
  attributes: ['hint'],
  instead: 'no gap',
  standIn: (attributes) => attributes.get('hint') ?? '…',
};

/** A sentence with gaps; an `<Answer>` may add an explanation, shown with the filled sentence. */
export const cloze: CardKind = {
  attributes: {},
  components: { Gap: gap },
  check: (card) => [...gapFaults(card), ...mayHaveAnswer(card)],
  template: (id) => `<Flashcard id="${id}" kind="cloze">
  A sentence whose <Gap hint="what kind of words">words to recall</Gap> are hidden.
</Flashcard>`,
  floors: [{ atLeast: 60 }],
  splitHtml: splitCloze,
};

/** Requires at least one gap, text in each, and no gap inside another or in the answer. */
function gapFaults({ parts, line }: RawCard): readonly FaultDetail[] {
  const gaps = parts.filter(({ name }) => name === 'Gap');
  if (gaps.every(({ isInAnswer }) => isInAnswer)) {
    const expected = 'a sentence with `<Gap>…</Gap>` around the words to recall';
    return [...gaps.flatMap(placeFaults), { line, field: 'gap', found: 'none', expected }];
  }
  return gaps.flatMap((part) => [
    ...placeFaults(part),
    ...(part.isEmpty
      ? [{ line: part.line, field: 'gap', found: 'nothing in it', expected: 'the words to recall' }]
      : []),
  ]);
}

function placeFaults({ inside, line }: RawPart): readonly FaultDetail[] {
  const outer = inside.find((name) => name === 'Gap' || name === 'Answer');
  if (outer === undefined) return [];
  const expected = 'gaps side by side in the sentence';
  return [{ line, field: 'gap', found: `\`<Gap>\` inside \`<${outer}>\``, expected }];
}
