import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serializeDueSummary } from '../../src/lib/storage/later/caches/due-summary-writer.ts';
import { storageKeys } from '../../src/lib/storage/values/keys.ts';
import {
  readDueNow,
  readReadingPlace,
  readReturnAddress,
  writeReadingPlace,
  writeReturnAddress,
} from '../../src/lib/storage/values/small-values.ts';
import { DAY, noonOf } from '../support/log/entries.ts';
import {
  createFakeOrigin,
  type FakeOrigin,
  type FakeWindow,
} from '../support/storage/fake-storage.ts';

const BASE = '/study/';
const PLACE = { path: '/a/', sectionId: null, pageTitle: 'A', sectionTitle: null };

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

describe('small stored values', () => {
  it('[L7] keep the reading place for every tab, under their own base path', () => {
    writeReadingPlace(BASE, PLACE);
    expect(readReadingPlace(BASE)).toEqual(PLACE);
    expect(readReadingPlace('/')).toBeNull();
    vi.stubGlobal('window', origin.openWindow().window);
    expect(readReadingPlace(BASE)).toEqual(PLACE);
  });

  it('keep the address to return to for this tab alone, until it is taken away', () => {
    writeReturnAddress(BASE, '/study/review/?deck=leaders');
    expect(readReturnAddress(BASE)).toBe('/study/review/?deck=leaders');
    expect(tab.area.length).toBe(0);
    writeReturnAddress(BASE, null);
    expect(readReturnAddress(BASE)).toBeNull();
  });

  it('tell what is due by the stored summary', () => {
    const nowMs = noonOf(DAY);
    expect(readDueNow(BASE, nowMs)).toBeNull();
    const summary = {
      studyDay: DAY,
      rolloverHour: 4,
      newLeft: 2,
      reviewsLeft: 3,
      newPerDay: 10,
      reviewsPerDay: 200,
      newTotal: 2,
      learningDueMinutes: [],
      reviewsByDay: [[DAY, 3]] as const,
      plannedBreak: null,
    };
    tab.area.setItem(storageKeys(BASE).dueSummary, serializeDueSummary(summary));
    expect(readDueNow(BASE, nowMs)).toMatchObject({ due: 3, fresh: 2 });
    tab.area.setItem(storageKeys(BASE).dueSummary, 'damaged');
    expect(readDueNow(BASE, nowMs)).toBeNull();
  });

  it('[P4] survive a storage that throws or is full', () => {
    origin.failWith(new DOMException('', 'SecurityError'));
    writeReadingPlace(BASE, PLACE);
    expect(readReadingPlace(BASE)).toBeNull();
    expect(readDueNow(BASE, 0)).toBeNull();
    origin.failWith(null);
    origin.setQuota(5);
    writeReadingPlace(BASE, PLACE);
    expect(readReadingPlace(BASE)).toBeNull();
  });

  it('[P4] survive a window that denies its areas', () => {
    const denied = {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    };
    vi.stubGlobal(
      'window',
      Object.defineProperties({}, { localStorage: denied, sessionStorage: denied }),
    );
    writeReturnAddress(BASE, '/study/review/');
    writeReadingPlace(BASE, PLACE);
    expect(readReturnAddress(BASE)).toBeNull();
    expect(readDueNow(BASE, 0)).toBeNull();
  });
});
