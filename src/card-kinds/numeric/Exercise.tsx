import { useMemo, useState } from 'preact/hooks';
import { TypedAnswer, TypedVerdict } from '../../components/kit/later/TypedAnswer.tsx';
import {
  describeVerdict,
  judgeFigure,
  suggestRating,
  type Verdict,
} from '../../lib/numbers/index.ts';
import { useKeptText } from '../../components/kit/later/useKeptText.ts';
import type { ExerciseProps } from '../contract.ts';
import { readNumeric } from './read.ts';

/** A verdict on a readable figure. */
type Judged = Exclude<Verdict, { kind: 'unreadable' }>;

/** A field for a figure, and the verdict on it. */
export function Exercise({ exercise, keepAs, isAnswerShown, onCheck }: ExerciseProps) {
  const numeric = useMemo(() => readNumeric(exercise), [exercise]);
  const kept = useKeptText(keepAs, isAnswerShown, String(numeric?.expected.value));
  const [tried, setTried] = useState<{ typed: string; verdict: Judged } | null>(null);
  const [fault, setFault] = useState('');
  if (numeric === null) return null;
  const { expected } = numeric;
  if (isAnswerShown) {
    if (tried === null) return null;
    const { typed, verdict } = tried;
    // The label above the field names the unit already.
    const words = describeVerdict({ ...verdict, isUnitAssumed: false }, expected);
    return <TypedVerdict typed={typed} isRight={verdict.kind === 'right'} message={words} />;
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
          setFault(verdict.fault.message);
          return;
        }
        setTried({ typed, verdict });
        onCheck(suggestRating(verdict));
      }}
    />
  );
}
