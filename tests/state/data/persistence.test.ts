import { describe, expect, it } from 'vitest';
import {
  askToPersist,
  clearsUnusedSites,
  readPersistence,
  type PersistenceSource,
} from '../../../src/lib/state/later/data/persistence.ts';

function browser(isKept: boolean, agrees: boolean): PersistenceSource {
  return {
    storage: { persisted: () => Promise.resolve(isKept), persist: () => Promise.resolve(agrees) },
  };
}

describe('keeping what is stored', () => {
  it('[P7] is told and asked for', async () => {
    expect(await readPersistence(browser(true, true))).toBe('kept');
    expect(await readPersistence(browser(false, true))).toBe('may-be-cleared');
    expect(await askToPersist(browser(false, true))).toBe('kept');
    expect(await askToPersist(browser(false, false))).toBe('may-be-cleared');
  });

  it('[P7] is not known to browsers that cannot be asked', async () => {
    expect(await readPersistence({})).toBe('unknown');
    expect(await askToPersist({})).toBe('unknown');
    const faulty = (): Promise<boolean> => Promise.reject(new TypeError('not secure'));
    expect(await readPersistence({ storage: { persisted: faulty, persist: faulty } })).toBe(
      'unknown',
    );
  });
});

describe('Safari, and every browser on iOS, clear unused sites', () => {
  it.each([
    [
      true,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ],
    [
      true,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1',
    ],
    [
      true,
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    ],
    [
      false,
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    ],
    [
      false,
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    ],
    [false, 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
  ])('[P7] %s: %s', (clears, userAgent) => {
    expect(clearsUnusedSites(userAgent)).toBe(clears);
  });
});
