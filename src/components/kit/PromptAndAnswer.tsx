import type { ReviewProps } from '../../card-kinds/contract.ts';

/** A card in a review: its prompt, an exercise if it has one, and under a hairline the answer. */
export function PromptAndAnswer(props: ReviewProps) {
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
