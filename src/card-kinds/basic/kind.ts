import { needsAnswer } from '../../lib/pipeline/cards/index.ts';
import type { CardKind } from '../contract.ts';
import { splitBasic } from './split-html.ts';

/** A prompt and its answer. */
export const basic: CardKind = {
  isDefault: true,
  attributes: {},
  check: needsAnswer,
  template: (id) => `<Flashcard id="${id}">
  One question that carries its own context?

  <Answer>One idea.</Answer>
</Flashcard>`,
  floors: [{ atLeast: 186 }],
  splitHtml: splitBasic,
};
