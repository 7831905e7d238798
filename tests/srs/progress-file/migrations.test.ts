import { describe, expect, it } from 'vitest';
import { PROGRESS_FILE_VERSION } from '../../../src/lib/srs/on-demand/progress-file/progress-file.ts';
import {
  migrateProgressFile,
  MIGRATIONS,
  type Migration,
} from '../../../src/lib/srs/on-demand/progress-file/migrations.ts';

/** Version 2 renames a key, version 3 counts, version 4 leaves out. */
const THREE: readonly Migration[] = [
  { from: 1, migrate: ({ old, ...rest }) => ({ ...rest, renamed: old }) },
  { from: 2, migrate: (file) => ({ ...file, steps: [file['renamed'], 2] }) },
  { from: 3, migrate: ({ renamed: _, ...rest }) => rest },
];

describe('migrations of the progress file', () => {
  it('[P5] lead without a gap from version 1 to the present one', () => {
    const versions = Array.from({ length: PROGRESS_FILE_VERSION - 1 }, (_, index) => index + 1);
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(versions);
    expect(migrateProgressFile({ version: 1, any: 1 }, PROGRESS_FILE_VERSION)).toEqual({
      version: 1,
      any: 1,
    });
  });

  it('[P5] run from the version of the file, in order, each on what the one before made', () => {
    const file = { version: 1, old: 'x', kept: true };
    expect(migrateProgressFile(file, 1, THREE)).toEqual({
      version: 4,
      kept: true,
      steps: ['x', 2],
    });
    expect(file).toEqual({ version: 1, old: 'x', kept: true });
    const second = { version: 2, renamed: 'y', old: 'kept' };
    expect(migrateProgressFile(second, 2, THREE)).toEqual({
      version: 4,
      old: 'kept',
      steps: ['y', 2],
    });
    expect(migrateProgressFile({ version: 4, old: 1 }, 4, THREE)).toEqual({ version: 4, old: 1 });
  });

  it('[P5] a key named __proto__ stays a key', () => {
    const file = JSON.parse('{"__proto__":{"polluted":1},"old":1}') as Record<string, unknown>;
    const migrated = migrateProgressFile(file, 1, THREE);
    expect('polluted' in migrated).toBe(false);
    expect(Object.keys(migrated)).toContain('__proto__');
  });
});
