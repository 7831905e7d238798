// @ts-check
import { posix } from 'node:path';

/** @typedef {{ has: (path: string) => boolean, keys: () => Iterable<string> }} Paths of all sources, from the root */

const ENDINGS = ['', '.ts', '.tsx', '.astro', '/index.ts', '/index.tsx'];

/** Endings of compiled code, with those of the sources that `tsc` and Vite find for them. */
const COMPILED = /** @type {readonly (readonly [string, readonly string[]])[]} */ ([
  ['.js', ['.ts', '.tsx']],
  ['.jsx', ['.tsx']],
]);

/**
 * Files that an import names.
 *
 * @param {string} file
 * @param {import('./imports-at.mjs').FoundImport} found
 * @param {Paths} sources
 * @returns {string[]} paths from the root of the repository; none for a package
 */
export function targetsOf(file, { specifier, glob }, sources) {
  if (glob !== null) return expandGlob(file, specifier, glob.except, sources);
  const path = resolve(file, specifier, sources);
  return path === null ? [] : [path];
}

/**
 * Resolves a specifier as `tsc` and Vite do. A path without a source comes back as it is: it tells the layer all the
 * same.
 *
 * @param {string} file
 * @param {string} specifier
 * @param {Paths} sources
 * @returns {string | null} path from the root of the repository; null for a package
 */
function resolve(file, specifier, sources) {
  const path = pathOf(file, specifier.replace(/\?.*$/, ''));
  if (path === null) return null;
  const compiled = COMPILED.flatMap(([ending, endings]) =>
    path.endsWith(ending) ? endings.map((other) => path.slice(0, -ending.length) + other) : [],
  );
  const names = [...ENDINGS.map((ending) => path + ending), ...compiled];
  return names.find((name) => sources.has(name)) ?? path;
}

/**
 * Files that a pattern of `import.meta.glob` matches. As in Vite, the importing file is not one of them.
 *
 * @param {string} file
 * @param {string} pattern with `*`, `**`, `?` and `{a,b}`
 * @param {readonly string[]} except patterns of files that are left out
 * @param {Paths} sources
 * @returns {string[]} paths from the root of the repository; the path of the pattern if there are none
 */
function expandGlob(file, pattern, except, sources) {
  const isMatch = matcherOf(file, pattern);
  const isLeftOut = except.map((other) => matcherOf(file, other));
  const found = [...sources.keys()].filter(
    (path) => path !== file && isMatch(path) && !isLeftOut.some((matches) => matches(path)),
  );
  return found.length > 0 ? found : [pathOf(file, pattern) ?? pattern];
}

/**
 * Whether `expandGlob` understands a pattern. It reads no classes of characters and no extended patterns.
 *
 * @param {string} pattern
 */
export function isPlainGlob(pattern) {
  return !/[[\]()\\]/.test(pattern);
}

/**
 * @param {string} file
 * @param {string} bare specifier without a query
 * @returns {string | null} path from the root of the repository; null for a package
 */
function pathOf(file, bare) {
  if (bare.startsWith('~/')) return posix.join('src', bare.slice(2));
  if (bare.startsWith('/')) return posix.normalize(bare.slice(1));
  return /^\.\.?(?:\/|$)/.test(bare) ? posix.join(posix.dirname(file), bare) : null;
}

/**
 * @param {string} file
 * @param {string} pattern
 * @returns {(path: string) => boolean}
 */
function matcherOf(file, pattern) {
  const parts = (pathOf(file, pattern) ?? pattern).split(/(\*\*\/|\*\*|[*?{},])/);
  let depth = 0;
  const source = parts.map((part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part === '{') {
      depth++;
      return '(?:';
    }
    if (part === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (part === ',' && depth > 0) return '|';
    return part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  const expression = new RegExp(`^${source.join('')}$`);
  return (path) => expression.test(path);
}
