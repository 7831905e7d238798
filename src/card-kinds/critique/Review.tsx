import { PromptAndAnswer } from '../../components/kit/PromptAndAnswer.tsx';
import { TypedText } from '../../components/kit/later/TypedField.tsx';
import { useKeptText } from '../../components/kit/later/useKeptText.ts';
import { chordOf } from '../../lib/keys/index.ts';
import type { ExerciseProps, ReviewProps } from '../contract.ts';

/** A field to write a better reply, which then stays beside the card's own. The log never holds it. */
export function Exercise({ keepAs, isAnswerShown, onCheck }: ExerciseProps) {
  const { text: reply, setText: setReply, isKept } = useKeptText(keepAs, isAnswerShown);
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
        <span>
          {isKept
            ? 'Your reply, kept in this tab until the card is graded'
            : 'Your reply, kept on this screen only: the browser stores nothing here'}
        </span>
        <TypedText
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
