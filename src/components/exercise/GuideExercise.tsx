import { useState } from 'preact/hooks';
import { loadKind, type Suggestion } from '../../card-kinds/review-registry.ts';
import { useLazy } from '../kit/useLazy.ts';

interface Props {
  readonly kind: string;
  readonly exercise: unknown;
  readonly onCheck: (suggestion: Suggestion) => void;
}

/** An exercise beside the text of a guide, as often as the reader likes. */
export function GuideExercise({ kind, exercise, onCheck }: Props) {
  const part = useLazy(true, () => loadKind(kind));
  const [round, setRound] = useState(0);
  const [isDone, setDone] = useState(false);
  if (part === null) return <p class="dr-wait">Loading the exercise…</p>;
  return (
    <>
      <part.Exercise
        key={round}
        exercise={exercise}
        seed={`guide/${round}`}
        isAnswerShown={isDone}
        onCheck={(suggestion) => {
          setDone(true);
          onCheck(suggestion);
        }}
      />
      {isDone && (
        <button
          type="button"
          class="card-undo"
          onClick={() => {
            setRound(round + 1);
            setDone(false);
          }}
        >
          Try again
        </button>
      )}
    </>
  );
}
