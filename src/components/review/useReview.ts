import { useEffect, useState } from 'preact/hooks';
import { openReview, type OpenReview } from '../../lib/state/open-review.ts';

export type ReviewState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'failed';
      readonly reason: 'unreachable' | 'unusable';
      readonly detail: string;
    }
  | { readonly status: 'open'; readonly review: OpenReview };

/** Opens the review of the page's address, and again on `retry` or when all progress was deleted elsewhere. */
export function useReview(base: string): { state: ReviewState; retry: () => void } {
  const [state, setState] = useState<ReviewState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = (): void => {
    setAttempt((count) => count + 1);
  };

  useEffect(() => {
    let isCurrent = true;
    let close: (() => void) | undefined;
    setState({ status: 'loading' });
    void openReview(base, location.search, retry).then((result) => {
      if (!result.ok) {
        if (isCurrent) setState({ status: 'failed', ...result });
        return;
      }
      if (!isCurrent) {
        result.review.close();
        return;
      }
      close = result.review.close;
      setState({ status: 'open', review: result.review });
    });
    return () => {
      isCurrent = false;
      close?.();
    };
  }, [attempt, base]);

  return { state, retry };
}
