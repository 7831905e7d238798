import { z } from 'astro/zod';
import { error, quote, type Fault } from '../faults.ts';
import { type Source, type YamlFile, readYamlData } from '../sources/index.ts';

export const GUIDES_FILE = 'src/content/data/guides.yaml';

/** One group of the sidebar. */
export interface GuideGroup {
  readonly label: string;
  readonly deck?: string | undefined;
  /** Slugs of pages, such as `leaders/learn`. */
  readonly pages: readonly string[];
}

const guidesSchema = z.strictObject(
  {
    groups: z.array(
      z.strictObject(
        {
          label: z.string('a label').trim().min(1, 'a label'),
          deck: z.string('the id of a deck').optional(),
          pages: z.array(z.string('a page, such as `leaders/learn`'), 'a list of pages'),
        },
        'label, deck and pages only',
      ),
      'a list of groups',
    ),
  },
  'the key `groups`',
);

/** The content of `guides.yaml`: the reading order of all guides. */
export interface Guides {
  readonly groups: readonly GuideGroup[];
  readonly faults: readonly Fault[];
  /** Line of an entry, such as `lineOf('groups', 0, 'pages', 2)`. */
  readonly lineOf: YamlFile['lineOf'];
}

/** Parses `guides.yaml`; `null` means a missing file. */
export function parseGuides(text: string | null): Guides {
  if (text === null) {
    const fault = error(GUIDES_FILE, {
      line: 1,
      field: 'file',
      found: 'none',
      expected: 'the reading order of the guides',
    });
    return { groups: [], faults: [fault], lineOf: () => 1 };
  }
  const { data, faults, lineOf } = readYamlData(text, GUIDES_FILE, guidesSchema);
  return { groups: data?.groups ?? [], faults, lineOf };
}

/** Compares `guides.yaml` with the existing pages: it lists each page once, and never the home page. */
export function checkGuides(
  guides: Guides,
  sources: readonly Source[],
  deckIds: ReadonlySet<string>,
): readonly Fault[] {
  // If the file could not be read, nothing can be said about the pages.
  if (guides.faults.length > 0) return [];
  const faults: Fault[] = [];
  const pages = sources.filter(({ collection, path }) => collection === 'docs' && path !== '/');
  const paths = new Set(pages.map(({ path }) => path));
  const firstLines = new Map<string, number>();

  guides.groups.forEach((group, groupIndex) => {
    if (group.deck !== undefined && !deckIds.has(group.deck)) {
      const expected = `one of ${[...deckIds].join(', ')}`;
      faults.push(
        error(GUIDES_FILE, {
          line: guides.lineOf('groups', groupIndex, 'deck'),
          field: 'deck',
          found: quote(group.deck),
          expected,
        }),
      );
    }
    group.pages.forEach((page, pageIndex) => {
      const line = guides.lineOf('groups', groupIndex, 'pages', pageIndex);
      const fault = (expected: string): void => {
        faults.push(error(GUIDES_FILE, { line, field: 'pages', found: quote(page), expected }));
      };
      const path = pathOfPage(page);
      const first = firstLines.get(path);
      if (first !== undefined) fault(`each page once; line ${first} has it already`);
      else if (!paths.has(path))
        fault(`a page that exists and is no draft: src/content/docs/${page}.mdx`);
      firstLines.set(path, first ?? line);
    });
  });
  for (const { path, file } of pages) {
    if (firstLines.has(path)) continue;
    const expected = `a line \`- ${path.slice(1, -1)}\` under the \`pages\` of a group in ${GUIDES_FILE}`;
    faults.push(error(file, { line: 1, field: 'reading order', found: 'none', expected }));
  }
  return faults;
}

/** Sorts sources into reading order: the home page, the pages in `guides.yaml`, then the others. */
export function inReadingOrder(guides: Guides, sources: readonly Source[]): readonly Source[] {
  const order = ['/', ...guides.groups.flatMap(({ pages }) => pages.map(pathOfPage))];
  const rank = (source: Source): number => {
    const index = order.indexOf(source.path);
    return index === -1 ? order.length : index;
  };
  return sources.toSorted((a, b) => rank(a) - rank(b));
}

function pathOfPage(page: string): string {
  return `/${page}/`;
}
