/**
 * A cache of the sections marked as read, so that a guide page can show its marks without reading the log. The truth is
 * the log's registers; a lost cache is written again by the next page that reads them.
 */
import { isSectionAddress } from '../../../srs/model/index.ts';

const VERSION = 1;

export function serialiseSectionsRead(sections: Iterable<string>): string {
  return JSON.stringify([VERSION, ...[...sections].sort()]);
}

/** Reads a stored cache; `null` for none, for another version and for anything malformed. */
export function parseSectionsRead(text: string | null): Set<string> | null {
  try {
    const raw: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(raw) || raw[0] !== VERSION) return null;
    const sections = raw.slice(1) as unknown[];
    return sections.every(isSectionAddress) ? new Set(sections) : null;
  } catch {
    return null;
  }
}
