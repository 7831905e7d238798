import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPresent,
  checkMoves,
  missingFrom,
  unlisted,
} from '../../src/lib/pipeline/published/check-published.ts';
import { parseCardId, type CardId } from '../../src/lib/cards/card-id.ts';
import { formerIds, locate, type Present } from '../../src/lib/pipeline/published/present.ts';
import {
  formatPublished,
  NOTHING_PUBLISHED,
  parsePublished,
} from '../../src/lib/pipeline/published/published.ts';
import { brief } from './support.ts';

const TEXT = `version: 1
pages:
  - /leaders/
  - /old/
sections:
  - /leaders/#idea
  - /old/#idea
cards:
  - one
  - old-one
moved: {}
retired: {}
`;

function id(value: string): CardId {
  const parsed = parseCardId(value);
  if (parsed === null) throw new Error(`expected a card id, found ${value}`);
  return parsed;
}

interface PresentLists {
  pages?: readonly string[];
  sections?: readonly string[];
  cards?: readonly string[];
  aliases?: Readonly<Record<string, string>>;
  unread?: readonly string[];
}

function presentOf(lists: PresentLists = {}): Present {
  return {
    pages: new Set(lists.pages ?? ['/leaders/']),
    sections: new Set(lists.sections ?? ['/leaders/#idea']),
    cards: new Set((lists.cards ?? ['one']).map(id)),
    aliases: new Map(
      Object.entries(lists.aliases ?? {}).map(([former, now]) => [id(former), id(now)]),
    ),
    unread: new Set(lists.unread),
  };
}

/** The registry of TEXT with other `moved` and `retired`. */
function registry(
  moved: Readonly<Record<string, string>> = {},
  retired: Readonly<Record<string, string>> = {},
) {
  const text = TEXT.replace('moved: {}', `moved: ${JSON.stringify(moved)}`).replace(
    'retired: {}',
    `retired: ${JSON.stringify(retired)}`,
  );
  const file = parsePublished(text);
  expect(file.faults).toEqual([]);
  return file;
}

