import { openLocalStorage } from '../../storage/port/index.ts';
import {
  createSegmentStore,
  createWriterId,
  findGoneWriters,
  holdWriterLock,
} from '../../storage/segments/index.ts';
import { openTabState } from '../../storage/tab/index.ts';
import { storageKeys } from '../../storage/values/index.ts';
import { systemClock } from '../progress/index.ts';
import { loadCatalogue } from '../catalogue/index.ts';
import { openPage } from './open-page.ts';
import { browserEvents } from './page-events.ts';
import { openFailure, reachable, type OpenedPage, type OpenFailure } from './page.ts';

export type OpenPageResult = { readonly ok: true; readonly page: OpenedPage } | OpenFailure;

/**
 * Opens the progress that this browser stores.
 *
 * @param onEpochOver called once when all progress was deleted: the page must be opened anew (rule P8)
 */
export async function openBrowserPage(
  base: string,
  onEpochOver: () => void,
): Promise<OpenPageResult> {
  const keys = storageKeys(base);
  const writerId = createWriterId();
  const local = openLocalStorage(keys);
  try {
    const store = local ?? (await openInMemoryStore());
    const segmentStore = createSegmentStore(store, keys);
    const [load, tab, goneWriters] = await Promise.all([
      loadCatalogue(base),
      openTabState(keys, segmentStore.epoch),
      findGoneWriters(store, keys),
      holdWriterLock(keys, writerId),
    ]);
    if (!load.ok) return load;
    const page = await openPage({
      base,
      store,
      keys,
      writerId,
      tab,
      goneWriters,
      onEpochOver,
      catalogue: load.catalogue,
      segmentStore,
      clock: systemClock,
      events: browserEvents,
      isPersistent: local !== null,
      loadJournalCode: () => import('../later/journal/index.ts'),
    });
    return { ok: true, page };
  } catch (error) {
    return openFailure(error);
  }
}

/** The stand-in for a storage that refuses. */
async function openInMemoryStore() {
  const { createInMemoryBacking } = await reachable(
    import('../../storage/later/in-memory/index.ts'),
  );
  return createInMemoryBacking().open();
}
