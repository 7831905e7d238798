/**
 * The epoch: a number that "Delete all progress" raises (rule P8). Segments of an earlier epoch are not read, so a tab
 * that has not noticed the deletion cannot bring progress back.
 *
 *     <epoch, base 36> "~" <checksum>
 *
 * It has a checksum because one wrong character here would hide everything.
 */
import { fnv1a } from '../../text/fnv.ts';
import type { KeyValueStore } from '../port/index.ts';
import type { StorageKeys } from '../values/index.ts';
import { checksumText, isIntact, peekSegment } from './segment-form.ts';

const EPOCH_FORM = /^[0-9a-z]{1,8}$/;

export function serializeEpoch(epoch: number): string {
  const text = epoch.toString(36);
  return `${text}~${checksumText(fnv1a(text))}`;
}

/** Reads a stored epoch; `null` for no value and for a damaged one. */
export function parseEpoch(stored: string | null): number | null {
  if (stored === null || !isIntact(stored)) return null;
  const text = stored.slice(0, stored.lastIndexOf('~'));
  return EPOCH_FORM.test(text) ? Number.parseInt(text, 36) : null;
}

/** The epoch for a page that opens: the stored one, else the latest epoch of undamaged segments. */
export function openingEpoch(store: KeyValueStore, keys: StorageKeys): number {
  const stored = parseEpoch(store.get(keys.epoch));
  if (stored !== null) return stored;
  let latest = 0;
  for (const key of store.keys()) {
    if (!key.startsWith(keys.log)) continue;
    const text = store.get(key) ?? '';
    const epoch = peekSegment(text)?.epoch ?? 0;
    if (epoch > latest && isIntact(text)) latest = epoch;
  }
  return latest;
}
