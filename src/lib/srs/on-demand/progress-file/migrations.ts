/** Brings progress files of older versions to the present form (rule P5). */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One version to the next, on plain JSON that nobody has checked: what a migration does not understand it leaves as it
 * is, for the check of the present form to name. It neither throws nor takes a key from the file as a name of its own.
 */
export interface Migration {
  /** The version it starts from; it leads to the one after. */
  readonly from: number;
  readonly migrate: (file: JsonObject) => JsonObject;
}

/** In order and gapless, from 1 to the version before the present one; a test holds the list to it. */
export const MIGRATIONS: readonly Migration[] = [];

/** A file in the present form; one of the present version as it is. */
export function migrateProgressFile(
  file: JsonObject,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): JsonObject {
  return migrations
    .filter(({ from }) => from >= version)
    .reduce((older, { from, migrate }) => ({ ...migrate(older), version: from + 1 }), file);
}
