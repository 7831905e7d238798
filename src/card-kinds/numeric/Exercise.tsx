import { useId, useMemo, useState } from 'preact/hooks';
import {
  describeVerdict,
  judgeFigure,
  suggestRating,
  type Verdict,
} from '../../lib/numbers/index.ts';
import type { ExerciseProps } from '../review-registry.ts';
import { readNumeric } from './read.ts';

/** A field for a figure, and what is to be said of the one that was typed. */
export function Exercise({ exercise, isAnswerShown, onCheck }: ExerciseProps) {
  const numeric = useMemo(() => readNumeric(exercise), [exercise]);
  const [typed, setTyped] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const id = useId();
  if (numeric === null) return null;
  const { expected } = numeric;

  const check = (): void => {
    const judged = judgeFigure(typed, expected);
    setVerdict(judged);
    if (judged.kind !== 'unreadable') onCheck(suggestRating(judged));
  };

  if (isAnswerShown) {
    if (verdict === null || verdict.kind === 'unreadable') return null;
    return (
      <div class="exercise" role="status">
        <p class="exercise-verdict" data-right={verdict.kind === 'right'}>
          <span aria-hidden="true">{verdict.kind === 'right' ? '✓ ' : '✗ '}</span>
          {/* The label above the field has named the unit. */}
          You typed {typed.trim()}.{' '}
          {describeVerdict({ ...verdict, isUnitAssumed: false }, expected)}
        </p>
      </div>
    );
  }
  const isUnreadable = verdict?.kind === 'unreadable';
  return (
    <form
      class="exercise"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <label class="exercise-label" for={id}>
        Your figure{expected.unit === null ? '' : `, in ${expected.unit}`}
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
          aria-invalid={isUnreadable}
          aria-describedby={`${id}-fault`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setVerdict(null);
          }}
        />
        <button class="dr-button">Check</button>
      </div>
      <p id={`${id}-fault`} class="dr-error" role="alert">
        {isUnreadable && verdict.fault.message}
      </p>
    </form>
  );
}
