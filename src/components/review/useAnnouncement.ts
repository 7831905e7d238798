import { useEffect, useState } from 'preact/hooks';
import type { SessionCounts } from '../../lib/state/review/index.ts';
import { gradedMessage } from './messages.ts';

/** The message that screen readers hear about the last grade or action, and a function that sets it. */
export function useAnnouncement(
  accepted: SessionCounts['accepted'],
): [string, (message: string) => void] {
  const [announcement, announce] = useState('');
  // The session announces a grade, not the press, because a press may wait for the scheduler.
  useEffect(() => {
    if (accepted !== null) announce(gradedMessage(accepted.rating, accepted.outcome));
  }, [accepted]);
  return [announcement, announce];
}
