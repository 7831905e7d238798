import { PromptAndAnswer } from '../../components/kit/PromptAndAnswer.tsx';
import type { ReviewProps } from '../contract.ts';
import { readOrder } from './exercise.ts';
import { Exercise } from './Exercise.tsx';

export { Exercise };

/** The question and the parts to put in order; below a hairline the right order. */
export function Review(props: ReviewProps) {
  const order = readOrder(props.card.exercise);
  if (order === null) return <PromptAndAnswer {...props} />;
  return (
    <PromptAndAnswer {...props} card={{ ...props.card, promptHtml: order.question }}>
      <Exercise {...props} exercise={props.card.exercise} />
    </PromptAndAnswer>
  );
}
