import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';
import type { Present } from '../../../src/lib/pipeline/published/present.ts';
import {
  checkQuestions,
  parseQuestions,
  presentPlace,
  QUESTIONS_FILE,
} from '../../../src/lib/pipeline/lists/questions.ts';
import { brief, GUIDE_FILE, LEARN_FILE, loadSite } from '../support.ts';

const PRESENT: Present = {
  pages: new Set(['/leaders/', '/leaders/learn/']),
  sections: new Set(['/leaders/learn/#ask']),
  cards: new Set(),
  aliases: new Map(),
  unread: new Set(),
};

const SOUND = `planned:
  - /leaders/data/
questions:
  - id: who-uses-it
    text: Who uses it?
    decides: the main flow
    roles: [em, pm]
    phase: clarify
    framework: leaders
    taughtAt: /leaders/learn/#ask
`;

function faultsOf(text: string | null, present: Present = PRESENT): readonly string[] {
  const parsed = parseQuestions(text);
  return brief([...parsed.faults, ...checkQuestions(parsed, present)]);
}

test('a sound file gives its questions', () => {
  expect(faultsOf(SOUND)).toEqual([]);
  expect(parseQuestions(SOUND).questions).toEqual([
    {
      id: 'who-uses-it',
      text: 'Who uses it?',
      decides: 'the main flow',
      roles: ['em', 'pm'],
      phase: 'clarify',
      framework: 'leaders',
      taughtAt: '/leaders/learn/#ask',
    },
  ]);
});

test('no file is a bank without questions', () => {
  expect(parseQuestions(null)).toMatchObject({ questions: [], planned: [], faults: [] });
});

test.each<[string, string, string, readonly string[]]>([
  [
    'an empty text',
    'text: Who uses it?',
    "text: ' '",
    ['5 text of who-uses-it: found "", expected the question'],
  ],
  [
    'no text',
    '    text: Who uses it?\n',
    '',
    ['4 text of who-uses-it: found none, expected the question'],
  ],
  [
    'an unknown role',
    '[em, pm]',
    '[em, boss]',
    ['7 roles.1 of who-uses-it: found "boss", expected one of em, pm, ic'],
  ],
  [
    'no role',
    '[em, pm]',
    '[]',
    ['7 roles of who-uses-it: found [], expected a list of roles, at least one of em, pm, ic'],
  ],
  [
    'a role twice',
    '[em, pm]',
    '[em, em]',
    ['7 roles of who-uses-it: found ["em","em"], expected each role once'],
  ],
  [
    'an unknown phase',
    'phase: clarify',
    'phase: think',
    [
      '8 phase of who-uses-it: found "think", expected one of clarify, estimate, api, data, architecture, depth, scale, close',
    ],
  ],
  [
    'a malformed id',
    'id: who-uses-it',
    'id: Who',
    ['4 questions.0.id: found "Who", expected an id of lower-case words joined by hyphens'],
  ],
  [
    'a key of nobody',
    'decides: the main flow',
    'decides: the main flow\n    level: 5',
    [
      '7 questions of who-uses-it: found the unknown key "level", expected id, text, decides, roles, phase, framework and taughtAt only',
    ],
  ],
  [
    'no address',
    '/leaders/learn/#ask',
    'leaders/learn',
    [
      '10 taughtAt of who-uses-it: found "leaders/learn", expected a page or section, such as `/leaders/learn/#ask`',
    ],
  ],
  [
    'a page that is not there and not planned',
    '/leaders/learn/#ask',
    '/leaders/lern/',
    [
      '10 taughtAt of who-uses-it: found "/leaders/lern/", expected a page that exists, or its address under `planned`',
    ],
  ],
  [
    'a section that is not there',
    '#ask',
    '#asks',
    [
      '10 taughtAt of who-uses-it: found "/leaders/learn/#asks", expected a section of /leaders/learn/',
    ],
  ],
  [
    'a planned page that exists',
    '/leaders/data/',
    '/leaders/',
    [
      '2 planned (warning): found /leaders/, which exists now, expected only pages that are not written yet',
    ],
  ],
])('%s', (_name, from, to, expected) => {
  expect(SOUND).toContain(from);
  expect(faultsOf(SOUND.replace(from, to))).toEqual(expected);
});

test('two questions with one id', () => {
  const second = SOUND.slice(SOUND.indexOf('  - id'));
  expect(faultsOf(SOUND + second)).toEqual([
    '11 id: found "who-uses-it" a second time, expected an id of its own; line 4 has this one',
  ]);
});

test('broken YAML is one fault with its line', () => {
  expect(faultsOf('questions: [\n')[0]).toMatch(/^2 syntax: found/);
});

describe('where a question is linked to', () => {
  test('its section', () => {
    expect(presentPlace('/leaders/learn/#ask', PRESENT)).toEqual({
      path: '/leaders/learn/',
      sectionId: 'ask',
    });
  });

  test('the page, if the section of a planned page has another name', () => {
    expect(presentPlace('/leaders/learn/#other', PRESENT)).toEqual({
      path: '/leaders/learn/',
      sectionId: null,
    });
  });

  test('nowhere while the page is planned', () => {
    expect(presentPlace('/leaders/data/#ask', PRESENT)).toBeNull();
  });
});

describe('in the content model', () => {
  const file = (taughtAt: string): Record<string, string> => ({
    [QUESTIONS_FILE]: SOUND.replace('/leaders/learn/#ask', taughtAt),
  });

  test('a question knows the title of its page', () => {
    const { questions, faults } = loadSite(file('/leaders/learn/#plan'));
    expect(faults).toEqual([]);
    expect(questions[0]?.taughtAt).toEqual({
      path: '/leaders/learn/',
      sectionId: 'plan',
      pageTitle: 'Learn',
    });
  });

  test('a question of a planned page has no link', () => {
    expect(loadSite(file('/leaders/data/#ask')).questions[0]?.taughtAt).toBeNull();
  });

  test('its faults stand in the same report as those of pages', () => {
    const { faults } = loadSite({ ...file('/nowhere/'), [GUIDE_FILE]: '---\n---\n\n## No id\n' });
    const files = new Set(faults.map((fault) => fault.file));
    expect([...files]).toEqual(expect.arrayContaining([QUESTIONS_FILE, GUIDE_FILE]));
  });

  test('sections of a page that could not be read are not held against it', () => {
    const { faults } = loadSite({ ...file('/leaders/learn/#ask'), [LEARN_FILE]: '# {' });
    expect(faults.map(formatFault).join('\n')).not.toContain('taughtAt');
  });
});

test('the bank of this site has the 68 questions of the sources', () => {
  const { questions } = parseQuestions(readFileSync(QUESTIONS_FILE, 'utf8'));
  const count = (framework: string): number =>
    questions.filter((question) => question.framework === framework).length;
  expect(questions).toHaveLength(68);
  expect(['leaders', 'chat', 'framework', 'pm'].map(count)).toEqual([42, 4, 20, 2]);
});
