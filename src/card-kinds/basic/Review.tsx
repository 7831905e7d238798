import type { ReviewProps } from '../review-registry.ts';

/** Prompt, and under a hairline the answer. */
export function BasicReview({ card, isAnswerShown, promptRef, answerRef }: ReviewProps) {
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
