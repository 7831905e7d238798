/**
 * The reader's progress in the stored snapshot, before any entry of the log is read: memories, registers and settings.
 * This is enough for the first card.
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

export interface SnapshotView {
  readonly settings: Settings;
  readonly registers: ReadonlyMap<string, RegisterEntry>;
  readonly memories: ReadonlyMap<string, CardMemory>;
  readonly reviewCount: number;
  /** As in `Snapshot`. */
  readonly leftOutFromMs: number | null;
  /** `false` if no snapshot fits: then the log, if there is one, must be read before the first card. */
  readonly isWhole: boolean;
}

/** @param text the stored snapshot, `null` if there is none */
export function readSnapshotView(
  text: string | null,
  stamp: SnapshotStamp,
  clock: Clock,
): SnapshotView {
  const parsed = parseSnapshot(text, stamp);
  const snapshot = parsed !== null && isTrusted(parsed, clock) ? parsed : null;
  const registers = registersOf(snapshot);
  return {
    settings: settingsOf({ registers }),
    registers,
    memories: snapshot?.memories ?? new Map<string, never>(),
    reviewCount: snapshot?.reviewCount ?? 0,
    leftOutFromMs: snapshot?.leftOutFromMs ?? null,
    isWhole: snapshot !== null,
  };
}

function registersOf(snapshot: Snapshot | null): Map<string, RegisterEntry> {
  return new Map((snapshot?.registers ?? []).map((entry) => [registerKeyOf(entry), entry]));
}

/** Whether a snapshot's settings still read the same, and no entry in it is ahead of the clock (rules L5, L9). */
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
