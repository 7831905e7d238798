import { useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What keeps the text from being judged; empty if nothing does. */
  readonly fault: string;
  readonly onCheck: (typed: string) => void;
  /** The text is being changed, so that a fault no longer stands. */
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
  /** What is to be said of it, as a sentence. */
  readonly words: string;
}

/** What was typed, and what is to be said of it. */
export function TypedVerdict({ typed, isRight, words }: VerdictProps) {
  return (
    <div class="exercise" role="status">
      <p class="exercise-verdict" data-right={isRight}>
        <span aria-hidden="true">{isRight ? '✓ ' : '✗ '}</span>
        You typed {typed}. {words}
      </p>
    </div>
  );
}
