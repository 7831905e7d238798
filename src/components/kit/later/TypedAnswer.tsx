import { useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Why the text cannot be judged; empty if it can. */
  readonly fault: string;
  readonly onCheck: (typed: string) => void;
  /** Called when the text changes, so that its fault is outdated. */
  readonly onChange: () => void;
}

/** A field for a short answer, with its button. */
export function TypedAnswer({ label, fault, onCheck, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const id = useId();
  return (
    <form
      class="exercise"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(typed.trim());
      }}
    >
      <label class="exercise-label" for={id}>
        {label}
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
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChange();
          }}
        />
        <button class="dr-button">Check</button>
      </div>
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
