/**
 * The types of a card kind. A kind is a folder: its `kind.ts` declares a `CardKind`, its `Guide.astro` takes
 * `GuideProps`, and if it has an exercise, its `Review.tsx` exports a `ReviewModule`.
 */
import type { ComponentChildren, ComponentType, RefObject } from 'preact';
import type { CardHtml, CardHtmlSplitter } from '../lib/pipeline/catalogue/index.ts';
import type { CardKindSchema } from '../lib/pipeline/cards/index.ts';
import type { Card } from '../lib/cards/index.ts';
import type { Rating } from '../lib/srs/model/index.ts';

/** The part of a kind for the build, listed in `build-registry.ts` under the name of its folder. */
export interface CardKind extends CardKindSchema {
  /**
   * Makes the two sides of a card, and its exercise if it has one, from its rendered content. A component that this
   * function must find renders an element named `dr-` plus its own name in lower case.
   */
  readonly splitHtml: CardHtmlSplitter;
}

/** The properties of `Guide.astro`, which shows a card in the text and works without JavaScript. */
export interface GuideProps extends CardHtml {
  readonly kind: string;
}

/** The rating that an exercise suggests; `null` if only the learner can judge. */
export type Suggestion = Rating | null;

/** The properties of an exercise: what the learner does before the answer, in a guide and in a review. */
export interface ExerciseProps {
  /** The value in the catalogue, which the kind parses. */
  readonly exercise: unknown;
  /** Seed of random values: the same seed gives the same values. */
  readonly seed: string;
  /** Name under which `useKeptText` keeps what the learner types; `review/` before it if an undo may bring it back. */
  readonly keepAs: string;
  readonly isAnswerShown: boolean;
  /** The learner wants to see the answer. */
  readonly onCheck: (suggestion: Suggestion) => void;
}

/** The properties of a card in a review. */
export interface ReviewProps extends Omit<ExerciseProps, 'exercise'> {
  readonly card: Card;
  /** Receives the focus when the card appears. */
  readonly promptRef: RefObject<HTMLDivElement>;
  /** Receives the focus when the answer is shown. */
  readonly answerRef: RefObject<HTMLDivElement>;
  /** Shown between prompt and answer. */
  readonly children?: ComponentChildren;
}

/** The exports of `Review.tsx`, which the browser loads when a card of the kind appears. */
export interface ReviewModule {
  readonly Review: ComponentType<ReviewProps>;
  readonly Exercise: ComponentType<ExerciseProps>;
}
