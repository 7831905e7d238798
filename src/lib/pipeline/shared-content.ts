/** Reads the content once for each state of its files, however many collections use it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent, type ContentModel } from './content-model.ts';
import type { CardKindSchemas } from './cards/index.ts';

/** Everything that `loadContent` reads. Only the names of routes matter, but there are few. */
const FOLDERS = ['src/content', 'src/pages'];

interface Shared {
  readonly state: string;
  readonly kinds: CardKindSchemas;
  readonly model: ContentModel;
}

const shared = new Map<string, Shared>();

/**
 * `loadContent` with a memory. On a large site `loadContent` takes seconds to read and check every file; this returns
 * the same model until a file changes.
 *
 * @param rootDir folder of the site
 */
export function sharedContent(
  rootDir: string,
  { kinds }: { readonly kinds: CardKindSchemas },
): ContentModel {
  const state = stateOf(rootDir);
  const last = shared.get(rootDir);
  if (last?.state === state && last.kinds === kinds) return last.model;
  const model = loadContent(rootDir, { kinds });
  shared.set(rootDir, { state, kinds, model });
  return model;
}

/** A value that changes with the name, size or time of any file. */
function stateOf(rootDir: string): string {
  return FOLDERS.flatMap((folder) => filesOf(join(rootDir, folder)))
    .map((file) => {
      const { size, mtimeNs } = statSync(file, { bigint: true });
      return `${file}\0${size}\0${mtimeNs}`;
    })
    .toSorted()
    .join('\n');
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
