import { expect, test } from 'vitest';
import {
  checkGuides,
  inReadingOrder,
  parseGuides,
} from '../../../src/lib/pipeline/lists/guides.ts';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';
import { readSource, type Source } from '../../../src/lib/pipeline/sources/read-sources.ts';

function guide(slug: string): Source {
  const source = readSource(`src/content/docs/${slug}.mdx`, '---\ntitle: T\n---\n', 'docs');
  if (source === null) throw new Error(`expected ${slug} to be a page`);
  return source;
}

const SOURCES = ['extra', 'index', 'leaders/index', 'leaders/learn'].map(guide);

function faultsOf(text: string | null): readonly string[] {
  const guides = parseGuides(text);
  return [...guides.faults, ...checkGuides(guides, SOURCES, new Set(['leaders']))].map(formatFault);
}

const SOUND = `groups:
  - label: LEADERS
    deck: leaders
    pages: [leaders, leaders/learn]
  - label: More
    pages:
      - extra
`;

test('a sound file gives groups and the reading order', () => {
  const guides = parseGuides(SOUND);
  expect(faultsOf(SOUND)).toEqual([]);
  expect(guides.groups[0]).toEqual({
    label: 'LEADERS',
    deck: 'leaders',
    pages: ['leaders', 'leaders/learn'],
  });
  expect(inReadingOrder(guides, SOURCES).map(({ path }) => path)).toEqual([
    '/',
    '/leaders/',
    '/leaders/learn/',
    '/extra/',
  ]);
});

test.each<[string, string | null, readonly string[]]>([
  [
    'no file',
    null,
    ['src/content/data/guides.yaml:1 file: found none, expected the reading order of the guides'],
  ],
  ['broken YAML', 'groups: [\n', ['src/content/data/guides.yaml:2 syntax: found']],
  [
    'no groups',
    'pages: []\n',
    [
      'src/content/data/guides.yaml:1 groups: found none, expected a list of groups',
      'src/content/data/guides.yaml:1 pages: found the unknown key "pages", expected the key `groups`',
    ],
  ],
  [
    'a group without label',
    'groups:\n  - pages: []\n  - label: x\n    pages: []\n    title: y\n',
    [
      'src/content/data/guides.yaml:2 groups.0.label: found none, expected a label',
      'src/content/data/guides.yaml:5 groups.1: found the unknown key "title"',
    ],
  ],
  [
    'an unknown deck',
    SOUND.replace('deck: leaders', 'deck: other'),
    ['src/content/data/guides.yaml:3 deck: found "other", expected one of leaders'],
  ],
  [
    'a page twice',
    SOUND.replace('- extra', '- extra\n      - leaders'),
    [
      'src/content/data/guides.yaml:8 pages: found "leaders", expected each page once; line 4 has it already',
    ],
  ],
  [
    'a page that is not there',
    SOUND.replace('- extra', '- extra\n      - nope'),
    [
      'src/content/data/guides.yaml:8 pages: found "nope", expected a page that exists and is no draft: src/content/docs/nope.mdx',
    ],
  ],
  [
    'a page left out',
    SOUND.replace('[leaders, leaders/learn]', '[leaders/learn]'),
    [
      'src/content/docs/leaders/index.mdx:1 reading order: found none, expected a line `- leaders` under the `pages` of a group in src/content/data/guides.yaml',
    ],
  ],
])('%s', (_name, text, expected) => {
  const found = faultsOf(text);
  expect(found).toHaveLength(expected.length);
  expected.forEach((start, index) =>
    expect(found[index]).toSatisfy((fault: string) => fault.startsWith(start), start),
  );
});
