import { useMemo, useState } from 'preact/hooks';
import { TypedAnswer, TypedVerdict } from '../../components/kit/later/TypedAnswer.tsx';
import { useKeptText } from '../../components/kit/later/useKeptText.ts';
import type { ExerciseProps } from '../contract.ts';
import { judgeName, readDiagram, suggestRating, type NameVerdict } from './exercise.ts';

const WORDS: Readonly<Record<NameVerdict, string>> = {
  right: 'That is its name.',
  close: 'Almost its name.',
  wrong: 'Not its name.',
};

/** A field for the name of the hidden part. */
export function Exercise({ exercise, keepAs, isAnswerShown, onCheck }: ExerciseProps) {
  const diagram = useMemo(() => readDiagram(exercise), [exercise]);
  const kept = useKeptText(keepAs, isAnswerShown);
  const [tried, setTried] = useState<{ typed: string; verdict: NameVerdict } | null>(null);
  const [fault, setFault] = useState('');
  if (diagram === null) return null;
  if (isAnswerShown) {
    if (tried === null) return null;
    const { typed, verdict } = tried;
    return <TypedVerdict typed={typed} isRight={verdict === 'right'} message={WORDS[verdict]} />;
  }
  return (
    <TypedAnswer
      label="Name of the hidden part"
      kept={kept}
      fault={fault}
      onChange={() => {
        setFault('');
      }}
      onCheck={(typed) => {
        if (typed === '') {
          setFault('Nothing is typed yet. Type a name, or show the answer.');
          return;
        }
        const verdict = judgeName(typed, diagram.names);
        setTried({ typed, verdict });
        onCheck(suggestRating(verdict));
      }}
    />
  );
}
