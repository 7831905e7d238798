import { needsAnswer, needsParts } from '../../lib/pipeline/cards/index.ts';
import type { CardKind } from '../contract.ts';
import { splitCritique } from './split-html.ts';

/** A weak reply to improve; the answer names its fault and shows a better reply. */
export const critique: CardKind = {
  attributes: {},
  components: {
    Weak: { attributes: [], instead: 'the reply as a quote' },
    Fault: { attributes: [], instead: 'the fault as text' },
    Better: { attributes: [], instead: 'the reply as a quote' },
  },
  check: (card) => [
    ...needsParts(card, 'Weak', { isInAnswer: false }),
    ...needsAnswer(card),
    ...needsParts(card, 'Fault', { isInAnswer: true }),
    ...needsParts(card, 'Better', { isInAnswer: true }),
  ],
  template: (id) => `<Flashcard id="${id}" kind="critique">
  The step, and the moment in which the candidate says:

  <Weak>The reply to improve.</Weak>

  <Answer>
    <Fault>What is wrong with it, in one line.</Fault>

    <Better>The reply that is to be said instead.</Better>
  </Answer>
</Flashcard>`,
  floors: [{ atLeast: 40 }],
  splitHtml: splitCritique,
};
