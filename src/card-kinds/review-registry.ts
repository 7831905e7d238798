/** The browser's part of the kinds that have an exercise, each loaded when a card of it comes up. */
import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PromptAndAnswer } from '../components/kit/PromptAndAnswer.tsx';
import type { ReviewModule, ReviewProps } from './contract.ts';

// By hand and not by glob: paths for names would cost the review page 60 bytes before its first card.
const REVIEW_MODULES: Readonly<Record<string, () => Promise<ReviewModule>>> = {
  critique: () => import('./critique/Review.tsx'),
  diagram: () => import('./diagram/Review.tsx'),
  numeric: () => import('./numeric/Review.tsx'),
  order: () => import('./order/Review.tsx'),
};

const loaded = new Map<string, ReviewModule>();

/** Loads the browser's part of a kind with an exercise; `null` for kinds without one. Rejects if it cannot be had. */
export async function loadKind(kind: string): Promise<ReviewModule | null> {
  const part = loaded.get(kind) ?? (await REVIEW_MODULES[kind]?.());
  if (part !== undefined) loaded.set(kind, part);
  return part ?? null;
}

/** Loads every kind ahead of its first card, which then does not change when its form comes late. */
export function loadKindsAhead(): void {
  for (const kind of Object.keys(REVIEW_MODULES)) {
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
    if (!(kind in REVIEW_MODULES) || loaded.has(kind)) return;
    loadKind(kind).then(
      () => {
        setReady(kind);
      },
      // Without it the card is a self-check, which is no fault of the reader's to be told of.
      () => undefined,
    );
  }, [kind]);
  const form = loaded.get(kind)?.Review ?? PromptAndAnswer;
  const shown = useRef({ seed, form });
  if (!isAnswerShown || shown.current.seed !== seed) shown.current = { seed, form };
  return shown.current.form;
}
