/** The built site for the steps after the build: all its files, and every page, read and parsed once. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseHtml, type Html } from '../html/index.ts';

export interface BuiltSite {
  /** Folder of the built site, which ends with a slash. */
  readonly root: string;
  /** Every file, relative to the folder, with forward slashes, in alphabetical order. Includes added files. */
  readonly files: () => readonly string[];
  /** The pages among the files, in the same order. */
  readonly pages: () => readonly string[];
  readonly readPage: (file: string) => Promise<BuiltPage>;
  /** Writes a file, new or not. Rejects for a name that leads outside the folder. */
  readonly write: (file: string, text: string) => Promise<void>;
}

/** One page while it goes through the steps. */
export interface BuiltPage {
  readonly file: string;
  /** Site address without the base. */
  readonly address: string;
  /** The current text. */
  readonly text: () => string;
  /** The current text, parsed. It is parsed on first use and again after a change. */
  readonly html: () => Html;
  readonly setText: (text: string) => void;
}

/** Lists a built site. Files that other code writes afterwards are not seen. */
export async function openBuiltSite(root: string): Promise<BuiltSite> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
  );
  const folders = new Set([...files].map(dirname));
  const sortedFiles = (): readonly string[] => [...files].toSorted();
  return {
    root,
    files: sortedFiles,
    pages: () => sortedFiles().filter((file) => file.endsWith('.html')),
    readPage: async (file) => builtPage(file, await readFile(join(root, file), 'utf8')),
    write: async (file, text) => {
      const path = join(root, file);
      if (!path.startsWith(join(root, '/'))) {
        throw new Error(`${file}: expected a file inside the built site`);
      }
      if (!folders.has(dirname(file))) await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      files.add(file);
      folders.add(dirname(file));
    },
  };
}

function builtPage(file: string, firstText: string): BuiltPage {
  let text = firstText;
  let html: Html | null = null;
  return {
    file,
    address: addressOfFile(file),
    text: () => text,
    html: () => (html ??= parseHtml(text)),
    setText: (next) => {
      if (next !== text) html = null;
      text = next;
    },
  };
}

/** Site address of a built file, without the base: `/leaders/learn/` for a page, `/cards.json` for anything else. */
export function addressOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
