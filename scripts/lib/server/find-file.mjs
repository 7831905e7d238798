// @ts-check
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {{ path: string, size: number, modifiedMs: number }} FoundFile
 * @typedef {{ kind: 'file', file: FoundFile } | { kind: 'add-slash' } | { kind: 'none' }} Finding
 */

/**
 * Finds a file as GitHub Pages does. A path with a slash at its end means the folder's index.html. A path without one
 * means the file of that name, else that name with .html, else a redirect to the folder if it has an index.html.
 *
 * @param {string} root
 * @param {readonly string[]} segments checked names, see `parseRequestPath`
 * @param {boolean} hasSlash whether the path ends with a slash
 * @returns {Promise<Finding>}
 */
export async function findFile(root, segments, hasSlash) {
  const path = join(root, ...segments);
  if (hasSlash || segments.length === 0) return found(await fileAt(join(path, 'index.html')));
  const file = (await fileAt(path)) ?? (await fileAt(`${path}.html`));
  if (file !== null) return found(file);
  return (await fileAt(join(path, 'index.html'))) === null
    ? { kind: 'none' }
    : { kind: 'add-slash' };
}

/**
 * @param {FoundFile | null} file
 * @returns {Finding}
 */
function found(file) {
  return file === null ? { kind: 'none' } : { kind: 'file', file };
}

/** Errors for paths without a file: nothing there, a file used as a folder, or a name too long for the system. */
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * @param {string} path
 * @returns {Promise<FoundFile | null>}
 */
export async function fileAt(path) {
  try {
    const entry = await stat(path);
    return entry.isFile() ? { path, size: entry.size, modifiedMs: entry.mtimeMs } : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_THERE.has(String(error.code))) return null;
    throw error;
  }
}
