// @ts-check
/**
 * When browser code loads. The path of a file tells: everything under a folder `later/` loads at the first sign of the
 * reader, everything under `on-demand/` on request. The bundler groups by the same paths
 * (`src/lib/pipeline/built-site/chunks.ts`).
 */

import { PUT_OFF_FOLDERS } from '../../../src/lib/pipeline/built-site/chunks.ts';

/** In loading order. The last two are those of the folders that put code off. */
const STAGES = /** @type {const} */ (['every page', 'first card', 'later', 'on demand']);

/**
 * The stage of code in a folder that puts it off; null in any other. Of two such folders the later stage counts.
 *
 * @param {string} path
 * @returns {Stage | null}
 */
function putOffStage(path) {
  const folder = PUT_OFF_FOLDERS.findLast((name) => path.includes(`/${name}/`));
  if (folder === undefined) return null;
  return folder === 'later' ? 'later' : 'on demand';
}

/** @typedef {(typeof STAGES)[number]} Stage */

/** Folders whose files load at a stage, with the stage of files that are not under `later/` or `on-demand/`. */
const ROOTS = /** @type {readonly (readonly [RegExp, Stage])[]} */ ([
  [/^src\/(?:scripts|lib\/storage\/values)\//, 'every page'],
  [/^src\/lib\/(?:srs|storage|state)\//, 'first card'],
  [/^src\/components\/(?:kit|review)\//, 'first card'],
  // The other islands open the whole journal before they show anything.
  [/^src\/components\/(?!mdx\/|starlight\/)[^/]+\//, 'later'],
  [/^src\/card-kinds\/review-registry\.ts$/, 'first card'],
  [/^src\/card-kinds\/[^/]+\//, 'on demand'],
]);

/**
 * @param {string} path from the root of the repository
 * @returns {Stage | null} null for code without a stage: it loads with the code that imports it, as the pure folders
 *   do, or runs at build time
 */
export function stageOf(path) {
  if (!/\.tsx?$/.test(path)) return null;
  const stage = ROOTS.find(([files]) => files.test(path))?.[1] ?? null;
  if (stage === null) return null;
  return putOffStage(path) ?? stage;
}

/**
 * Whether a folder in a path puts its code off. A page may start an island of any stage; it gets code that is put off by
 * `import()` alone.
 *
 * @param {string} path from the root of the repository
 */
export function isPutOff(path) {
  return stageOf(path) !== null && putOffStage(path) !== null;
}

/**
 * Whether one file may import another statically: earlier code must not wait for later code.
 *
 * @param {string} file
 * @param {string} target
 */
export function isInTime(file, target) {
  const [from, to] = [stageOf(file), stageOf(target)];
  return from === null || to === null || STAGES.indexOf(to) <= STAGES.indexOf(from);
}
