import { isProbe } from './keys.ts';

/**
 * Calls back whenever a page may show something other than what is stored: another tab has written, or the page was
 * hidden, frozen or in the back/forward cache. Other documents may have written in the meantime without an event here.
 *
 * @returns a function that ends it
 */
export function followStored(show: () => void): () => void {
  const look = (event: Event): void => {
    if (!(event instanceof StorageEvent && isProbe(event.key))) show();
  };
  const types = ['storage', 'pageshow', 'visibilitychange', 'resume'];
  // The window hears events of its document on their way down, whether or not they bubble.
  for (const type of types) addEventListener(type, look, true);
  return () => {
    for (const type of types) removeEventListener(type, look, true);
  };
}
