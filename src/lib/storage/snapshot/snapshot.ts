/**
 * A cache of derived memories (rule L9), so that a phone need not fold 100,000 reviews before its first card. Its stamp
 * has everything that the fold depends on, and any mismatch discards it. It is never exported and never merged.
 */
import { fnv1a } from '../../text/fnv.ts';
import {
  isRegisterValue,
  isSectionAddress,
  type RegisterEntry,
  type CardMemory,
} from '../../srs/model/index.ts';
import { readMemoryLine } from './memory-line.ts';
import { readVersioned } from '../values/index.ts';

export interface SnapshotStamp {
  readonly logDigest: string;
  readonly catalogueRevision: string;
  readonly schedulerVersion: string;
}

export interface Snapshot {
  readonly memories: ReadonlyMap<string, CardMemory>;
  /** All registers of the log: the queue needs settings, card registers and read sections besides the memories. */
  readonly registers: readonly RegisterEntry[];
  readonly settingsDigest: string;
  /** Number of review entries in the log, for the interface. */
  readonly reviewCount: number;
  /**
   * Time of the first entry ahead of the clock, which can only be void: from then on the memories must be derived anew.
   */
  readonly leftOutFromMs: number | null;
}

/** First value of the stored head; `snapshot-writer.ts` writes it. */
export const SNAPSHOT_VERSION = 1;

/** The end of the stored text. */
export function snapshotChecksum(text: string): string {
  return fnv1a(text).toString(36);
}

/** Reads a snapshot with exactly this stamp; `null` for any other, and for anything malformed. */
export function parseSnapshot(text: string | null, stamp: SnapshotStamp): Snapshot | null {
  if (text === null) return null;
  const end = text.lastIndexOf('\n');
  const body = text.slice(0, Math.max(end, 0));
  if (end < 0 || text.slice(end + 1) !== snapshotChecksum(body)) return null;
  const [first = '', ...lines] = body.split('\n');
  const head = parseHead(first, stamp);
  if (head === null) return null;
  const memories = new Map<string, CardMemory>();
  for (const line of lines) {
    const read = readMemoryLine(line);
    if (read === null) return null;
    memories.set(read.cardId, read.memory);
  }
  return { ...head, memories };
}

function parseHead(json: string, stamp: SnapshotStamp): Omit<Snapshot, 'memories'> | null {
  const [logDigest, catalogueRevision, schedulerVersion, digest, count, rows, leftOut] =
    readVersioned(json, SNAPSHOT_VERSION) ?? [];
  if (
    logDigest !== stamp.logDigest ||
    catalogueRevision !== stamp.catalogueRevision ||
    schedulerVersion !== stamp.schedulerVersion ||
    typeof digest !== 'string' ||
    typeof count !== 'number' ||
    !Array.isArray(rows) ||
    (leftOut !== null && typeof leftOut !== 'number')
  ) {
    return null;
  }
  const registers = rows.map(parseRegister);
  return registers.includes(null)
    ? null
    : {
        settingsDigest: digest,
        reviewCount: count,
        registers: registers.filter((entry) => entry !== null),
        leftOutFromMs: leftOut,
      };
}

function parseRegister(row: unknown): RegisterEntry | null {
  if (!Array.isArray(row) || row.length < 4 || row.length > 5) return null;
  const [name, cardId, value, setAtMs, section] = row as unknown[];
  if (typeof name !== 'string' || (cardId !== null && typeof cardId !== 'string')) return null;
  if (!isRegisterValue(value) || typeof setAtMs !== 'number') return null;
  const entry: RegisterEntry = { kind: 'register', name, cardId, value, setAtMs };
  if (section === undefined) return entry;
  return isSectionAddress(section) ? { ...entry, section } : null;
}
