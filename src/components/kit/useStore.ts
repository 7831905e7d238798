import { useEffect, useState } from 'preact/hooks';

/** As much of a store as it takes to follow it; those of nanostores are such. */
interface Followed<T> {
  readonly get: () => T;
  readonly listen: (listener: (value: T) => void) => () => void;
}

/** The value of a store, and a new rendering whenever it changes. The adapter of nanostores weighs four times this. */
export function useStore<T>(store: Followed<T>): T {
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
