/** What everything above `lib/storage` relies on, whatever keeps the text: one suite for every implementation. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeyValueStore } from '../../src/lib/storage/port/key-value.ts';

export interface StoreOrigin {
  /** Opens the store as one more tab sees it. */
  readonly openTab: () => KeyValueStore;
  /** Undoes whatever the implementation needed of its surroundings. */
  readonly close?: () => void;
}

/** @param createOrigin makes an empty store, with a quota in characters of keys and values together */
export function testKeyValueStore(
  name: string,
  createOrigin: (quotaCharacters: number) => StoreOrigin,
): void {
  describe(`${name} as a key-value store`, () => {
    let origin: StoreOrigin;
    let store: KeyValueStore;

    beforeEach(() => {
      origin = createOrigin(1_000);
      store = origin.openTab();
    });

    afterEach(() => origin.close?.());

    it('reads null for a key that is not there', () => {
      expect(store.get('absent')).toBeNull();
      expect(store.get('toString')).toBeNull();
      expect(store.keys()).toEqual([]);
    });

    it('gives back exactly what was set, the empty text and any characters included', () => {
      for (const value of ['text', '', '\u0000~\ud83d\ude00\n', '0']) {
        expect(store.set('key', value)).toEqual({ ok: true });
        expect(store.get('key')).toBe(value);
      }
      expect(store.keys()).toEqual(['key']);
    });

    it('lists every key once', () => {
      const keys = ['b', 'a:b', 'design-round:/:v1:log:w:0', '7', 'é'];
      for (const key of keys) store.set(key, key);
      store.set('b', 'again');
      expect(store.keys().sort()).toEqual([...keys].sort());
    });

    it('removes a key, and does not mind one that is not there', () => {
      store.set('key', 'value');
      store.remove('key');
      store.remove('key');
      expect(store.get('key')).toBeNull();
      expect(store.keys()).toEqual([]);
    });

    it('[P1] shows a write to every tab at once', () => {
      const other = origin.openTab();
      store.set('key', 'value');
      expect(other.get('key')).toBe('value');
      expect(other.keys()).toEqual(['key']);
      other.remove('key');
      expect(store.get('key')).toBeNull();
    });

    it('[P4] says full for a write beyond the quota and keeps what was there', () => {
      store.set('key', 'old');
      expect(store.set('key', 'x'.repeat(1_001))).toEqual({ ok: false, reason: 'full' });
      expect(store.set('other', 'x'.repeat(995))).toEqual({ ok: false, reason: 'full' });
      expect(store.get('key')).toBe('old');
      expect(store.get('other')).toBeNull();
    });

    it('[P4] has room again once something is removed or replaced by less', () => {
      expect(store.set('a', 'x'.repeat(900)).ok).toBe(true);
      expect(store.set('b', 'x'.repeat(200)).ok).toBe(false);
      expect(store.set('a', 'x'.repeat(700)).ok).toBe(true);
      expect(store.set('b', 'x'.repeat(200)).ok).toBe(true);
      store.remove('a');
      expect(store.set('b', 'x'.repeat(900)).ok).toBe(true);
    });

    it('[P2] tells other tabs which key changed, and not the tab that wrote', () => {
      const other = origin.openTab();
      const heard: [string, string | null][] = [];
      store.subscribe((key) => heard.push(['writer', key]));
      other.subscribe((key) => heard.push(['other', key]));
      store.set('key', 'value');
      store.remove('key');
      expect(heard).toEqual([
        ['other', 'key'],
        ['other', 'key'],
      ]);
    });

    it('[P2] tells nothing where nothing changed', () => {
      const other = origin.openTab();
      store.set('key', 'value');
      const heard: (string | null)[] = [];
      other.subscribe((key) => heard.push(key));
      store.set('key', 'value');
      store.remove('absent');
      store.set('key', 'x'.repeat(2_000));
      expect(heard).toEqual([]);
    });

    it('ends a subscription, and only that one', () => {
      const other = origin.openTab();
      const heard: string[] = [];
      const end = other.subscribe(() => heard.push('first'));
      other.subscribe(() => heard.push('second'));
      end();
      end();
      store.set('key', 'value');
      expect(heard).toEqual(['second']);
    });
  });
}
