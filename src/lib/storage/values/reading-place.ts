import { readVersioned } from './versioned.ts';

const VERSION = 1;

/** The last section read, which "Continue reading" on the home page opens. */
export interface ReadingPlace {
  /** Root-relative path without the base, such as `/leaders/learn/`. */
  readonly path: string;
  readonly sectionId: string | null;
  readonly pageTitle: string;
  readonly sectionTitle: string | null;
}

/** Only pages of this site match, because the address becomes a link. */
const PAGE_PATH = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/;

export function serializeReadingPlace(place: ReadingPlace): string {
  return JSON.stringify([
    VERSION,
    place.path,
    place.sectionId,
    place.pageTitle,
    place.sectionTitle,
  ]);
}

/** Reads a stored place; `null` for no value, another version or anything malformed. */
export function parseReadingPlace(text: string | null): ReadingPlace | null {
  const items = readVersioned(text, VERSION);
  if (items === null) return null;
  const [path, sectionId, pageTitle, sectionTitle] = items;
  const isTextOrNull = (value: unknown): value is string | null =>
    value === null || typeof value === 'string';
  if (typeof path !== 'string' || !PAGE_PATH.test(path)) return null;
  if (typeof pageTitle !== 'string') return null;
  if (!isTextOrNull(sectionId) || !isTextOrNull(sectionTitle)) return null;
  return { path, sectionId, pageTitle, sectionTitle };
}
