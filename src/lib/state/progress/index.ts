export { type Clock, systemClock } from './clock.ts';
export { type Glance } from './glance.ts';
export { dueDayOf, type PlanSource, queueInput, queueOver } from './plan.ts';
export {
  openProgress,
  type Progress,
  type ProgressSource,
  type SerialiseSnapshot,
} from './progress.ts';
export { type HealthMonitor, type StorageHealth } from './storage-health.ts';
