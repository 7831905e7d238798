import type { StorageHealth } from '../../lib/state/progress/index.ts';
import { LiveArea } from './LiveArea.tsx';
import { useLazy } from './useLazy.ts';

const loadNotices = () => import('./later/Notices.tsx');

interface Props {
  readonly base: string;
  readonly health: StorageHealth;
  readonly isSchedulerMissing: boolean;
}

/** Says when something is wrong with the storage. The messages load only then, so most readers never load them. */
export function HealthNotice({ base, health, isSchedulerMissing }: Props) {
  const isTroubled =
    health.writes !== 'ok' ||
    health.faults.length > 0 ||
    health.restoredEntries > 0 ||
    health.isClockBehind ||
    isSchedulerMissing;
  const notice = useLazy(isTroubled, loadNotices);
  return (
    <LiveArea>
      {!isTroubled ? null : notice === null ? (
        <p>Something is wrong with your stored progress.</p>
      ) : (
        <notice.Notices base={base} health={health} isSchedulerMissing={isSchedulerMissing} />
      )}
    </LiveArea>
  );
}
