/** Loads the exercise of a card when the reader opens it. A try shows the answer and suggests a grade. */

import { createRegion, tell } from '../../../lib/live/live-region.ts';

/** Exercises that are loaded. */
const filled = new WeakSet<HTMLDetailsElement>();

/** @param details an opened `<details>` of a card; one that is not an exercise stays as it is */
export function openExercise(base: string, details: HTMLDetailsElement, cardId: string): void {
  if (details.matches('.card-exercise') && !filled.has(details)) void fill(base, details, cardId);
}

async function fill(base: string, details: HTMLDetailsElement, cardId: string): Promise<void> {
  filled.add(details);
  const place = document.createElement('div');
  place.className = 'not-content';
  const faults = createRegion('alert');
  details.append(place, faults);
  try {
    const { mountExercise } = await import('../../../components/exercise/mount.tsx');
    faults.remove();
    mountExercise(place, {
      base,
      cardId,
      kind: details.dataset['kind'] ?? '',
      onCheck: (suggestion) => {
        showAnswer(details, suggestion);
      },
      onRetry: () => {
        hideAnswer(details);
      },
    });
  } catch {
    filled.delete(details);
    place.remove();
    faults.className = '';
    tell(
      faults,
      'The exercise could not be loaded. Reload the page to try once more; the answer is below.',
    );
    details.addEventListener(
      'toggle',
      () => {
        faults.remove();
      },
      { once: true },
    );
  }
}

/** Stores the suggestion where `grade-view.ts` reads it. */
function showAnswer(exercise: HTMLDetailsElement, suggestion: number | null): void {
  const answer = answerOf(exercise);
  if (answer === null) return;
  if (suggestion === null) delete answer.dataset['suggested'];
  else answer.dataset['suggested'] = String(suggestion);
  answer.open = true;
  // The pressed button is gone, so the focus goes to the answer.
  const text = answer.querySelector<HTMLElement>('.card-answer');
  if (text === null) return;
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
}

/** Before another try, because the answer would be in view, and because the new try suggests the grade. */
function hideAnswer(exercise: HTMLDetailsElement): void {
  const answer = answerOf(exercise);
  if (answer === null) return;
  delete answer.dataset['suggested'];
  answer.open = false;
}

function answerOf(exercise: HTMLDetailsElement): HTMLDetailsElement | null {
  return exercise.parentElement?.querySelector<HTMLDetailsElement>('.card-reveal') ?? null;
}
