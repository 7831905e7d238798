import { readVersioned, storageKeys } from '../../values/index.ts';
import { readTabValue, writeTabValue } from './tab-area.ts';

const VERSION = 1;

/** The draft of the settings form as plain JSON, which its reader checks; `null` for none or another version. */
export function readSettingsDraft(base: string): unknown {
  return readVersioned(readTabValue(storageKeys(base).draft), VERSION)?.[0] ?? null;
}

/**
 * @param draft plain JSON; `null` removes it
 * @returns whether it is kept; `false` if storage is full or blocked
 */
export function writeSettingsDraft(base: string, draft: unknown): boolean {
  const value = draft === null ? null : JSON.stringify([VERSION, draft]);
  return writeTabValue(storageKeys(base).draft, value);
}
