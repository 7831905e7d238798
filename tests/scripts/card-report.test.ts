import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bareSections, TEACHING_WORDS } from '../../scripts/lib/cards/bare-sections.ts';
import { countAgainstFloors, floorsOf } from '../../scripts/lib/cards/card-counts.ts';
import { reportLines } from '../../scripts/lib/cards/card-report.ts';
import { parsePageFacts } from '../../scripts/lib/cards/page-facts.ts';
import { cardKinds } from '../../src/card-kinds/build-registry.ts';
import { basicCard, declare, LEARN_FILE, loadSite, SITE, writeSite } from '../pipeline/support.ts';

const containing = (text: string): unknown => expect.stringContaining(text);
const KINDS = Object.keys(cardKinds);

describe('against the floor', () => {
  const numeric = (id: string, inputs: string): string =>
    `<Flashcard id="${id}" kind="numeric" answer="1" tolerance="exact"${inputs}>\n  Q?\n\n  <Answer>A</Answer>\n</Flashcard>\n`;

  test('a kind has its own, and a part of it may have another', () => {
    const cards = declare({
      'a.mdx': [basicCard('one'), numeric('two', ''), numeric('three', ' inputs="a: 1 | 2"')].join(
        '\n',
      ),
    });
    const floors = [
      { name: 'basic', kind: 'basic', atLeast: 1 },
      { name: 'numeric', kind: 'numeric', atLeast: 3 },
      { name: 'drawn', kind: 'numeric', atLeast: 1, attribute: 'inputs' },
      { name: 'order', kind: 'order', atLeast: 2 },
    ];
    expect(countAgainstFloors(cards, floors)).toEqual([
      { name: 'basic', count: 1, atLeast: 1, missing: 0 },
      { name: 'numeric', count: 2, atLeast: 3, missing: 1 },
      { name: 'drawn', count: 1, atLeast: 1, missing: 0 },
      { name: 'order', count: 0, atLeast: 2, missing: 2 },
    ]);
  });

  test('is declared by the kinds, in their order', () => {
    const kind = { attributes: {}, check: () => [], template: () => '' };
    const only = { name: 'drawn', attribute: 'inputs' };
    const floors = [{ atLeast: 3 }, { atLeast: 1, only }];
    expect(floorsOf({ figure: { ...kind, floors }, rare: kind })).toEqual([
      { name: 'figure', kind: 'figure', atLeast: 3 },
      { name: 'figure, drawn', kind: 'figure', atLeast: 1, attribute: 'inputs' },
    ]);
    expect(floorsOf(cardKinds).map(({ kind }) => kind)).toEqual(expect.arrayContaining(KINDS));
  });
});

describe('sections without a card', () => {
  const words = (count: number): string => 'word '.repeat(count);
  const page = (...sections: readonly string[]): string =>
    `---\ntitle: L\n---\n\n${sections.join('\n\n')}\n`;
  const bareOf = (text: string) => {
    const { documents } = loadSite({ [LEARN_FILE]: text });
    return bareSections(documents.filter(({ source }) => source.file === LEARN_FILE));
  };

  test('teach something from a length on', () => {
    const text = page(
      `## Long {#long}\n\n${words(TEACHING_WORDS + 1)}`,
      `## Short {#short}\n\n${words(TEACHING_WORDS)}`,
      `## Example {#weak-example}\n\n${words(TEACHING_WORDS + 1)}`,
      `## Next {#next}\n\n${words(TEACHING_WORDS + 1)}`,
    );
    expect(bareOf(text)).toEqual([
      {
        file: LEARN_FILE,
        line: 5,
        id: 'long',
        title: 'Long',
        words: TEACHING_WORDS + 1,
        isTeaching: true,
      },
      expect.objectContaining({ id: 'short', words: TEACHING_WORDS, isTeaching: false }),
      expect.objectContaining({ id: 'weak-example', isTeaching: false }),
      expect.objectContaining({ id: 'next', isTeaching: false }),
    ]);
  });

  test('a card of a subsection is no card of its section; words of cards do not count', () => {
    const text = page(
      '## Above {#above}\n\nTwo words.',
      `### Below {#below}\n\nText.\n\n${basicCard('plan-card')}`,
      '## After {#after}\n\n- one *two*\n- three',
    );
    expect(bareOf(text).map((section) => [section.id, section.words])).toEqual([
      ['above', 2],
      ['after', 3],
    ]);
    const { documents } = loadSite({ [LEARN_FILE]: text });
    const learn = documents.find(({ source }) => source.file === LEARN_FILE);
    expect(learn?.extract.sectionWords.get('below')).toBe(1);
  });
});

