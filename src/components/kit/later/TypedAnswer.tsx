import { useId } from 'preact/hooks';
import { Live, textOf, type Message } from './Live.tsx';
import { TypedLine } from './TypedField.tsx';
import { NOT_KEPT, type Kept } from './useKeptText.ts';

interface Props {
  readonly label: string;
  readonly kept: Kept;
  /** Why the text cannot be judged; empty if it can. */
  readonly fault: Message;
  readonly onCheck: (typed: string) => void;
  /** Called when the text changes, so that its fault is outdated. */
  readonly onChange: () => void;
}

/** A field for a short answer, with its button. */
export function TypedAnswer({ label, kept, fault, onCheck, onChange }: Props) {
  const { text, setText, isKept } = kept;
  const id = useId();
  const isFaulty = textOf(fault) !== '';
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
          aria-invalid={isFaulty}
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
