// @ts-check
/**
 * Compares the built site with its budgets: `node scripts/size.mjs dist`. Sizes are after Brotli, in kB of 1000 bytes,
 * and count everything that a page loads before any interaction. Environment: BASE_PATH (/).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addedHtmlSize,
  beyond,
  brotliSize,
  hasCards,
  openSite,
  scriptsOf,
  stylesOf,
  totalSize,
} from './lib/weight/page-weight.mjs';
import { normalizeBase } from './lib/server/request-path.mjs';
import { formatTable } from './lib/format-table.mjs';

/** @typedef {import('./lib/weight/page-weight.mjs').Pieces} Pieces */

const BUDGETS_KB = {
  guideJavaScript: 27.6,
  guideCss: 14,
  /** Bytes that cards, site header and security policy add to a guide's HTML. */
  guideHtmlAdded: 3,
  /** The first load of a guide: HTML, styles and scripts. */
  guideInAll: 45,
  /** Scripts that the review page loads and a guide page does not. */
  reviewJavaScript: 20,
};

/** The guide used in comparisons. The heaviest guide must meet the budgets. */
const GUIDE = 'leaders/learn/';
const REVIEW = 'review/';

/**
 * @typedef {object} Measure
 * @property {string} name
 * @property {number} budgetKb
 * @property {string} page the heaviest
 * @property {Pieces} pieces of that page
 * @property {number | null} usual bytes of GUIDE, if it is among the pages
 */

/**
 * @param {string} folder of the built site
 * @param {string} base
 * @returns {Measure[]}
 * @throws {Error} if a page or file is missing
 */
function measureSite(folder, base) {
  const open = openSite(folder, base);
  /** @param {string} path */
  const read = (path) => readFileSync(join(folder, path, 'index.html'), 'utf8');
  /** @param {string} path */
  const scripts = (path) => scriptsOf(read(path), `${base}${path}`, open);
  /** @param {string} path */
  const styles = (path) => stylesOf(read(path), `${base}${path}`, open);
  /** @param {string} path */
  const addedHtml = (path) => new Map([[path, addedHtmlSize(read(path))]]);
  /** @param {string} path */
  const inAll = (path) =>
    new Map([[path, brotliSize(read(path))], ...scripts(path), ...styles(path)]);
  /** @param {string} path */
  const beyondGuide = (path) => beyond(scripts(path), scripts(GUIDE));

  const guides = findGuides(folder, read);
  if (!guides.includes(GUIDE)) throw new Error(`${GUIDE}index.html: expected a page with cards`);
  return [
    measure('guide, JavaScript', BUDGETS_KB.guideJavaScript, guides, scripts),
    measure('guide, CSS', BUDGETS_KB.guideCss, guides, styles),
    measure('guide, HTML added', BUDGETS_KB.guideHtmlAdded, guides, addedHtml),
    measure('guide, first load in all', BUDGETS_KB.guideInAll, guides, inAll),
    measure('review, JavaScript more', BUDGETS_KB.reviewJavaScript, [REVIEW], beyondGuide),
  ];
}

/**
 * @param {string} name
 * @param {number} budgetKb
 * @param {readonly string[]} pages
 * @param {(page: string) => Pieces} piecesOf
 * @returns {Measure}
 */
function measure(name, budgetKb, pages, piecesOf) {
  const measured = pages.map((page) => ({ page, pieces: piecesOf(page) }));
  const heaviest = measured.reduce((a, b) => (totalSize(b.pieces) > totalSize(a.pieces) ? b : a));
  const guide = measured.find(({ page }) => page === GUIDE);
  return { name, budgetKb, ...heaviest, usual: guide ? totalSize(guide.pieces) : null };
}

/**
 * @param {string} folder
 * @param {(path: string) => string} read
 * @returns {string[]} paths of the pages with cards, except decks, which are not guides
 */
function findGuides(folder, read) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/index.html') && !file.startsWith('decks/'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((path) => hasCards(read(path)))
    .toSorted();
}

/** @param {Measure} measured */
function isOver({ pieces, budgetKb }) {
  return totalSize(pieces) > budgetKb * 1000;
}

/** @param {number} bytes */
function formatKb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {readonly Measure[]} measures
 * @returns {string[]} a table, and the pieces of each page that is too heavy
 */
function report(measures) {
  const rows = measures.map((measured) => [
    measured.name,
    formatKb(totalSize(measured.pieces)),
    formatKb(measured.budgetKb * 1000),
    isOver(measured) ? 'OVER' : 'ok',
    measured.page,
    measured.usual === null ? '' : formatKb(measured.usual),
  ]);
  const heavy = measures
    .filter(isOver)
    .flatMap(({ name, page, pieces }) => [
      '',
      `${name}: ${page}`,
      ...[...pieces]
        .toSorted(([, a], [, b]) => b - a)
        .map(([piece, size]) => `${formatKb(size).padStart(9)}  ${shorten(piece)}`),
    ]);
  return [...formatTable([['measure', 'worst', 'budget', '', 'page', GUIDE], ...rows]), ...heavy];
}

/** @param {string} piece address of a file, or the text of an inline one */
function shorten(piece) {
  const line = piece.trim().replace(/\s+/g, ' ');
  return line.startsWith('/') ? line : `inline: ${line.slice(0, 60)}`;
}

try {
  const folder = process.argv[2] ?? 'dist';
  const measures = measureSite(folder, normalizeBase(process.env['BASE_PATH'] ?? '/'));
  console.log(report(measures).join('\n'));
  process.exitCode = measures.some(isOver) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
