import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openKeptText } from '../../../lib/state/later/typed/index.ts';

export interface Kept {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether the text outlives the page. Storage may be full or blocked. */
  readonly isKept: boolean;
}

/**
 * A text that the reader works on before the answer of a card: still there after a reload, on the way back, and after
 * an undo; gone once the card is graded.
 *
 * @param name as `ExerciseProps.keepAs`
 * @param isAnswerShown a card that goes away with its answer shown has been graded
 * @param question as in `openKeptText`
 */
export function useKeptText(name: string, isAnswerShown: boolean, question = ''): Kept {
  const kept = useMemo(
    () => openKeptText(import.meta.env.BASE_URL, name, question),
    [name, question],
  );
  const [text, setText] = useState(kept.read);
  const [isKept, setKept] = useState(true);
  const isDone = useRef(isAnswerShown);
  isDone.current = isAnswerShown;
  // Not on leaving the page: a page that is left does not take its components down.
  useEffect(
    () => () => {
      if (isDone.current) kept.end();
    },
    [kept],
  );
  return {
    text,
    setText: (next) => {
      setText(next);
      setKept(kept.write(next));
    },
    isKept,
  };
}

/** Said beside a field whose text does not outlive the page. */
export const NOT_KEPT = 'The browser keeps nothing here: what you type is gone with this page.';
