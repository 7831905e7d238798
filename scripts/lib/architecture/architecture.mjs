// @ts-check
import { posix } from 'node:path';
import {
  BROWSER_LAYERS,
  LAYERS,
  PACKAGE_OWNERS,
  SCRIPT_BLOCK,
  layerOf,
  mayImportPackage,
  ruleOf,
} from './layers.mjs';
import { readSource } from './read-source.mjs';
import { isInTime, isPutOff, stageOf } from './stages.mjs';

/**
 * @typedef {import('./read-source.mjs').Import} Import
 * @typedef {import('./read-source.mjs').Code} Code
 * @typedef {import('./layers.mjs').Layer} Layer
 * @typedef {ReadonlyMap<string, string>} Sources text of every file, by its path from the root of the repository
 */

const SOURCE = /\.(?:ts|tsx|astro)$/;
const NAMES_FOR_ANYTHING = new Set(['util', 'utils', 'helper', 'helpers', 'misc']);
const SILENCERS = ['@ts-ignore', '@ts-nocheck', 'eslint-disable'];

/**
 * Violations of the architecture, one sentence each, with file, import and rule. ESLint finds the type `any` and the
 * use of storages.
 *
 * @param {Sources} sources
 * @returns {string[]}
 */
export function findViolations(sources) {
  const files = [...sources].filter(([file]) => SOURCE.test(file));
  const codes = new Map(files.map(([file, text]) => [file, readSource(file, text)]));
  return [
    ...files.flatMap(([file, text]) => nameViolations(file).concat(textViolations(file, text))),
    ...[...codes].flatMap(([file, parts]) =>
      parts.flatMap((code) =>
        code.imports.flatMap((found) => {
          const broken = brokenRule(file, code, found, sources);
          return broken === null
            ? []
            : [`${file}:${found.line} imports ${found.specifier}: ${broken}`];
        }),
      ),
    ),
    ...waysToPipeline(codes),
  ];
}

/**
 * @param {string} file
 * @returns {string[]}
 */
function nameViolations(file) {
  const bad = file.split('/').find((part) => NAMES_FOR_ANYTHING.has(part.split('.')[0] ?? ''));
  return [
    ...(bad === undefined ? [] : [`${file}: "${bad}" says nothing: name it for its subject`]),
    ...(layerOf(file) === null ? [`${file}: belongs to no layer of the import table`] : []),
  ];
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 */
function textViolations(file, text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      SILENCERS.filter((silencer) => line.includes(silencer)).map(
        (silencer) =>
          `${file}:${index + 1} has ${silencer}: mend the code, do not silence the check`,
      ),
    );
}

/**
 * @param {string} file
 * @param {Code} code
 * @param {Import} found
 * @param {Sources} sources
 * @returns {string | null} the rule that the import breaks
 */
function brokenRule(file, { role }, { specifier, kind, defaultName }, sources) {
  const name = role === 'script' ? 'script block' : (layerOf(file) ?? '');
  const layer = role === 'script' ? SCRIPT_BLOCK : LAYERS[name];
  if (layer === undefined) return null;
  const target = resolve(file, specifier, sources);
  if (target === null) {
    const owner = PACKAGE_OWNERS.get(specifier);
    if (owner !== undefined) return owner === file ? null : `that package is for ${owner} alone`;
    return mayImportPackage(layer, specifier) ? null : ruleOf(name);
  }
  const targetLayer = layerOf(target);
  if (targetLayer === null) return 'it belongs to no layer of the import table';
  if (!mayImport(file, layer, target, targetLayer, kind)) return ruleOf(name);
  const door = /\.tsx?$/.test(target) ? doorOf(file, target, sources) : null;
  if (door !== null && door !== target) return `the door of that folder is ${door}`;
  if (kind === 'static' && role === 'script' && isPutOff(target)) {
    return `it loads at the stage "${stageOf(target)}", a script block with its page: use import()`;
  }
  if (kind === 'static' && !isInTime(file, target)) {
    return `it loads at the stage "${stageOf(target)}", ${file} at "${stageOf(file)}": use import()`;
  }
  // A Preact component in a page stays without its scripts unless it has `client:`.
  const isPage = layerOf(file)?.startsWith('page') === true && role === 'module';
  const isIsland = target.endsWith('.tsx') || targetLayer === 'island';
  if (!isPage || !isIsland || kind === 'type') return null;
  return isUsedAsIsland(sources.get(file) ?? '', defaultName)
    ? null
    : 'a page shows browser code as an island alone, with a client directive';
}

/**
 * The `index.ts` that a file must import instead of its target: that of the outermost folder around the target but not
 * around the file.
 *
 * @param {string} file
 * @param {string} target
 * @param {{ has: (path: string) => boolean }} sources
 * @returns {string | null} null if no folder on the way has a door
 */
function doorOf(file, target, sources) {
  const parts = posix.dirname(target).split('/');
  for (let length = 2; length <= parts.length; length++) {
    const folder = parts.slice(0, length).join('/');
    const door = `${folder}/index.ts`;
    if (sources.has(door) && !file.startsWith(`${folder}/`)) return door;
  }
  return null;
}

/**
 * @param {string} file
 * @param {Layer} layer
 * @param {string} target
 * @param {string} targetLayer
 * @param {Import['kind']} kind
 */
function mayImport(file, { may, own = [], lazily = [] }, target, targetLayer, kind) {
  const isOwn = folderOf(file) === folderOf(target);
  return (
    may.includes(targetLayer) ||
    (isOwn && own.includes(targetLayer)) ||
    (kind !== 'static' && lazily.includes(targetLayer))
  );
}

/** The folder that `own` refers to: that of an island or a card kind. @param {string} file */
function folderOf(file) {
  return file.split('/').slice(0, 3).join('/');
}

/**
 * @param {string} text of an .astro file
 * @param {string | null} name
 */
function isUsedAsIsland(text, name) {
  return name !== null && new RegExp(`<${name}\\b[^<]*?\\sclient:`).test(text);
}

const ENDINGS = ['', '.ts', '.tsx', '.astro', '/index.ts', '/index.tsx'];

/**
 * @param {string} file
 * @param {string} specifier
 * @param {{ has: (path: string) => boolean }} sources
 * @returns {string | null} path from the root of the repository; null for a package
 */
function resolve(file, specifier, sources) {
  const bare = specifier.replace(/\?.*$/, '');
  const path = bare.startsWith('~/')
    ? posix.join('src', bare.slice(2))
    : /^\.\.?(?:\/|$)/.test(bare)
      ? posix.join(posix.dirname(file), bare)
      : null;
  if (path === null) return null;
  // The type check reports missing files. Here the path alone tells the layer.
  return ENDINGS.map((ending) => path + ending).find((name) => sources.has(name)) ?? path;
}

/**
 * Ways by which browser code reaches lib/pipeline through files that it may import. Types do not count.
 *
 * @param {ReadonlyMap<string, readonly Code[]>} codes of every file
 * @returns {string[]} one for each start
 */
function waysToPipeline(codes) {
  /** @type {(file: string, role: Code['role']) => string[]} */
  const targets = (file, role) =>
    (codes.get(file) ?? [])
      .filter((code) => code.role === role)
      .flatMap(({ imports }) => imports)
      .filter(({ kind }) => kind !== 'type')
      .map(({ specifier }) => resolve(file, specifier, codes))
      .filter((path) => path !== null);

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
