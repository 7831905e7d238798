import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { cardKinds } from '../../src/card-kinds/build-registry.ts';
import {
  assertSound,
  loadContent,
  type ContentModel,
} from '../../src/lib/pipeline/content-model.ts';
import { ContentError, formatFault } from '../../src/lib/pipeline/faults.ts';
import {
  basicCard,
  DECK_FILE,
  GUIDE_FILE,
  GUIDES_FILE,
  LEARN_FILE,
  loadSite,
  PICTURES,
  PUBLISHED_FILE,
  SITE,
  writeSite,
  type Files,
} from './support.ts';

const faultsOf = ({ faults }: ContentModel): readonly string[] => faults.map(formatFault);
const textOf = (file: string): string => SITE[file] ?? '';
const change = (file: string, from: string, to: string): Files => {
  expect(textOf(file)).toContain(from);
  return { [file]: textOf(file).replaceAll(from, to) };
};

describe('a sound site', () => {
  const home = '---\ntitle: Home\n---\n\nWelcome.\n';

  test('pages in reading order, with sections, cards and reading time', () => {
    const model = loadSite();
    expect(faultsOf(model)).toEqual([]);
    expect(() => assertSound(model)).not.toThrow();
    expect(model.pages).toEqual([
      expect.objectContaining({
        path: '/leaders/',
        title: 'At a glance',
        description: null,
        deckId: 'leaders',
        cardIds: ['idea-card'],
      }),
      {
        file: LEARN_FILE,
        path: '/leaders/learn/',
        title: 'Learn',
        description: 'First step.',
        deckId: 'leaders',
        sections: [
          { id: 'minutes', title: 'Minutes', depth: 2, line: 6 },
          { id: 'plan', title: 'Plan', depth: 3, line: 10 },
        ],
        cardIds: ['plan-card'],
        words: 7,
      },
    ]);
    expect(model.decks).toEqual([
      {
        id: 'leaders',
        title: 'LEADERS',
        order: 1,
        description: 'All seven steps.',
        file: DECK_FILE,
      },
    ]);
  });

  test('cards in reading order, those of deck files last', () => {
    expect(loadSite().cards).toEqual([
      expect.objectContaining({ id: 'idea-card' }),
      {
        id: 'plan-card',
        kind: 'basic',
        deckId: 'leaders',
        source: {
          path: '/leaders/learn/',
          pageTitle: 'Learn',
          sectionId: 'plan',
          sectionTitle: 'Plan',
        },
        aliases: [],
        file: LEARN_FILE,
        line: 12,
      },
      {
        id: 'deck-card',
        kind: 'basic',
        deckId: 'leaders',
        source: {
          path: '/decks/leaders/',
          pageTitle: 'LEADERS',
          sectionId: null,
          sectionTitle: null,
        },
        aliases: [],
        file: DECK_FILE,
        line: 7,
      },
    ]);
  });

  test('the home page stands first; 404, drafts and files with _ are no pages', () => {
    const { pages, present } = loadSite({
      'src/content/docs/index.mdx': home,
      'src/content/docs/404.mdx': '---\ntitle: Lost\n---\n\n## No id\n',
      'src/content/docs/leaders/soon.mdx': '---\ntitle: Soon\ndraft: true\n---\n\n## No id\n',
      'src/content/docs/leaders/_notes.mdx': '## No id\n',
    });
    expect(pages.map(({ path }) => path)).toEqual(['/', '/leaders/', '/leaders/learn/']);
    expect([...present.pages]).not.toContain('/404/');
  });

  test('routes count as published pages', () => {
    const { present } = loadSite({
      'src/pages/review.astro': '',
      'src/pages/index.astro': '',
      'src/pages/decks/index.astro': '',
      'src/pages/decks/[id].astro': '',
      'src/pages/404.astro': '',
      'src/pages/cards.json.ts': '',
    });
    expect([...present.pages].toSorted()).toEqual([
      '/',
      '/decks/',
      '/decks/leaders/',
      '/leaders/',
      '/leaders/learn/',
      '/review/',
    ]);
  });

  test('the deck of a card: its own, else that of the page, else the first part of the path', () => {
    const other = '---\ntitle: Other\norder: 0\ndescription: Something else.\n---\n';
    const withDeck = textOf(LEARN_FILE).replace('title: Learn', 'title: Learn\ndeck: other');
    const files = {
      'src/content/cards/other.mdx': other,
      [LEARN_FILE]: `${withDeck}\n${basicCard('own-deck', 'deck="leaders"')}`,
    };
    const { cards, decks } = loadSite(files);
    expect(cards.map(({ id, deckId }) => [id, deckId])).toEqual([
      ['idea-card', 'leaders'],
      ['plan-card', 'other'],
      ['own-deck', 'leaders'],
      ['deck-card', 'leaders'],
    ]);
    expect(decks.map(({ id }) => id)).toEqual(['other', 'leaders']);
  });
});

