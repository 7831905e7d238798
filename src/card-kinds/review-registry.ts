/** The kinds with an exercise, for the browser. Each is loaded when a card of it appears. */
import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PromptAndAnswer } from '../components/kit/PromptAndAnswer.tsx';
import type { ReviewModule, ReviewProps } from './contract.ts';

// Not a glob, whose paths would add 60 bytes to the review page before its first card.
const REVIEW_MODULES: Readonly<Record<string, () => Promise<ReviewModule>>> = {
  critique: () => import('./critique/Review.tsx'),
  diagram: () => import('./diagram/Review.tsx'),
  numeric: () => import('./numeric/Review.tsx'),
  order: () => import('./order/Review.tsx'),
};

/** Whether a kind has a form. A name such as `constructor` is one that every object has. */
function hasForm(kind: string): boolean {
  return Object.hasOwn(REVIEW_MODULES, kind);
}

const loaded = new Map<string, ReviewModule>();

/** Loads a kind with an exercise; `null` for kinds without one. Rejects if it cannot be loaded. */
export async function loadKind(kind: string): Promise<ReviewModule | null> {
  const part = loaded.get(kind) ?? (hasForm(kind) ? await REVIEW_MODULES[kind]?.() : undefined);
  if (part !== undefined) loaded.set(kind, part);
  return part ?? null;
}

/** Loads every kind before its first card, so that no card changes on the screen when its form arrives. */
export function loadKindsAhead(): void {
  for (const kind of Object.keys(REVIEW_MODULES)) {
    // A card whose kind cannot be loaded is a self-check.
    loadKind(kind).catch(() => undefined);
  }
}

/**
 * The review form of a kind. A card is prompt and answer until the form is loaded, and also if it cannot be loaded or
 * the kind is unknown. After the answer is shown, the form does not change any more: the reader is looking at it.
 */
export function useReviewForm(
  kind: string,
  seed: string,
  isAnswerShown: boolean,
): ComponentType<ReviewProps> {
  const [, setReady] = useState('');
  useLayoutEffect(() => {
    if (!hasForm(kind) || loaded.has(kind)) return;
    loadKind(kind).then(
      () => {
        setReady(kind);
      },
      // Without its form the card is a self-check. The reader need not be told.
      () => undefined,
    );
  }, [kind]);
  const form = loaded.get(kind)?.Review ?? PromptAndAnswer;
  const shown = useRef({ seed, form });
  if (!isAnswerShown || shown.current.seed !== seed) shown.current = { seed, form };
  return shown.current.form;
}