describe('facts a page', () => {
  test.each([
    ['lists', '{ "leaders/learn": ["a", "b", "a"], "index": [] }'],
    ['records', '{ "/leaders/learn/": { "title": "L", "facts": ["a", "b"] }, "": [] }'],
  ])('are read from %s', (_name, json) => {
    expect(parsePageFacts(json)).toEqual({
      ok: true,
      facts: new Map([
        ['/leaders/learn/', 2],
        ['/', 0],
      ]),
    });
  });

  test.each([
    ['no JSON', '{', 'found no object'],
    ['a list', '[]', 'found no object'],
    ['a page without a list', '{ "leaders": 3 }', 'found no list at "leaders"'],
  ])('%s is refused', (_name, json, message) => {
    expect(parsePageFacts(json)).toMatchObject({
      ok: false,
      message: containing(message),
    });
  });
});

describe('the report', () => {
  test('counts by page and deck, names what is hard to learn', () => {
    const model = loadSite({
      [LEARN_FILE]: `${SITE[LEARN_FILE] ?? ''}\n<Flashcard id="a-gap" kind="cloze">\n  List all <Gap>steps</Gap>.\n</Flashcard>\n`,
    });
    const facts = new Map([
      ['/leaders/learn/', 4],
      ['/later/', 2],
    ]);
    const lines = reportLines(model, { kinds: ['basic', 'cloze'], facts });
    const text = lines.join('\n');
    expect(text).toContain(
      [
        '  page                   facts  basic  cloze  all',
        '  /leaders/                  0      1      0    1',
        '  /leaders/learn/            4      1      1    2',
        '  /decks/leaders/            0      1      0    1',
        '  /later/ (no page yet)      2      0      0    0',
        '  all                        6      3      1    4',
      ].join('\n'),
    );
    expect(text).toContain('  deck     basic  cloze  all\n  leaders      3      1    4\n');
    expect(text).toContain(`Hard to learn\n  ${LEARN_FILE}:18 prompt (warning)`);
    expect(text).toContain(`Other sections without a card\n  ${LEARN_FILE}:6 Minutes, 5 words\n`);
  });

  test('without facts has no column for them', () => {
    expect(reportLines(loadSite(), { kinds: KINDS, facts: null }).join('\n')).not.toContain('fact');
  });
});

// Each case starts Node.
describe('npm run report', { timeout: 60_000 }, () => {
  const script = join(import.meta.dirname, '../../scripts/report.ts');
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [script, ...args]);

  test('reports, with the facts of a file', async () => {
    const root = writeSite();
    const file = join(root, 'facts.json');
    writeFileSync(file, '{ "leaders": ["a"] }');
    const { stdout } = await run('--folder', root, '--facts', file);
    expect(stdout).toMatch(/\/leaders\/ +1 +1 /);
  });

  test('reports what it can of content with faults, and fails', async () => {
    const root = writeSite({ [LEARN_FILE]: '---\ntitle: L\n---\n\n<Open\n' });
    await expect(run('--folder', root)).rejects.toMatchObject({
      code: 1,
      stdout: containing('Cards a page'),
      stderr: containing(`${LEARN_FILE}:`),
    });
  });
});
