// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { elementsOf, withoutElements } from './html-elements.mjs';

/** @typedef {import('./html-elements.mjs').Tag} Element */

/**
 * A piece that a page loads: its name (the address of a file, or the text of an inline one) and its compressed size.
 * @typedef {ReadonlyMap<string, number>} Pieces
 */

/** Chunks that `import()` loads without any interaction: the code of the search dialog. */
const LOADED_ANYWAY = /ui-core|pagefind/;

/**
 * Bytes after the strongest Brotli compression, as a host with precompressed files sends them.
 * @param {string | Buffer} data
 */
export function brotliSize(data) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(data, { params }).length;
}

/**
 * A function that reads files of a built site by their address.
 *
 * @param {string} root folder of the built site
 * @param {string} base its base path, with slashes around
 */
export function openSite(root, base) {
  /** @type {Map<string, { text: string, size: number }>} */
  const known = new Map();

  /**
   * @param {string} address
   * @param {string} from address of the file that refers to it
   * @returns {{ address: string, text: string, size: number }}
   * @throws {Error} if it is not a file of the site
   */
  const open = (address, from) => {
    const url = new URL(address, `http://site.invalid${from}`);
    if (url.host !== 'site.invalid' || !url.pathname.startsWith(base)) {
      throw new Error(`${from} loads ${address}, which is not below ${base}`);
    }
    const path = url.pathname;
    const file =
      known.get(path) ?? readPiece(join(root, decodeURIComponent(path.slice(base.length))));
    known.set(path, file);
    return { address: path, ...file };
  };
  return open;
}

/** @param {string} file */
function readPiece(file) {
  const data = readFileSync(file);
  return { text: data.toString('utf8'), size: brotliSize(data) };
}

/**
 * The JavaScript that a page loads before any interaction: inline scripts, script and preload elements, islands, and
 * their imports, each counted once.
 *
 * @param {string} html
 * @param {string} pageAddress
 * @param {ReturnType<typeof openSite>} open
 * @returns {Pieces}
 */
export function scriptsOf(html, pageAddress, open) {
  /** @type {Map<string, number>} */
  const pieces = new Map();
  /** @type {(address: string, from: string) => void} */
  const add = (address, from) => {
    const file = open(address, from);
    if (pieces.has(file.address)) return;
    pieces.set(file.address, file.size);
    for (const imported of importsOf(file.text)) add(imported, file.address);
  };
  for (const element of elementsOf(html)) {
    for (const address of scriptAddresses(element)) add(address, pageAddress);
    if (!isInlineScript(element)) continue;
    pieces.set(element.text, brotliSize(element.text));
    for (const imported of importsOf(element.text)) add(imported, pageAddress);
  }
  return pieces;
}

/**
 * @param {Element} element
 * @returns {string[]}
 */
function scriptAddresses({ name, attributes }) {
  const islandKeys = ['component-url', 'renderer-url', 'before-hydration-url'];
  const addresses =
    name === 'script'
      ? [attributes['src']]
      : name === 'link' && attributes['rel'] === 'modulepreload'
        ? [attributes['href']]
        : name === 'astro-island'
          ? islandKeys.map((key) => attributes[key])
          : [];
  return addresses.map((address) => address ?? '').filter((address) => address !== '');
}

/** @param {Element} element */
function isInlineScript({ name, attributes, text }) {
  const type = attributes['type'] ?? '';
  const isData = /json|importmap|speculationrules|text\/plain/.test(type);
  return name === 'script' && attributes['src'] === undefined && !isData && text.trim() !== '';
}

const STATIC_IMPORT = /\b(?:import|export)\s*(?:[\w$*{},\s]*?\bfrom\s*)?(["'])(\.{0,2}\/[^"']+)\1/g;
/** Imports with a fixed address. An address computed at run time belongs to Pagefind and loads at the first search. */
const DYNAMIC_IMPORT = /\bimport\(\s*(["'`])([^"'`$]+)\1/g;

/**
 * Addresses that a built module loads by itself: its static imports, and dynamic ones that run without interaction.
 * @param {string} code
 * @returns {string[]}
 */
export function importsOf(code) {
  const fixed = [...code.matchAll(STATIC_IMPORT)].map(([, , address = '']) => address);
  const lazy = [...code.matchAll(DYNAMIC_IMPORT)].map(([, , address = '']) => address);
  return [...fixed, ...lazy.filter((address) => LOADED_ANYWAY.test(address))];
}

/**
 * The style sheets of a page, linked and inline.
 *
 * @param {string} html
 * @param {string} pageAddress
 * @param {ReturnType<typeof openSite>} open
 * @returns {Pieces}
 */
export function stylesOf(html, pageAddress, open) {
  /** @type {Map<string, number>} */
  const pieces = new Map();
  for (const { name, attributes, text } of elementsOf(html)) {
    const isSheet = name === 'link' && /\bstylesheet\b/.test(attributes['rel'] ?? '');
    if (isSheet && attributes['href'] !== undefined) {
      const { address, size } = open(attributes['href'], pageAddress);
      pieces.set(address, size);
    } else if (name === 'style' && text.trim() !== '') pieces.set(text, brotliSize(text));
  }
  return pieces;
}

/** @param {Readonly<Record<string, string>>} attributes */
const isCard = (attributes) => (attributes['class'] ?? '').split(/\s+/).includes('card');

/**
 * Whether a page holds cards.
 * @param {string} html
 */
export function hasCards(html) {
  return elementsOf(html).some(({ attributes }) => isCard(attributes));
}

/**
 * Bytes that cards, site header and policy add to the compressed HTML of a page.
 * @param {string} html
 */
export function addedHtmlSize(html) {
  const bare = withoutElements(
    html,
    ({ name, attributes }) =>
      isCard(attributes) ||
      name === 'header' ||
      (name === 'meta' && /^content-security-policy$/i.test(attributes['http-equiv'] ?? '')),
  );
  return brotliSize(html) - brotliSize(bare);
}

/**
 * @param {Pieces} pieces
 * @returns {number} bytes
 */
export function totalSize(pieces) {
  return [...pieces.values()].reduce((sum, size) => sum + size, 0);
}

/**
 * @param {Pieces} pieces
 * @param {Pieces} there pieces that the reader has already
 * @returns {Pieces}
 */
export function beyond(pieces, there) {
  return new Map([...pieces].filter(([name]) => !there.has(name)));
}
