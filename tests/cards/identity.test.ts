import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardIdentities, catalogueRevision } from '../../src/lib/cards/identity.ts';
import { anyCardId } from '../support/log/arbitraries.ts';
import { identitiesOf } from '../support/log/folding.ts';
import { makeCard } from '../support/page/study.ts';

describe('stored ids and present cards', () => {
  const identities = identitiesOf({ 'card-a': ['older', 'oldest'], 'card-b': [] });

  it('[L6] every id a card ever had leads to it', () => {
    for (const id of ['card-a', 'older', 'oldest']) expect(identities.resolve(id)).toBe('card-a');
    expect(identities.resolve('card-b')).toBe('card-b');
  });

  it('[L6] an id that nobody has or had is an orphan', () => {
    for (const id of ['gone-card', '', '__proto__', 'constructor']) {
      expect(identities.resolve(id)).toBeNull();
    }
    expect(cardIdentities([]).resolve('card-a')).toBeNull();
  });

  it('[L6] a card lists its own id first, then its former ones', () => {
    expect(identities.idsOf('card-a')).toEqual(['card-a', 'older', 'oldest']);
    expect(identities.idsOf('card-b')).toEqual(['card-b']);
    expect(identities.idsOf('gone-card')).toEqual(['gone-card']);
  });
});

describe('the revision of a catalogue', () => {
  const anyCards = fc.uniqueArray(
    fc.record({
      id: anyCardId,
      aliases: fc.option(fc.array(anyCardId, { maxLength: 2 }), { nil: undefined }),
      group: fc.option(fc.constantFrom('g', 'h'), { nil: undefined }),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );
  interface Spec {
    id: string;
    aliases: string[] | undefined;
    group: string | undefined;
  }
  const toCard = ({ id, aliases, group }: Spec) =>
    makeCard({ id, ...(aliases && { aliases }), ...(group !== undefined && { group }) });
  const contentOf = (specs: readonly Spec[]): string =>
    JSON.stringify(specs.map(({ id, aliases, group }) => [id, aliases ?? [], group ?? '']).sort());

  it('[L9] does not depend on the order or the text of the cards', () => {
    fc.assert(
      fc.property(anyCards, (specs) => {
        const cards = specs.map(toCard);
        const rewritten = cards.map((card) => ({ ...card, promptHtml: 'other', kind: 'cloze' }));
        expect(catalogueRevision(rewritten.reverse())).toBe(catalogueRevision(cards));
      }),
    );
  });

  it('[L9] changes with any id, alias or group', () => {
    fc.assert(
      fc.property(anyCards, anyCards, (a, b) => {
        const isSame = contentOf(a) === contentOf(b);
        expect(catalogueRevision(a.map(toCard)) === catalogueRevision(b.map(toCard))).toBe(isSame);
      }),
    );
  });

  it.each<[string, Spec[], Spec[]]>([
    [
      'an alias moves to another card',
      [
        { id: 'card-a', aliases: ['old-card'], group: undefined },
        { id: 'card-b', aliases: undefined, group: undefined },
      ],
      [
        { id: 'card-a', aliases: undefined, group: undefined },
        { id: 'card-b', aliases: ['old-card'], group: undefined },
      ],
    ],
    [
      'a group is named like an alias',
      [{ id: 'card-a', aliases: ['old-card'], group: undefined }],
      [{ id: 'card-a', aliases: undefined, group: 'old-card' }],
    ],
    ['a card is added', [], [{ id: 'card-a', aliases: undefined, group: undefined }]],
  ])('[L9] changes when %s', (_, a, b) => {
    expect(catalogueRevision(a.map(toCard))).not.toBe(catalogueRevision(b.map(toCard)));
  });

  it('[L9] is short, and the same on every machine', () => {
    const cards = [makeCard({ id: 'card-a', aliases: ['old-card'] }), makeCard({ id: 'card-b' })];
    expect(catalogueRevision(cards)).toMatch(/^[0-9a-z]{1,13}$/);
    expect(catalogueRevision([])).toBe(0xcbf29ce484222325n.toString(36));
  });
});
