export { ABSENT, DECIMAL, SCALE, STATES } from './memory-line.ts';
export { SNAPSHOT_VERSION, type Snapshot, type SnapshotStamp, parseSnapshot, snapshotChecksum } from './snapshot.ts';
