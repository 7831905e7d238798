import { describe, expect, it } from 'vitest';
import { subjectOf, type Subject } from '../../../src/components/card/subject.ts';
import { review } from '../../support/log/entries.ts';
import { createStudy } from '../../support/page/study.ts';

async function subject(search: string): Promise<Subject> {
  const study = createStudy([{ id: 'card-a', aliases: ['card-b'] }, { id: 'card-c' }]);
  study.addEntries([
    review({ cardId: 'card-gone' }),
    review({ cardId: 'card-gone', reviewedAtMs: 1 }),
  ]);
  const { progress, journal } = await study.openPage();
  return subjectOf(search, { catalogue: study.catalogue, progress, journal });
}

describe('what the address asks for', () => {
  it('a card by its id', async () => {
    const card = { kind: 'card', card: { id: 'card-c' }, formerId: null };
    expect(await subject('?id=card-c')).toMatchObject(card);
  });

  it('[L6] a card by a former id, which it names', async () => {
    const card = { kind: 'card', card: { id: 'card-a' }, formerId: 'card-b' };
    expect(await subject('?id=card-b')).toMatchObject(card);
  });

  it('[L6] an orphan, with its entries', async () => {
    const orphan = { kind: 'orphan', id: 'card-gone', entryCount: 2 };
    expect(await subject('?id=card-gone')).toEqual(orphan);
  });

  it.each([
    ['?id=nothing-here', { kind: 'unknown', id: 'nothing-here' }],
    ['?id=%3Cscript%3E', { kind: 'unknown', id: '<script>' }],
    ['?id=', { kind: 'none' }],
    ['?id=%20', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['?card=card-a', { kind: 'none' }],
  ])('%s', async (search, expected) => {
    expect(await subject(search)).toEqual(expected);
  });
});
