// @ts-check
import { posix } from 'node:path';
import { fieldViolations } from './fields.mjs';
import { landingViolations } from './landing.mjs';
import { ruleOf } from './layer-sentences.mjs';
import {
  LAYERS,
  SCRIPT_BLOCK,
  layerOf,
  mayImportPackage,
  packageOwner,
  typesAloneRule,
} from './layers.mjs';
import { liveRegionViolations } from './live-regions.mjs';
import { readSource } from './read-source.mjs';
import { isPlainGlob, targetsOf } from './resolve.mjs';
import { isInTime, isPutOff, stageOf } from './stages.mjs';
import { storedNameViolations } from './stored-names.mjs';
import { waysToPipeline } from './ways.mjs';

/**
 * @typedef {import('./read-source.mjs').Import} Import
 * @typedef {import('./read-source.mjs').Code} Code
 * @typedef {import('./layers.mjs').Layer} Layer
 * @typedef {ReadonlyMap<string, string>} Sources text of every file, by its path from the root of the repository
 */

const SOURCE = /\.(?:ts|tsx|astro)$/;
const OTHER_CODE = /\.(?:[cm]?js|[cm]ts|jsx)$/;
const NAMES_FOR_ANYTHING = new Set(['util', 'utils', 'helper', 'helpers', 'misc']);
const SILENCERS = ['@ts-ignore', '@ts-nocheck', '@ts-expect-error', 'eslint-disable'];

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
    ...[...sources.keys()]
      .filter((file) => OTHER_CODE.test(file))
      .map((file) => `${file}: write it as .ts, .tsx or .astro: the check reads no other code`),
    ...files.flatMap(([file, text]) => [
      ...nameViolations(file),
      ...textViolations(file, text),
      ...liveRegionViolations(file, text),
      ...storedNameViolations(file, text),
      ...fieldViolations(file, text),
    ]),
    ...[...codes].flatMap(([file, parts]) =>
      parts.flatMap((code) => [
        ...code.faults.map(({ line, message }) => `${file}:${line}: ${message}`),
        ...code.imports.flatMap((found) => importViolations(file, code, found, sources)),
      ]),
    ),
    ...[...sources].flatMap(([file, text]) => landingViolations(file, text)),
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
 * @returns {string[]}
 */
function importViolations(file, code, found, sources) {
  const { specifier, glob, line } = found;
  const start = `${file}:${line} imports ${specifier}`;
  if (glob !== null && ![specifier, ...glob.except].every(isPlainGlob)) {
    return [`${start}: a pattern has *, **, ? and {a,b} alone`];
  }
  const targets = targetsOf(file, found, sources);
  if (targets.length === 0) {
    const broken = brokenPackageRule(file, code, specifier);
    return broken === null ? [] : [`${start}: ${broken}`];
  }
  return targets.flatMap((target) => {
    const broken = brokenRule(file, code, found, target, sources);
    if (broken === null) return [];
    return [`${start}${glob === null ? '' : ` (${target})`}: ${broken}`];
  });
}

/**
 * @param {string} file
 * @param {Code} code
 * @returns {string} the name of its layer
 */
function layerName(file, { role }) {
  return role === 'script' ? 'script block' : (layerOf(file) ?? '');
}

/** @param {string} name @returns {Layer | undefined} */
function layerNamed(name) {
  return name === 'script block' ? SCRIPT_BLOCK : LAYERS[name];
}

/**
 * @param {string} file
 * @param {Code} code
 * @param {string} specifier
 * @returns {string | null} the rule that the import of a package breaks
 */
function brokenPackageRule(file, code, specifier) {
  const name = layerName(file, code);
  const layer = layerNamed(name);
  if (layer === undefined) return null;
  const owner = packageOwner(specifier);
  if (owner !== null) return owner === file ? null : `that package is for ${owner} alone`;
  return mayImportPackage(layer, specifier) ? null : ruleOf(name);
}

/**
 * @param {string} file
 * @param {Code} code
 * @param {Import} found
 * @param {string} target
 * @param {Sources} sources
 * @returns {string | null} the rule that the import of a file breaks
 */
function brokenRule(file, code, { kind, defaultName, glob }, target, sources) {
  const { role } = code;
  const name = layerName(file, code);
  const layer = layerNamed(name);
  if (layer === undefined) return null;
  const targetLayer = layerOf(target);
  if (targetLayer === null) return 'it belongs to no layer of the import table';
  const typesAlone = kind === 'type' ? null : typesAloneRule(name, target);
  if (typesAlone !== null) return typesAlone;
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
  if (isPage && isIsland && kind !== 'type') {
    if (!isUsedAsIsland(sources.get(file) ?? '', defaultName)) {
      return 'a page shows browser code as an island alone, with a client directive';
    }
  }
  return glob === null && !sources.has(target) ? 'no file of src has that path' : null;
}

/**
 * The `index.ts` or `index.tsx` that a file must import instead of its target: that of the outermost folder around the target but not
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
    const door = [`${folder}/index.ts`, `${folder}/index.tsx`].find((name) => sources.has(name));
    if (door !== undefined && !file.startsWith(`${folder}/`)) return door;
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
