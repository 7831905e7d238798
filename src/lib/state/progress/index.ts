export { type Clock, systemClock } from './clock.ts';
export {
  openProgress,
  type Progress,
  type ProgressSource,
  type SerialiseSnapshot,
} from './open-progress.ts';
export { dueDayOf, type PlanSource, queueInput, queueOver } from './plan.ts';
export { type Glance } from './snapshot-view.ts';
export { type HealthMonitor, type StorageHealth } from './storage-health.ts';
