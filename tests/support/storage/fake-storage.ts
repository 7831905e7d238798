/**
 * A faithful stand-in for the browser's `Storage`: text only, a quota in characters of keys and values together, errors
 * as `DOMException`s, and `storage` events that reach every other window of the origin but never the one that wrote.
 */
export interface FakeWindow {
  readonly area: Storage;
  /** What a page has as `window`: the areas, and events. */
  readonly window: EventTarget & {
    readonly localStorage: Storage;
    readonly sessionStorage: Storage;
  };
}

export interface FakeOrigin {
  readonly openWindow: () => FakeWindow;
  /** From now on these methods throw in every window; `null` ends it. */
  readonly failWith: (error: DOMException | null, methods?: readonly FailingMethod[]) => void;
  readonly setQuota: (characters: number) => void;
}

/** `keys` is every way to list them: `length`, `key` and `Object.keys`. */
export type FailingMethod = 'getItem' | 'setItem' | 'removeItem' | 'keys';

const ALL_METHODS: readonly FailingMethod[] = ['getItem', 'setItem', 'removeItem', 'keys'];

export function createFakeOrigin(quotaName = 'QuotaExceededError'): FakeOrigin {
  const values = new Map<string, string>();
  const windows: FakeWindow[] = [];
  let quota = Infinity;
  let failure: { error: DOMException; methods: readonly FailingMethod[] } | null = null;

  const mayFail = (method: FailingMethod): void => {
    if (failure?.methods.includes(method)) throw failure.error;
  };
  const used = (): number =>
    [...values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);

  const openWindow = (): FakeWindow => {
    const tellOthers = (key: string | null): void => {
      for (const other of windows) {
        if (other.area === area) continue;
        const event = new Event('storage');
        Object.assign(event, { key, storageArea: other.area });
        other.window.dispatchEvent(event);
      }
    };
    const area = withOwnKeys(values, mayFail, {
      get length() {
        mayFail('keys');
        return values.size;
      },
      key: (index) => {
        mayFail('keys');
        return [...values.keys()][index] ?? null;
      },
      getItem: (key) => {
        mayFail('getItem');
        return values.get(key) ?? null;
      },
      setItem: (key, value) => {
        mayFail('setItem');
        const former = values.get(key);
        const freed = former === undefined ? 0 : key.length + former.length;
        if (used() - freed + key.length + value.length > quota) {
          throw new DOMException('The quota has been exceeded.', quotaName);
        }
        values.set(key, value);
        if (former !== value) tellOthers(key);
      },
      removeItem: (key) => {
        mayFail('removeItem');
        if (values.delete(key)) tellOthers(key);
      },
      clear: () => {
        values.clear();
        tellOthers(null);
      },
    });
    const window = Object.assign(new EventTarget(), {
      localStorage: area,
      sessionStorage: createSessionArea(),
    });
    const fake = { area, window };
    windows.push(fake);
    return fake;
  };

  return {
    openWindow,
    failWith: (error, methods = ALL_METHODS) => {
      failure = error === null ? null : { error, methods };
    },
    setQuota: (characters) => {
      quota = characters;
    },
  };
}

/** In a browser the stored keys are own properties of the area: `Object.keys` lists them. */
function withOwnKeys(
  values: ReadonlyMap<string, string>,
  mayFail: (method: FailingMethod) => void,
  area: Storage,
): Storage {
  return new Proxy(area, {
    ownKeys: () => {
      mayFail('keys');
      return [...values.keys()];
    },
    getOwnPropertyDescriptor: (_, key) => {
      const value = typeof key === 'string' ? values.get(key) : undefined;
      if (value === undefined) return undefined;
      return { value, enumerable: true, configurable: true, writable: true };
    },
  });
}

/** A `Storage` of one window alone, such as `sessionStorage`. */
export function createSessionArea(initial: Iterable<readonly [string, string]> = []): Storage {
  const values = new Map(initial);
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value);
    },
    removeItem: (key) => {
      values.delete(key);
    },
    clear: () => {
      values.clear();
    },
  };
}
