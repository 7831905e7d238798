import { stringify } from 'yaml';
import { parseCardId } from '../../cards/index.ts';
import { compareText } from '../../text/compare.ts';
import { error, quote, warning, type Fault } from '../faults.ts';
import { type YamlFile, readYamlData } from '../sources/index.ts';
import { z } from 'astro/zod';

export const PUBLISHED_FILE = 'src/content/data/published.yaml';

/** The lists of `published.yaml`, and what messages call an entry of each. */
export const PUBLISHED_LISTS = { pages: 'page', sections: 'section', cards: 'card' } as const;

export type PublishedList = keyof typeof PUBLISHED_LISTS;

/**
 * Everything that a reader may have a link to or a memory of. Entries are never removed from the lists. Content that
 * left the site is also under `moved` or `retired`: pages as `/old/`, sections as `/page/#old`, cards by id alone.
 */
export interface Published {
  readonly pages: readonly string[];
  readonly sections: readonly string[];
  readonly cards: readonly string[];
  /** Former address or card id → its present place, or its next one. */
  readonly moved: ReadonlyMap<string, string>;
  /** Former address or card id → reason why it has no successor. */
  readonly retired: ReadonlyMap<string, string>;
}

export interface PublishedFile {
  readonly published: Published;
  /** Line of an entry, such as `lineOf('cards', 3)` or `lineOf('moved', '/old/')`. */
  readonly lineOf: YamlFile['lineOf'];
  readonly faults: readonly Fault[];
}

export const NOTHING_PUBLISHED: Published = {
  pages: [],
  sections: [],
  cards: [],
  moved: new Map(),
  retired: new Map(),
};

const HEADER =
  '# Everything a reader may hold a link or a memory of. Kept by `npm run published`; never edit a line away by hand.\n';

/** The list of an entry, by its form. */
export function listOf(entry: string): PublishedList | null {
  if (parseCardId(entry) !== null) return 'cards';
  const [page = '', section, ...more] = entry.split('#');
  if (more.length > 0 || !PAGE.test(page) || page.split('/').some(isDots)) return null;
  if (section === undefined) return 'pages';
  return SECTION.test(section) ? 'sections' : null;
}

/**
 * An entry becomes the name of a file and a part of HTML, so the characters that mean something there are none of it.
 */
const PAGE = /^\/(?:[^/#\s"'<>&\\?%]+\/)*$/;
const SECTION = /^[^#\s"'<>&\\]+$/;

/** Whether a part of a path leads to another folder. */
function isDots(part: string): boolean {
  return part === '.' || part === '..';
}

/** Entries of one list, each in the list's form. A key without entries is an empty list. */
function listSchema(list: PublishedList, rule: string) {
  return z
    .array(
      z.string(rule).refine((entry) => listOf(entry) === list, rule),
      'a list',
    )
    .nullish();
}

const FORMER = 'a page, a section or a card id before the colon';

/** `former: …` lines. */
function formerSchema(rule: string, accepts: (value: string) => boolean) {
  return z
    .record(
      z.string().refine((former) => listOf(former) !== null, FORMER),
      z.string(rule).refine(accepts, rule),
      `a line \`former: ${rule}\` for each`,
    )
    .nullish();
}

const fileSchema = z.strictObject(
  {
    version: z.literal(1, '1'),
    pages: listSchema('pages', 'a page, such as `/leaders/`'),
    sections: listSchema('sections', 'a section, such as `/leaders/#first-step`'),
    cards: listSchema('cards', 'a card id, such as `leaders-first-step`'),
    moved: formerSchema('the present address or card id', (target) => listOf(target) !== null),
    retired: formerSchema('a reason', (reason) => reason.trim() !== ''),
  },
  'version, pages, sections, cards, moved, retired',
);

/** Parses `published.yaml`; `null` means a missing file, which is right only before the first publication. */
export function parsePublished(text: string | null): PublishedFile {
  if (text === null) {
    const expected = 'one, unless nothing was ever published; `npm run published` writes it';
    const fault = warning(PUBLISHED_FILE, { line: 1, field: 'file', found: 'none', expected });
    return { published: NOTHING_PUBLISHED, lineOf: () => 1, faults: [fault] };
  }
  const { data, lineOf, faults } = readYamlData(text, PUBLISHED_FILE, fileSchema, ([list]) =>
    String(list ?? 'file'),
  );
  if (data === null) return { published: NOTHING_PUBLISHED, lineOf, faults };
  const published: Published = {
    pages: data.pages ?? [],
    sections: data.sections ?? [],
    cards: data.cards ?? [],
    moved: new Map(Object.entries(data.moved ?? {})),
    retired: new Map(Object.entries(data.retired ?? {})),
  };
  return { published, lineOf, faults: repeated(published, lineOf) };
}

/** Faults for entries that are in the file twice: in one list, or as moved and as retired. */
function repeated(published: Published, lineOf: YamlFile['lineOf']): readonly Fault[] {
  const { moved, retired } = published;
  const lists = (['pages', 'sections', 'cards'] as const).flatMap((list) => {
    const before = new Set<string>();
    return published[list].flatMap((entry, index) => {
      const isSecond = before.has(entry);
      before.add(entry);
      return isSecond ? [{ entry, index, list }] : [];
    });
  });
  return [
    ...lists.map(({ entry, index, list }) =>
      error(PUBLISHED_FILE, {
        line: lineOf(list, index),
        field: list,
        found: `${quote(entry)} a second time`,
        expected: 'each entry once',
      }),
    ),
    ...[...moved.keys()]
      .filter((key) => retired.has(key))
      .map((key) =>
        error(PUBLISHED_FILE, {
          line: lineOf('retired', key),
          field: 'retired',
          found: `${quote(key)}, also under moved`,
          expected: 'it in one of the two',
        }),
      ),
  ];
}

/** The text of `published.yaml`, sorted and with one entry a line, so that diffs and merges stay small. */
export function formatPublished(published: Published): string {
  const sortKeys = (map: ReadonlyMap<string, string>): Record<string, string> =>
    Object.fromEntries([...map].toSorted(([a], [b]) => compareText(a, b)));
  const value = {
    version: 1,
    pages: published.pages.toSorted(compareText),
    sections: published.sections.toSorted(compareText),
    cards: published.cards.toSorted(compareText),
    moved: sortKeys(published.moved),
    retired: sortKeys(published.retired),
  };
  return HEADER + stringify(value, { lineWidth: 0, singleQuote: true });
}
