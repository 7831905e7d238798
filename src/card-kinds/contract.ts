/**
 * A card kind, all in types. A kind is a folder: `kind.ts` declares a `CardKind`, `Guide.astro` takes `GuideProps`, and
 * `Review.tsx` of a kind with an exercise exports a `ReviewModule`.
 */
import type { ComponentChildren, ComponentType, RefObject } from 'preact';
import type { CardHtml, CardHtmlSplitter } from '../lib/pipeline/catalogue/index.ts';
import type { CardKindSchema } from '../lib/pipeline/cards/index.ts';
import type { Card } from '../lib/cards/index.ts';
import type { Rating } from '../lib/srs/model/index.ts';

export type { CardComponent, CardFloor } from '../lib/pipeline/cards/index.ts';

/** The build's part of a kind. It stands in the build registry under the name of its folder. */
export interface CardKind extends CardKindSchema {
  /**
   * Makes the two sides of a card, and its exercise if there is one, out of its rendered content. A component that this
   * has to find again renders an element named `dr-` and its own name in lower case.
   */
  readonly splitHtml: CardHtmlSplitter;
}

/** The properties of `Guide.astro`: a card in the text, which works without JavaScript. */
export interface GuideProps extends CardHtml {
  readonly kind: string;
}

/** An exercise's opinion on how well the card is known; `null` where only the learner can tell. */
export type Suggestion = Rating | null;

/** The properties of an exercise: what the learner does with a card before its answer, in a guide and in a review. */
export interface ExerciseProps {
  /** As the catalogue has it; the kind parses it. */
  readonly exercise: unknown;
  /** Decides what is drawn by chance: the same seed, the same draw. */
  readonly seed: string;
  readonly isAnswerShown: boolean;
  /** The learner is done and wants to see the answer. */
  readonly onCheck: (suggestion: Suggestion) => void;
}

/** The properties of a card in a review. */
export interface ReviewProps extends Omit<ExerciseProps, 'exercise'> {
  readonly card: Card;
  /** Takes the focus when the card comes up. */
  readonly promptRef: RefObject<HTMLDivElement>;
  /** Takes the focus when the answer is shown. */
  readonly answerRef: RefObject<HTMLDivElement>;
  /** Stands between prompt and answer. */
  readonly children?: ComponentChildren;
}

/** The exports of `Review.tsx`, which the browser loads when a card of the kind comes up. */
export interface ReviewModule {
  readonly Review: ComponentType<ReviewProps>;
  readonly Exercise: ComponentType<ExerciseProps>;
}