describe('what happens to a published card', () => {
  const planCard = basicCard('plan-card');
  const without = textOf(LEARN_FILE).replace(planCard, '');

  test('another text: nothing', () => {
    const model = loadSite(change(LEARN_FILE, 'What is plan-card?', 'Why plan at all?'));
    expect(faultsOf(model)).toEqual([]);
    expect(model.cards.map(({ id }) => id)).toContain('plan-card');
  });

  test('another page: its id stays, its source follows', () => {
    const model = loadSite({
      [LEARN_FILE]: without,
      [GUIDE_FILE]: `${textOf(GUIDE_FILE)}\n${planCard}`,
    });
    expect(faultsOf(model)).toEqual([]);
    expect(model.cards.find(({ id }) => id === 'plan-card')).toMatchObject({
      aliases: [],
      source: { path: '/leaders/', sectionId: 'idea' },
    });
  });

  test('another id with an alias: the new card has the old id', () => {
    const model = loadSite({
      [LEARN_FILE]: `${without}\n${basicCard('new-card', 'aliases="plan-card"')}`,
    });
    expect(model.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model.cards.find(({ id }) => id === 'new-card')).toMatchObject({
      aliases: ['plan-card'],
    });
  });

  test('a second rename that names the last id only: every former id is kept', () => {
    const model = loadSite({
      [LEARN_FILE]: `${without}\n${basicCard('newest-card', 'aliases="new-card"')}`,
      ...change(PUBLISHED_FILE, 'moved: {}', 'moved:\n  plan-card: new-card'),
    });
    expect(model.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model.cards.find(({ id }) => id === 'newest-card')).toMatchObject({
      aliases: ['plan-card', 'new-card'],
    });
  });

  test('another id without an alias: a fault', () => {
    expect(faultsOf(loadSite({ [LEARN_FILE]: `${without}\n${basicCard('new-card')}` }))).toContain(
      `${PUBLISHED_FILE}:13 cards: found no trace of the card "plan-card", which was published, expected it brought back, named in \`aliases\` of the card that replaces it, or a reason under \`retired:\``,
    );
  });

  test('removed and retired: fine', () => {
    const model = loadSite({
      [LEARN_FILE]: without,
      ...change(PUBLISHED_FILE, 'retired: {}', 'retired:\n  plan-card: said twice'),
    });
    expect(faultsOf(model)).toEqual([]);
    expect(model.cards.map(({ id }) => id)).not.toContain('plan-card');
  });

  test('a renamed section and a removed page: faults', () => {
    const faults = faultsOf(
      loadSite({
        ...change(GUIDE_FILE, '{#idea}', '{#thought}'),
        [LEARN_FILE]: null,
        ...change(GUIDES_FILE, '      - leaders/learn\n', ''),
      }),
    );
    expect(faults.map((fault) => fault.split(', which')[0])).toEqual(
      [
        `${PUBLISHED_FILE}:1 file (warning): found one entry missing`,
        `${PUBLISHED_FILE}:5 pages: found no trace of the page "/leaders/learn/"`,
        `${PUBLISHED_FILE}:7 sections: found no trace of the section "/leaders/#idea"`,
        `${PUBLISHED_FILE}:8 sections: found no trace of the section "/leaders/learn/#minutes"`,
        `${PUBLISHED_FILE}:9 sections: found no trace of the section "/leaders/learn/#plan"`,
        `${PUBLISHED_FILE}:13 cards: found no trace of the card "plan-card"`,
      ].map((start): unknown => expect.stringContaining(start)),
    );
  });

  test('a page that cannot be parsed is not taken for removed cards and sections', () => {
    expect(faultsOf(loadSite({ [LEARN_FILE]: '---\ntitle: Learn\n---\n\n{ broken\n' }))).toEqual([
      expect.stringMatching(`^${LEARN_FILE}:5:1 syntax: `),
    ]);
  });
});

