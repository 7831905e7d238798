/**
 * A cache of the read marks, so that a guide page can show and set them without reading the log. The log's registers
 * are the truth.
 *
 *     [2, [<section>, <1 read, 0 not>, <time of the mark, ms>], …]      with the times of all marks
 *     [1, <section>, …]                                                 sections read, without times
 *
 * The times are kept because a mark must be later than the one it replaces (rule L2); removed marks are included. A
 * page that does not know all times writes version 1, and the next page takes the times from the log.
 */
import { isSectionAddress } from '../../../srs/model/index.ts';
import { isMomentMs } from '../../../time/ranges.ts';
import { type SectionMark, type SectionMarks } from '../../../srs/later/replay/index.ts';

const VERSION = 2;
const WITHOUT_TIMES = 1;

export interface ReadCache {
  /** In a cache without times, each mark is dated 0. */
  readonly marks: SectionMarks;
  /** Whether the cache has every mark of the log with its time. */
  readonly isWhole: boolean;
}

export function serializeReadCache({ marks, isWhole }: ReadCache): string {
  const sections = [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    isWhole
      ? [VERSION, ...sections.map(([section, mark]) => [section, +mark.isRead, mark.setAtMs])]
      : [WITHOUT_TIMES, ...sections.filter(([, { isRead }]) => isRead).map(([section]) => section)],
  );
}

/**
 * Reads a stored cache. No value, another version and anything malformed give a cache without marks that is not whole.
 */
export function parseReadCache(text: string | null): ReadCache {
  const [version, ...rows] = parseArray(text);
  if (version === WITHOUT_TIMES && rows.every(isSectionAddress)) {
    const marks = rows.map((section) => [section, { isRead: true, setAtMs: 0 }] as const);
    return { marks: new Map(marks), isWhole: false };
  }
  if (version === VERSION && rows.every(isRow)) {
    const marks = rows.map(([section, isRead, setAtMs]): [string, SectionMark] => [
      section,
      { isRead: isRead === 1, setAtMs },
    ]);
    return { marks: new Map(marks), isWhole: true };
  }
  return { marks: new Map(), isWhole: false };
}

function parseArray(text: string | null): readonly unknown[] {
  try {
    const raw: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(raw) ? raw : [];
  } catch {
    // Malformed JSON counts as no value.
    return [];
  }
}

function isRow(row: unknown): row is [section: string, isRead: 0 | 1, setAtMs: number] {
  if (!Array.isArray(row) || row.length !== 3) return false;
  const [section, isRead, setAtMs] = row as unknown[];
  return isSectionAddress(section) && (isRead === 0 || isRead === 1) && isMomentMs(setAtMs);
}
