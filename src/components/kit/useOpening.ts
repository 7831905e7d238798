import { useEffect, useState } from 'preact/hooks';
import type { OpenFailure } from '../../lib/state/page/index.ts';

export type Opening<T> =
  | { readonly status: 'loading' }
  | ({ readonly status: 'failed' } & Omit<OpenFailure, 'ok'>)
  | { readonly status: 'open'; readonly value: T };

/**
 * Opens the data of a page. Opens it again on `retry`, and when another page deleted all progress.
 *
 * @param open the same function for the life of the page; `openAnew` is to be called when the data has to be opened again
 */
export function useOpening<T extends { readonly close: () => void }>(
  base: string,
  open: (
    base: string,
    openAnew: () => void,
  ) => Promise<{ readonly ok: true; readonly value: T } | OpenFailure>,
): { opening: Opening<T>; retry: () => void } {
  const [opening, setOpening] = useState<Opening<T>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = (): void => {
    setAttempt((count) => count + 1);
  };

  useEffect(() => {
    let isCurrent = true;
    let close: (() => void) | undefined;
    setOpening({ status: 'loading' });
    void open(base, retry).then(
      (result) => {
        if (!result.ok) {
          if (isCurrent) setOpening({ status: 'failed', ...result });
          return;
        }
        if (!isCurrent) {
          result.value.close();
          return;
        }
        close = result.value.close;
        setOpening({ status: 'open', value: result.value });
      },
      (error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        if (isCurrent) setOpening({ status: 'failed', reason: 'part-unreachable', detail });
        // A fault of the code goes to the console, too.
        throw error;
      },
    );
    return () => {
      isCurrent = false;
      close?.();
    };
  }, [base, open, attempt]);

  return { opening, retry };
}
