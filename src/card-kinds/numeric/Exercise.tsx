import { useMemo, useState } from 'preact/hooks';
import { type Message } from '../../components/kit/later/Live.tsx';
import {
  TypedAnswer,
  TypedVerdict,
  verdictMessage,
} from '../../components/kit/later/TypedAnswer.tsx';
import { useKeptText } from '../../components/kit/later/useKeptText.ts';
import { tellPage } from '../../lib/live/live-region.ts';
import { describeVerdict, judgeFigure, suggestRating } from '../../lib/numbers/index.ts';
import type { ExerciseProps } from '../contract.ts';
import { readNumeric } from './read.ts';

/** A field for a figure, and the verdict on it. */
export function Exercise({ exercise, keepAs, isAnswerShown, onCheck }: ExerciseProps) {
  const numeric = useMemo(() => readNumeric(exercise), [exercise]);
  const kept = useKeptText(keepAs, isAnswerShown, String(numeric?.expected.value));
  const [tried, setTried] = useState<{ message: string; isRight: boolean } | null>(null);
  const [fault, setFault] = useState<Message>('');
  if (numeric === null) return null;
  const { expected } = numeric;
  if (isAnswerShown) {
    return tried && <TypedVerdict {...tried} />;
  }
  return (
    <TypedAnswer
      label={expected.unit === null ? 'Your figure' : `Your figure, in ${expected.unit}`}
      kept={kept}
      fault={fault}
      onChange={() => {
        setFault('');
      }}
      onCheck={(typed) => {
        const verdict = judgeFigure(typed, expected);
        if (verdict.kind === 'unreadable') {
          setFault({ text: verdict.fault.message });
          return;
        }
        // The label above the field names the unit already.
        const words = describeVerdict({ ...verdict, isUnitAssumed: false }, expected);
        const message = verdictMessage(typed, words);
        setTried({ message, isRight: verdict.kind === 'right' });
        tellPage(message);
        onCheck(suggestRating(verdict));
      }}
    />
  );
}
