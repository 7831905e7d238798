import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseResources, RESOURCES_FILE } from '../../../src/lib/pipeline/lists/resources.ts';
import { brief, loadSite } from '../support.ts';

const SOUND = `resources:
  - id: a-book
    kind: book
    title: A book
    url: https://example.com/a
    goodFor: Reading.
    forWhom: Readers.
    roles: [em]
`;

test('a sound file gives its resources', () => {
  expect(parseResources(SOUND)).toMatchObject({
    resources: [{ id: 'a-book', kind: 'book', url: 'https://example.com/a', roles: ['em'] }],
    faults: [],
  });
});

test('no file is a list without entries', () => {
  expect(parseResources(null)).toEqual({ resources: [], faults: [] });
});

test.each<[string, string, string, readonly string[]]>([
  [
    'an unknown kind',
    'kind: book',
    'kind: film',
    ['3 kind of a-book: found "film", expected one of book, online, management, practice, blog'],
  ],
  [
    'an address without scheme',
    'https://example.com/a',
    'example.com',
    [
      '5 url of a-book: found "example.com", expected an address that starts with http:// or https://',
    ],
  ],
  ['an empty title', 'A book', "''", ['4 title of a-book: found "", expected a title']],
  [
    'an unknown role',
    '[em]',
    '[vp]',
    ['8 roles.0 of a-book: found "vp", expected one of em, pm, ic'],
  ],
])('%s', (_name, from, to, expected) => {
  expect(brief(parseResources(SOUND.replace(from, to)).faults)).toEqual(expected);
});

test('two resources with one id', () => {
  const second = SOUND.slice(SOUND.indexOf('  - id'));
  expect(brief(parseResources(SOUND + second).faults)).toEqual([
    '9 id: found "a-book" a second time, expected an id of its own; line 2 has this one',
  ]);
});

test('its faults are among those of the content model', () => {
  const { faults } = loadSite({ [RESOURCES_FILE]: SOUND.replace('kind: book', 'kind: film') });
  expect(faults).toHaveLength(1);
});

test('the list of this site: sixteen, and the five company blogs without address stay unlinked', () => {
  const { resources, faults } = parseResources(readFileSync(RESOURCES_FILE, 'utf8'));
  expect(faults).toEqual([]);
  expect(resources).toHaveLength(16);
  const unlinked = resources.filter(({ url }) => url === undefined);
  expect(unlinked.map(({ kind }) => kind)).toEqual(['blog', 'blog', 'blog', 'blog', 'blog']);
});
