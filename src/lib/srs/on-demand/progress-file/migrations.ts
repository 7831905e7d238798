/** Converts progress files of older versions to the present form (rule P5). */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Converts one version to the next, on plain unchecked JSON. A migration leaves everything that it does not understand
 * as it is, and the check of the present form names it afterwards. It never throws and never uses a key from the file
 * as a name.
 */
export interface Migration {
  /** The version to convert; the result has the next version. */
  readonly from: number;
  readonly migrate: (file: JsonObject) => JsonObject;
}

/** In order and gapless, from 1 to the version before the present one; a test checks this. */
export const MIGRATIONS: readonly Migration[] = [];

/** Converts a file to the present form; a file of the present version stays as it is. */
export function migrateProgressFile(
  file: JsonObject,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): JsonObject {
  return migrations
    .filter(({ from }) => from >= version)
    .reduce((older, { from, migrate }) => ({ ...migrate(older), version: from + 1 }), file);
}
