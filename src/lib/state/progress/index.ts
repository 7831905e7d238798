/** The reader's progress as a page first knows it, from the stored snapshot. */
export { type Clock, systemClock } from './clock.ts';
export { type OpenProgress, type ProgressSource, openProgress } from './open-progress.ts';
export { type PlanSource, queueInput, queueOver } from './plan.ts';
export { type KnownProgress, type ProgressView } from './progress-view.ts';
export { type SnapshotView } from './snapshot-view.ts';
export { type HealthMonitor, type StorageHealth } from './storage-health.ts';
