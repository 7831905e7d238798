/** Temporary projects to measure builds: this site with several copies of its guides, and plain Starlight. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readGuideGroups } from '../src/lib/pipeline/lists/sidebar.ts';

const ROOT = join(import.meta.dirname, '..');
const GUIDES_FILE = 'src/content/data/guides.yaml';
const DOCS = 'src/content/docs';

export interface Project {
  readonly folder: string;
  /** Number of added guide pages, with or without cards. */
  readonly addedPages: number;
}

/** A page of a guide: its address and the text of its file. */
interface Page {
  readonly name: string;
  readonly text: string;
}

/** Average number of cards on a guide page. */
export function cardsPerPage(): number {
  const pages = guidePages();
  const cards = pages.flatMap(({ text }) => [...text.matchAll(/<Flashcard\b/g)]);
  return Math.round(cards.length / pages.length);
}

/** A copy of the project with several copies of each guide, under other addresses and card ids. */
export function copyProject(copies: number): Project {
  const folder = scratchFolder();
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  const added = copiesOf(copies);
  const groups = added.map(({ copy, pages }) => {
    for (const page of pages) write(folder, `${DOCS}/${page.name}.mdx`, withOwnNames(page, copy));
    // A guide for each copy: one guide with all copies would have a print page of megabytes.
    const lines = pages.map(({ name }) => `      - ${name}\n`);
    return `  - label: Copy ${copy}\n    pages:\n${lines.join('')}`;
  });
  const guides = readFileSync(join(ROOT, GUIDES_FILE), 'utf8').trimEnd();
  write(folder, GUIDES_FILE, `${guides}\n${groups.join('')}`);
  return { folder, addedPages: added.flatMap(({ pages }) => pages).length };
}

/** Plain Starlight with the text of the guides and of as many copies, without cards and components. */
export function plainProject(copies: number): Project {
  const folder = scratchFolder();
  // Astro reads the packages to process from it.
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  write(
    folder,
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'http://localhost:4321', integrations: [starlight({ title: 'Plain' })] });
`,
  );
  write(
    folder,
    'src/content.config.ts',
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const added = copiesOf(copies).flatMap(({ pages }) => pages);
  for (const { name, text } of [...guidePages(), ...added]) {
    write(folder, `${DOCS}/${name}.mdx`, plainText(text));
  }
  return { folder, addedPages: added.length };
}

function scratchFolder(): string {
  // Inside the project, where packages are found: Astro does not build through a linked node_modules.
  mkdirSync(join(ROOT, '.tmp'), { recursive: true });
  return mkdtempSync(join(ROOT, '.tmp/bench-'));
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function guidePages(): readonly Page[] {
  return readGuideGroups(ROOT)
    .flatMap(({ pages }) => pages)
    .map((name) => ({ name, text: readFileSync(fileOf(name), 'utf8') }));
}

function copiesOf(
  copies: number,
): readonly { readonly copy: number; readonly pages: readonly Page[] }[] {
  return Array.from({ length: copies }, (_, index) => ({
    copy: index + 1,
    pages: guidePages().map(({ name, text }) => {
      const copyName = `${name.replaceAll('/', '-')}-copy-${index + 1}`;
      // The first part of an address is the default deck. The copy has another address, so it names the deck.
      const deck = /^deck: .*$/m.exec(text)?.[0] ?? `deck: ${name.split('/')[0] ?? ''}`;
      const head = `title: ${copyName}\n${deck}`;
      return {
        name: copyName,
        text: text.replace(/^deck: .*\n/m, '').replace(/^title: .*$/m, head),
      };
    }),
  }));
}

function withOwnNames({ text }: Page, copy: number): string {
  return text
    .replace(/(<Flashcard\s[^>]*?\bid="[^"]+)"/g, `$1-${copy}"`)
    .replace(/group="([^"]+)"/g, `group="$1-${copy}"`);
}

/** A page without the features of this site: cards, components, ids of headings, extra fields. */
function plainText(text: string): string {
  return text
    .replace(/^import [^;]*;\n/gm, '')
    .replace(/<Flashcard\b[^]*?<\/Flashcard>\n*/g, '')
    .replace(/<\/?[A-Z]\w*\b(?:[^>"]|"[^"]*")*>/g, '')
    .replace(/ \{#[\w-]+\}$/gm, '')
    .replace(/^(?:deck|audience|lookup): .*\n/gm, '');
}

function fileOf(page: string): string {
  const docs = join(ROOT, DOCS);
  const file = [join(docs, `${page}.mdx`), join(docs, page, 'index.mdx')].find(existsSync);
  if (file === undefined) throw new Error(`${page}: expected an .mdx file`);
  return file;
}
