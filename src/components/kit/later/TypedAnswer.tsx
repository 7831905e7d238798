import { useId } from 'preact/hooks';
import { TypedLine } from './TypedField.tsx';
import { NOT_KEPT, type Kept } from './useKeptText.ts';

interface Props {
  readonly label: string;
  readonly kept: Kept;
  /** Why the text cannot be judged; empty if it can. */
  readonly fault: string;
  readonly onCheck: (typed: string) => void;
  /** Called when the text changes, so that its fault is outdated. */
  readonly onChange: () => void;
}

/** A field for a short answer, with its button. */
export function TypedAnswer({ label, kept, fault, onCheck, onChange }: Props) {
  const { text, setText, isKept } = kept;
  const id = useId();
  return (
    <form
      class="exercise"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(text.trim());
      }}
    >
      <label class="exercise-label" for={id}>
        {label}
      </label>
      <div class="exercise-line">
        <TypedLine
          id={id}
          class="dr-input"
          enterkeyhint="done"
          maxLength={60}
          value={text}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault ${id}-kept`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            onChange();
          }}
        />
        <button class="dr-button">Check</button>
      </div>
      {!isKept && (
        <p id={`${id}-kept`} class="exercise-label">
          {NOT_KEPT}
        </p>
      )}
      <p id={`${id}-fault`} class="dr-error" role="alert">
        {fault}
      </p>
    </form>
  );
}

interface VerdictProps {
  readonly typed: string;
  readonly isRight: boolean;
  /** The verdict, as a sentence. */
  readonly message: string;
}

/** The typed answer and its verdict. */
export function TypedVerdict({ typed, isRight, message }: VerdictProps) {
  return (
    <div class="exercise" role="status">
      <p class="exercise-verdict" data-right={isRight}>
        <span aria-hidden="true">{isRight ? '✓ ' : '✗ '}</span>
        You typed {typed}. {message}
      </p>
    </div>
  );
}
