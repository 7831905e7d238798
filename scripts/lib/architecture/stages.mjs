// @ts-check
/**
 * When code of the browser loads: the path of a file tells. Everything under a folder `later/` comes at the first sign of
 * the reader, everything under `on-demand/` when it is asked for. The bundler groups by the same paths
 * (`src/lib/pipeline/built-site/chunks.ts`).
 */

/** In the order in which they load. */
export const STAGES = /** @type {const} */ (['every page', 'first card', 'later', 'on demand']);

/** @typedef {(typeof STAGES)[number]} Stage */

/** Folders whose files load at one of the stages, and the stage of a file that no folder in its path puts off. */
const ROOTS = /** @type {readonly (readonly [RegExp, Stage])[]} */ ([
  [/^src\/(?:scripts|lib\/storage\/values)\//, 'every page'],
  [/^src\/lib\/(?:srs|storage|state)\//, 'first card'],
  [/^src\/components\/(?:kit|review)\//, 'first card'],
  // The other islands open the whole journal before they show anything.
  [/^src\/components\/(?!mdx\/|starlight\/)[^/]+\//, 'later'],
  [/^src\/card-kinds\/[^/]+\//, 'on demand'],
]);

/**
 * @param {string} path from the root of the repository
 * @returns {Stage | null} null for code without a stage: it costs where it is imported, as the pure folders do, or runs
 *   at build time
 */
export function stageOf(path) {
  if (!/\.tsx?$/.test(path)) return null;
  const stage = ROOTS.find(([files]) => files.test(path))?.[1] ?? null;
  if (stage === null) return null;
  if (path.includes('/on-demand/')) return 'on demand';
  return path.includes('/later/') ? 'later' : stage;
}

/**
 * Whether one file may import another statically: nothing earlier may wait for something later.
 *
 * @param {string} file
 * @param {string} target
 */
export function isInTime(file, target) {
  const [from, to] = [stageOf(file), stageOf(target)];
  return from === null || to === null || STAGES.indexOf(to) <= STAGES.indexOf(from);
}
