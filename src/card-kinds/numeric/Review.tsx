import { useMemo } from 'preact/hooks';
import { PromptAndAnswer } from '../../components/kit/PromptAndAnswer.tsx';
import type { ReviewProps } from '../contract.ts';
import { drawCard } from './exercise.ts';
import { Exercise } from './Exercise.tsx';
import { readNumeric } from './read.ts';

export { Exercise };

/** The question with this review's own figures and a field for the answer; below a hairline the working. */
export function Review(props: ReviewProps) {
  const { card, seed } = props;
  const drawn = useMemo(() => {
    const exercise = readNumeric(card.exercise);
    return exercise === null ? null : { ...card, ...drawCard({ ...card, exercise }, seed) };
  }, [card, seed]);
  if (drawn === null) return <PromptAndAnswer {...props} />;
  return (
    <PromptAndAnswer {...props} card={drawn}>
      <Exercise {...props} exercise={drawn.exercise} />
    </PromptAndAnswer>
  );
}
