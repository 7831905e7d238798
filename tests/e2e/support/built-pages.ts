/** The pages of the built site under test. */
import { readdirSync } from 'node:fs';
import { normalizeBase } from '../../../src/lib/links/addresses.ts';

/** Base path of the site under test, and the folder that it was built into. */
export const BASE = normalizeBase(process.env['BASE_PATH'] ?? '/');
export const DIST = process.env['DIST'] ?? (BASE === '/' ? 'dist' : 'dist-study');

/** Paths of all pages, without the base: '', 'leaders/', 'leaders/learn/' and so on. */
export function builtPages(root = DIST): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
