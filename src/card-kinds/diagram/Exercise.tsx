import { useId, useMemo, useState } from 'preact/hooks';
import type { ExerciseProps } from '../review-registry.ts';
import { judgeName, readDiagram, suggestRating, type NameVerdict } from './exercise.ts';

const WORDS: Readonly<Record<NameVerdict, string>> = {
  right: 'That is its name.',
  close: 'Almost its name.',
  wrong: 'Not its name.',
};

/** A field for the name of the hidden part. */
export function Exercise({ exercise, isAnswerShown, onCheck }: ExerciseProps) {
  const diagram = useMemo(() => readDiagram(exercise), [exercise]);
  const [typed, setTyped] = useState('');
  const [verdict, setVerdict] = useState<NameVerdict | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const id = useId();
  if (diagram === null) return null;

  if (isAnswerShown) {
    if (verdict === null) return null;
    return (
      <div class="exercise" role="status">
        <p class="exercise-verdict" data-right={verdict === 'right'}>
          <span aria-hidden="true">{verdict === 'right' ? '✓ ' : '✗ '}</span>
          You typed {typed.trim()}. {WORDS[verdict]}
        </p>
      </div>
    );
  }
  return (
    <form
      class="exercise"
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(typed.trim() === '');
        if (typed.trim() === '') return;
        const judged = judgeName(typed, diagram.names);
        setVerdict(judged);
        onCheck(suggestRating(judged));
      }}
    >
      <label class="exercise-label" for={id}>
        Name of the hidden part
      </label>
      <div class="exercise-line">
        <input
          id={id}
          class="dr-input"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="done"
          maxLength={60}
          value={typed}
          aria-invalid={isEmpty}
          aria-describedby={`${id}-fault`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <button class="dr-button">Check</button>
      </div>
      <p id={`${id}-fault`} class="dr-error" role="alert">
        {isEmpty && 'Nothing is typed yet. Type a name, or show the answer.'}
      </p>
    </form>
  );
}
