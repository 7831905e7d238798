import { storedName } from '../../links/index.ts';

/** Version of all values under these keys (rule L7). */
export const STORAGE_VERSION = 1;

/**
 * The keys of all values under a base path. They carry the base path, because two sites may share an origin, and the
 * schema version (rule L7). Changing one would hide the reader's data, so `tests/storage/keys.test.ts` freezes them.
 */
export interface StorageKeys {
  /** Every key of this site, of any version, starts with this. */
  readonly anyVersion: string;
  /** Segments of the review log: `<log><writer>:<n>` (rule P2). */
  readonly log: string;
  readonly epoch: string;
  readonly snapshot: string;
  readonly dueSummary: string;
  readonly readingPlace: string;
  /** Cache of the read marks, for guide pages (`read-marks-cache.ts`). */
  readonly sectionsRead: string;
  /** When the last backup was made (`backup.ts`). */
  readonly backup: string;
  /** Whether the reader has turned single keys off (`single-keys.ts`). */
  readonly singleKeys: string;
  /** In `sessionStorage`: this tab's name and undo stack. */
  readonly tab: string;
  /** In `sessionStorage`: the address of the review to come back to from a guide. */
  readonly returnTo: string;
  /** Written and removed at once, to see whether the storage works. */
  readonly probe: string;
  /** In `sessionStorage`: texts typed and not handed in (`tab-texts.ts`), and the settings not applied. */
  readonly typed: string;
  readonly draft: string;
}

const PROBE = ':probe';

/**
 * Whether a change of a stored value, as a storage event names it, is a page trying out the storage. It tells nothing:
 * pages that looked at the storage for it would try it out again, and wake each other for ever.
 */
export function isProbe(key: string | null): boolean {
  return key?.endsWith(PROBE) === true;
}

export function storageKeys(base: string): StorageKeys {
  const anyVersion = storedName(base, 'v');
  const prefix = `${anyVersion}${STORAGE_VERSION}:`;
  return {
    anyVersion,
    log: `${prefix}log:`,
    epoch: `${prefix}epoch`,
    snapshot: `${prefix}snapshot`,
    dueSummary: `${prefix}due`,
    readingPlace: `${prefix}reading`,
    sectionsRead: `${prefix}read`,
    backup: `${prefix}backup`,
    singleKeys: `${prefix}keys`,
    tab: `${prefix}tab`,
    returnTo: `${prefix}return`,
    probe: `${anyVersion}${STORAGE_VERSION}${PROBE}`,
    typed: `${prefix}typed`,
    draft: `${prefix}draft`,
  };
}
