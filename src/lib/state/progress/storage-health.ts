/** Whether grades are stored, and which stored progress could not be read (rules P3, P4, P8). */
import { atom, type ReadableAtom } from 'nanostores';
import type { SegmentFault } from '../../storage/later/log/index.ts';

export interface StorageHealth {
  /** `too-new`: data of a later version is present, so nothing is written. */
  readonly writes: 'ok' | 'full' | 'blocked' | 'too-new';
  readonly faults: readonly SegmentFault[];
  /** Entries that vanished from the storage while the page was open, and were written back (rule P8). */
  readonly restoredEntries: number;
  /** Whether entries are more than a day ahead of the clock: it was set back, or was ahead before (rule L5). */
  readonly isClockBehind: boolean;
}

export interface HealthMonitor {
  readonly $health: ReadableAtom<StorageHealth>;
  readonly reportFaults: (faults: readonly SegmentFault[]) => void;
  readonly forgetFault: (key: string) => void;
  /** Data of a later version is present. This holds until the page is opened anew (rule P3). */
  readonly reportTooNew: () => void;
  readonly reportWrite: (result: 'ok' | 'full' | 'blocked') => void;
  readonly reportRestored: (entries: number) => void;
  readonly reportClock: (isClockBehind: boolean) => void;
}

export function createHealthMonitor(writes: StorageHealth['writes']): HealthMonitor {
  const $health = atom<StorageHealth>({
    writes,
    faults: [],
    restoredEntries: 0,
    isClockBehind: false,
  });
  const change = (changed: Partial<StorageHealth>): void => {
    $health.set({ ...$health.get(), ...changed });
  };
  return {
    $health,
    reportFaults: (faults) => {
      const health = $health.get();
      const known = new Set(health.faults.map(({ key }) => key));
      const added = faults.filter(({ key }) => !known.has(key));
      if (added.length === 0) return;
      const isTooNew = added.some(({ reason }) => reason === 'too-new');
      change({
        writes: isTooNew ? 'too-new' : health.writes,
        faults: [...health.faults, ...added],
      });
    },
    forgetFault: (key) => {
      change({ faults: $health.get().faults.filter((fault) => fault.key !== key) });
    },
    reportTooNew: () => {
      if ($health.get().writes !== 'too-new') change({ writes: 'too-new' });
    },
    reportWrite: (result) => {
      const { writes: former } = $health.get();
      if (former !== 'too-new' && former !== result) change({ writes: result });
    },
    reportRestored: (entries) => {
      change({ restoredEntries: $health.get().restoredEntries + entries });
    },
    reportClock: (isClockBehind) => {
      if ($health.get().isClockBehind !== isClockBehind) change({ isClockBehind });
    },
  };
}
