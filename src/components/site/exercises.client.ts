/** Fills the exercise of a card when its reader opens it; then the answer comes with it, and a grade is suggested. */

/** Exercises that were opened. */
const filled = new WeakSet<HTMLDetailsElement>();

/** Takes a `<details>` that was opened. @returns whether it is an exercise */
export function openExercise(details: HTMLDetailsElement): boolean {
  if (!details.matches('.card-exercise')) return false;
  if (!filled.has(details)) void fill(details);
  return true;
}

async function fill(details: HTMLDetailsElement): Promise<void> {
  filled.add(details);
  const place = document.createElement('div');
  place.className = 'not-content';
  details.append(place);
  try {
    const { mountExercise } = await import('../exercise/mount.tsx');
    mountExercise(place, {
      kind: details.dataset['kind'] ?? '',
      exercise: JSON.parse(details.dataset['exercise'] ?? 'null') as unknown,
      onCheck: (suggestion) => {
        showAnswer(details, suggestion);
      },
    });
  } catch {
    filled.delete(details);
    place.remove();
    const fault = document.createElement('p');
    fault.setAttribute('role', 'alert');
    fault.textContent =
      'The exercise could not be loaded. The answer is below; open this again to try once more.';
    details.append(fault);
    details.addEventListener(
      'toggle',
      () => {
        fault.remove();
      },
      { once: true },
    );
  }
}

/** The suggestion is read by `grade-view.client.ts`. */
function showAnswer(exercise: HTMLDetailsElement, suggestion: number | null): void {
  const answer = exercise.parentElement?.querySelector<HTMLDetailsElement>('.card-reveal');
  if (answer == null) return;
  if (suggestion === null) delete answer.dataset['suggested'];
  else answer.dataset['suggested'] = String(suggestion);
  answer.open = true;
}
