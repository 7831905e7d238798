import { useEffect, useState } from 'preact/hooks';

/** The part of a store of nanostores that `useStore` needs. */
interface Followed<T> {
  readonly get: () => T;
  readonly listen: (listener: (value: T) => void) => () => void;
}

/** The value of a store; renders again at each change. The adapter of nanostores weighs four times as much. */
export function useStore<T>(store: Followed<T>): T {
  const [value, setValue] = useState(() => store.get());
  useEffect(() => {
    // The value may have changed since the first render.
    setValue(() => store.get());
    return store.listen((next) => {
      setValue(() => next);
    });
  }, [store]);
  return value;
}
