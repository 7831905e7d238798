import { useMemo, useState } from 'preact/hooks';
import { type Message } from '../../components/kit/later/Live.tsx';
import {
  TypedAnswer,
  TypedVerdict,
  verdictMessage,
} from '../../components/kit/later/TypedAnswer.tsx';
import { useKeptText } from '../../components/kit/later/useKeptText.ts';
import { tellPage } from '../../lib/live/live-region.ts';
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
  const [tried, setTried] = useState<{ message: string; isRight: boolean } | null>(null);
  const [fault, setFault] = useState<Message>('');
  if (diagram === null) return null;
  if (isAnswerShown) {
    return tried && <TypedVerdict {...tried} />;
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
          setFault({ text: 'Nothing is typed yet. Type a name, or show the answer.' });
          return;
        }
        const verdict = judgeName(typed, diagram.names);
        const message = verdictMessage(typed, WORDS[verdict]);
        setTried({ message, isRight: verdict === 'right' });
        tellPage(message);
        onCheck(suggestRating(verdict));
      }}
    />
  );
}
