import { useKeys } from '../kit/useKeys.ts';
import { readPageKey, type PageKey } from './list/index.ts';

/** Listens for the keys that work on the whole page. */
export function usePageKeys(base: string, onKey: (key: PageKey) => void): void {
  useKeys(base, (chord) => {
    const key = readPageKey(chord);
    if (key !== null) onKey(key);
    return key !== null;
  });
}
