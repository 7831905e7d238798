import { useEffect, useState } from 'preact/hooks';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import type { Now } from './words.ts';

const LOOK_MS = 20_000;

/** The study day and the moment, of a page that stays open: it follows the clock while visible (rule D4). */
export function useNow({ progress, clock }: Pick<Workspace, 'progress' | 'clock'>): Now {
  const [, setLookedAtMs] = useState(0);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') setLookedAtMs(clock.nowMs());
    };
    const interval = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(interval);
      document.removeEventListener('visibilitychange', look);
    };
  }, [clock]);
  return { today: progress.today(), nowMs: clock.nowMs() };
}
