import { describe, expect, it } from 'vitest';
import { offlineMessage, type OfflineState } from '../../src/scripts/on-demand/offline-messages.ts';

const COPIES: readonly OfflineState['copy'][] = [
  'none',
  'asks',
  { done: 3, total: 9 },
  'ready',
  'broken',
  'full',
  'refused',
  'insecure',
];

const say = (copy: OfflineState['copy'], change: Partial<OfflineState> = {}) =>
  offlineMessage({ copy, isOnline: true, isWaiting: false, ...change });

describe('the line about the offline copy', () => {
  it.each([
    ['none', '', null],
    [{ done: 3, total: 9 }, 'Saving for offline 3 of 9', null],
    ['ready', 'Ready offline', null],
  ] as const)('%j', (copy, text, action) => {
    expect(say(copy)).toEqual({ text, action });
  });

  it('asks a reader who saves data', () => {
    expect(say('asks').action).toBe('Save for offline');
  });

  it.each(COPIES)('%j: a new version comes before all else, and not without a network', (copy) => {
    expect(say(copy, { isWaiting: true })).toEqual({
      text: 'A new version is ready.',
      action: 'Use it now',
    });
    expect(say(copy, { isWaiting: true, isOnline: false }).action).toBeNull();
  });

  it('says offline what works', () => {
    expect(say('ready', { isOnline: false }).text).toBe('You are offline. Everything here works.');
    for (const copy of COPIES.filter((other) => other !== 'ready')) {
      expect(say(copy, { isOnline: false }).text).toContain('not saved');
    }
  });

  it.each(['broken', 'full', 'refused'] as const)('%s: says that the site works online', (copy) => {
    expect(say(copy).text).toMatch(/[Oo]nline, everything works\.$/);
  });
});
