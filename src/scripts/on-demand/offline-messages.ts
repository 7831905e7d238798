/** The messages about the offline copy. */

export interface OfflineState {
  readonly copy:
    /** Nothing is known yet. */
    | 'none'
    /** The browser saves data, so nothing is fetched until the reader agrees. */
    | 'asks'
    | { readonly done: number; readonly total: number }
    | 'ready'
    /** A file is missing, or the network failed. The next visit tries again. */
    | 'broken'
    | 'full'
    /** The browser keeps no copies. */
    | 'refused'
    /** The address is plain HTTP, where browsers keep no copies. */
    | 'insecure';
  readonly isOnline: boolean;
  /** Whether a new version is loaded and waits for the reader. */
  readonly isWaiting: boolean;
}

export interface OfflineMessage {
  readonly text: string;
  /** The label of the button; `null` for no button. */
  readonly action: string | null;
}

export function offlineMessage({ copy, isOnline, isWaiting }: OfflineState): OfflineMessage {
  if (!isOnline) {
    const rest =
      copy === 'ready' || isWaiting
        ? 'Everything here works.'
        : 'Pages that are not saved cannot be opened.';
    return { text: `You are offline. ${rest}`, action: null };
  }
  if (isWaiting) return { text: 'A new version is ready.', action: 'Use it now' };
  if (typeof copy === 'object') {
    return { text: `Saving for offline ${copy.done} of ${copy.total}`, action: null };
  }
  switch (copy) {
    case 'none':
      return { text: '', action: null };
    case 'asks':
      return {
        text: 'Not saved for offline, since this browser saves data.',
        action: 'Save for offline',
      };
    case 'ready':
      return { text: 'Ready offline', action: null };
    case 'broken':
      return {
        text: 'The offline copy is not complete. It is mended at your next visit; online, everything works.',
        action: null,
      };
    case 'full':
      return {
        text: 'This browser has no room for an offline copy. Online, everything works.',
        action: null,
      };
    case 'insecure':
      return {
        text: 'An offline copy needs an address with https. Online, everything works.',
        action: null,
      };
    case 'refused':
      return {
        text: 'This browser keeps no offline copy of the site. Online, everything works.',
        action: null,
      };
  }
}
