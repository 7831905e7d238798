// @ts-check
/** The import table in words: a sentence for a forbidden import, and the list in ARCHITECTURE.md. */
import {
  ANY_PACKAGE,
  BASE,
  BUILD_PACKAGES,
  LAYERS,
  PACKAGE_OWNERS,
  PURE,
  SCRIPT_BLOCK,
} from './layers.mjs';

/** @typedef {import('./layers.mjs').Layer} Layer */

/**
 * @param {Layer} layer
 * @returns {string} what it may import, in words
 */
function describeImports(layer) {
  const { may, own = [], lazily = [], packages } = layer;
  const parts = [
    ...namesOf(may, layer),
    ...(own.length > 0 ? [`within its folder ${namesOf(own, layer).join(', ')}`] : []),
    ...(packages === BUILD_PACKAGES
      ? ['the packages of the build']
      : packages === ANY_PACKAGE
        ? ['any package']
        : packages),
    ...(lazily.length > 0
      ? [`by \`import()\` or as types alone ${namesOf(lazily, layer).join(', ')}`]
      : []),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/**
 * @param {string} name of a layer, or `script block`
 * @returns {string} the message for a forbidden import
 */
export function ruleOf(name) {
  const layer = name === 'script block' ? SCRIPT_BLOCK : LAYERS[name];
  if (layer === undefined) return 'it belongs to no layer of the import table';
  return `${layer.where} may import ${describeImports(layer)}`;
}

/** The table for ARCHITECTURE.md, as a Markdown list. */
export function importTable() {
  const layers = [...Object.values(LAYERS), SCRIPT_BLOCK].filter(
    ({ where }, index, all) =>
      where !== 'styles' &&
      where !== 'content' &&
      all.findIndex((other) => other.where === where) === index,
  );
  return [
    `The base folders are ${inWords(BASE)}; the pure folders are these and ${inWords(PURE.filter((name) => !BASE.includes(name)))}. The packages of the build are ${BUILD_PACKAGES.join(', ')}.`,
    '',
    ...layers.map((layer) => `- **${layer.where}**: ${describeImports(layer)}`),
    ...[...PACKAGE_OWNERS].map(([name, file]) => `- ${name} is for \`${file}\` alone.`),
  ].join('\n');
}

/** @param {readonly string[]} names of layers */
function inWords(names) {
  return names.map((name) => `\`${LAYERS[name]?.where ?? name}\``).join(', ');
}

/**
 * @param {readonly string[]} names of layers
 * @param {Layer} of
 * @returns {string[]}
 */
function namesOf(names, of) {
  const isPure = PURE.every((name) => names.includes(name));
  const isBase = !isPure && BASE.every((name) => names.includes(name));
  const named = isPure ? PURE : isBase ? BASE : [];
  const rest = names.filter((name) => !named.includes(name));
  const wheres = rest.map((name) => {
    const layer = LAYERS[name];
    return layer === of || layer === undefined ? 'itself' : layer.where;
  });
  return [
    ...(isPure ? ['the pure folders'] : isBase ? ['the base folders'] : []),
    ...new Set(wheres),
  ];
}
