import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardAddress,
  cardElementId,
  deckPath,
  normalizeBase,
  sectionAddress,
  withBase,
  withoutBase,
} from '../../src/lib/links/addresses.ts';
import {
  isInStudySet,
  parseStudySet,
  reviewAddress,
  type StudySet,
} from '../../src/lib/links/study-set.ts';

const SLUG = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/);
const anyBase = fc.array(SLUG, { maxLength: 2 }).map((parts) => normalizeBase(parts.join('/')));
const anyPath = fc.array(SLUG, { maxLength: 3 }).map((parts) => normalizeBase(parts.join('/')));
const anySection = fc
  .tuple(anyPath, fc.option(SLUG))
  .map(([path, id]) => (id === null ? path : `${path}#${id}`));
const anySet: fc.Arbitrary<StudySet> = fc.record(
  { deckId: SLUG, sections: fc.array(anySection, { minLength: 1, maxLength: 3 }) },
  { requiredKeys: [] },
);

describe('base paths', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['study', '/study/'],
    ['/study', '/study/'],
    ['study/', '/study/'],
    ['/study/design/', '/study/design/'],
  ])('%j is written %j', (base, written) => {
    expect(normalizeBase(base)).toBe(written);
    expect(normalizeBase(written)).toBe(written);
  });

  it.each([
    ['/', '/leaders/#minutes', '/leaders/#minutes'],
    ['/study/', '/leaders/#minutes', '/study/leaders/#minutes'],
    ['study', '/', '/study/'],
    ['/study/', '#minutes', '#minutes'],
    ['/study/', 'https://example.org/', 'https://example.org/'],
    ['/study/', '//example.org/', '//example.org/'],
    ['/study/', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['/study/', '', ''],
  ])('under %s, %j leads to %j', (base, address, prefixed) => {
    expect(withBase(base, address)).toBe(prefixed);
  });

  it('withoutBase undoes withBase', () => {
    fc.assert(
      fc.property(anyBase, anyPath, (base, path) => {
        expect(withoutBase(base, withBase(base, path))).toBe(path);
      }),
    );
  });

  it.each([
    ['/study/', '/other/leaders/', '/other/leaders/'],
    ['/study/', '/studying/', '/studying/'],
    ['/study/', '/study/', '/'],
    ['/', '/leaders/', '/leaders/'],
  ])('without the base %s, %s is %s', (base, pathname, path) => {
    expect(withoutBase(base, pathname)).toBe(path);
  });
});

describe('addresses', () => {
  it('of a page, a section, a card and a deck are stable', () => {
    expect(sectionAddress('/study/', '/leaders/learn/', null)).toBe('/study/leaders/learn/');
    expect(sectionAddress('/study/', '/leaders/learn/', 'minutes')).toBe(
      '/study/leaders/learn/#minutes',
    );
    expect(cardElementId('leaders-first-step')).toBe('card-leaders-first-step');
    expect(cardAddress('/study/', '/leaders/learn/', 'leaders-first-step')).toBe(
      '/study/leaders/learn/#card-leaders-first-step',
    );
    expect(deckPath('leaders')).toBe('/decks/leaders/');
  });

  it.each<[StudySet, string | undefined, string]>([
    [{}, undefined, '/study/review/'],
    [{ deckId: 'leaders' }, undefined, '/study/review/?deck=leaders'],
    [{}, 'some-card', '/study/review/?card=some-card'],
    [
      { sections: ['/leaders/learn/#minutes', '/leaders/'] },
      'some-card',
      '/study/review/?section=%2Fleaders%2Flearn%2F%23minutes&section=%2Fleaders%2F&card=some-card',
    ],
  ])('of a review of %j, card %s', (set, card, address) => {
    expect(reviewAddress('/study/', set, card)).toBe(address);
  });

  it('[Q6] a review address is read back as the set it was made for', () => {
    fc.assert(
      fc.property(anyBase, anySet, fc.option(SLUG, { nil: undefined }), (base, set, card) => {
        const { search, hash, pathname } = new URL(
          reviewAddress(base, set, card),
          'https://x.example',
        );
        expect(parseStudySet(search)).toEqual({ set, cardId: card ?? null, isPractice: false });
        expect(hash).toBe('');
        expect(pathname).toBe(withBase(base, '/review/'));
      }),
    );
  });

  it.each([
    ['', {}],
    ['?', {}],
    ['?deck=', {}],
    ['?section=', {}],
    ['?section=leaders%2Flearn%23minutes', { sections: ['/leaders/learn/#minutes'] }],
    ['?section=leaders/learn', { sections: ['/leaders/learn/'] }],
    ['?section=/leaders/learn/%23', { sections: ['/leaders/learn/'] }],
    ['?section=%23minutes', { sections: ['#minutes'] }],
    ['?section=minutes', { sections: ['/minutes/', '#minutes'] }],
    ['?deck=a&deck=b', { deckId: 'a' }],
    ['?utm_source=x', {}],
    ['?deck=%E0%A4%A', { deckId: '\ufffd%A' }],
  ])('[Q6] %s is the set %j', (search, set) => {
    expect(parseStudySet(search)).toEqual({ set, cardId: null, isPractice: false });
  });

  it('[Q6] any query string can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        for (const section of parseStudySet(search).set.sections ?? []) {
          expect(section).toMatch(/^[/#]/);
        }
      }),
    );
  });
});

describe('a study set', () => {
  const source = { path: '/leaders/learn/', sectionId: 'minutes' };
  const topOfPage = { path: '/leaders/learn/', sectionId: null };

  it.each<[StudySet, boolean, boolean]>([
    [{}, true, true],
    [{ deckId: 'leaders' }, true, true],
    [{ deckId: 'other' }, false, false],
    [{ sections: ['/leaders/learn/'] }, true, true],
    [{ sections: ['/leaders/learn/#minutes'] }, true, false],
    [{ sections: ['/leaders/learn/#other'] }, false, false],
    [{ sections: ['/leaders/'] }, false, false],
    [{ sections: ['#minutes'] }, true, false],
    [{ sections: ['#other'] }, false, false],
    [{ sections: ['/other/', '/leaders/learn/#minutes'] }, true, false],
    [{ sections: [] }, false, false],
    [{ deckId: 'leaders', sections: ['/other/'] }, false, false],
    [{ deckId: 'other', sections: ['/leaders/learn/'] }, false, false],
  ])(
    '[Q6] %j holds a card of its section %s, one before any heading %s',
    (set, inSection, atTop) => {
      expect(isInStudySet(set, 'leaders', source)).toBe(inSection);
      expect(isInStudySet(set, 'leaders', topOfPage)).toBe(atTop);
    },
  );
});
