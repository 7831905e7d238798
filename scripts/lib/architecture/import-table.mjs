// @ts-check
import { importTable } from './layer-sentences.mjs';

const START = '<!-- import-table: npm run architecture -->';
const END = '<!-- /import-table -->';

/**
 * A document with the current import table between its two markers.
 *
 * @param {string} document
 * @returns {string}
 * @throws {Error} if the markers are missing
 */
export function withImportTable(document) {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`expected "${START}" and "${END}" in the document`);
  return `${document.slice(0, start)}${START}\n\n${importTable()}\n\n${document.slice(end)}`;
}
