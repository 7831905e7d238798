import { storageKeys } from '../src/lib/storage/values/keys.ts';
import { heavyLog, storeAsPagesDo } from './heavy-reader.ts';
import { measureOf, type Measure } from './measure.ts';

const BASE = '/study/';

/** Characters for each stored review, with keys, ids and checksums (rule L7). */
export function benchStorage(): Measure[] {
  const keys = storageKeys(BASE);
  const perReview = (reviews: number, isCompacting: boolean): number => {
    const { entries } = heavyLog(reviews, Date.now());
    const store = storeAsPagesDo(entries, BASE, isCompacting);
    const characters = store
      .keys()
      .filter((key) => key.startsWith(keys.log))
      .reduce((sum, key) => sum + key.length + (store.get(key)?.length ?? 0), 0);
    return characters / reviews;
  };
  return [3_000, 100_000].flatMap((reviews) => [
    measureOf(`characters a review, ${reviews} reviews`, 'ch', [perReview(reviews, true)], 16),
    measureOf(`  without compaction`, 'ch', [perReview(reviews, false)]),
  ]);
}
