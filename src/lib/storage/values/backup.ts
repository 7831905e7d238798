/** When the last backup was made, and of how much: what the reminder of rule P7 goes by. */
export interface BackupMark {
  readonly madeAtMs: number;
  /** Grades ever given at that time, void ones included. */
  readonly reviewCount: number;
}

export function serialiseBackupMark({ madeAtMs, reviewCount }: BackupMark): string {
  return JSON.stringify([1, madeAtMs, reviewCount]);
}

/** Reads a stored mark; `null` for none, for another version and for anything malformed. */
export function parseBackupMark(text: string | null): BackupMark | null {
  try {
    const raw: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(raw) || raw[0] !== 1 || raw.length !== 3) return null;
    const [madeAtMs, reviewCount] = raw.slice(1) as unknown[];
    return isCount(madeAtMs) && isCount(reviewCount) ? { madeAtMs, reviewCount } : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
