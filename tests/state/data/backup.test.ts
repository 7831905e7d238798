import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  backupReminder,
  markBackup,
  REMIND_AFTER_REVIEWS,
} from '../../../src/lib/state/later/data/backup.ts';
import { storageUse } from '../../../src/lib/state/later/data/storage-use.ts';
import { storageKeys } from '../../../src/lib/storage/values/keys.ts';
import {
  createFakeOrigin,
  type FakeOrigin,
  type FakeWindow,
} from '../../support/storage/fake-storage.ts';

const BASE = '/study/';

let origin: FakeOrigin;
let tab: FakeWindow;

beforeEach(() => {
  origin = createFakeOrigin();
  tab = origin.openWindow();
  vi.stubGlobal('window', tab.window);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('[P7] a reminder is due 200 grades after the last backup, or without any', () => {
  expect(REMIND_AFTER_REVIEWS).toBe(200);
  expect(backupReminder(BASE, 199)).toEqual({ madeAtMs: null, reviewsSince: 199, isDue: false });
  expect(backupReminder(BASE, 200).isDue).toBe(true);
  markBackup(BASE, { madeAtMs: 5_000, reviewCount: 200 });
  expect(backupReminder(BASE, 200)).toEqual({ madeAtMs: 5_000, reviewsSince: 0, isDue: false });
  expect(backupReminder(BASE, 399).isDue).toBe(false);
  expect(backupReminder(BASE, 400)).toEqual({ madeAtMs: 5_000, reviewsSince: 200, isDue: true });
  expect(backupReminder('/', 200).madeAtMs).toBeNull();
});

it('[P7] fewer grades than at the last backup are none since', () => {
  markBackup(BASE, { madeAtMs: 5_000, reviewCount: 200 });
  expect(backupReminder(BASE, 3).reviewsSince).toBe(0);
});

it('[P3] a damaged mark counts as none', () => {
  tab.area.setItem(storageKeys(BASE).backup, '[1,5');
  expect(backupReminder(BASE, 3).madeAtMs).toBeNull();
});

it('[P4] where nothing can be stored, no backup is known, and nothing throws', () => {
  origin.failWith(new DOMException('', 'SecurityError'));
  markBackup(BASE, { madeAtMs: 5_000, reviewCount: 200 });
  expect(backupReminder(BASE, 200).madeAtMs).toBeNull();
  expect(storageUse(BASE)).toBeNull();
  origin.failWith(null);
  expect(storageUse(BASE)?.used).toBe(0);
});
