export { ABSENT, DECIMAL, SCALE, STATES } from './memory-line.ts';
export {
  parseSnapshot,
  type Snapshot,
  SNAPSHOT_VERSION,
  snapshotChecksum,
  type SnapshotStamp,
} from './snapshot.ts';
