/** One value of this tab, in `sessionStorage`. */

/** @returns `null` if there is none, and if storage is blocked */
export function readTabValue(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param value `null` removes it
 * @returns whether it is stored; `false` if storage is full or blocked
 */
export function writeTabValue(key: string, value: string | null): boolean {
  try {
    if (value === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
