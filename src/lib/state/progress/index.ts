/**
 * The reader's progress as a page first knows it, from the stored snapshot. Of `src/lib/srs/SPEC.md` this folder
 * implements the reading side of L9, the queue under the reader's settings (Q1 to Q6) and what is told about the
 * storage (P3, P4, P8).
 */
export { type Clock, REFRESH_MS, systemClock } from './clock.ts';
export { type OpenProgress, type ProgressSource, openProgress } from './open-progress.ts';
export { type PlanSource, queueInput, queueOver } from './progress-queue.ts';
export { type KnownProgress, type ProgressView } from './progress-view.ts';
export { type SnapshotView } from './snapshot-view.ts';
export { type HealthMonitor, type StorageHealth } from './storage-health.ts';
