import { useEffect, useState } from 'preact/hooks';

/**
 * Loads a part of the page that the first card does not need.
 *
 * @param isWanted loading starts when this first is true
 * @param load one function for the life of the page: a new one would load once more
 * @returns the part; `null` until it is there, and if it cannot be had
 */
export function useLazy<T>(isWanted: boolean, load: () => Promise<T>): T | null {
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    if (!isWanted || part !== null) return;
    load().then(
      (loaded) => {
        setPart(() => loaded);
      },
      // Without it the page goes on with what it shows in its place; the next wish tries again,
      // in browsers that forget that a module failed.
      () => undefined,
    );
  }, [isWanted, load, part]);
  return part;
}
