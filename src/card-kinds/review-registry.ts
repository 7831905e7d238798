/** The browser's part of every kind. `basic` and `cloze` come with the review; the others load when one comes up. */
import type { ComponentChildren, ComponentType, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../lib/cards/index.ts';
import { BasicReview } from './basic/Review.tsx';

/** What an exercise says of how well the card is known: a rating, or nothing if that is for the learner to tell. */
export type Suggestion = 1 | 2 | 3 | 4 | null;

/** What the learner does with a card before its answer, in a guide and in a review. */
export interface ExerciseProps {
  /** As the catalogue and the guide have it; the kind parses it. */
  readonly exercise: unknown;
  /** Decides what is drawn by chance: the same seed, the same draw. */
  readonly seed: string;
  readonly isAnswerShown: boolean;
  /** The learner is done and wants to see the answer. */
  readonly onCheck: (suggestion: Suggestion) => void;
}

export interface ReviewProps extends Omit<ExerciseProps, 'exercise'> {
  readonly card: Card;
  /** Takes the focus when the card comes up. */
  readonly promptRef: RefObject<HTMLDivElement>;
  /** Takes the focus when the answer is shown. */
  readonly answerRef: RefObject<HTMLDivElement>;
  /** What stands between prompt and answer. */
  readonly children?: ComponentChildren;
}

/** What `Review.tsx` of a kind with an exercise exports. */
export interface LateKind {
  readonly Review: ComponentType<ReviewProps>;
  readonly Exercise: ComponentType<ExerciseProps>;
}

const LATE_KINDS: Readonly<Record<string, () => Promise<LateKind>>> = {
  critique: () => import('./critique/Review.tsx'),
  diagram: () => import('./diagram/Review.tsx'),
  numeric: () => import('./numeric/Review.tsx'),
  order: () => import('./order/Review.tsx'),
};

const loaded = new Map<string, LateKind>();

/** Loads the browser's part of a kind with an exercise; `null` for kinds without one. Rejects if it cannot be had. */
export async function loadKind(kind: string): Promise<LateKind | null> {
  const part = loaded.get(kind) ?? (await LATE_KINDS[kind]?.());
  if (part !== undefined) loaded.set(kind, part);
  return part ?? null;
}

/** Loads every kind ahead of its first card, which then does not change when its form comes late. */
export function loadKindsAhead(): void {
  for (const kind of Object.keys(LATE_KINDS)) {
    // One that cannot be had is a self-check.
    loadKind(kind).catch(() => undefined);
  }
}

/**
 * The review form of a kind. Until it is there, and if it cannot be had or is not known, a card is prompt and answer; and
 * it stays that once its answer is shown: nothing changes under the eyes of who reads it.
 */
export function useReviewForm(
  kind: string,
  seed: string,
  isAnswerShown: boolean,
): ComponentType<ReviewProps> {
  const [, setReady] = useState('');
  useLayoutEffect(() => {
    if (!(kind in LATE_KINDS) || loaded.has(kind)) return;
    loadKind(kind).then(
      () => {
        setReady(kind);
      },
      // Without it the card is a self-check, which is no fault of the reader's to be told of.
      () => undefined,
    );
  }, [kind]);
  const form = loaded.get(kind)?.Review ?? BasicReview;
  const shown = useRef({ seed, form });
  if (!isAnswerShown || shown.current.seed !== seed) shown.current = { seed, form };
  return shown.current.form;
}
