// @ts-check
/**
 * Holds the built site to its budgets: `node scripts/size.mjs dist`. Sizes are after Brotli, in kB of 1000 bytes, and
 * count what a page loads before any interaction. Environment: BASE_PATH (/).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addedHtmlSize,
  beyond,
  hasCards,
  openSite,
  scriptsOf,
  stylesOf,
  totalSize,
} from './lib/page-weight.mjs';
import { normaliseBase } from './lib/request-path.mjs';
import { formatTable } from './lib/summary.mjs';

const BUDGETS_KB = {
  guideJavaScript: 27.6,
  guideCss: 14,
  /** What cards, site header and security policy add to a guide's HTML. */
  guideHtmlAdded: 3,
  /** What the review page loads that a guide page does not. */
  reviewJavaScript: 20,
};

/** The guide that stands for all in comparisons; the worst of all guides is held to the budgets. */
const GUIDE = 'leaders/learn/';
const REVIEW = 'review/';

/**
 * @param {string} folder of the built site
 * @param {string} base
 * @returns {{ rows: string[][], isOver: boolean }}
 * @throws {Error} if a page or file is missing
 */
function measure(folder, base) {
  const open = openSite(folder, base);
  /** @param {string} path */
  const read = (path) => readFileSync(join(folder, path, 'index.html'), 'utf8');
  /** @param {string} path */
  const scripts = (path) => scriptsOf(read(path), `${base}${path}`, open);
  /** @type {(path: string) => number} */
  const cssSize = (path) => totalSize(stylesOf(read(path), `${base}${path}`, open));

  const guides = findGuides(folder, read);
  if (!guides.includes(GUIDE)) throw new Error(`${GUIDE}index.html: expected a page with cards`);
  const measures = [
    worst(
      'guide, JavaScript',
      guides,
      (path) => totalSize(scripts(path)),
      BUDGETS_KB.guideJavaScript,
    ),
    worst('guide, CSS', guides, cssSize, BUDGETS_KB.guideCss),
    worst(
      'guide, HTML added',
      guides,
      (path) => addedHtmlSize(read(path)),
      BUDGETS_KB.guideHtmlAdded,
    ),
    worst(
      'review, JavaScript beyond a guide',
      [REVIEW],
      (path) => totalSize(beyond(scripts(path), scripts(GUIDE))),
      BUDGETS_KB.reviewJavaScript,
    ),
  ];
  return {
    rows: measures.map(({ name, bytes, page, budgetKb }) => [
      name,
      formatKb(bytes / 1000),
      formatKb(budgetKb),
      bytes > budgetKb * 1000 ? 'OVER' : 'ok',
      page,
    ]),
    isOver: measures.some(({ bytes, budgetKb }) => bytes > budgetKb * 1000),
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} pages
 * @param {(page: string) => number} sizeOf bytes
 * @param {number} budgetKb
 */
function worst(name, pages, sizeOf, budgetKb) {
  const sizes = pages.map((page) => ({ page, bytes: sizeOf(page) }));
  const heaviest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const usual = sizes.find(({ page }) => page === GUIDE)?.bytes;
  const aside =
    usual === undefined || heaviest.page === GUIDE ? '' : ` (${GUIDE} ${formatKb(usual / 1000)})`;
  return { name, bytes: heaviest.bytes, page: `${heaviest.page}${aside}`, budgetKb };
}

/**
 * @param {string} folder
 * @param {(path: string) => string} read
 * @returns {string[]} paths of the pages with cards, decks left out: a deck is a list of cards, not a guide
 */
function findGuides(folder, read) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/index.html') && !file.startsWith('decks/'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((path) => hasCards(read(path)))
    .toSorted();
}

/** @param {number} kb */
function formatKb(kb) {
  return `${kb.toFixed(1)} kB`;
}

try {
  const folder = process.argv[2] ?? 'dist';
  const { rows, isOver } = measure(folder, normaliseBase(process.env['BASE_PATH'] ?? '/'));
  console.log(formatTable([['measure', 'size', 'budget', '', 'page'], ...rows]).join('\n'));
  process.exitCode = isOver ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
