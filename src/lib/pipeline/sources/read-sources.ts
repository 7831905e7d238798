import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deckPath } from '../../links/index.ts';
import { compareText } from '../../text/compare.ts';
import { error, quote, type Fault } from '../faults.ts';
import {
  parseFrontMatter,
  textFaults,
  withoutFrontMatter,
  type FrontMatter,
} from './front-matter.ts';
import { shownValue } from './yaml-data.ts';

export type Collection = 'docs' | 'decks';

/** One MDX file of the content. */
export interface Source {
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  /** The whole file, as it is written. */
  readonly fileText: string;
  /** Without front matter, of which empty lines are left. */
  readonly text: string;
  readonly collection: Collection;
  /** Name of the file in its folder, without extension: `leaders/learn`, `index`. */
  readonly slug: string;
  /** Site address without the base: `/leaders/learn/`, `/` for the home page, `/decks/leaders/` for a deck. */
  readonly path: string;
  /**
   * Default deck of its cards: front matter `deck`, else the first part of the path; for a deck file the deck itself;
   * `null` on the home page.
   */
  readonly deckId: string | null;
  readonly frontMatter: FrontMatter;
  readonly faults: readonly Fault[];
}

const FOLDERS: Readonly<Record<Collection, string>> = {
  docs: 'src/content/docs',
  decks: 'src/content/cards',
};

const SLUG_PART = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const OTHER_MARKDOWN = /\.(?:md|markdown|mdown|mkdn|mkd|mdwn)$/;

/** Reads every guide and deck file, sorted by path. Leaves out drafts, the 404 page and, as Astro does, `_` files. */
export function readSources(rootDir: string): {
  sources: readonly Source[];
  faults: readonly Fault[];
} {
  const sources: Source[] = [];
  const faults: Fault[] = [];
  for (const collection of ['docs', 'decks'] as const) {
    for (const name of listFiles(join(rootDir, FOLDERS[collection]))) {
      const file = `${FOLDERS[collection]}/${name}`;
      if (OTHER_MARKDOWN.test(name)) {
        faults.push(
          error(file, {
            line: 1,
            field: 'file',
            found: 'plain Markdown',
            expected: 'an .mdx file',
          }),
        );
      }
      if (!name.endsWith('.mdx')) continue;
      const source = readSource(file, readFileSync(join(rootDir, file), 'utf8'), collection);
      if (source === null) continue;
      sources.push(source);
      faults.push(...source.faults);
    }
  }
  return { sources, faults };
}

/** Reads one file; `null` if the published site leaves it out. */
export function readSource(file: string, text: string, collection: Collection): Source | null {
  const slug = file.slice(FOLDERS[collection].length + 1).replace(/\.mdx$/, '');
  const frontMatter = parseFrontMatter(text, file);
  if (slug === '404' || frontMatter.data['draft'] === true) return null;

  const path = collection === 'decks' ? deckPath(slug) : guidePath(slug);
  const ownDeck = frontMatter.data['deck'];
  const defaultDeck = collection === 'decks' ? slug : (path.split('/')[1] ?? '');
  const deckId = typeof ownDeck === 'string' ? ownDeck : defaultDeck || null;
  const faults = [
    ...textFaults(text, file),
    ...frontMatter.faults,
    ...nameFaults(file, slug, collection),
    ...keyFaults(file, frontMatter),
  ];
  return {
    file,
    fileText: text,
    text: withoutFrontMatter(text),
    collection,
    slug,
    path,
    deckId,
    frontMatter,
    faults,
  };
}

function guidePath(slug: string): string {
  const parts = slug.split('/');
  if (parts.at(-1) === 'index') parts.pop();
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** Faults of a file name. It becomes the address, so Astro must not change it. */
function nameFaults(file: string, slug: string, collection: Collection): readonly Fault[] {
  const parts = slug.split('/');
  const wrong = parts.find((part) => !SLUG_PART.test(part));
  if (wrong !== undefined) {
    const expected = 'a name of lower-case words joined by single hyphens';
    return [error(file, { line: 1, field: 'file', found: `the name ${quote(wrong)}`, expected })];
  }
  if (collection === 'decks' && parts.length > 1) {
    const expected = `it directly in ${FOLDERS.decks}/`;
    return [error(file, { line: 1, field: 'file', found: 'a deck in a folder', expected })];
  }
  return [];
}

function keyFaults(file: string, { data, lineOf }: FrontMatter): readonly Fault[] {
  const faults: Fault[] = [];
  if ('slug' in data) {
    const expected = 'none: the file name is the address';
    faults.push(error(file, { line: lineOf('slug'), field: 'slug', found: 'one', expected }));
  }
  if ('deck' in data && typeof data['deck'] !== 'string') {
    const found = shownValue(data['deck']);
    faults.push(
      error(file, { line: lineOf('deck'), field: 'deck', found, expected: 'the id of a deck' }),
    );
  }
  return faults;
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted(compareText);
}