describe('faults of files', () => {
  test.each<[string, Files, string]>([
    [
      'an unknown deck on a card',
      change(LEARN_FILE, 'id="plan-card"', 'id="plan-card"\n  deck="nope"'),
      `${LEARN_FILE}:13 deck: found "nope", expected a deck with a file in src/content/cards: leaders`,
    ],
    [
      'an unknown deck of a page',
      change(LEARN_FILE, 'title: Learn', 'title: Learn\ndeck: nope'),
      `${LEARN_FILE}:3 deck: found "nope", expected a deck with a file`,
    ],
    [
      'a deck that is no text',
      change(LEARN_FILE, 'title: Learn', 'title: Learn\ndeck: [a]'),
      `${LEARN_FILE}:3 deck: found ["a"], expected the id of a deck`,
    ],
    [
      'no deck from the path',
      {
        'src/content/docs/more.mdx': `---\ntitle: More\n---\n\n## A {#a}\n\n${basicCard('more-card')}`,
      },
      'src/content/docs/more.mdx:7 deck: found "more" from the path of the page, expected a deck',
    ],
    [
      'no deck on the home page',
      {
        'src/content/docs/index.mdx': `---\ntitle: Home\n---\n\n## A {#a}\n\n${basicCard('home-card')}`,
      },
      'src/content/docs/index.mdx:7 deck: found none, expected a deck',
    ],
    [
      'a card before the first section',
      change(GUIDE_FILE, '## Idea {#idea}\n', ''),
      `${GUIDE_FILE}:6 section: found none, expected a heading with an id, such as \`## Title {#first-step}\`, above the card`,
    ],
    [
      'no title',
      change(LEARN_FILE, 'title: Learn\n', ''),
      `${LEARN_FILE}:1 title: found none, expected a title`,
    ],
    [
      'a title that is no text',
      change(LEARN_FILE, 'title: Learn', 'title: 7'),
      `${LEARN_FILE}:2 title: found 7, expected a title`,
    ],
    ['broken front matter', change(LEARN_FILE, 'title: Learn', 'title: "Learn'), `${LEARN_FILE}:`],
    [
      'front matter without keys',
      change(LEARN_FILE, 'title: Learn\ndescription: First step.', '- Learn'),
      `${LEARN_FILE}:2 front matter: found no keys`,
    ],
    [
      'a slug',
      change(LEARN_FILE, 'title: Learn', 'title: Learn\nslug: x'),
      `${LEARN_FILE}:3 slug: found one, expected none: the file name is the address`,
    ],
    [
      'a deck without title',
      change(DECK_FILE, 'title: LEADERS\n', ''),
      `${DECK_FILE}:1 title: found none, expected a title`,
    ],
    [
      'a deck without order',
      change(DECK_FILE, 'order: 1', 'order: first'),
      `${DECK_FILE}:3 order: found "first", expected a number: decks stand in this order`,
    ],
    [
      'a deck without description',
      change(DECK_FILE, 'All seven steps.', '""'),
      `${DECK_FILE}:4 description: found "", expected a sentence about the deck`,
    ],
    [
      'a deck in a folder',
      { 'src/content/cards/a/b.mdx': textOf(DECK_FILE).replaceAll('deck-card', 'other-card') },
      'src/content/cards/a/b.mdx:1 file: found a deck in a folder',
    ],
    [
      'a file name in capitals',
      { 'src/content/docs/leaders/Plan.mdx': '---\ntitle: Plan\n---\n' },
      'src/content/docs/leaders/Plan.mdx:1 file: found the name "Plan", expected a name of lower-case words',
    ],
    [
      'plain Markdown',
      { 'src/content/docs/leaders/plan.md': '' },
      'src/content/docs/leaders/plan.md:1 file: found plain Markdown, expected an .mdx file',
    ],
    [
      'two files for one address',
      { 'src/content/docs/leaders.mdx': '---\ntitle: Two\n---\n' },
      `${GUIDE_FILE}:1 file: found the address /leaders/, expected an address of its own; src/content/docs/leaders.mdx has this one`,
    ],
    [
      'a page without reading order',
      { 'src/content/docs/leaders/plan.mdx': '---\ntitle: Plan\n---\n' },
      'src/content/docs/leaders/plan.mdx:1 reading order: found none',
    ],
    ['no reading order', { [GUIDES_FILE]: null }, `${GUIDES_FILE}:1 file: found none`],
    [
      'a malformed registry',
      { [PUBLISHED_FILE]: 'version: 1\ncards: one\n' },
      `${PUBLISHED_FILE}:2 cards: found "one", expected a list`,
    ],
  ])('%s', (_name, files, expected) => {
    const faults = faultsOf(loadSite(files));
    expect(faults.filter((fault) => fault.startsWith(expected))).toHaveLength(1);
  });

  test('without a registry the site builds, with a warning', () => {
    const model = loadSite({ [PUBLISHED_FILE]: null });
    expect(faultsOf(model)).toEqual([
      expect.stringContaining(`${PUBLISHED_FILE}:1 file (warning): found none`),
    ]);
    expect(() => assertSound(model)).not.toThrow();
  });

  test('all faults of all files come at once', () => {
    const model = loadSite({
      [DECK_FILE]: textOf(DECK_FILE).replace('order: 1\n', ''),
      [GUIDE_FILE]: `${textOf(GUIDE_FILE).replace('{#idea}', '')}\n<Flashcard id="Foo" kind="quiz" />\n\n${basicCard('plan-card')}`,
      [LEARN_FILE]: textOf(LEARN_FILE).replace('\n\n  <Answer>', '\n  <Answer>'),
      [GUIDES_FILE]: `${textOf(GUIDES_FILE)}      - nope\n`,
      [PUBLISHED_FILE]: textOf(PUBLISHED_FILE).replace('cards:', 'cards:\n  - gone-card'),
    });
    const fields = model.faults.map(
      ({ file, line, field }) => `${file.replace('src/content/', '')}:${line} ${field}`,
    );
    expect(fields).toEqual([
      'cards/leaders.mdx:1 order',
      'data/guides.yaml:6 pages',
      'data/published.yaml:7 sections',
      'data/published.yaml:11 cards',
      'docs/leaders/index.mdx:5 heading',
      'docs/leaders/index.mdx:13 id',
      'docs/leaders/index.mdx:13 kind',
      'docs/leaders/index.mdx:13 prompt',
      'docs/leaders/learn.mdx:12 id',
      'docs/leaders/learn.mdx:12 prompt',
      'docs/leaders/learn.mdx:14 answer',
    ]);
    expect(() => assertSound(model)).toThrow(ContentError);
    expect(() => assertSound(model)).toThrow(/^10 faults in the content/);
  });
});

