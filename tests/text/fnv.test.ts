import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueRevision } from '../../src/lib/cards/identity.ts';
import { randomShare } from '../../src/lib/numbers/formulas/random.ts';
import { fnv1a } from '../../src/lib/text/fnv.ts';
import { fnv1a64 } from '../../src/lib/text/fnv64.ts';
import { makeCard } from '../support/page/study.ts';

describe('FNV-1a', () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  it.each([
    ['', 0x811c9dc5, 0xcbf29ce484222325n],
    ['a', 0xe40c292c, 0xaf63dc4c8601ec8cn],
    ['foobar', 0xbf9cf968, 0x85944171f73967e8n],
  ])('[L7] of %j, in 32 and in 64 bits', (text, short, long) => {
    expect(fnv1a(text)).toBe(short);
    expect(fnv1a64(text)).toBe(long);
  });

  it('[L7] can be continued', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fnv1a(b, fnv1a(a))).toBe(fnv1a(a + b));
      }),
    );
  });
});

/** Written down from the code that had its own copies: stored snapshots and drawn figures hang on them. */
describe('values made of it', () => {
  it('[L9] give a catalogue the revision it always had', () => {
    const cards = [makeCard({ id: 'card-a', aliases: ['old-card'] }), makeCard({ id: 'card-b' })];
    expect(catalogueRevision(cards)).toBe('3iiuuxehz8yna');
    expect(catalogueRevision([makeCard({ id: 'card-b', group: 'é🎉' })])).toBe('24ntgm0qc14fm');
  });

  it.each([
    ['', '', 0.02137250336818397],
    ['leaders-first-step:3', 'users', 0.3678697254508734],
    ['é🎉', 'x', 0.9927164544351399],
  ])('draw by the seed %j for %j what they always drew', (seed, name, share) => {
    expect(randomShare(seed, name)).toBe(share);
  });
});