describe('reading the file', () => {
  test('a sound file', () => {
    const { published, lineOf, faults } = parsePublished(TEXT);
    expect(faults).toEqual([]);
    expect(published).toMatchObject({ pages: ['/leaders/', '/old/'], cards: ['one', 'old-one'] });
    expect(lineOf('cards', 1)).toBe(10);
  });

  test('no file is a warning', () => {
    expect(brief(parsePublished(null).faults)).toEqual([
      '1 file (warning): found none, expected one, unless nothing was ever published; `npm run published` writes it',
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['broken YAML', 'version: 1\npages: [\n', ['3 syntax: found']],
    [
      'no mapping',
      '- a\n',
      ['1 file: found no keys, expected version, pages, sections, cards, moved, retired'],
    ],
    ['an empty file', '', ['1 file: found no keys']],
    ['another version', 'version: 2\n', ['1 version: found 2, expected 1']],
    ['no version', 'pages: []\n', ['1 version: found none, expected 1']],
    [
      'an unknown key',
      'version: 1\ncard: []\n',
      ['2 card: found the unknown key "card", expected version, pages'],
    ],
    ['no list', 'version: 1\ncards: one\n', ['2 cards: found "one", expected a list']],
    [
      'malformed entries',
      'version: 1\npages:\n  - leaders\nsections:\n  - /leaders/\ncards:\n  - Foo\n  - 7\n',
      [
        '3 pages: found "leaders", expected a page, such as `/leaders/`',
        '5 sections: found "/leaders/", expected a section, such as `/leaders/#first-step`',
        '7 cards: found "Foo", expected a card id, such as `leaders-first-step`',
        '8 cards: found 7, expected a card id',
      ],
    ],
    [
      'an entry twice',
      'version: 1\ncards:\n  - one\n  - one\n',
      ['4 cards: found "one" a second time, expected each entry once'],
    ],
    [
      'no map',
      'version: 1\nmoved: [one]\n',
      ['2 moved: found ["one"], expected a line `former: the present address or card id` for each'],
    ],
    [
      'malformed moves',
      'version: 1\nmoved:\n  old: two\n  no slash: two\n  three: [x]\n  four: A B\n',
      [
        '4 moved: found "no slash", expected a page, a section or a card id before the colon',
        '5 moved: found ["x"], expected the present address or card id',
        '6 moved: found "A B", expected the present address or card id',
      ],
    ],
    [
      'no reason',
      'version: 1\nretired:\n  one: ""\n  two:\n',
      ['3 retired: found "", expected a reason', '4 retired: found null, expected a reason'],
    ],
    [
      'moved and retired',
      'version: 1\nmoved:\n  one: two\nretired:\n  one: gone\n',
      ['5 retired: found "one", also under moved, expected it in one of the two'],
    ],
  ])('%s', (_name, text, expected) => {
    const found = brief(parsePublished(text).faults);
    expect(found).toHaveLength(expected.length);
    expected.forEach((start, index) =>
      expect(found[index]).toSatisfy((fault: string) => fault.startsWith(start), start),
    );
  });

  const word = fc.stringMatching(/^[a-z0-9]{3,6}$/);
  const page = fc
    .array(word, { maxLength: 3 })
    .map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
  const section = fc.tuple(page, word).map(([path, anchor]) => `${path}#${anchor}`);
  const entry = fc.oneof(word, page, section);
  test('what is written reads back the same, sorted', () => {
    const published = fc.record({
      pages: fc.uniqueArray(page),
      sections: fc.uniqueArray(section),
      cards: fc.uniqueArray(word),
      moved: fc.dictionary(entry, entry).map((map) => new Map(Object.entries(map))),
      retired: fc.dictionary(
        entry,
        fc.string().filter((text) => text.trim() !== ''),
      ),
    });
    fc.assert(
      fc.property(published, ({ retired, ...rest }) => {
        const reasons = new Map(Object.entries(retired).filter(([key]) => !rest.moved.has(key)));
        const value = { ...rest, retired: reasons };
        const { published: read, faults } = parsePublished(formatPublished(value));
        expect(faults).toEqual([]);
        expect(read).toEqual({
          pages: value.pages.toSorted(),
          sections: value.sections.toSorted(),
          cards: value.cards.toSorted(),
          moved: value.moved,
          retired: value.retired,
        });
      }),
    );
  });

  test('the form of the file', () => {
    const text = formatPublished({
      pages: ['/b/', '/a/'],
      sections: ['/a/#x'],
      cards: ['two', 'one'],
      moved: new Map([['/old/', '/a/']]),
      retired: new Map([['gone', 'said twice']]),
    });
    expect(text)
      .toBe(`# Everything a reader may hold a link or a memory of. Kept by \`npm run published\`; never edit a line away by hand.
version: 1
pages:
  - /a/
  - /b/
sections:
  - /a/#x
cards:
  - one
  - two
moved:
  /old/: /a/
retired:
  gone: said twice
`);
  });
});

describe('what is missing', () => {
  test('everything that leads nowhere, each with advice', () => {
    expect(
      brief(missingFrom(registry(), presentOf({ pages: ['/leaders/'], sections: [], cards: [] }))),
    ).toEqual([
      '4 pages: found no trace of the page "/old/", which was published, expected it brought back, its new address under `moved:`, or a reason under `retired:`',
      '6 sections: found no trace of the section "/leaders/#idea", which was published, expected its `{#id}` brought back, its new address under `moved:`, or a reason under `retired:`',
      '7 sections: found no trace of the section "/old/#idea", which was published, expected its `{#id}` brought back, its new address under `moved:`, or a reason under `retired:`',
      '9 cards: found no trace of the card "one", which was published, expected it brought back, named in `aliases` of the card that replaces it, or a reason under `retired:`',
      '10 cards: found no trace of the card "old-one", which was published, expected it brought back, named in `aliases` of the card that replaces it, or a reason under `retired:`',
    ]);
  });

  test.each<
    [
      string,
      Readonly<Record<string, string>>,
      Readonly<Record<string, string>>,
      Readonly<Record<string, string>>,
    ]
  >([
    ['moved page (with its sections), alias', { '/old/': '/leaders/' }, {}, { 'old-one': 'one' }],
    [
      'chains',
      { '/old/': '/mid/', '/mid/': '/leaders/', 'old-one': 'mid-one' },
      {},
      { 'mid-one': 'one' },
    ],
    [
      'retired page (with its sections), retired card',
      {},
      { '/old/': 'merged', 'old-one': 'wrong' },
      {},
    ],
    [
      'a move to something retired',
      { '/old/': '/mid/', 'old-one': 'mid-one' },
      { '/mid/': 'merged', 'mid-one': 'wrong' },
      {},
    ],
  ])('nothing is: %s', (_name, moved, retired, aliases) => {
    const present = presentOf({ aliases });
    const file = registry(moved, retired);
    expect(brief([...missingFrom(file, present), ...checkMoves(file, present)])).toEqual([]);
  });

  test('a section that did not move along with its page', () => {
    const present = presentOf({ pages: ['/leaders/', '/new/'], aliases: { 'old-one': 'one' } });
    expect(brief(missingFrom(registry({ '/old/': '/new/' }), present))).toEqual([
      expect.stringMatching(/^7 sections: found no trace of the section "\/old\/#idea"/),
    ]);
    expect(
      missingFrom(registry({ '/old/': '/new/', '/old/#idea': '/leaders/#idea' }), present),
    ).toEqual([]);
  });

  test('nothing is claimed of what could not be read', () => {
    const present = presentOf({
      pages: ['/leaders/', '/old/'],
      sections: ['/leaders/#idea'],
      cards: [],
      unread: ['/old/'],
    });
    expect(missingFrom(registry(), present)).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string]>([
    [
      'what is there',
      { one: 'two' },
      {},
      '11 moved: found "one", which is there, expected only what has left its place',
    ],
    [
      'to nothing',
      { '/old/': '/nowhere/' },
      {},
      '11 moved: found "/nowhere/", which is not there, expected a present address or card id at the end',
    ],
    [
      'in a circle',
      { '/old/': '/mid/', '/mid/': '/old/' },
      {},
      '11 moved: found the circle /mid/ → /old/ → /mid/, expected a present address or card id at the end',
    ],
    [
      'a card to a page',
      { 'old-one': '/leaders/' },
      {},
      '11 moved: found "old-one" moved to "/leaders/", expected a card to become a card',
    ],
    [
      'against an alias',
      { 'old-one': 'one' },
      {},
      '11 moved: found "old-one" moved to "one", expected "two", whose `aliases` name it',
    ],
    [
      'retired but there',
      {},
      { '/leaders/': 'gone' },
      '12 retired: found "/leaders/", which is there, expected only what is gone for good',
    ],
    [
      'retired but an alias',
      {},
      { 'old-one': 'gone' },
      '12 retired: found "old-one", which is there',
    ],
  ])('a wrong entry: %s', (_name, moved, retired, expected) => {
    const present = presentOf({ cards: ['one', 'two'], aliases: { 'old-one': 'two' } });
    expect(brief(checkMoves(registry(moved, retired), present))[0]).toSatisfy(
      (fault: string) => fault.startsWith(expected),
      expected,
    );
  });

  test('a section may follow its page over several moves', () => {
    const file = registry({ '/old/': '/mid/', '/mid/': '/leaders/' });
    expect(locate('/old/#idea', file.published, presentOf())).toEqual({
      kind: 'present',
      at: '/leaders/#idea',
    });
  });
});

describe('adding', () => {
  test('adds what is new and says so', () => {
    const present = presentOf({
      pages: ['/leaders/', '/new/'],
      sections: ['/new/#a'],
      cards: ['one', 'two'],
      aliases: { 'old-one': 'two' },
    });
    const { published, added } = addPresent(registry().published, present);
    expect(added).toEqual({
      pages: ['/new/'],
      sections: ['/new/#a'],
      cards: ['two'],
      moved: ['old-one → two'],
    });
    expect(published.cards).toEqual(['one', 'old-one', 'two']);
    expect(published.moved).toEqual(new Map([['old-one', 'two']]));
    expect(addPresent(published, present).added).toEqual({
      pages: [],
      sections: [],
      cards: [],
      moved: [],
    });
  });

  test('never removes, and leaves nothing unlisted', () => {
    const name = fc.constantFrom('aaa', 'bbb', 'ccc', 'ddd', 'eee', 'constructor');
    const lists = fc.record({
      pages: fc.constant([]),
      sections: fc.constant([]),
      cards: fc.uniqueArray(name),
    });
    fc.assert(
      fc.property(fc.uniqueArray(name), lists, (cards, now) => {
        const before = { ...NOTHING_PUBLISHED, cards };
        const { published } = addPresent(before, presentOf(now));
        expect(published.cards).toEqual(expect.arrayContaining([...cards, ...now.cards]));
        expect(new Set(published.cards).size).toBe(published.cards.length);
        expect(unlisted(published, presentOf(now))).toEqual([]);
      }),
    );
  });

  test('the build reminds of what is not registered yet', () => {
    const present = presentOf({ pages: ['/new/'], sections: [], cards: ['two'] });
    expect(brief(unlisted(registry().published, present))).toEqual([
      '1 file (warning): found 2 entries missing, such as "/new/", expected `npm run published` to have added them before they are published',
    ]);
  });
});

describe('former ids', () => {
  const former = (
    moved: Readonly<Record<string, string>>,
    aliases: Readonly<Record<string, string>>,
  ) =>
    formerIds(
      { ...NOTHING_PUBLISHED, moved: new Map(Object.entries(moved)) },
      presentOf({ cards: ['now'], aliases }),
    ).get('now');

  test('as the author wrote them', () => {
    expect(former({}, { 'first-id': 'now', 'second-id': 'now' })).toEqual([
      'first-id',
      'second-id',
    ]);
  });

  test('with all that had moved to them, oldest first', () => {
    expect(former({ aaa: 'bbb', bbb: 'ccc' }, { ccc: 'now' })).toEqual(['aaa', 'bbb', 'ccc']);
    expect(former({ aaa: 'bbb', bbb: 'now' }, { bbb: 'now', aaa: 'now' })).toEqual(['aaa', 'bbb']);
  });

  test('also when only the registry remembers them', () => {
    expect(former({ aaa: 'bbb', bbb: 'now', other: 'gone' }, {})).toEqual(['aaa', 'bbb']);
  });

  test('a circle ends', () => {
    expect(former({ aaa: 'bbb', bbb: 'aaa' }, { aaa: 'now' })).toEqual(['bbb', 'aaa']);
  });
});