// Each case starts Node several times.
describe('npm run published', { timeout: 60_000 }, () => {
  const run = async (root: string, ...args: readonly string[]) => {
    const script = join(import.meta.dirname, '../../scripts/published.mjs');
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...args, root]);
      return { code: 0, output: stdout };
    } catch (thrown) {
      const { code, stdout, stderr } = thrown as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  };
  const registryOf = (root: string): string => readFileSync(join(root, PUBLISHED_FILE), 'utf8');

  test('writes what is new, once', async () => {
    const root = writeSite({ [PUBLISHED_FILE]: null });
    const { code, output } = await run(root);
    expect(code).toBe(0);
    expect(output).toContain('  cards: plan-card\n');
    expect(registryOf(root).split('\n').slice(1).join('\n')).toBe(textOf(PUBLISHED_FILE));
    expect(faultsOf(loadContent(root, { kinds: cardKinds }))).toEqual([]);
    expect(await run(root)).toEqual({ code: 0, output: `${PUBLISHED_FILE} is complete.\n` });
    expect(await run(root, '--check')).toMatchObject({ code: 0 });
  });

  test('--check writes nothing and fails', async () => {
    const root = writeSite(change(PUBLISHED_FILE, '  - plan-card\n', ''));
    const before = registryOf(root);
    const { code, output } = await run(root, '--check');
    expect(code).toBe(1);
    expect(output).toContain('  cards: plan-card\n');
    expect(registryOf(root)).toBe(before);
  });

  test('refuses to drop anything', async () => {
    const root = writeSite(change(LEARN_FILE, 'id="plan-card"', 'id="new-card"'));
    const before = registryOf(root);
    const { code, output } = await run(root);
    expect(code).toBe(1);
    expect(output).toContain('no trace of the card "plan-card"');
    expect(output).toContain('is left as it was');
    expect(registryOf(root)).toBe(before);
  });

  test('keeps aliases, so that a later rename may name the last id only', async () => {
    const root = writeSite(
      change(LEARN_FILE, 'id="plan-card"', 'id="new-card" aliases="plan-card"'),
    );
    await run(root);
    writeFileSync(
      join(root, LEARN_FILE),
      textOf(LEARN_FILE).replace('id="plan-card"', 'id="newest-card" aliases="new-card"'),
    );
    expect(await run(root)).toMatchObject({ code: 0 });
    const { cards, faults } = loadContent(root, { kinds: cardKinds });
    expect(faults).toEqual([]);
    expect(cards.find(({ id }) => id === 'newest-card')).toMatchObject({
      aliases: ['plan-card', 'new-card'],
    });
    expect(registryOf(root)).toContain('  new-card: newest-card\n  plan-card: new-card\n');
  });
});

test('a site in another folder is checked against its own pictures', () => {
  const card = (pictureId: string): string =>
    `\n<Flashcard id="own-part" kind="diagram" picture="${pictureId}" part="two">\n  Which part is hidden?\n\n  <Answer>It answers.</Answer>\n</Flashcard>\n`;
  const faultsWith = (pictureId: string): readonly string[] =>
    faultsOf(
      loadSite({
        ...PICTURES,
        [GUIDE_FILE]: `${SITE[GUIDE_FILE] ?? ''}${card(pictureId)}`,
      }),
    ).filter((fault) => !fault.includes('(warning)'));
  expect(faultsWith('own')).toEqual([]);
  expect(faultsWith('consumer-chat')).toEqual([
    expect.stringContaining('picture: found "consumer-chat", expected one of own'),
  ]);
});
