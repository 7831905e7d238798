import { useEffect } from 'preact/hooks';
import { tellPage } from '../../lib/live/live-region.ts';
import type { SessionCounts } from '../../lib/state/review/index.ts';
import { gradedMessage } from './messages.ts';

/** Tells each grade when the session has it, and not at the press, because a press may wait for the scheduler. */
export function useGradesTold(accepted: SessionCounts['accepted']): void {
  useEffect(() => {
    if (accepted !== null) tellPage(gradedMessage(accepted.rating, accepted.outcome));
  }, [accepted]);
}
