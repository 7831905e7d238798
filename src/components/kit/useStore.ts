import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

/** The value of a store, and a new rendering whenever it changes. The adapter of nanostores weighs four times this. */
export function useStore<T>(store: ReadableAtom<T>): T {
  const [value, setValue] = useState(() => store.get());
  useEffect(() => {
    // It may have changed between the first rendering and now.
    setValue(() => store.get());
    return store.listen((next) => {
      setValue(() => next);
    });
  }, [store]);
  return value;
}
