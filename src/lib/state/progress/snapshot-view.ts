/**
 * What is known of the reader's progress before any entry of the log has been read: the snapshot's memories, registers
 * and settings if its stamp fits, else nothing. Enough for the first card.
 */
import {
  AHEAD_TOLERANCE_MS,
  registerKeyOf,
  settingsDigest,
  settingsOf,
  type CardMemory,
  type RegisterEntry,
  type Settings,
} from '../../srs/model/index.ts';
import { parseSnapshot, type Snapshot, type SnapshotStamp } from '../../storage/snapshot/index.ts';
import type { Clock } from './clock.ts';

export interface Glance {
  readonly settings: () => Settings;
  readonly registers: () => ReadonlyMap<string, RegisterEntry>;
  readonly memories: () => ReadonlyMap<string, CardMemory>;
  readonly reviewCount: () => number;
  /** As in `Snapshot`. */
  readonly leftOutFromMs: () => number | null;
  /** Whether it comes from a snapshot; otherwise the log, if there is one, has to be read first. */
  readonly isWhole: boolean;
}

/** @param text the stored snapshot, `null` if there is none */
export function takeGlance(text: string | null, stamp: SnapshotStamp, clock: Clock): Glance {
  const parsed = parseSnapshot(text, stamp);
  const snapshot = parsed !== null && isTrusted(parsed, clock) ? parsed : null;
  const registers = registersOf(snapshot);
  const settings = settingsOf({ registers });
  const memories = snapshot?.memories ?? new Map<string, never>();
  return {
    settings: () => settings,
    registers: () => registers,
    memories: () => memories,
    reviewCount: () => snapshot?.reviewCount ?? 0,
    leftOutFromMs: () => snapshot?.leftOutFromMs ?? null,
    isWhole: snapshot !== null,
  };
}

function registersOf(snapshot: Snapshot | null): Map<string, RegisterEntry> {
  return new Map((snapshot?.registers ?? []).map((entry) => [registerKeyOf(entry), entry]));
}

/** Whether a snapshot's settings are still read the same way and no entry in it lies ahead of the clock (L5, L9). */
function isTrusted(snapshot: Snapshot, clock: Clock): boolean {
  const settings = settingsOf({ registers: registersOf(snapshot) });
  if (snapshot.settingsDigest !== settingsDigest(settings)) return false;
  const latestMs = clock.nowMs() + AHEAD_TOLERANCE_MS;
  if (snapshot.leftOutFromMs !== null && snapshot.leftOutFromMs <= latestMs) return false;
  for (const memory of snapshot.memories.values()) {
    if (memory.lastEntryMs > latestMs) return false;
  }
  return true;
}
