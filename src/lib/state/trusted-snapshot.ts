import { AHEAD_TOLERANCE_MS, registerKeyOf, settingsDigest, settingsOf } from '../srs/index.ts';
import type { Snapshot } from '../storage/snapshot.ts';
import type { Clock } from './clock.ts';

/** A snapshot only if its settings are still read the same way and no entry in it lies ahead of the clock (L5, L9). */
export function trustedSnapshot(snapshot: Snapshot | null, clock: Clock): Snapshot | null {
  if (snapshot === null) return null;
  const registers = new Map(snapshot.registers.map((entry) => [registerKeyOf(entry), entry]));
  if (snapshot.settingsDigest !== settingsDigest(settingsOf({ registers }))) return null;
  const latestMs = clock.nowMs() + AHEAD_TOLERANCE_MS;
  for (const memory of snapshot.memories.values()) {
    if (memory.lastEntryMs > latestMs) return null;
  }
  return snapshot;
}
