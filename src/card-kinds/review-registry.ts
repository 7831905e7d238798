/** The review form of every kind. `basic` and `cloze` come with the page; other kinds load on demand. */
import type { ComponentType, RefObject } from 'preact';
import type { Card } from '../lib/cards/index.ts';
import { BasicReview } from './basic/Review.tsx';
import { ClozeReview } from './cloze/Review.tsx';

export interface ReviewProps {
  readonly card: Card;
  readonly isAnswerShown: boolean;
  /** Takes the focus when the card comes up. */
  readonly promptRef: RefObject<HTMLDivElement>;
  /** Takes the focus when the answer is shown. */
  readonly answerRef: RefObject<HTMLDivElement>;
}

const REVIEWS: Readonly<Record<string, ComponentType<ReviewProps>>> = {
  basic: BasicReview,
  cloze: ClozeReview,
};

/** The review form of a kind; a kind this version does not know is shown as prompt and answer. */
export function reviewOf(kind: string): ComponentType<ReviewProps> {
  return REVIEWS[kind] ?? BasicReview;
}
