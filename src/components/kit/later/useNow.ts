import { useEffect, useState } from 'preact/hooks';
import { followStored } from '../../../lib/state/later/data/index.ts';
import { REFRESH_MS, type Clock } from '../../../lib/state/progress/index.ts';

/** The present moment, refreshed while the page is visible, because learning steps elapse and days end on an open page. */
export function useNow(clock: Clock): number {
  const [nowMs, setNowMs] = useState(clock.nowMs);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') setNowMs(clock.nowMs());
    };
    const interval = setInterval(look, REFRESH_MS);
    const stop = followStored(look);
    return () => {
      clearInterval(interval);
      stop();
    };
  }, [clock]);
  return nowMs;
}
