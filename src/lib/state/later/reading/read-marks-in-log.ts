/**
 * Reads the times of all read marks from the log, for a guide page whose cache lacks them: the cache is of version 1,
 * is lost, or was written by an older page that is still open. A guide page reads the log only then, and only once,
 * because afterwards the cache is whole.
 */
import {
  laterRegister,
  READ_REGISTER,
  registerKeyOf,
  type RegisterEntry,
} from '../../../srs/model/index.ts';
import {
  sectionMarks,
  type SectionMark,
  type SectionMarks,
} from '../../../srs/later/replay/index.ts';
import type { KeyValueStore } from '../../../storage/port/index.ts';
import type { StorageKeys } from '../../../storage/values/index.ts';
import { readSegment } from '../../../storage/later/log/index.ts';
import { parseReadCache, serializeReadCache } from '../../../storage/later/caches/index.ts';
import { createSegmentStore } from '../../../storage/segments/index.ts';
import { forEachYielding } from '../yielding/index.ts';

/**
 * Reads the marks of the log in slices and writes them to the cache, together with marks that came in the meantime. If
 * the write fails, the marks are only returned. Beside data of a later version nothing is written (rule P3).
 */
export async function readLoggedMarks(
  store: KeyValueStore,
  keys: StorageKeys,
): Promise<SectionMarks> {
  const segmentStore = createSegmentStore(store, keys);
  const registers = new Map<string, RegisterEntry>();
  await forEachYielding(segmentStore.segments(), (segment) => {
    for (const entry of readSegment(segment, segmentStore.epoch()).entries) {
      if (entry.kind !== 'register' || entry.name !== READ_REGISTER) continue;
      const key = registerKeyOf(entry);
      const former = registers.get(key);
      registers.set(key, former === undefined ? entry : laterRegister(former, entry));
    }
  });
  const marks = new Map<string, SectionMark>(sectionMarks(registers));
  const cached = parseReadCache(store.get(keys.sectionsRead));
  if (cached.isWhole) {
    for (const [section, mark] of cached.marks) {
      if (mark.setAtMs > (marks.get(section)?.setAtMs ?? -1)) marks.set(section, mark);
    }
  }
  if (!segmentStore.hasNewerVersion()) {
    store.set(keys.sectionsRead, serializeReadCache({ marks, isWhole: true }));
  }
  return marks;
}
