import type { ReviewProps } from '../review-registry.ts';

/** Prompt, what may stand between, and under a hairline the answer. */
export function BasicReview(props: ReviewProps) {
  const { card, isAnswerShown, promptRef, answerRef, children } = props;
  return (
    <>
      <div
        ref={promptRef}
        tabIndex={-1}
        class="review-prompt"
        role="group"
        aria-label="Prompt"
        dangerouslySetInnerHTML={{ __html: card.promptHtml }}
      />
      {children}
      {isAnswerShown && (
        <div
          ref={answerRef}
          tabIndex={-1}
          class="review-answer"
          role="group"
          aria-label="Answer"
          dangerouslySetInnerHTML={{ __html: card.answerHtml }}
        />
      )}
    </>
  );
}
