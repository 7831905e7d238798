/** What the line about the offline copy says. */

export interface OfflineState {
  readonly copy:
    /** Nothing is known yet. */
    | 'none'
    /** The reader saves data: nothing is fetched unless they want it. */
    | 'asks'
    | { readonly done: number; readonly total: number }
    | 'ready'
    /** A file is missing, or the network failed: tried again at the next visit. */
    | 'broken'
    | 'full'
    /** This browser keeps no copies. */
    | 'refused';
  readonly isOnline: boolean;
  /** A new version is there and waits for the reader. */
  readonly isWaiting: boolean;
}

export interface OfflineMessage {
  readonly words: string;
  /** What the button does; `null` without one. */
  readonly action: string | null;
}

export function offlineMessage({ copy, isOnline, isWaiting }: OfflineState): OfflineMessage {
  if (!isOnline) {
    const rest =
      copy === 'ready' || isWaiting
        ? 'Everything here works.'
        : 'Pages that are not saved cannot be opened.';
    return { words: `You are offline. ${rest}`, action: null };
  }
  if (isWaiting) return { words: 'A new version is ready.', action: 'Use it now' };
  if (typeof copy === 'object') {
    return { words: `Saving for offline ${copy.done} of ${copy.total}`, action: null };
  }
  switch (copy) {
    case 'none':
      return { words: '', action: null };
    case 'asks':
      return {
        words: 'Not saved for offline, since this browser saves data.',
        action: 'Save for offline',
      };
    case 'ready':
      return { words: 'Ready offline', action: null };
    case 'broken':
      return {
        words:
          'The offline copy is not complete. It is mended at your next visit; online, everything works.',
        action: null,
      };
    case 'full':
      return {
        words: 'This browser has no room for an offline copy. Online, everything works.',
        action: null,
      };
    case 'refused':
      return {
        words: 'This browser keeps no offline copy of the site. Online, everything works.',
        action: null,
      };
  }
}
