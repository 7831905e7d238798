/**
 * The reading half of the snapshot of derived memories, which the first card needs. It implements rule L9 of
 * `src/lib/srs/SPEC.md`; `storage/later/caches` has the writing half.
 */
export { ABSENT, DECIMAL, SCALE } from './memory-line.ts';
export {
  SNAPSHOT_VERSION,
  type Snapshot,
  type SnapshotStamp,
  parseSnapshot,
  snapshotChecksum,
} from './snapshot.ts';
