import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { makeCard, readArguments, type CardOrder } from '../../scripts/lib/cards/new-card.ts';
import { cardKinds } from '../../src/card-kinds/build-registry.ts';
import { loadContent, type ContentModel } from '../../src/lib/pipeline/content-model.ts';
import { isError } from '../../src/lib/pipeline/faults.ts';
import {
  basicCard,
  DECK_FILE,
  GUIDE_FILE,
  LEARN_FILE,
  loadSite,
  PICTURES,
  PUBLISHED_FILE,
  SITE,
  writeSite,
} from '../pipeline/support.ts';

const containing = (text: string): unknown => expect.stringContaining(text);

describe('the command line', () => {
  const plain = { kind: 'basic', path: '/leaders/learn/', sectionId: 'plan', id: 'new-card' };

  test.each(['leaders/learn', '/leaders/learn/', 'leaders/learn/index'])('a page as %s', (page) => {
    expect(readArguments(['basic', page, 'plan', 'new-card'])).toEqual({
      ok: true,
      value: { ...plain, isToWrite: false, folder: null },
    });
  });

  test('options stand anywhere', () => {
    expect(
      readArguments(['--write', 'basic', 'leaders/learn', 'plan', '--folder', 'x', 'new-card']),
    ).toEqual({ ok: true, value: { ...plain, isToWrite: true, folder: 'x' } });
  });

  test('a deck file needs no section and may have one', () => {
    const value = { kind: 'basic', path: '/decks/leaders/', id: 'new-card' };
    expect(readArguments(['basic', 'decks/leaders', 'new-card'])).toMatchObject({
      ok: true,
      value: { ...value, sectionId: null },
    });
    expect(readArguments(['basic', 'decks/leaders', 'more', 'new-card'])).toMatchObject({
      ok: true,
      value: { ...value, sectionId: 'more' },
    });
  });

  test.each([
    ['nothing', [], 'found nothing, expected'],
    ['no id', ['basic', 'leaders/learn', 'plan'], 'found basic leaders/learn plan, expected'],
    ['too much', ['basic', 'leaders', 'idea', 'new-card', 'more'], 'more, expected'],
    ['an unknown option', ['--wirte'], '--wirte'],
  ])('%s is answered by the usage', (_name, args, message) => {
    const result = readArguments(args);
    expect(result).toMatchObject({ ok: false, message: containing(message) });
    expect(result).toMatchObject({ message: containing('npm run card -- KIND PAGE') });
  });
});

const ORDER: CardOrder = {
  kind: 'basic',
  path: '/leaders/learn/',
  sectionId: 'minutes',
  id: 'new-card',
};

function textWith(model: ContentModel, order: CardOrder): string {
  const made = makeCard(order, model, cardKinds);
  if (!made.ok) throw new Error(made.message);
  return made.value.text;
}

function refusalOf(model: ContentModel, changes: Partial<CardOrder>): string {
  const made = makeCard({ ...ORDER, ...changes }, model, cardKinds);
  return made.ok ? 'none' : made.message;
}

describe('a card at the end of a section', () => {
  test('stands above the next heading, a deeper one too: below that it would be its card', () => {
    const text = textWith(loadSite(), ORDER);
    expect(text).toContain(
      'Five words stand right here.\n\n<Flashcard id="new-card">\n  One question',
    );
    expect(text).toContain('</Flashcard>\n\n### Plan {#plan}\n');
    expect(text).toContain("import { Answer, Flashcard } from '~/components/mdx';\n\n## Minutes");
  });

  test('of the last section ends the file', () => {
    expect(textWith(loadSite(), { ...ORDER, sectionId: 'plan' })).toMatch(
      /It is plan-card\.<\/Answer>\n<\/Flashcard>\n\n<Flashcard id="new-card">[^]*<\/Flashcard>\n$/,
    );
  });

  test('of a deck ends its file', () => {
    const model = loadSite();
    const made = makeCard({ ...ORDER, path: '/decks/leaders/', sectionId: null }, model, cardKinds);
    expect(made).toMatchObject({ ok: true, value: { file: DECK_FILE } });
  });

  test.each(Object.keys(cardKinds))('of the kind %s leaves a sound site', (kind) => {
    const text = textWith(loadSite(PICTURES), { ...ORDER, kind });
    const model = loadSite({ ...PICTURES, [LEARN_FILE]: text });
    expect(model.faults.filter(isError)).toEqual([]);
    expect(model.cards.find(({ id }) => id === 'new-card')).toMatchObject({
      kind,
      source: { path: '/leaders/learn/', sectionId: 'minutes' },
    });
  });

  test('keeps the line breaks of the file', () => {
    const crlf = (SITE[LEARN_FILE] ?? '').replaceAll('\n', '\r\n');
    const text = textWith(loadSite({ [LEARN_FILE]: crlf }), ORDER);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is refused where no card can stand', () => {
    const open = '---\ntitle: L\n---\n\n## Minutes {#minutes}\n\n```\ncode\n';
    expect(refusalOf(loadSite({ [LEARN_FILE]: open }), {})).toContain(
      'found no place for a card at the end of "minutes"',
    );
  });
});

