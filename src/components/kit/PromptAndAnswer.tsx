import type { ReviewProps } from '../../card-kinds/contract.ts';

/** A card in a review: the prompt, the exercise if there is one, and the answer under a hairline. */
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
