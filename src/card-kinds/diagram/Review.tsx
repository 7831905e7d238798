import { PromptAndAnswer } from '../../components/kit/PromptAndAnswer.tsx';
import type { ReviewProps } from '../contract.ts';
import { Exercise } from './Exercise.tsx';

export { Exercise };

/** The picture with a hidden part and, if the card asks for its name, a field; below a hairline the answer. */
export function Review(props: ReviewProps) {
  return (
    <PromptAndAnswer {...props}>
      <Exercise {...props} exercise={props.card.exercise} />
    </PromptAndAnswer>
  );
}
