import { Live, textOf, type Message } from './Live.tsx';
import { useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Why the text cannot be judged; empty if it can. */
  readonly fault: Message;
  readonly onCheck: (typed: string) => void;
  /** Called when the text changes, so that its fault is outdated. */
  readonly onChange: () => void;
}

/** A field for a short answer, with its button. */
export function TypedAnswer({ label, fault, onCheck, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const isFaulty = textOf(fault) !== '';
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
          aria-invalid={isFaulty}
          aria-describedby={`${id}-fault`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChange();
          }}
        />
        <button class="dr-button">Check</button>
      </div>
      <Live id={`${id}-fault`} class="dr-error" message={fault} isUrgent />
    </form>
  );
}

interface VerdictProps {
  /** The sentence of `verdictMessage`, which the exercise also tells. */
  readonly message: string;
  readonly isRight: boolean;
}

/** "You typed 50. Right.": the typed answer and the verdict on it, a sentence. */
export function verdictMessage(typed: string, verdict: string): string {
  return `You typed ${typed}. ${verdict}`;
}

/** The typed answer and its verdict. */
export function TypedVerdict({ message, isRight }: VerdictProps) {
  return (
    <div class="exercise">
      <p class="exercise-verdict" data-right={isRight}>
        <span aria-hidden="true">{isRight ? '✓ ' : '✗ '}</span>
        {message}
      </p>
    </div>
  );
}
