import { stringify } from 'yaml';
import { parseCardId } from '../../cards/index.ts';
import { compareText } from '../../text/compare.ts';
import { error, quote, warning, type Fault } from '../faults.ts';
import { isRecord, parseYaml, type YamlFile } from '../sources/index.ts';

export const PUBLISHED_FILE = 'src/content/data/published.yaml';

/** The lists of the registry, and what each of their entries is called in messages. */
export const PUBLISHED_LISTS = { pages: 'page', sections: 'section', cards: 'card' } as const;

export type PublishedList = keyof typeof PUBLISHED_LISTS;

/**
 * Everything a reader may hold a link or a memory of. The lists only ever grow. What left the site stands under
 * `moved` or `retired` as well: pages as `/old/`, sections as `/page/#old`, cards by their bare id.
 */
export interface Published {
  readonly pages: readonly string[];
  readonly sections: readonly string[];
  readonly cards: readonly string[];
  /** Former address or card id → where it is now, or where it was next. */
  readonly moved: ReadonlyMap<string, string>;
  /** Former address or card id → why it has no successor. */
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

const RULES: Readonly<Record<PublishedList, string>> = {
  pages: 'a page, such as `/leaders/`',
  sections: 'a section, such as `/leaders/#first-step`',
  cards: 'a card id, such as `leaders-first-step`',
};

/** Which list an entry belongs to, from its form. */
export function listOf(entry: string): PublishedList | null {
  if (parseCardId(entry) !== null) return 'cards';
  if (/^\/(?:[^/#\s]+\/)*$/.test(entry)) return 'pages';
  return /^\/(?:[^/#\s]+\/)*#[^#\s]+$/.test(entry) ? 'sections' : null;
}

/** Parses the registry; `null` stands for a missing file, which is right only before the first publication. */
export function parsePublished(text: string | null): PublishedFile {
  if (text === null) {
    const expected = 'one, unless nothing was ever published; `npm run published` writes it';
    const fault = warning(PUBLISHED_FILE, { line: 1, field: 'file', found: 'none', expected });
    return { published: NOTHING_PUBLISHED, lineOf: () => 1, faults: [fault] };
  }
  const yaml = parseYaml(text, PUBLISHED_FILE);
  if (yaml.faults.length > 0) return { published: NOTHING_PUBLISHED, ...yaml };

  const faults: Fault[] = [];
  const fault: Complain = (path, found, expected) => {
    const field = String(path[0] ?? 'file');
    faults.push(error(PUBLISHED_FILE, { line: yaml.lineOf(...path), field, found, expected }));
  };
  if (!isRecord(yaml.data)) fault([], 'no keys', `version, ${KEYS.join(', ')}`);
  const data = isRecord(yaml.data) ? yaml.data : {};
  for (const key of Object.keys(data)) {
    if (key !== 'version' && !isKey(key))
      fault([key], `the unknown key ${quote(key)}`, `version, ${KEYS.join(', ')}`);
  }
  if (isRecord(yaml.data) && data['version'] !== 1)
    fault(['version'], JSON.stringify(data['version'] ?? null), '1');

  const published: Published = {
    pages: readList('pages', data, fault),
    sections: readList('sections', data, fault),
    cards: readList('cards', data, fault),
    moved: readMap(
      'moved',
      data,
      fault,
      (target) => listOf(target) !== null,
      'the present address or card id',
    ),
    retired: readMap('retired', data, fault, (reason) => reason.trim() !== '', 'a reason'),
  };
  for (const key of published.moved.keys()) {
    if (published.retired.has(key))
      fault(['retired', key], `${quote(key)}, also under moved`, 'it in one of the two');
  }
  return { published, lineOf: yaml.lineOf, faults };
}

/** The text of the registry: sorted, one entry a line, so that changes to it merge and read well. */
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

type Complain = (path: readonly (string | number)[], found: string, expected: string) => void;

const KEYS = ['pages', 'sections', 'cards', 'moved', 'retired'] as const;

function isKey(key: string): boolean {
  return KEYS.some((known) => known === key);
}

function readList(
  key: PublishedList,
  data: Readonly<Record<string, unknown>>,
  fault: Complain,
): readonly string[] {
  const value = data[key] ?? [];
  if (!Array.isArray(value)) {
    fault([key], JSON.stringify(value), 'a list');
    return [];
  }
  const entries = new Set<string>();
  value.forEach((entry: unknown, index) => {
    if (typeof entry !== 'string' || listOf(entry) !== key)
      fault([key, index], JSON.stringify(entry), RULES[key]);
    else if (entries.has(entry))
      fault([key, index], `${quote(entry)} a second time`, 'each entry once');
    else entries.add(entry);
  });
  return value.filter((entry): entry is string => typeof entry === 'string' && entries.has(entry));
}

function readMap(
  key: 'moved' | 'retired',
  data: Readonly<Record<string, unknown>>,
  fault: Complain,
  accepts: (value: string) => boolean,
  rule: string,
): ReadonlyMap<string, string> {
  const value = data[key] ?? {};
  if (!isRecord(value)) {
    fault([key], JSON.stringify(value), `a line \`former: ${rule}\` for each`);
    return new Map();
  }
  const entries = new Map<string, string>();
  for (const [former, now] of Object.entries(value)) {
    if (listOf(former) === null)
      fault([key, former], quote(former), 'a page, a section or a card id before the colon');
    else if (typeof now !== 'string' || !accepts(now))
      fault([key, former], JSON.stringify(now), rule);
    else entries.set(former, now);
  }
  return entries;
}
