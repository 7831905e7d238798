import { PromptAndAnswer } from '../../components/kit/PromptAndAnswer.tsx';
import type { ReviewProps } from '../contract.ts';
import { Exercise } from './Exercise.tsx';

export { Exercise };

/** The picture with a hidden part, a field for its name where that is asked for, and under a hairline the answer. */
export function Review(props: ReviewProps) {
  return (
    <PromptAndAnswer {...props}>
      <Exercise {...props} exercise={props.card.exercise} />
    </PromptAndAnswer>
  );
}
