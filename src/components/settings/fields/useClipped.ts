import { useEffect, useState } from 'preact/hooks';
import { clippedOf, type ClippedParameter } from '../parsing/index.ts';

const NONE: readonly ClippedParameter[] = [];

/**
 * The parameters that FSRS would not use as given (rule S1); none until the scheduler is there.
 *
 * @param parameters one array as long as the numbers are the same
 */
export function useClipped(
  parameters: readonly number[] | null,
  relearningStepCount: number,
): readonly ClippedParameter[] {
  const [clipped, setClipped] = useState(NONE);
  useEffect(() => {
    if (parameters === null) {
      setClipped(NONE);
      return;
    }
    let isCurrent = true;
    import('../../../lib/srs/later/scheduler/index.ts').then(
      ({ clippedParameters }) => {
        if (!isCurrent) return;
        setClipped(clippedOf(parameters, clippedParameters(parameters, relearningStepCount)));
      },
      // Without the scheduler the page does not open; if it is gone since, the list is left out.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [parameters, relearningStepCount]);
  return clipped;
}
