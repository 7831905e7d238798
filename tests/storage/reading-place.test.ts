import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseReadingPlace,
  serializeReadingPlace,
  type ReadingPlace,
} from '../../src/lib/storage/values/reading-place.ts';

const PLACE: ReadingPlace = {
  path: '/leaders/learn/',
  sectionId: 'minutes',
  pageTitle: 'Learn LEADERS',
  sectionTitle: 'Minutes',
};

describe('the place to continue reading', () => {
  it('is read as it was written', () => {
    const anyText = fc.option(fc.string({ unit: 'binary' }), { nil: null });
    const anyPath = fc
      .array(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/), { maxLength: 4 })
      .map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
    fc.assert(
      fc.property(anyPath, anyText, fc.string(), anyText, (...[path, id, page, section]) => {
        const place = { path, sectionId: id, pageTitle: page, sectionTitle: section };
        expect(parseReadingPlace(serializeReadingPlace(place))).toEqual(place);
      }),
    );
  });

  it.each([
    null,
    '',
    'null',
    '{}',
    '[]',
    '[2,"/leaders/","minutes","Learn","Minutes"]',
    '[1,"/leaders/","minutes","Learn"]',
    '[1,"/leaders/",7,"Learn","Minutes"]',
    '[1,"/leaders/","minutes",null,"Minutes"]',
    '[1,"leaders/","minutes","Learn","Minutes"]',
  ])('[P3] %j reads as none', (text) => {
    expect(parseReadingPlace(text)).toBeNull();
  });

  it.each(['//evil.example/', 'https://evil.example/', 'javascript:alert(1)', '/\\evil.example/'])(
    '[P3] an address that leads elsewhere reads as none: %s',
    (path) => {
      expect(parseReadingPlace(serializeReadingPlace({ ...PLACE, path }))).toBeNull();
    },
  );
});
