import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  checkTopics,
  GLOSSARY_FILE,
  parseGlossary,
} from '../../../src/lib/pipeline/lists/glossary.ts';
import type { Present } from '../../../src/lib/pipeline/published/present.ts';
import { brief, loadSite } from '../support.ts';

const PRESENT: Present = {
  pages: new Set(['/leaders/']),
  sections: new Set(['/leaders/#risk']),
  cards: new Set(),
  aliases: new Map(),
  unread: new Set(),
};

const SOUND = `terms:
  - id: dau
    term: Daily active users
    abbreviation: DAU
    area: numbers
    definition: People on one day.
    seeAlso: [mau]
  - id: mau
    term: Monthly active users
    synonyms: [monthly users]
    area: numbers
    definition: People in one month.
    link: false
topics:
  - label: Design
    tags:
      users: dau
      risk: /leaders/#risk
`;

function faultsOf(text: string): readonly string[] {
  const glossary = parseGlossary(text);
  return brief([...glossary.faults, ...checkTopics(glossary, PRESENT)]);
}

test('a sound file gives terms with their defaults, and topics', () => {
  const { terms, topics } = parseGlossary(SOUND);
  expect(faultsOf(SOUND)).toEqual([]);
  expect(terms).toMatchObject([
    { id: 'dau', abbreviation: 'DAU', synonyms: [], seeAlso: ['mau'], link: true },
    { id: 'mau', synonyms: ['monthly users'], seeAlso: [], link: false },
  ]);
  expect(topics).toEqual([{ label: 'Design', tags: { users: 'dau', risk: '/leaders/#risk' } }]);
});

test('no file is a glossary without terms', () => {
  expect(parseGlossary(null)).toMatchObject({ terms: [], topics: [], faults: [] });
});

test.each<[string, string, string, readonly string[]]>([
  [
    'an empty definition',
    'People on one day.',
    "''",
    ['6 definition of dau: found "", expected one or two sentences'],
  ],
  [
    'an unknown area',
    'area: numbers',
    'area: maths',
    [
      '5 area of dau: found "maths", expected one of numbers, interfaces, data, architecture, operations, rules, leadership, interview',
    ],
  ],
  [
    'an id twice',
    'id: mau',
    'id: dau',
    [
      '8 id: found "dau" a second time, expected an id of its own; line 2 has this one',
      '7 seeAlso of dau: found "mau", expected the id of another term',
    ],
  ],
  [
    'a seeAlso of nobody',
    'seeAlso: [mau]',
    'seeAlso: [maus]',
    ['7 seeAlso of dau: found "maus", expected the id of another term'],
  ],
  [
    'a seeAlso of itself',
    'seeAlso: [mau]',
    'seeAlso: [dau]',
    ['7 seeAlso of dau: found "dau", expected the id of another term'],
  ],
  [
    'one name for two terms',
    'synonyms: [monthly users]',
    'synonyms: [dau]',
    ['8 names of mau: found "dau", expected a name that no entry has; dau has this one'],
  ],
  [
    'link as a word',
    'link: false',
    "link: 'no'",
    ['13 link of mau: found "no", expected true or false'],
  ],
  [
    'a topic without its term',
    'users: dau',
    'users: wau',
    ['17 topic users: found "wau", expected the id of a term, or a page'],
  ],
  [
    'a topic without its section',
    '#risk',
    '#risks',
    ['18 topic risk: found "/leaders/#risks", expected a page or section that exists'],
  ],
])('%s', (_name, from, to, expected) => {
  expect(SOUND).toContain(from);
  expect(faultsOf(SOUND.replace(from, to))).toEqual(expected);
});

test('its faults are among those of the content model', () => {
  const { faults, terms } = loadSite({ [GLOSSARY_FILE]: 'terms: 5\n' });
  expect(terms).toEqual([]);
  expect(brief(faults)).toEqual(['1 terms: found 5, expected a list of terms']);
});

test('the glossary of this site: sound, at least 80 terms, all 68 topics, the misspelt one corrected', () => {
  const { terms, topics, faults } = parseGlossary(readFileSync(GLOSSARY_FILE, 'utf8'));
  expect(brief(faults)).toEqual([]);
  expect(terms.length).toBeGreaterThanOrEqual(80);
  const tags = topics.flatMap((group) => Object.keys(group.tags));
  expect(new Set(tags).size).toBe(68);
  expect(tags).toContain('seniorsoftwareengineer');
});
