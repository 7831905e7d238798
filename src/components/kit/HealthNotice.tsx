import type { StorageHealth } from '../../lib/state/progress/index.ts';
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
  if (!isTroubled) return null;
  if (notice === null) return <p role="alert">Something is wrong with your stored progress.</p>;
  return <notice.Notices base={base} health={health} isSchedulerMissing={isSchedulerMissing} />;
}
