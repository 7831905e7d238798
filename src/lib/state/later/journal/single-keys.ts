import type { KeyValueStore } from '../../../storage/port/index.ts';
import { SINGLE_KEYS_OFF, type StorageKeys } from '../../../storage/values/index.ts';

/** Stores the setting of single keys where every page finds it without the log. */
export function storeSingleKeys(
  store: KeyValueStore,
  { singleKeys }: Pick<StorageKeys, 'singleKeys'>,
  isOn: boolean,
): void {
  if ((store.get(singleKeys) !== SINGLE_KEYS_OFF) === isOn) return;
  if (isOn) store.remove(singleKeys);
  else store.set(singleKeys, SINGLE_KEYS_OFF);
}
