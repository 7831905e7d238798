import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storageKeys } from '../../src/lib/storage/values/keys.ts';
import { createInMemoryBacking } from '../../src/lib/storage/later/in-memory/in-memory-store.ts';
import { openLocalStorage, storageStore } from '../../src/lib/storage/port/local-store.ts';
import type { KeyValueStore } from '../../src/lib/storage/port/key-value.ts';
import {
  createFakeOrigin,
  createSessionArea,
  type FailingMethod,
  type FakeWindow,
} from '../support/storage/fake-storage.ts';
import { testKeyValueStore } from './key-value.contract.ts';

/** A store over a fake window's area; `window` is that of its tab whenever the store is called. */
function storeOf({ area, window }: FakeWindow): KeyValueStore {
  const store = storageStore(area);
  const within = <T>(run: () => T): T => {
    vi.stubGlobal('window', window);
    return run();
  };
  return {
    ...store,
    subscribe: (listener) => {
      const end = within(() => store.subscribe(listener));
      return () => {
        within(end);
      };
    },
  };
}

testKeyValueStore('the memory twin', (quota) => {
  const backing = createInMemoryBacking(quota);
  return { openTab: backing.open };
});

testKeyValueStore('localStorage', (quota) => {
  const origin = createFakeOrigin();
  origin.setQuota(quota);
  return {
    openTab: () => storeOf(origin.openWindow()),
    close: () => {
      vi.unstubAllGlobals();
    },
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('localStorage', () => {
  // Chromium, Safari and recent Firefox; old WebKit; old Firefox.
  it.each(['QuotaExceededError', 'QUOTA_EXCEEDED_ERR', 'NS_ERROR_DOM_QUOTA_REACHED'])(
    '[P4] calls %s a full storage',
    (name) => {
      const origin = createFakeOrigin(name);
      origin.setQuota(10);
      const store = storageStore(origin.openWindow().area);
      expect(store.set('key', 'longer than ten')).toEqual({ ok: false, reason: 'full' });
    },
  );

  it.each([
    new DOMException('The operation is insecure.', 'SecurityError'),
    new DOMException('', 'InvalidStateError'),
    new DOMException('File corrupted.', 'NS_ERROR_FILE_CORRUPTED'),
  ])('[P4] calls %s a blocked storage', (error) => {
    const origin = createFakeOrigin();
    const store = storageStore(origin.openWindow().area);
    origin.failWith(error);
    expect(store.set('key', 'value')).toEqual({ ok: false, reason: 'blocked' });
  });

  it('[P4] calls an error that is no DOMException a blocked storage', () => {
    const area = createSessionArea();
    area.setItem = () => {
      throw new TypeError('QuotaExceededError');
    };
    expect(storageStore(area).set('key', 'value')).toEqual({ ok: false, reason: 'blocked' });
  });

  it.each<FailingMethod>(['getItem', 'removeItem', 'keys'])(
    '[P4] lets no exception of %s through',
    (method) => {
      const origin = createFakeOrigin();
      const store = storageStore(origin.openWindow().area);
      store.set('key', 'value');
      origin.failWith(new DOMException('', 'SecurityError'), [method]);
      expect(store.get('key')).toBe(method === 'getItem' ? null : 'value');
      expect(store.keys()).toEqual(method === 'keys' ? [] : ['key']);
      expect(() => {
        store.remove('key');
      }).not.toThrow();
    },
  );

  it('[P4] works again once the storage does', () => {
    const origin = createFakeOrigin();
    const store = storageStore(origin.openWindow().area);
    origin.failWith(new DOMException('', 'SecurityError'));
    store.set('key', 'value');
    origin.failWith(null);
    expect(store.set('key', 'value')).toEqual({ ok: true });
    expect(store.get('key')).toBe('value');
  });

  it('[P2] tells null when another tab cleared everything', () => {
    const origin = createFakeOrigin();
    const [one, other] = [origin.openWindow(), origin.openWindow()];
    const heard: (string | null)[] = [];
    storeOf(one).subscribe((key) => heard.push(key));
    other.area.clear();
    expect(heard).toEqual([null]);
  });

  it('[P2] does not listen to sessionStorage', () => {
    const tab = createFakeOrigin().openWindow();
    const heard: (string | null)[] = [];
    storeOf(tab).subscribe((key) => heard.push(key));
    const event = Object.assign(new Event('storage'), {
      key: 'key',
      storageArea: tab.window.sessionStorage,
    });
    tab.window.dispatchEvent(event);
    expect(heard).toEqual([]);
  });
});

describe('opening localStorage', () => {
  let origin: ReturnType<typeof createFakeOrigin>;

  beforeEach(() => {
    origin = createFakeOrigin();
    vi.stubGlobal('window', origin.openWindow().window);
  });

  it('[P4] gives a store, and leaves nothing in it', () => {
    const store = openLocalStorage(storageKeys('/'));
    expect(store?.keys()).toEqual([]);
    expect(store?.set('key', 'value')).toEqual({ ok: true });
  });

  it('[P4] gives null where the property throws, as with site data blocked', () => {
    const window = Object.defineProperty(new EventTarget(), 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
    vi.stubGlobal('window', window);
    expect(openLocalStorage(storageKeys('/'))).toBeNull();
  });

  it('[P4] gives null where the area is null, as in some web views', () => {
    vi.stubGlobal('window', Object.assign(new EventTarget(), { localStorage: null }));
    expect(openLocalStorage(storageKeys('/'))).toBeNull();
  });

  it('[P4] gives null where a first write is refused for another reason than the quota', () => {
    origin.failWith(new DOMException('', 'SecurityError'), ['setItem']);
    expect(openLocalStorage(storageKeys('/'))).toBeNull();
  });

  it('[P4] gives a store where it is only full: what is there can be read', () => {
    origin.setQuota(0);
    expect(openLocalStorage(storageKeys('/'))?.set('key', 'value')).toEqual({
      ok: false,
      reason: 'full',
    });
  });
});
