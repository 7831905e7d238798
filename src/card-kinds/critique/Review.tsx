import { useState } from 'preact/hooks';
import { PromptAndAnswer } from '../../components/kit/PromptAndAnswer.tsx';
import { chordOf } from '../../lib/keys/index.ts';
import type { ExerciseProps, ReviewProps } from '../contract.ts';

/** A field to write a better reply, which then stays beside the card's own. It is not stored. */
export function Exercise({ isAnswerShown, onCheck }: ExerciseProps) {
  const [reply, setReply] = useState('');
  if (isAnswerShown) {
    return reply.trim() === '' ? null : (
      <figure class="reply exercise">
        <figcaption>Yours</figcaption>
        <blockquote>{reply}</blockquote>
      </figure>
    );
  }
  return (
    <form
      class="exercise"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(null);
      }}
    >
      <label class="exercise-field">
        <span>Your reply, kept on this screen only</span>
        <textarea
          class="dr-input"
          rows={3}
          value={reply}
          onInput={(event) => {
            setReply(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (chordOf(event) !== 'Ctrl+Enter') return;
            event.preventDefault();
            onCheck(null);
          }}
        />
      </label>
      <button class="dr-button">Compare</button>
    </form>
  );
}

/** The weak reply and a field for a better one; below a hairline the fault and the card's own reply. */
export function Review(props: ReviewProps) {
  return (
    <PromptAndAnswer {...props}>
      <Exercise {...props} exercise={props.card.exercise} />
    </PromptAndAnswer>
  );
}