describe('what is not there, or there already, is named', () => {
  const registry = SITE[PUBLISHED_FILE] ?? '';

  test.each<[string, Partial<CardOrder>, string]>([
    [
      'kind',
      { kind: 'quiz' },
      `found "quiz", expected one of ${Object.keys(cardKinds).join(', ')}`,
    ],
    ['inherited kind', { kind: 'constructor' }, 'found "constructor", expected one of basic'],
    ['page', { path: '/nowhere/' }, 'expected one of\n  leaders\n  leaders/learn\n  decks/leaders'],
    ['section', { sectionId: 'x' }, `expected one of minutes, plan in ${LEARN_FILE}`],
    ['form', { id: 'New Card' }, 'expected lower-case words joined by single hyphens'],
    ['present', { id: 'idea-card' }, `the card at ${GUIDE_FILE}:7 has it`],
  ])('%s', (_name, changes, message) => {
    expect(refusalOf(loadSite(), changes)).toContain(message);
  });

  test('an alias', () => {
    const aliased = basicCard('plan-card', 'aliases="old-card"');
    const model = loadSite({
      [LEARN_FILE]: (SITE[LEARN_FILE] ?? '').replace(basicCard('plan-card'), aliased),
    });
    expect(refusalOf(model, { id: 'old-card' })).toContain('an alias of the card "plan-card"');
  });

  test.each([
    ['retired', registry.replace('retired: {}', 'retired:\n  old-card: Wrong.')],
    ['moved', registry.replace('moved: {}', 'moved:\n  old-card: plan-card')],
    ['cards', registry.replace('  - plan-card\n', '  - old-card\n  - plan-card\n')],
  ])('a card under %s', (list, published) => {
    expect(refusalOf(loadSite({ [PUBLISHED_FILE]: published }), { id: 'old-card' })).toContain(
      `it stands under ${list} in ${PUBLISHED_FILE}`,
    );
  });
});

// Each case starts Node.
describe('npm run card', { timeout: 60_000 }, () => {
  const script = join(import.meta.dirname, '../../scripts/card.ts');
  const run = (root: string, ...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [script, ...args, '--folder', root]);
  const order = ['order', 'leaders/learn', 'minutes', 'new-card'];

  test('prints, and writes only when told', async () => {
    const root = writeSite();
    const read = (): string => readFileSync(join(root, LEARN_FILE), 'utf8');
    expect((await run(root, ...order)).stdout).toContain('<Flashcard id="new-card" kind="order">');
    expect(read()).toBe(SITE[LEARN_FILE]);
    expect((await run(root, ...order, '--write')).stdout).toContain(`Written to ${LEARN_FILE}`);
    expect(loadContent(root, { kinds: cardKinds }).present.cards).toContain('new-card');
    await expect(run(root, ...order)).rejects.toMatchObject({
      code: 1,
      stderr: containing('id: found "new-card", expected a free one'),
    });
  });

  test('refuses while a file cannot be read', async () => {
    const root = writeSite({ [GUIDE_FILE]: '---\ntitle: L\n---\n\n<Open\n' });
    await expect(run(root, ...order)).rejects.toMatchObject({
      code: 1,
      stderr: containing(`${GUIDE_FILE}:`),
    });
  });
});
