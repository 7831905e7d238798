// @ts-check
import { BROWSER_LAYERS, layerOf } from './layers.mjs';
import { targetsOf } from './resolve.mjs';

/** @typedef {import('./read-source.mjs').Code} Code */

/**
 * Ways by which browser code reaches lib/pipeline through files that it may import. Types do not count.
 *
 * @param {ReadonlyMap<string, readonly Code[]>} codes of every file
 * @returns {string[]} one for each start
 */
export function waysToPipeline(codes) {
  /** @type {(file: string, role: Code['role']) => string[]} */
  const targets = (file, role) =>
    (codes.get(file) ?? [])
      .filter((code) => code.role === role)
      .flatMap(({ imports }) => imports)
      .filter(({ kind }) => kind !== 'type')
      .flatMap((found) => targetsOf(file, found, codes));

  return [...codes.keys()].flatMap((start) => {
    const isBrowser = BROWSER_LAYERS.includes(layerOf(start) ?? '');
    const first = targets(start, isBrowser ? 'module' : 'script').map((path) => [start, path]);
    const way = findWay(first, (path) => targets(path, 'module'));
    return way === null ? [] : [`${way.join(' → ')}: lib/pipeline never reaches the browser`];
  });
}

/**
 * @param {string[][]} ways started ways
 * @param {(path: string) => string[]} targets
 * @returns {string[] | null} the shortest way to lib/pipeline
 */
function findWay(ways, targets) {
  const seen = new Set();
  for (const way of ways) {
    const at = way.at(-1) ?? '';
    if (layerOf(at) === 'pipeline') return way;
    if (seen.has(at)) continue;
    seen.add(at);
    // The list grows during the loop: this is a breadth-first search.
    ways.push(...targets(at).map((path) => [...way, path]));
  }
  return null;
}
