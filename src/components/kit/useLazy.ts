import { useEffect, useState } from 'preact/hooks';

/**
 * Loads a part of the page that the first card does not need.
 *
 * @param isWanted loading starts when this is true for the first time
 * @param load the same function for the life of the page, because a new one would load again
 * @returns the part; `null` until it is loaded, and if it cannot be loaded
 */
export function useLazy<T>(isWanted: boolean, load: () => Promise<T>): T | null {
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    if (!isWanted || part !== null) return;
    load().then(
      (loaded) => {
        setPart(() => loaded);
      },
      // The page goes on without the part. The next wish tries again, in browsers that forget a failed module.
      () => undefined,
    );
  }, [isWanted, load, part]);
  return part;
}
