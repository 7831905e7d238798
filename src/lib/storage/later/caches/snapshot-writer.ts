/** Writes snapshots. It is apart from `snapshot.ts` because the first card needs only the reading half. */
import { writeMemoryLine } from './memory-line-writer.ts';
import {
  SNAPSHOT_VERSION,
  snapshotChecksum,
  type Snapshot,
  type SnapshotStamp,
} from '../../snapshot/index.ts';

/** The stored text: one JSON line with stamp and registers, one line a card, and a checksum of it all. */
export function serializeSnapshot(stamp: SnapshotStamp, snapshot: Snapshot): string {
  const head = [
    SNAPSHOT_VERSION,
    stamp.logDigest,
    stamp.catalogueRevision,
    stamp.schedulerVersion,
    snapshot.settingsDigest,
    snapshot.reviewCount,
    snapshot.registers.map(({ name, cardId, value, setAtMs, section }) =>
      section === undefined
        ? [name, cardId, value, setAtMs]
        : [name, cardId, value, setAtMs, section],
    ),
    snapshot.leftOutFromMs,
  ];
  const lines = [JSON.stringify(head)];
  for (const [cardId, memory] of snapshot.memories) lines.push(writeMemoryLine(cardId, memory));
  const text = lines.join('\n');
  return `${text}\n${snapshotChecksum(text)}`;
}
