import { useEffect, useState } from 'preact/hooks';
import { clippedOf, type ClippedParameter } from '../parsing/index.ts';

const NONE: readonly ClippedParameter[] = [];

/**
 * The parameters that FSRS would clip (rule S1); none until the scheduler is loaded.
 *
 * @param parameters the same array as long as the numbers are the same
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
      // The page opens only with the scheduler. If it cannot be loaded again, the list is left out.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [parameters, relearningStepCount]);
  return clipped;
}
